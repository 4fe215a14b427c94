import Reporting
import Specs

/// Every fact of a project, and where to find it.
struct FactBook: Sendable {
  let tally: Tally
  private(set) var facts: [Fact] = []
  /// By map, then by change: the axes it points to.
  private(set) var axesOfChanges: [[[Axis]]] = []
  /// Facts of these kinds, by their place in `facts`, in the order of the maps.
  private(set) var byKind: [Fact.Kind: [Int]] = [:]
  /// Stages and axes where people or carers have a low point or bright spot in scope.
  private(set) var explained: Set<StageAxis> = []

  /// A stage of a service; maps of one service may share it.
  struct StageKey: Hashable {
    let service: Int
    let stage: String
  }

  struct StageAxis: Hashable {
    let stage: StageKey
    let axis: Axis
  }

  func axes(of change: ItemID) -> [Axis] { axesOfChanges[Int(change.document)][Int(change.index)] }

  subscript(kind: Fact.Kind) -> [(index: Int, fact: Fact)] { places(of: kind).map { ($0, facts[$0]) } }

  /// Where the facts of a kind stand in `facts`: for what looks at many and keeps few.
  func places(of kind: Fact.Kind) -> [Int] { byKind[kind] ?? [] }

  fileprivate init(_ tally: Tally) { self.tally = tally }

  fileprivate mutating func add(_ found: MapFacts) {
    axesOfChanges.append(found.axesOfChanges)
    for fact in found.facts { add(fact) }
  }

  fileprivate mutating func add(_ fact: Fact) {
    byKind[fact.kind, default: []].append(facts.count)
    facts.append(fact)
  }

  fileprivate mutating func explain(_ key: StageAxis) { explained.insert(key) }
}

extension Project {
  func stageKey(of id: TouchpointID) -> FactBook.StageKey {
    let stage = maps[id.map].touchpoints[id.index].stage
    return FactBook.StageKey(service: maps[id.map].service, stage: maps[id.map].stages[stage].id)
  }
}

/// Counts and looks at every map, at the same time, and puts what was found in the order of the project.
func findFacts(_ project: Project) async -> FactBook {
  let people = project.rules.people
  let found = await atOnce(project.maps) { index, map in
    let tallies = tally(map)
    return (tallies: tallies, facts: findFacts(in: map, at: index, tallies, needs: people))
  }
  var book = FactBook(Tally(maps: found.map(\.tallies)))
  for map in found { book.add(map.facts) }
  addExplanations(project, to: &book)
  addVisionFacts(project, to: &book)
  addMissingVoices(project, to: &book)
  return book
}

private func addExplanations(_ project: Project, to book: inout FactBook) {
  for kind in [Fact.Kind.lowPoint, .brightSpot] {
    for place in book.places(of: kind) where book.facts[place].group != .workforce {
      guard let id = book.facts[place].touchpoint, let axis = book.facts[place].axis else { continue }
      guard project.isInScope(id) else { continue }
      book.explain(.init(stage: project.stageKey(of: id), axis: axis))
    }
  }
}

private func addVisionFacts(_ project: Project, to book: inout FactBook) {
  for (document, vision) in project.visions.enumerated() {
    for (index, goal) in vision.goals.enumerated() {
      book.add(visionFact(.goal, "\(vision.id)/\(goal.id)", ItemID(.goal, document: document, index: index)))
    }
    for (index, step) in vision.steps.enumerated() {
      book.add(visionFact(.step, "\(vision.id)/\(step.id)", ItemID(.step, document: document, index: index)))
    }
  }
}

private func visionFact(_ kind: Fact.Kind, _ key: String, _ item: ItemID) -> Fact {
  Fact(
    kind: kind, id: "\(kind.rawValue):\(key)", touchpoint: nil, axis: nil, group: nil, items: [item],
    place: nil,
    notes: 0, mass: 0)
}

/// Segments that a map says were not heard, and groups that no session of a service had.
private func addMissingVoices(_ project: Project, to book: inout FactBook) {
  for (index, service) in project.services.enumerated() {
    let maps = project.maps.filter { $0.service == index }
    var seen: Set<String> = []
    for map in maps {
      for voice in map.missingVoices where seen.insert(voice.segment.value).inserted {
        book.add(missingVoice(service.id, voice.segment.value, voice.span))
      }
    }
    guard let first = maps.first else { continue }
    for group in Group.allCases where !maps.contains(where: { $0.heard(group) }) {
      book.add(missingVoice(service.id, group.rawValue, first.span))
    }
  }
}

extension BoundMap {
  /// Whether a session had somebody of the group, or a note is theirs.
  fileprivate func heard(_ group: Group) -> Bool {
    let isAtSession = sessions.contains { session in
      session.participants.contains { $0.key.value.group == group && $0.value.value > 0 }
    }
    return isAtSession || feelings.contains { $0.group == group }
  }
}

private func missingVoice(_ service: String, _ voice: String, _ span: Span) -> Fact {
  Fact(
    kind: .missingVoice, id: "missing-voice:\(service)/\(voice)", touchpoint: nil, axis: nil, group: nil,
    items: [],
    place: .init(key: "\(service)/\(voice)", span: span), notes: 0, mass: 0)
}
