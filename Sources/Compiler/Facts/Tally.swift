import Specs

/// The counting: notes and heights of every touchpoint.
public struct Tally: Sendable {
  /// By map, then by touchpoint.
  public let maps: [[TouchpointTally]]

  public subscript(id: TouchpointID) -> TouchpointTally { maps[id.map][id.index] }
}

/// What was counted at one touchpoint.
public struct TouchpointTally: Sendable {
  /// Σ count of each group: people naming a feeling.
  public var notes = GroupCounts()
  /// From -3 to +3; nil for a group that did not speak.
  public var heights: [Rational?] = [nil, nil, nil]
  /// The plain mean of the groups' heights; nil where nobody spoke.
  public var balanced: Rational?
  /// The groups' heights weighted by their notes; nil where there are no notes.
  public var pooled: Rational?
  /// Σ count·|valence| of negative and of positive feelings: by group, then by axis.
  public var negative = [[Int]](repeating: [Int](repeating: 0, count: Axis.allCases.count), count: 3)
  public var positive = [[Int]](repeating: [Int](repeating: 0, count: Axis.allCases.count), count: 3)

  public func height(of group: Group) -> Rational? { heights[group.rank] }
}
