/// The scores of some people in one period, to be compared with those of other people in another.
public struct MeanScore: Hashable, Sendable {
  public let mean: Double
  /// Between people; 0 or more.
  public let standardDeviation: Double
  /// 2 or more.
  public let people: Int

  /// Nil where a number is out of range or none.
  public init?(mean: Double, standardDeviation: Double, people: Int) {
    guard people >= 2, mean.isFinite, standardDeviation >= 0, standardDeviation.isFinite else { return nil }
    self.mean = mean
    self.standardDeviation = standardDeviation
    self.people = people
  }

  /// x̄ ∓ t(alpha/2, n − 1)·s/√n. Student 1908.
  /// - Returns: nil unless alpha lies between 0 and 1.
  public func estimate(alpha: Double = 0.05) -> Estimate? {
    PairedChange(mean: mean, standardDeviation: standardDeviation, pairs: people)?.estimate(alpha: alpha)
  }

  /// How much higher this mean is than that of other people before, whose scores may spread more or less (Welch 1947).
  ///
  /// d ∓ t(alpha/2, ν)·√(s₁²/n₁ + s₂²/n₂), with the degrees of freedom ν after Satterthwaite 1946.
  /// - Returns: nil unless alpha lies between 0 and 1, and where nobody's score differs from anybody's.
  public func difference(from earlier: MeanScore, alpha: Double = 0.05) -> WelchDifference? {
    guard isProbability(alpha) else { return nil }
    let (before, now) = (earlier.squaredError, squaredError)
    let total = before + now
    guard total > 0 else { return nil }
    let degreesOfFreedom =
      total * total
      / (before * before / Double(earlier.people - 1) + now * now / Double(people - 1))
    let t = StudentDistribution.upperPoint(alpha / 2, degreesOfFreedom: degreesOfFreedom)
    let (difference, reach) = (mean - earlier.mean, t * total.squareRoot())
    return WelchDifference(
      estimate: Estimate(difference, Interval(lower: difference - reach, upper: difference + reach)),
      degreesOfFreedom: degreesOfFreedom)
  }

  private var squaredError: Double { standardDeviation * standardDeviation / Double(people) }

  /// The people needed in each of two periods, of different people, to tell one mean from another.
  ///
  /// 2((z(alpha/2) + z(beta))·s/δ)² + z(alpha/2)²/4 (Guenther 1981); within one person of the exact number.
  /// - Parameters:
  ///   - change: in points of the score, up or down, not 0.
  ///   - standardDeviation: between people, the same in both periods, above 0.
  ///   - population: see `ProportionBase`.
  /// - Returns: nil where an input is out of range.
  public static func peopleNeeded(
    toShow change: Double, standardDeviation: Double, rates: ErrorRates = .usual, population: Int? = nil
  ) -> Needed? {
    guard change != 0, change.isFinite, standardDeviation > 0, standardDeviation.isFinite else { return nil }
    let (alpha, power) = rates.points
    let root = (alpha + power) * standardDeviation / change
    return FinitePopulation.corrected(2 * root * root + alpha * alpha / 4, population)
  }

  /// The smallest difference of two means, in points above 0, that a number of people in each period can show.
  /// - Returns: nil where there are too few people for any, or an input is out of range; 0 where all of a finite population
  ///   are among them.
  public static func smallestDetectable(
    people: Double, standardDeviation: Double, rates: ErrorRates = .usual, population: Int? = nil
  ) -> Double? {
    guard standardDeviation > 0, standardDeviation.isFinite,
      let base = FinitePopulation.effectiveBase(people, population)
    else { return nil }
    let (alpha, power) = rates.points
    let rest = base - alpha * alpha / 4
    return rest > 0 ? (alpha + power) * standardDeviation * (2 / rest).squareRoot() : nil
  }
}

/// A difference of two means of different people.
public struct WelchDifference: Hashable, Sendable {
  /// In points of the score.
  public let estimate: Estimate
  public let degreesOfFreedom: Double
}
