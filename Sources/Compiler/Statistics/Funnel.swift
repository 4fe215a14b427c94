/// Where shares of services of this size lie by chance alone, if all are alike: theta ∓ z√(theta(1 − theta)/n).
///
/// Spiegelhalter 2005, by the normal approximation, which is coarse where n·theta is below 5 or so.
public struct Funnel: Hashable, Sendable {
  /// 95%, within 0 to 1.
  public let warning: Interval
  /// 99.8%, within 0 to 1.
  public let alarm: Interval

  /// - Parameters:
  ///   - centre: the share of all together, 0 to 1.
  ///   - base: of this service, 1 or more.
  /// - Returns: nil where either is out of range.
  public init?(around centre: Double, base: Int) {
    guard (0...1).contains(centre), base > 0 else { return nil }
    func limits(_ alpha: Double) -> Interval {
      let spread = (centre * (1 - centre) / Double(base)).squareRoot()
      let reach = NormalDistribution.upperPoint(alpha / 2) * spread
      return Interval(lower: centre - reach, upper: centre + reach).clamped(to: 0...1)
    }
    warning = limits(0.05)
    alarm = limits(0.002)
  }

  public enum Position: String, Sendable {
    case belowAlarm = "below 99.8"
    case belowWarning = "below 95"
    case within
    case aboveWarning = "above 95"
    case aboveAlarm = "above 99.8"
  }

  /// A share on a limit is within it.
  public func position(of share: Double) -> Position {
    if share < alarm.lower { return .belowAlarm }
    if share > alarm.upper { return .aboveAlarm }
    if share < warning.lower { return .belowWarning }
    return share > warning.upper ? .aboveWarning : .within
  }
}
