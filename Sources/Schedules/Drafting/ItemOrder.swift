import Compiler

/// The order in which items are printed: by map or PATH, then as their ids are counted. Worked out once for all documents,
/// so that rows are sorted by numbers and not by texts.
///
/// The items of maps and those of PATHs are ordered each for themselves.
final class ItemOrder: Sendable {
  private let maps: [DocumentOrder]
  private let visions: [DocumentOrder]

  /// Each document at the same time as others.
  static func made(of project: Project) async -> ItemOrder {
    await withTaskGroup(of: (isMap: Bool, place: Int, order: DocumentOrder).self) { group in
      for place in project.maps.indices {
        group.addTask { (true, place, DocumentOrder(project.maps[place])) }
      }
      for place in project.visions.indices {
        group.addTask { (false, place, DocumentOrder(project.visions[place])) }
      }
      var maps = [DocumentOrder?](repeating: nil, count: project.maps.count)
      var visions = [DocumentOrder?](repeating: nil, count: project.visions.count)
      for await made in group {
        if made.isMap { maps[made.place] = made.order } else { visions[made.place] = made.order }
      }
      return ItemOrder(project, maps.compactMap { $0 }, visions.compactMap { $0 })
    }
  }

  convenience init(_ project: Project) {
    self.init(project, project.maps.map { DocumentOrder($0) }, project.visions.map { DocumentOrder($0) })
  }

  private init(_ project: Project, _ maps: [DocumentOrder], _ visions: [DocumentOrder]) {
    self.maps = Self.ranked(maps, by: project.maps.map(\.id))
    self.visions = Self.ranked(visions, by: project.visions.map(\.id))
  }

  private static func ranked(_ orders: [DocumentOrder], by ids: [String]) -> [DocumentOrder] {
    var keys = NaturalKeys()
    // As they stand in a key, before its stroke.
    for id in ids { keys.add(id + "/") }
    return zip(orders, keys.ranks()).map { order, rank in
      var order = order
      order.rank = UInt64(rank)
      return order
    }
  }

  /// Sorted; what is level stays in its order.
  func sorted<Element>(_ elements: [Element], by item: (Element) -> ItemID) -> [Element] {
    let places = elements.enumerated().map { Placed(order: rank(of: item($1)), place: $0) }
    if zip(places, places.dropFirst()).allSatisfy({ $0 < $1 }) { return elements }
    return places.sorted().map { elements[$0.place] }
  }

  private func rank(of item: ItemID) -> UInt64 {
    let (document, index) = (Int(item.document), Int(item.index))
    return switch item.kind {
    case .feeling, .goal: (item.kind == .goal ? visions : maps)[document].rank(0, index)
    case .voice, .now: (item.kind == .now ? visions : maps)[document].rank(1, index)
    case .change, .step: (item.kind == .step ? visions : maps)[document].rank(2, index)
    }
  }

  private struct Placed: Comparable {
    let order: UInt64
    let place: Int

    static func < (left: Placed, right: Placed) -> Bool {
      left.order == right.order ? left.place < right.place : left.order < right.order
    }
  }
}

/// The order of the items of one document.
private struct DocumentOrder: Sendable {
  var rank: UInt64 = 0
  /// Of its items, one kind after the other.
  private let ranks: [UInt32]
  private let starts: (Int, Int, Int)

  init(_ map: BoundMap) {
    var keys = NaturalKeys()
    for place in map.feelings.indices { keys.add(map.feelings[place].id) }
    for place in map.voices.indices { keys.add(map.voices[place].id) }
    for place in map.changes.indices { keys.add(map.changes[place].id) }
    starts = (0, map.feelings.count, map.feelings.count + map.voices.count)
    ranks = keys.ranks()
  }

  init(_ vision: BoundVision) {
    var keys = NaturalKeys()
    for goal in vision.goals { keys.add(goal.id) }
    for now in vision.now { keys.add(now.id) }
    for step in vision.steps { keys.add(step.id) }
    starts = (0, vision.goals.count, vision.goals.count + vision.now.count)
    ranks = keys.ranks()
  }

  func rank(_ kind: Int, _ index: Int) -> UInt64 {
    let start = kind == 0 ? starts.0 : kind == 1 ? starts.1 : starts.2
    return rank << 32 | UInt64(ranks[start + index])
  }
}
