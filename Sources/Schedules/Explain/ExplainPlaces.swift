import Compiler
import Reporting
import Specs

// What frames the things that were said: maps and their stages, sessions and themes; PATHs and what stands on the poster.

extension Explainer {
  /// A map or PATH by its id, or a part of one by `file-id/id`; a stage also by `service/stage`.
  func frame(named query: String) -> Explanation? {
    let parts = query.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, parts.count <= 2 else { return nil }
    let map = project.maps.firstIndex { $0.id == first }
    let vision = project.visions.firstIndex { $0.id == first }
    guard let id = parts.dropFirst().first else {
      return map.map { explain(map: $0) } ?? vision.map { explain(vision: $0) }
    }
    if let map, let part = part(id, ofMap: map) { return part }
    if let vision, let part = part(id, ofVision: vision) { return part }
    return explainStage(id, ofService: first)
  }

  private func part(_ id: String, ofMap place: Int) -> Explanation? {
    let map = project.maps[place]
    if let session = map.sessions.firstIndex(where: { $0.id.value == id }) {
      return explain(session: session, ofMap: place)
    }
    if let theme = map.themes.first(where: { $0.id == id }) { return explain(theme, ofMap: place) }
    guard map.stages.contains(where: { $0.id == id }) else { return nil }
    return explainStage(id, ofService: project.services[map.service].id)
  }

  private func explain(map place: Int) -> Explanation {
    let map = project.maps[place]
    var explanation = Explanation(id: "", key: map.id, kind: "map", statement: map.title)
    let service = project.services[map.service]
    explanation.facts = [
      ("What it is", "an emotional map"), ("Written in", written(map.span)),
      ("Service", "\(service.title) (\(service.id))"),
      ("Holds", "\(map.feelings.count) feelings, \(map.voices.count) voices, \(map.changes.count) changes"),
    ]
    let stages = map.stages.map { stage in
      Explanation.Branch(
        "\(map.id)/\(stage.id)  \(stage.title)", stage.span, touchpoints(of: stage, ofMap: place))
    }
    explanation.sections = [
      .init(
        "Sessions", nil, map.sessions.map { .init("\(map.id)/\($0.id.value)  \(title(of: $0))", $0.span) }),
      .init("Stages and touchpoints", nil, stages),
      .init("Themes", nil, map.themes.map { .init("\(map.id)/\($0.id)  \($0.says)", $0.span) }),
      resting { $0.touchpoints.contains { $0.map == place } },
    ]
    return explanation
  }

  private func touchpoints(of stage: BoundStage, ofMap place: Int) -> [Explanation.Branch] {
    project.maps[place].touchpoints[stage.touchpoints].map { .init("\($0.key)  \($0.title)", $0.span) }
  }

  /// Maps of one service share their stages.
  private func explainStage(_ id: String, ofService service: String) -> Explanation? {
    let places = project.maps.indices.filter { project.services[project.maps[$0].service].id == service }
    let found = places.flatMap { map in
      project.maps[map].stages.filter { $0.id == id }.map { (map: map, stage: $0) }
    }
    guard let (_, first) = found.first else { return nil }
    let key = "\(service)/\(id)"
    var explanation = Explanation(id: "", key: key, kind: "stage", statement: first.title)
    explanation.facts = [
      ("What it is", "a stage"), ("Written in", joined(found.map { written($0.stage.span) })),
    ]
    if let phrase = first.phrase { explanation.facts.append(("In a sentence", phrase)) }
    explanation.sections = [
      .init("Touchpoints", nil, found.flatMap { touchpoints(of: $0.stage, ofMap: $0.map) }),
      resting { $0.stage?.id == id && project.services[$0.service].id == service },
    ]
    return explanation
  }

  private func title(of session: Session) -> String {
    let kind = session.kind?.value.meaning ?? "a session"
    let on = session.held.map { " on \($0.value.longText)" } ?? ""
    return kind + on + (session.place.map { ", \($0.value)" } ?? "")
  }

  private func explain(session index: Int, ofMap place: Int) -> Explanation {
    let map = project.maps[place]
    let session = map.sessions[index]
    var explanation = Explanation(
      id: "", key: "\(map.id)/\(session.id.value)", kind: "session",
      statement: capitalised(title(of: session)))
    let present = session.participants.map { entry in
      let count = entry.value.value
      return "\(count) \(count == 1 ? entry.key.value.one : entry.key.value.several)"
    }
    explanation.facts = [
      ("What it is", "a session"), ("Written in", written(session.span)), ("Map", "\(map.title) (\(map.id))"),
      ("Took part", present.isEmpty ? "not noted" : joined(present)),
    ]
    // Where a map has one session, what names none is from it.
    let items = map.feelings.indices.filter {
      map.feelings[$0].session.map { $0 == index } ?? (map.sessions.count == 1)
    }.map { ItemID(.feeling, document: place, index: $0) }
    let own = Set(items)
    explanation.sections = [
      .init("What people felt", nil, items.map { branch(for: $0) }),
      resting { $0.feelings.contains(where: own.contains) },
    ]
    return explanation
  }

  private func explain(_ theme: BoundTheme, ofMap place: Int) -> Explanation {
    let map = project.maps[place]
    var explanation = Explanation(
      id: "", key: "\(map.id)/\(theme.id)", kind: "theme", statement: theme.says)
    explanation.facts = [
      ("What it is", "a theme"), ("Written in", written(theme.span)), ("Map", "\(map.title) (\(map.id))"),
    ]
    if let axis = theme.axis { explanation.facts.append(("Axis", axis.meaning)) }
    let covers = theme.touchpoints.map { map.touchpoints[$0] }
    explanation.sections = [
      .init("Covers", nil, covers.map { .init("\($0.key)  \($0.title)", $0.span) }),
      .init(
        "Is the \"I\" statement of", nil,
        outcomes { outcome in
          outcome.iStatementOrigin == .authored && outcome.touchpoints.contains { $0.map == place }
            && outcome.iStatement.map { isSame($0, theme.says) } ?? false
        }),
    ]
    return explanation
  }

  /// As a sentence it has a capital and a full stop that people may have left out.
  private func isSame(_ statement: String, _ said: String) -> Bool {
    let letters = { (text: String) in text.lowercased().filter { $0.isLetter || $0.isNumber } }
    return letters(statement) == letters(said)
  }

  func written(_ span: Span) -> String {
    "\(framework.sources.path(of: span)):\(framework.sources.start(of: span).line)"
  }

  func outcomes(_ belongs: (Outcome) -> Bool) -> [Explanation.Branch] {
    framework.outcomes.filter(belongs).map {
      .init("\($0.id): \($0.statement)\($0.isRejected ? " (rejected)" : "")")
    }
  }

  /// The outcomes that rest on it; that there are none is said too.
  func resting(_ belongs: (Outcome) -> Bool) -> Explanation.Branch {
    let found = outcomes(belongs)
    return .init("Outcomes that rest on it", nil, found.isEmpty ? [.init("none")] : found)
  }
}
