/// Two limits, in the unit of what lies between them.
public struct Interval: Hashable, Sendable {
  public let lower: Double
  public let upper: Double

  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  public var halfWidth: Double { (upper - lower) / 2 }
  /// The limits themselves are inside.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// In another unit; the factor is above 0.
  public func scaled(by factor: Double) -> Interval { Interval(lower: lower * factor, upper: upper * factor) }
  func shifted(by distance: Double) -> Interval { Interval(lower: lower + distance, upper: upper + distance) }
  /// Within a scale: a share between 0 and 1.
  func clamped(to range: ClosedRange<Double>) -> Interval {
    Interval(
      lower: min(max(lower, range.lowerBound), range.upperBound),
      upper: min(max(upper, range.lowerBound), range.upperBound))
  }
}

/// A figure found among some people, and where the true one lies with a confidence of 1 − alpha.
public struct Estimate: Hashable, Sendable {
  public let value: Double
  public let interval: Interval

  public init(_ value: Double, _ interval: Interval) {
    self.value = value
    self.interval = interval
  }
}

/// A number of people, pairs or events that is needed: as calculated, and rounded up to whole ones.
public struct Needed: Hashable, Sendable {
  public let exact: Double
  public let whole: Int

  /// Nil where no number would do, or one beyond a million million.
  init?(_ exact: Double) {
    guard exact.isFinite, exact >= 0, exact <= 1e12 else { return nil }
    self.exact = exact
    whole = Int(exact.rounded(.up))
  }
}

/// How often a test may err.
public struct ErrorRates: Hashable, Sendable {
  /// How often a change is seen, up or down, where there is none: two-sided, 0.05 as a rule.
  public let alpha: Double
  /// How often a change that is there is seen: 0.8 as a rule.
  public let power: Double

  /// Nil unless alpha lies between 0 and 1, and power from 0.5 to below 1.
  public init?(alpha: Double = 0.05, power: Double = 0.8) {
    guard isProbability(alpha), power >= 0.5, power < 1 else { return nil }
    self.init(valid: alpha, power)
  }

  private init(valid alpha: Double, _ power: Double) {
    self.alpha = alpha
    self.power = power
  }

  /// One in twenty, and four in five.
  public static let usual = ErrorRates(valid: 0.05, 0.8)

  /// z(alpha/2) and z(beta), in standard deviations.
  var points: (alpha: Double, power: Double) {
    (NormalDistribution.upperPoint(alpha / 2), NormalDistribution.upperPoint(1 - power))
  }
}

/// Between 0 and 1, and neither.
func isProbability(_ value: Double) -> Bool { value > 0 && value < 1 }
