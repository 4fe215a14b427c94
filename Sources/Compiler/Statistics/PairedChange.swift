import Specs

/// The scores of the same people before and after.
public struct PairedChange: Hashable, Sendable {
  /// The mean of (after − before), in points of the score.
  public let mean: Double
  /// The standard deviation of these differences; 0 or more.
  public let standardDeviation: Double
  /// How many people have both scores; 2 or more.
  public let pairs: Int

  /// Nil where a number is out of range or none.
  public init?(mean: Double, standardDeviation: Double, pairs: Int) {
    guard pairs >= 2, mean.isFinite, standardDeviation >= 0, standardDeviation.isFinite else { return nil }
    self.mean = mean
    self.standardDeviation = standardDeviation
    self.pairs = pairs
  }

  /// d̄ ∓ t(alpha/2, n − 1)·s/√n. Student 1908.
  /// - Returns: nil unless alpha lies between 0 and 1.
  public func estimate(alpha: Double = 0.05) -> Estimate? {
    guard isProbability(alpha) else { return nil }
    let t = StudentDistribution.upperPoint(alpha / 2, degreesOfFreedom: Double(pairs - 1))
    let reach = t * standardDeviation / Double(pairs).squareRoot()
    return Estimate(mean, Interval(lower: mean - reach, upper: mean + reach))
  }

  /// What a change of scores says.
  public enum Verdict: String, Sendable {
    /// Even the limit nearer to no change reaches the smallest important difference.
    case important = "important improvement shown"
    case improved = "improvement shown, importance not shown"
    case unclear = "no change shown"
    case worse = "deterioration shown"
  }

  /// Whether people got better, and by enough to matter to them.
  /// - Parameters:
  ///   - smallestImportant: the smallest difference that matters to people, in points, above 0 whichever way is better.
  ///   - better: `down` where a lower score is better.
  /// - Returns: nil where that difference is not above 0, or alpha not between 0 and 1.
  public func verdict(
    smallestImportant: Double, better: CatalogueEntry.Direction, alpha: Double = 0.05
  ) -> Verdict? {
    guard smallestImportant > 0, let interval = estimate(alpha: alpha)?.interval else { return nil }
    let (least, most) =
      better == .up ? (interval.lower, interval.upper) : (-interval.upper, -interval.lower)
    if least >= smallestImportant { return .important }
    if least > 0 { return .improved }
    return most < 0 ? .worse : .unclear
  }

  /// The pairs needed to show a mean change.
  public struct PairsNeeded: Hashable, Sendable {
    /// ((z(alpha/2) + z(beta))·s/δ)², as if the standard deviation were known.
    public let byNormal: Needed
    /// z(alpha/2)²/2 more, because it is estimated from the same few people (Guenther 1981): the number to use.
    public let withAllowance: Needed
  }

  /// - Parameters:
  ///   - change: in points of the score, up or down, not 0.
  ///   - standardDeviation: of the differences, above 0.
  ///   - population: see `ProportionBase`.
  /// - Returns: nil where an input is out of range.
  public static func pairsNeeded(
    toShow change: Double, standardDeviation: Double, rates: ErrorRates = .usual, population: Int? = nil
  ) -> PairsNeeded? {
    guard change != 0, change.isFinite, standardDeviation > 0, standardDeviation.isFinite else { return nil }
    let (alpha, power) = rates.points
    let root = (alpha + power) * standardDeviation / change
    guard
      let byNormal = FinitePopulation.corrected(root * root, population),
      let withAllowance = FinitePopulation.corrected(root * root + alpha * alpha / 2, population)
    else { return nil }
    return PairsNeeded(byNormal: byNormal, withAllowance: withAllowance)
  }

  /// The smallest mean change, in points above 0, that a number of pairs can show, the allowance included.
  /// - Returns: nil where there are too few pairs for any change, or an input is out of range; 0 where all of a finite
  ///   population are among them.
  public static func smallestDetectable(
    pairs: Double, standardDeviation: Double, rates: ErrorRates = .usual, population: Int? = nil
  ) -> Double? {
    guard standardDeviation > 0, standardDeviation.isFinite,
      let base = FinitePopulation.effectiveBase(pairs, population)
    else { return nil }
    let (alpha, power) = rates.points
    let rest = base - alpha * alpha / 2
    return rest > 0 ? (alpha + power) * standardDeviation / rest.squareRoot() : nil
  }
}
