import Reporting
import Specs

/// Every PATH, in the byte order of their ids.
func bindVisions(
  _ documents: Documents, _ lexicon: Lexicon, _ services: [BoundService], _ contract: Contract,
  _ maps: [BoundMap],
  _ diagnostics: inout Diagnostics
) -> [BoundVision] {
  var changes = ChangeNames(maps, documents)
  let visions = documents.visions.map(\.content).sorted(byBytesOf: \.id.value)
  return visions.enumerated().map { place, vision in
    var binding = VisionBinding(
      vision: vision, place: place, isBroken: documents.isBroken(vision.span),
      words: WordBinding(lexicon, mayBeMissing: documents.wordsMayBeMissing, canDeclare: false))
    defer { diagnostics.append(binding.diagnostics) }
    return binding.bind(services, servicesMayBeMissing: documents.isBroken(contract.span), &changes)
  }
}

/// The changes of all maps, by the id of their map.
struct ChangeNames {
  private struct Map {
    let place: Int
    let isBroken: Bool
    /// By id; only of maps that a PATH names, because it names few.
    var changes: [String: Int]?
  }

  private let bound: [BoundMap]
  private var maps: [String: Map] = [:]
  private let hasUnreadMaps: Bool

  init(_ bound: [BoundMap], _ documents: Documents) {
    self.bound = bound
    hasUnreadMaps = documents.hasUnread(.emotionalMap)
    for (place, map) in bound.enumerated() where maps[map.id] == nil {
      maps[map.id] = Map(place: place, isBroken: documents.isBroken(map.span))
    }
  }

  /// The changes of a map by their ids, the first where two have the same.
  private mutating func changes(of id: String) -> [String: Int] {
    guard let map = maps[id] else { return [:] }
    if let known = map.changes { return known }
    let changes = Dictionary(
      bound[map.place].changes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    maps[id]?.changes = changes
    return changes
  }

  /// The change that `map-id/change-id` names.
  mutating func change(_ name: Located<String>, _ diagnostics: inout Diagnostics) -> ItemID? {
    let parts = name.value.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let map = parts.count == 2 ? maps[parts[0]] : nil
    if let map, let index = changes(of: parts[0])[parts[1]] {
      return ItemID(.change, document: map.place, index: index)
    }
    guard !name.value.isEmpty, !(map?.isBroken ?? hasUnreadMaps) else { return nil }
    let names = maps.keys.flatMap { id in changes(of: id).keys.map { "\(id)/\($0)" } }
    var report = Diagnostic.unknownReference(name, "change", among: names)
    if parts.count == 1 {
      // A bare id means an item of this file, and a PATH has no changes; the map was forgotten.
      report.suggestions = names.filter { $0.hasSuffix("/" + name.value) }.sorted(byBytesOf: { $0 }).prefix(3)
        .map { $0 }
      report.help = ["a change of a map is named `map-id/change-id`"]
    }
    diagnostics.report(report)
    return nil
  }
}

struct VisionBinding {
  let vision: PathVision
  let place: Int
  let isBroken: Bool
  var words: WordBinding
  var diagnostics = Diagnostics()

  mutating func bind(_ services: [BoundService], servicesMayBeMissing: Bool, _ changes: inout ChangeNames)
    -> BoundVision
  {
    let ids = claimNames()
    let goals = places(of: vision.goal?.lookingBack ?? [], \.id)
    let stars = places(of: vision.northStar, \.id)
    let steps = places(of: vision.boldSteps, \.id)
    for goal in vision.goal?.lookingBack ?? [] { check(goal.serves, "north star", stars) }
    for item in vision.enrol { check(item.serves, "goal", goals) }
    for item in vision.strengths { check(item.serves, "goal", goals) }
    for item in vision.blocks { check(item.against, "goal", goals) }
    for item in vision.nextMonth {
      check(item.serves, "bold step or goal", steps.merging(goals) { step, _ in step })
    }
    for word in vision.feelingsAtEnd { _ = words.word(word, &diagnostics) }
    return BoundVision(
      id: vision.id.value, title: vision.title.value, span: vision.id.span,
      services: coveredServices(services, mayBeMissing: servicesMayBeMissing), asOf: vision.goal?.asOf?.value,
      source: vision, goals: boundGoals(&changes), now: boundNow(),
      steps: boundSteps(goals, &changes), ids: ids
    )
  }

  /// All items of a PATH are named among one another.
  private mutating func claimNames() -> Set<String> {
    var ids: [Located<String>] = vision.northStar.map(\.id)
    ids += vision.goal?.lookingBack.map(\.id) ?? []
    ids +=
      vision.now.map(\.id) + vision.enrol.map(\.id) + vision.strengths.map(\.id) + vision.blocks.map(\.id)
    ids += vision.boldSteps.map(\.id) + vision.nextMonth.map(\.id)
    var names = UniqueNames()
    for id in ids { names.claim(id, "another item of this PATH", &diagnostics) }
    return Set(ids.map(\.value)).subtracting([""])
  }

  private func places<Item>(of items: [Item], _ id: (Item) -> Located<String>) -> [String: Int] {
    Dictionary(items.enumerated().map { (id($1).value, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where a reference inside this file leads, bare or with the id of this PATH in front.
  private mutating func place(_ name: Located<String>, _ what: String, _ places: [String: Int]) -> Int? {
    let prefix = vision.id.value + "/"
    let id = name.value.hasPrefix(prefix) ? String(name.value.dropFirst(prefix.count)) : name.value
    if let place = places[id] { return place }
    if !name.value.isEmpty, !isBroken {
      diagnostics.report(
        .unknownReference(name, what, among: places.keys.filter { !$0.isEmpty }, "in this PATH"))
    }
    return nil
  }

  private mutating func check(_ names: [Located<String>], _ what: String, _ places: [String: Int]) {
    for name in names { _ = place(name, what, places) }
  }

  private mutating func coveredServices(_ services: [BoundService], mayBeMissing: Bool) -> [Int] {
    guard !vision.services.isEmpty else { return Array(services.indices) }
    var covered: Set<Int> = []
    for name in vision.services {
      if let place = services.firstIndex(where: { $0.id == name.value }) {
        covered.insert(place)
      } else if !name.value.isEmpty, !mayBeMissing {
        diagnostics.report(.unknownReference(name, "service", among: services.map(\.id)))
      }
    }
    return covered.sorted()
  }

  private mutating func boundGoals(_ changes: inout ChangeNames) -> [BoundGoal] {
    (vision.goal?.lookingBack ?? []).map { goal in
      let feelsLike = goal.feelsLike.compactMap { words.word($0, &diagnostics) }
      return BoundGoal(
        id: goal.id.value, says: goal.says.value, span: goal.span, feelsLike: feelsLike,
        axes: axes(of: feelsLike),
        answers: answers(goal.answers, &changes))
    }
  }

  private mutating func boundNow() -> [BoundNow] {
    vision.now.map { now in
      let feelsLike = now.feelsLike.compactMap { words.word($0, &diagnostics) }
      return BoundNow(id: now.id.value, says: now.says.value, span: now.span, axes: axes(of: feelsLike))
    }
  }

  private mutating func boundSteps(_ goals: [String: Int], _ changes: inout ChangeNames) -> [BoundStep] {
    vision.boldSteps.map { step in
      let serves = step.serves.compactMap { name in
        place(name, "goal", goals).map { ItemID(.goal, document: self.place, index: $0) }
      }
      return BoundStep(
        id: step.id.value, step: step.step.value, span: step.span, owner: step.owner?.value,
        party: step.party?.value,
        by: step.by?.value, serves: serves, answers: answers(step.answers, &changes))
    }
  }

  private mutating func answers(_ names: [Located<String>], _ changes: inout ChangeNames) -> [ItemID] {
    names.compactMap { changes.change($0, &diagnostics) }
  }

  /// Each axis once, first named first.
  private func axes(of words: [LexiconWord]) -> [Axis] {
    var axes: [Axis] = []
    for case let axis? in words.map(\.axis) where !axes.contains(axis) { axes.append(axis) }
    return axes
  }
}
