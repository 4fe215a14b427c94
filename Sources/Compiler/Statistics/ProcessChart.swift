/// An XmR chart: single values in order of time, and the limits between which they would stay if nothing had changed.
///
/// Limits at the mean ∓ 2.66 times the average moving range. Wheeler 1993; rules as the NHS's "Making data count".
public struct ProcessChart: Hashable, Sendable {
  /// The contract says which, because the limits differ.
  public enum Convention: String, Sendable {
    /// Moving ranges at or above 3.267 times their average are left out, and the average taken once more (R package NHSRplotthedots).
    case screened
    /// All moving ranges count (the national spreadsheet tool).
    case unscreened
  }

  public enum Rule: String, Comparable, Sendable {
    /// Beyond a limit.
    case outside = "A"
    /// One of seven or more in a row on one side of the mean.
    case shift = "B"
    /// One of seven or more in a row that rise, or fall.
    case trend = "C"
    /// One of two out of three in a row in the outer third within the limit, on one side.
    case nearLimit = "D"

    public static func < (left: Rule, right: Rule) -> Bool { left.rawValue < right.rawValue }
  }

  public let mean: Double
  /// After screening, where that is the convention.
  public let averageMovingRange: Double
  public let limits: Interval
  /// 3.267 times the average of all moving ranges; a step at or above it is itself a signal.
  public let movingRangeLimit: Double
  /// For each point the rules it breaks, in their order; mostly none.
  public let signals: [[Rule]]

  /// From this number of points on the limits are treated as firm.
  public static let firmPoints = 12
  public var isFirm: Bool { signals.count >= Self.firmPoints }

  /// Nil with fewer than two points, or where one is no number.
  public init?(_ points: [Double], _ convention: Convention) {
    guard points.count >= 2, points.allSatisfy(\.isFinite) else { return nil }
    let ranges = zip(points, points.dropFirst()).map { abs($1 - $0) }
    mean = points.reduce(0, +) / Double(points.count)
    movingRangeLimit = 3.267 * (ranges.reduce(0, +) / Double(ranges.count))
    let limit = movingRangeLimit
    let counted = convention == .screened ? ranges.filter { $0 < limit } : ranges
    averageMovingRange = counted.isEmpty ? 0 : counted.reduce(0, +) / Double(counted.count)
    let reach = 2.66 * averageMovingRange
    limits = Interval(lower: mean - reach, upper: mean + reach)
    signals = Self.signals(points, mean, reach)
  }

  private static func signals(_ points: [Double], _ mean: Double, _ reach: Double) -> [[Rule]] {
    var found = [Set<Rule>](repeating: [], count: points.count)
    // On the mean is on neither side, and so ends a run.
    for run in runs(points.map { side($0 - mean) }) where run.count >= 7 {
      for point in run { found[point].insert(.shift) }
    }
    for run in runs(zip(points, points.dropFirst()).map { side($1 - $0) }) where run.count >= 6 {
      // Six steps join seven points.
      for point in run.lowerBound...run.upperBound { found[point].insert(.trend) }
    }
    let near = points.map { point in
      let distance = abs(point - mean)
      return distance > reach * 2 / 3 && distance <= reach ? side(point - mean) : 0
    }
    for point in points.indices {
      if abs(points[point] - mean) > reach { found[point].insert(.outside) }
      guard near[point] != 0 else { continue }
      let others = max(0, point - 2)...min(points.count - 1, point + 2)
      if others.contains(where: { $0 != point && near[$0] == near[point] }) {
        found[point].insert(.nearLimit)
      }
    }
    return found.map { $0.sorted() }
  }

  private static func side(_ difference: Double) -> Int { difference > 0 ? 1 : difference < 0 ? -1 : 0 }

  /// Stretches of equal sides, those of neither side left out.
  private static func runs(_ sides: [Int]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in 1...sides.count where index == sides.count || sides[index] != sides[start] {
      if sides[start] != 0 { runs.append(start..<index) }
      start = index
    }
    return runs
  }
}
