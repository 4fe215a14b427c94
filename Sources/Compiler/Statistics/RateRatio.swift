import Specs

/// How a rate compares with an earlier one.
public enum RateRatio {
  /// Below this number of events in either period the logarithm is too far from normal.
  public static let fewestEvents = 10

  /// (O₂/T₂)/(O₁/T₁), with the limits RR·exp(∓z√(1/O₁ + 1/O₂)). Rothman, Modern Epidemiology.
  /// - Returns: nil under 10 events in either period, or where alpha is not between 0 and 1.
  public static func of(_ later: Rate, to earlier: Rate, alpha: Double = 0.05) -> Estimate? {
    guard isProbability(alpha), earlier.events >= fewestEvents, later.events >= fewestEvents else {
      return nil
    }
    let (before, now) = (Double(earlier.events), Double(later.events))
    let ratio = now / later.exposure / (before / earlier.exposure)
    let reach = exponential(NormalDistribution.upperPoint(alpha / 2) * (1 / before + 1 / now).squareRoot())
    return Estimate(ratio, Interval(lower: ratio / reach, upper: ratio * reach))
  }

  /// The events needed in the first of two periods of equal exposure to tell the ratio from 1.
  ///
  /// (z(alpha/2) + z(beta))²·(1 + 1/θ)/(ln θ)², from the variance of the logarithm of the ratio.
  /// - Returns: nil where the ratio is not above 0, or is 1.
  public static func eventsNeeded(toShow ratio: Double, rates: ErrorRates = .usual) -> Needed? {
    guard ratio > 0, ratio.isFinite, ratio != 1 else { return nil }
    return Needed(events(ratio, rates.points))
  }

  /// The ratio nearest to 1, on the better side, that a number of events in the first period can tell from it.
  /// - Parameters:
  ///   - events: in the first period, above 0.
  ///   - better: `down` where fewer events are better; the ratio is then below 1.
  /// - Returns: nil where no ratio on that side could be told. Fewer events are seldom enough: nearly none left after fewer
  ///   than 17 proves nothing at the usual error rates.
  public static func smallestDetectable(
    events base: Double, better: CatalogueEntry.Direction, rates: ErrorRates = .usual
  ) -> Double? {
    guard base > 0, base.isFinite else { return nil }
    let points = rates.points
    func canBeTold(_ ratio: Double) -> Bool { ratio != 1 && events(ratio, points) <= base }
    var end = lowestUsefulRatio
    if better == .up {
      end = 2
      while !canBeTold(end), end < 1e12 { end *= 2 }
    }
    return canBeTold(end) ? boundary(from: 1, to: end, where: canBeTold) : nil
  }

  /// Where ln θ = −2(1 + θ): below it so few events are left that still fewer are harder to tell.
  private static let lowestUsefulRatio = boundary(from: 0.01, to: 0.5) {
    naturalLogarithm($0) + 2 * (1 + $0) >= 0
  }

  private static func events(_ ratio: Double, _ points: (alpha: Double, power: Double)) -> Double {
    let (sum, logarithm) = (points.alpha + points.power, naturalLogarithm(ratio))
    return sum * sum * (1 + 1 / ratio) / (logarithm * logarithm)
  }
}
