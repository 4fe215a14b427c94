import Compiler
import Reporting
import Specs

/// How an explanation is printed.
public enum ExplainFormat: String, Sendable, CaseIterable {
  case text, md, json
}

/// Why something is in the contract: what it is, where it is printed, what it rests on, and where it goes.
///
/// It shows exact numbers, so it is for the author's own terminal. Words that may not be published are held back.
///
/// - Parameter query: the id or key of an outcome or indicator, of something that was said, or of what frames it: a
///   touchpoint, stage, session, theme, map or PATH.
/// - Returns: nil where nothing has that name; see `nearestExplainable`.
public func explain(_ query: String, in framework: Framework, format: ExplainFormat) -> [UInt8]? {
  let explainer = Explainer(framework)
  guard let explanation = explainer.explain(query) else { return nil }
  switch format {
  case .text: return explanation.text(framework.sources)
  case .md: return explanation.markdown(framework.sources)
  case .json: return explanation.json(framework.sources)
  }
}

/// At most three names that the query may have meant, nearest first.
public func nearestExplainable(_ query: String, in framework: Framework) -> [String] {
  let project = framework.project
  var names =
    framework.outcomes.flatMap { [$0.id, $0.key] } + framework.indicators.flatMap { [$0.id, $0.key] }
  // Of what was said only the document that the query names is looked through, because there may be very much of it.
  let document = String(query.prefix { $0 != "/" })
  names += project.maps.map(\.id) + project.visions.map(\.id)
  for map in project.maps where NearestNames.of(document, among: [map.id]) == [map.id] {
    names += map.touchpoints.map(\.key)
    names += (map.sessions.map(\.id.value) + map.themes.map(\.id) + map.stages.map(\.id)).map {
      map.id + "/" + $0
    }
    names += (map.feelings.map(\.id) + map.changes.map(\.id) + map.voices.map(\.id)).map { map.id + "/" + $0 }
  }
  for vision in project.visions where NearestNames.of(document, among: [vision.id]) == [vision.id] {
    let own = vision.goals.map(\.id) + vision.now.map(\.id) + vision.steps.map(\.id)
    names += (own + vision.source.northStar.map(\.id.value)).map {
      vision.id + "/" + $0
    }
  }
  let near = NearestNames.of(query, among: names)
  return near.isEmpty ? explainableParts(called: query, in: framework) : near
}

/// The full names of what has an id of its file alone: somebody has left the file out.
private func explainableParts(called id: String, in framework: Framework) -> [String] {
  guard isID(id.utf8) else { return [] }
  let explainer = Explainer(framework)
  let project = framework.project
  let files = project.maps.map(\.id) + project.visions.map(\.id) + project.services.map(\.id)
  return Array(files.map { $0 + "/" + id }.filter { explainer.explain($0) != nil }.prefix(3))
}

/// Finds what a query names, and explains it.
struct Explainer {
  let framework: Framework
  /// With exact numbers, and only words that may be published.
  let drafting: Drafting

  init(_ framework: Framework) {
    self.framework = framework
    drafting = Drafting(framework, RenderOptions())
  }

  var project: Project { framework.project }

  func explain(_ query: String) -> Explanation? {
    let id = query.uppercased()
    if let place = framework.outcomes.firstIndex(where: { $0.id == id || $0.key == query }) {
      return explain(framework.outcomes[place])
    }
    if let indicator = framework.indicators.first(where: { $0.id == id || $0.key == query }) {
      return explain(indicator)
    }
    if let item = item(named: query) { return explain(item) }
    return touchpoint(named: query).map { explain($0) } ?? frame(named: query)
  }

  private func item(named query: String) -> ItemID? {
    let parts = query.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    if let document = project.maps.firstIndex(where: { $0.id == parts[0] }) {
      let map = project.maps[document]
      if let index = map.feelings.firstIndex(where: { $0.id == parts[1] }) {
        return ItemID(.feeling, document: document, index: index)
      }
      if let index = map.changes.firstIndex(where: { $0.id == parts[1] }) {
        return ItemID(.change, document: document, index: index)
      }
      if let index = map.voices.firstIndex(where: { $0.id == parts[1] }) {
        return ItemID(.voice, document: document, index: index)
      }
    }
    guard let document = project.visions.firstIndex(where: { $0.id == parts[0] }) else { return nil }
    let vision = project.visions[document]
    if let index = vision.goals.firstIndex(where: { $0.id == parts[1] }) {
      return ItemID(.goal, document: document, index: index)
    }
    if let index = vision.now.firstIndex(where: { $0.id == parts[1] }) {
      return ItemID(.now, document: document, index: index)
    }
    return vision.steps.firstIndex { $0.id == parts[1] }.map { ItemID(.step, document: document, index: $0) }
  }

  private func touchpoint(named query: String) -> TouchpointID? {
    for (document, map) in project.maps.enumerated() {
      if let index = map.touchpoints.firstIndex(where: { $0.key == query }) {
        return TouchpointID(map: document, index: index)
      }
    }
    return nil
  }
}
