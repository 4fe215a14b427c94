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
  public fileprivate(set) var notes = GroupCounts()
  /// What each group's height is made of.
  private var heights = (HeightSum(), HeightSum(), HeightSum())
  /// The plain mean of the groups' heights; nil where nobody spoke.
  public var balanced: Rational? {
    let spoke = Group.allCases.compactMap(height)
    return spoke.isEmpty ? nil : spoke.reduce(Rational(0), +) / Rational(spoke.count)
  }
  /// The groups' heights weighted by their notes; nil where there are no notes.
  public var pooled: Rational? {
    guard notes.total > 0 else { return nil }
    let weighted = Group.allCases.map { (height(of: $0) ?? Rational(0)) * Rational(notes[$0]) }
    return weighted.reduce(Rational(0), +) / Rational(notes.total)
  }
  /// Those that are not 0: a touchpoint has a few of the sixty there could be.
  private var masses: [Mass] = []

  /// Σ count·|valence| of a group's feelings on one side of an axis.
  private struct Mass {
    let group: Group
    let side: Side
    let axis: Axis
    var sum: Int
  }

  /// A sum of heights, each as often as it weighs, and of their weights.
  fileprivate struct HeightSum {
    var weighted = 0
    var weights = 0

    var height: Rational? { weights > 0 ? Rational(Int128(weighted), over: Int128(weights)) : nil }
  }

  /// From -3 to +3; nil for a group that did not speak.
  public func height(of group: Group) -> Rational? {
    switch group {
    case .people: heights.0.height
    case .carers: heights.1.height
    case .workforce: heights.2.height
    }
  }

  fileprivate mutating func setHeight(_ sum: HeightSum, of group: Group) {
    switch group {
    case .people: heights.0 = sum
    case .carers: heights.1 = sum
    case .workforce: heights.2 = sum
    }
  }

  /// Σ count·|valence| of a group's feelings on one side of an axis.
  public func mass(_ side: Side, of group: Group, on axis: Axis) -> Int {
    masses.first { $0.group == group && $0.side == side && $0.axis == axis }?.sum ?? 0
  }

  /// The same over all axes.
  public func mass(_ side: Side, of group: Group) -> Int {
    masses.reduce(0) { $1.group == group && $1.side == side ? $0 + $1.sum : $0 }
  }

  fileprivate mutating func add(_ mass: Int, _ side: Side, _ group: Group, _ axis: Axis) {
    let place = masses.firstIndex { $0.group == group && $0.side == side && $0.axis == axis }
    if let place {
      masses[place].sum += mass
    } else {
      masses.append(Mass(group: group, side: side, axis: axis, sum: mass))
    }
  }
}

/// The two sides of an axis.
public enum Side: Sendable {
  case low, high
}

/// Counts the notes of a map, touchpoint by touchpoint.
func tally(_ map: BoundMap) -> [TouchpointTally] {
  // By place: a touchpoint and a feeling have texts, which a copy would have to count.
  map.touchpoints.indices.map { touchpoint in
    var roles = RoleSums()
    var result = TouchpointTally()
    for place in map.touchpoints[touchpoint].feelings {
      let (role, count) = (map.feelings[place].role, map.feelings[place].count)
      let valence = map.feelings[place].valence
      roles.add(role, count, valence)
      result.notes[role.group] += count
      if let axis = map.feelings[place].axis, valence != 0 {
        result.add(count * abs(valence), valence < 0 ? .low : .high, role.group, axis)
      }
    }
    for (role, height) in map.touchpoints[touchpoint].raised { roles.raise(role, to: height) }
    setHeights(of: &result, from: roles)
    return result
  }
}

/// What the heights of one touchpoint are made of: notes and Σ count·valence of each role.
private struct RoleSums {
  private(set) var roles: [(role: Role, notes: Int, weighted: Int, raised: Int?)] = []

  mutating func add(_ role: Role, _ count: Int, _ valence: Int) {
    let at = place(of: role)
    roles[at].notes += count
    roles[at].weighted += count * valence
  }

  mutating func raise(_ role: Role, to height: Int) { roles[place(of: role)].raised = height }

  private mutating func place(of role: Role) -> Int {
    if let at = roles.firstIndex(where: { $0.role == role }) { return at }
    roles.append((role, 0, 0, nil))
    return roles.count - 1
  }
}

/// A role's height is where its card was put, else the mean valence of its notes; a group's is the mean over its roles,
/// weighted by notes. A role that only raised a card weighs 1.
private func setHeights(of tally: inout TouchpointTally, from sums: RoleSums) {
  for group in Group.allCases {
    var sum = TouchpointTally.HeightSum()
    for role in sums.roles where role.role.group == group {
      let weight = role.raised == nil ? role.notes : max(role.notes, 1)
      sum.weighted += role.raised.map { $0 * weight } ?? role.weighted
      sum.weights += weight
    }
    tally.setHeight(sum, of: group)
  }
}
