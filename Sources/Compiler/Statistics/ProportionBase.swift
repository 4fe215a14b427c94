import Specs

/// How many answers a change of a share takes, and what change a number of answers can show.
///
/// - `population`: the people there are in each period, where the claim is about these people in this period and no others
///   (claim `cohort`). A claim about the service is about anybody it will serve, so it has none.
public enum ProportionBase {
  /// The answers needed in each of two periods, of different people, to tell one share from another.
  ///
  /// (z(alpha/2)√(2p̄q̄) + z(beta)√(p₁q₁ + p₂q₂))² / (p₁ − p₂)², p̄ = (p₁ + p₂)/2. Fleiss 1981, without continuity correction.
  /// - Returns: nil where the shares are equal or outside 0 to 1, or the population is below 1.
  public static func needed(
    from baseline: Double, to target: Double, rates: ErrorRates = .usual, population: Int? = nil
  ) -> Needed? {
    guard let exact = exact(baseline, target, rates.points) else { return nil }
    return FinitePopulation.corrected(exact, population)
  }

  /// The nearest share to the baseline, on the better side, that a number of answers in each period can tell from it.
  /// - Parameters:
  ///   - base: answers in each period, above 0 and at most the population.
  ///   - better: `up` where a higher share is better.
  /// - Returns: nil where not even the end of the scale could be told from the baseline, or an input is out of range; the
  ///   baseline itself where everybody of a finite population answers, so that any change is seen.
  public static func smallestDetectable(
    from baseline: Double, base: Double, better: CatalogueEntry.Direction, rates: ErrorRates = .usual,
    population: Int? = nil
  ) -> Double? {
    guard (0...1).contains(baseline), let base = FinitePopulation.effectiveBase(base, population) else {
      return nil
    }
    if base == .infinity { return baseline }
    let points = rates.points
    func canBeTold(_ share: Double) -> Bool { exact(baseline, share, points).map { $0 <= base } ?? false }
    let end: Double = better == .up ? 1 : 0
    guard canBeTold(end) else { return nil }
    return boundary(from: baseline, to: end, where: canBeTold)
  }

  /// The answers needed to know one share to within a margin on either side: z²p(1 − p)/e².
  /// - Returns: nil unless share and margin lie between 0 and 1, and the population is at least 1.
  public static func neededToEstimate(
    _ share: Double, within margin: Double, alpha: Double = 0.05, population: Int? = nil
  ) -> Needed? {
    guard isProbability(share), isProbability(margin), isProbability(alpha) else { return nil }
    let z = NormalDistribution.upperPoint(alpha / 2)
    return FinitePopulation.corrected(z * z * share * (1 - share) / (margin * margin), population)
  }

  private static func exact(_ p1: Double, _ p2: Double, _ points: (alpha: Double, power: Double)) -> Double? {
    guard (0...1).contains(p1), (0...1).contains(p2), p1 != p2 else { return nil }
    let mean = (p1 + p2) / 2
    let root =
      points.alpha * (2 * mean * (1 - mean)).squareRoot()
      + points.power * (p1 * (1 - p1) + p2 * (1 - p2)).squareRoot()
    return root * root / ((p1 - p2) * (p1 - p2))
  }
}

/// What is gained where the people asked are a large part of all there are.
public enum FinitePopulation {
  /// n/(1 + (n − 1)/N), before it is rounded up. Cochran 1977.
  /// - Returns: without a population the number itself; nil where the population is below 1.
  static func corrected(_ exact: Double, _ population: Int?) -> Needed? {
    guard let population else { return Needed(exact) }
    return population < 1 ? nil : Needed(exact / (1 + (exact - 1) / Double(population)))
  }

  /// How many answers of an endless population would tell as much: n(N − 1)/(N − n), infinite where all answer.
  /// - Returns: without a population the base itself; nil where the base is not above 0, or above the population.
  public static func effectiveBase(_ base: Double, _ population: Int?) -> Double? {
    guard base > 0, base.isFinite else { return nil }
    guard let population else { return base }
    let all = Double(population)
    guard base <= all else { return nil }
    return base == all ? .infinity : base * (all - 1) / (all - base)
  }
}
