import Reporting
import Specs

/// What people said that has to end somewhere: in the proof of an outcome, or among the unanswered findings.
public enum ItemKind: UInt8, Sendable, CaseIterable {
  case feeling, voice, change, goal, now, step
}

/// Names one item of a project: its kind, and where it stands in its map or PATH.
public struct ItemID: Hashable, Sendable {
  public let kind: ItemKind
  /// The place of its map (feeling, voice, change) or vision (goal, now, step) in the project.
  public let document: Int32
  /// Its place among the items of that kind there.
  public let index: Int32

  public init(_ kind: ItemKind, document: Int, index: Int) {
    self.kind = kind
    self.document = Int32(document)
    self.index = Int32(index)
  }

  /// All in one number: there are as many of these as people said things.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(Int64(kind.rawValue) << 56 | Int64(document) << 32 | Int64(index))
  }
}

/// Some of a project's items. Most are in it, so it keeps a place for each and hashes none.
struct ItemSet: Sendable {
  /// By kind, then by document, then by item.
  private var members: [[[Bool]]]

  /// Empty, with room for every item of a project.
  init(of project: Project) {
    func room(_ counts: [Int]) -> [[Bool]] { counts.map { [Bool](repeating: false, count: $0) } }
    members = ItemKind.allCases.map { kind in
      switch kind {
      case .feeling: room(project.maps.map(\.feelings.count))
      case .voice: room(project.maps.map(\.voices.count))
      case .change: room(project.maps.map(\.changes.count))
      case .goal: room(project.visions.map(\.goals.count))
      case .now: room(project.visions.map(\.now.count))
      case .step: room(project.visions.map(\.steps.count))
      }
    }
  }

  mutating func insert(_ items: [ItemID]) {
    for item in items { members[Int(item.kind.rawValue)][Int(item.document)][Int(item.index)] = true }
  }

  func contains(_ item: ItemID) -> Bool {
    members[Int(item.kind.rawValue)][Int(item.document)][Int(item.index)]
  }
}

/// Names one touchpoint of a project.
public struct TouchpointID: Hashable, Comparable, Sendable {
  private let mapPlace: Int32
  private let place: Int32

  public init(map: Int, index: Int) {
    mapPlace = Int32(map)
    place = Int32(index)
  }

  /// Its map's among the maps of the project.
  public var map: Int { Int(mapPlace) }
  /// Its own among the touchpoints of the map.
  public var index: Int { Int(place) }

  public static func < (left: TouchpointID, right: TouchpointID) -> Bool {
    (left.map, left.index) < (right.map, right.index)
  }
}

/// How many of each group: people, carers, workforce.
public struct GroupCounts: Hashable, Sendable {
  public var people = 0
  public var carers = 0
  public var workforce = 0

  public init() {}

  public subscript(group: Group) -> Int {
    get {
      switch group {
      case .people: people
      case .carers: carers
      case .workforce: workforce
      }
    }
    set {
      switch group {
      case .people: people = newValue
      case .carers: carers = newValue
      case .workforce: workforce = newValue
      }
    }
  }

  public var total: Int { people + carers + workforce }

  /// The groups with any, in order.
  public var groups: [Group] { Group.allCases.filter { self[$0] > 0 } }

  public static func += (left: inout GroupCounts, right: GroupCounts) {
    for group in Group.allCases { left[group] += right[group] }
  }
}
