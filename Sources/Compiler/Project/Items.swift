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

/// Names one touchpoint of a project.
public struct TouchpointID: Hashable, Comparable, Sendable {
  public let map: Int
  public let index: Int

  public init(map: Int, index: Int) {
    self.map = map
    self.index = index
  }

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
