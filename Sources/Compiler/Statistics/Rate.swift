/// Events among some people over some time.
public struct Rate: Hashable, Sendable {
  /// 0 or more.
  public let events: Int
  /// Person-years as a rule, above 0.
  public let exposure: Double

  /// Nil where a number is out of range.
  public init?(events: Int, exposure: Double) {
    guard events >= 0, exposure > 0, exposure.isFinite else { return nil }
    self.events = events
    self.exposure = exposure
  }

  /// The crude rate, with the limits of its count over the exposure.
  /// - Parameter per: the unit, 100,000 person-years as a rule; above 0.
  /// - Returns: nil where the unit or alpha is out of range.
  public func estimate(per unit: Double = 100_000, alpha: Double = 0.05) -> Estimate? {
    guard unit > 0, unit.isFinite, let limits = CountLimits(of: events, alpha: alpha) else { return nil }
    return Estimate(Double(events) / exposure * unit, limits.interval.scaled(by: unit / exposure))
  }
}

/// The limits of a count of events that come one by one: what the long-run number may be.
public struct CountLimits: Hashable, Sendable {
  public enum Method: String, Sendable {
    /// Poisson's distribution itself, through chi-square (Garwood 1936).
    case exact
    /// Byar's approximation, within a thousandth of the exact limits from 10 events on (Breslow and Day 1987).
    case byar
  }

  /// In events.
  public let interval: Interval
  public let method: Method

  /// Below 10 events χ²(alpha/2, 2O)/2 and χ²(1 − alpha/2, 2O + 2)/2, from 10 on O(1 − 1/9O − z/3√O)³ and the same with
  /// O + 1 and plus: as English public-health figures do.
  /// - Returns: nil where the count is below 0, or alpha not between 0 and 1.
  public init?(of events: Int, alpha: Double = 0.05) {
    guard events >= 0, isProbability(alpha) else { return nil }
    method = events < 10 ? .exact : .byar
    let count = Double(events)
    switch method {
    case .exact:
      interval = Interval(
        lower: events == 0 ? 0 : ChiSquareDistribution.quantile(alpha / 2, degreesOfFreedom: 2 * count) / 2,
        upper: ChiSquareDistribution.quantile(1 - alpha / 2, degreesOfFreedom: 2 * count + 2) / 2)
    case .byar:
      let z = NormalDistribution.upperPoint(alpha / 2)
      func limit(_ count: Double, _ z: Double) -> Double {
        let root = max(0, 1 - 1 / (9 * count) + z / (3 * count.squareRoot()))
        return count * root * root * root
      }
      interval = Interval(lower: limit(count, -z), upper: limit(count + 1, z))
    }
  }
}
