extension PlannedChange {
  /// Where a result would be said to lie if it came out at the target: Wilson's, Student's or a count's limits.
  ///
  /// Where the claim is about a group, its interval is as narrow as that of the larger base that would tell as much.
  /// - Parameter base: see `Counted`; for a mean 2 or more.
  /// - Returns: nil where base, target or alpha is out of range.
  public func expected(at target: Double, with base: Double, alpha: Double = 0.05) -> Estimate? {
    guard isProbability(alpha), target.isFinite,
      let effective = FinitePopulation.effectiveBase(base, group)
    else { return nil }
    switch statistic {
    case .proportion:
      if effective == .infinity { return (0...100).contains(target) ? exactly(target) : nil }
      return Proportion(share: target / 100, base: effective)?.wilson(alpha: alpha).map {
        Estimate(target, $0.interval.scaled(by: 100))
      }
    case .mean(let deviation), .pairedMean(let deviation):
      guard base >= 2 else { return nil }
      let t = StudentDistribution.upperPoint(alpha / 2, degreesOfFreedom: base - 1)
      let reach = t * deviation / effective.squareRoot()
      return Estimate(target, Interval(lower: target - reach, upper: target + reach))
    case .rate:
      let events = base * target / baseline
      let whole = events.rounded()
      guard events >= 0, events <= 1e9, let limits = CountLimits(of: Int(whole), alpha: alpha) else {
        return nil
      }
      // Limits are those of whole events, and stand about the target and not about the nearest whole event.
      return Estimate(target, limits.interval.scaled(by: whole > 0 ? target / whole : baseline / base))
    }
  }

  private func exactly(_ target: Double) -> Estimate {
    Estimate(target, Interval(lower: target, upper: target))
  }

  /// The standard error of one figure at the baseline, in the indicator's unit.
  func standardError(with base: Double) -> Double {
    switch statistic {
    case .proportion: (baseline * (100 - baseline) / base).squareRoot()
    case .mean(let deviation), .pairedMean(let deviation): deviation / base.squareRoot()
    case .rate: baseline / base.squareRoot()
    }
  }
}
