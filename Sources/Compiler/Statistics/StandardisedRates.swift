/// One age band of a population, and its share of the standard population.
public struct AgeBand: Hashable, Sendable {
  /// 0 or more.
  public let events: Int
  /// People or person-years, above 0.
  public let population: Double
  /// Of the European Standard Population as a rule; 0 or more.
  public let weight: Double

  /// Nil where a number is out of range.
  public init?(events: Int, population: Double, weight: Double) {
    guard events >= 0, population > 0, population.isFinite, weight >= 0, weight.isFinite else { return nil }
    self.events = events
    self.population = population
    self.weight = weight
  }
}

public enum StandardisedRate {
  /// Below this number of events English public-health practice gives no directly standardised rate.
  public static let fewestEvents = 10

  /// The rate that a standard population would have with the rates of these age bands: Σ wᵢOᵢ/nᵢ / Σ wᵢ.
  ///
  /// Limits after Dobson and others 1991: DSR + √(Var(DSR)/O)·(limit of O − O), with Byar's limits of O and
  /// Var(DSR) = Σ wᵢ²Oᵢ/nᵢ² / (Σ wᵢ)².
  /// - Returns: per `unit`; nil under 10 events, without weights, or where unit or alpha is out of range.
  public static func direct(_ bands: [AgeBand], per unit: Double = 100_000, alpha: Double = 0.05) -> Estimate?
  {
    var (weights, sum, variance) = (0.0, 0.0, 0.0)
    var events = 0
    for band in bands {
      let (total, overflow) = events.addingReportingOverflow(band.events)
      guard !overflow else { return nil }
      events = total
      let part = band.weight / band.population
      weights += band.weight
      sum += part * Double(band.events)
      variance += part * part * Double(band.events)
    }
    guard events >= fewestEvents, weights > 0, unit > 0, unit.isFinite,
      let limits = CountLimits(of: events, alpha: alpha)
    else { return nil }
    let rate = sum / weights
    let factor = (variance / (weights * weights) / Double(events)).squareRoot()
    let interval = limits.interval.shifted(by: -Double(events)).scaled(by: factor).shifted(by: rate)
    return Estimate(rate * unit, interval.scaled(by: unit))
  }

  /// Events observed over those expected at standard rates, times the standard rate; limits are those of the events.
  ///
  /// It compares an area with the standard, and not one area with another.
  /// - Parameters:
  ///   - expected: above 0.
  ///   - standardRate: of the whole standard population, in the unit of the result; above 0. With 100 the result is the
  ///     standardised ratio.
  /// - Returns: nil where an input is out of range.
  public static func indirect(
    observed: Int, expected: Double, standardRate: Double, alpha: Double = 0.05
  ) -> Estimate? {
    guard expected > 0, expected.isFinite, standardRate > 0, standardRate.isFinite,
      let limits = CountLimits(of: observed, alpha: alpha)
    else { return nil }
    let factor = standardRate / expected
    return Estimate(Double(observed) * factor, limits.interval.scaled(by: factor))
  }
}
