import Reporting
import Specs

/// Every fact of a project, and where to find it.
struct FactBook: Sendable {
  let tally: Tally
  private(set) var facts: [Fact] = []
  /// By map, then by change: the axes it points to.
  private(set) var axesOfChanges: [[[Axis]]] = []
  /// By the rank of the kind: places in `facts`, in the order of the maps.
  private var byKind = [[Int]](repeating: [], count: Fact.Kind.allCases.count)
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

  /// Where the facts of a kind stand in `facts`.
  func places(of kind: Fact.Kind) -> [Int] { byKind[kind.rank] }

  /// - Parameter count: how many facts there will be, about.
  fileprivate init(_ tally: Tally, count: Int) {
    self.tally = tally
    facts.reserveCapacity(count)
  }

  fileprivate mutating func add(_ found: MapFacts) {
    axesOfChanges.append(found.axesOfChanges)
    for fact in found.facts { add(fact) }
  }

  fileprivate mutating func add(_ fact: Fact) {
    byKind[fact.kind.rank].append(facts.count)
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
  let count = found.reduce(100) { $0 + $1.facts.facts.count }
  var book = FactBook(Tally(maps: found.map(\.tallies)), count: count)
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
    for index in vision.goals.indices {
      book.add(visionFact(.goal, ItemID(.goal, document: document, index: index)))
    }
    for index in vision.steps.indices {
      book.add(visionFact(.step, ItemID(.step, document: document, index: index)))
    }
  }
}

private func visionFact(_ kind: Fact.Kind, _ item: ItemID) -> Fact {
  Fact(
    kind: kind, touchpoint: nil, axis: nil, group: nil, items: [item], place: nil, notes: 0, mass: 0)
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
    kind: .missingVoice, touchpoint: nil, axis: nil, group: nil, items: [],
    place: .init(key: "\(service)/\(voice)", span: span), notes: 0, mass: 0)
}
