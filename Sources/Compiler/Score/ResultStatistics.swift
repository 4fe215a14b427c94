import Specs

// What a result shows: the interval about it, and whether it differs from the baseline by more than chance.

extension ResultFigures {
  /// Where the true value lies with a confidence of 95 in 100; nil where the figures do not say.
  func interval(_ indicator: Indicator) -> MeasureProof.Range? {
    guard let value else { return nil }
    switch indicator.statistic.family {
    case .proportion: return range(proportion?.wilson()?.interval.scaled(by: 100))
    case .mean, .meanChange: return range(mean(indicator)?.estimate()?.interval)
    // What an indirectly standardised rate is held against is known without error, like an exposure.
    case .rate, .isr:
      guard let numerator, numerator > 0, let limits = CountLimits(of: numerator) else { return nil }
      return range(limits.interval.scaled(by: value.double / Double(numerator)))
    // Neither says with its value alone how far chance moves it.
    case .dsr, .ratio: return nil
    }
  }

  /// The difference from the baseline, held against chance as strictly as the contract says.
  func change(_ indicator: Indicator) -> ChangeFound? {
    guard let value, let baseline = indicator.bound?.baseline else { return nil }
    let difference = value - baseline.value.value
    let alpha = (indicator.proof?.alpha ?? Rational(5)).double / 100
    let isUp = indicator.direction == .up
    func verdict(_ interval: Interval?, _ none: Double) -> ChangeFound.Verdict {
      guard let interval else { return .unknown }
      if interval.lower > none { return isUp ? .better : .worse }
      if interval.upper < none { return isUp ? .worse : .better }
      return .notTold
    }
    switch indicator.statistic.family {
    case .proportion:
      let earlier = Proportion(share: baseline.value.value.double / 100, base: Double(baseline.people))
      let found = earlier.flatMap { proportion?.difference(from: $0, alpha: alpha)?.interval.scaled(by: 100) }
      return ChangeFound(
        difference: difference, interval: range(found), isRatio: false, verdict: verdict(found, 0))
    case .mean, .meanChange:
      let spread = baseline.standardDeviation ?? indicator.statistic.standardDeviation
      let earlier = spread.flatMap {
        MeanScore(
          mean: baseline.value.value.double, standardDeviation: $0.double, people: baseline.people)
      }
      let found = earlier.flatMap { mean(indicator)?.difference(from: $0, alpha: alpha)?.estimate.interval }
      return ChangeFound(
        difference: difference, interval: range(found), isRatio: false, verdict: verdict(found, 0))
    // What an indirectly standardised rate is held against is known without error, like an exposure.
    case .rate, .isr:
      let found = ratio(to: baseline, alpha)
      return ChangeFound(
        difference: difference, interval: range(found), isRatio: true, verdict: verdict(found, 1))
    // Neither says with its value alone how far chance moves it.
    case .dsr, .ratio:
      return ChangeFound(difference: difference, interval: nil, isRatio: false, verdict: .unknown)
    }
  }

  private var proportion: Proportion? {
    if let numerator, let denominator { return Proportion(numerator, of: denominator) }
    guard let value, let people else { return nil }
    return Proportion(share: value.double / 100, base: Double(people))
  }

  private func mean(_ indicator: Indicator) -> MeanScore? {
    guard let value, let people else { return nil }
    let spread =
      deviation ?? indicator.bound?.baseline?.standardDeviation ?? indicator.statistic.standardDeviation
    return spread.flatMap {
      MeanScore(mean: value.double, standardDeviation: $0.double, people: people)
    }
  }

  /// Of two rates over the exposure that their events and values give.
  private func ratio(to baseline: BoundBaseline, _ alpha: Double) -> Interval? {
    guard let value, value > Rational(0), let numerator, numerator > 0,
      let events = baseline.written.events?.value, events > 0, baseline.value.value > Rational(0),
      let later = Rate(events: numerator, exposure: Double(numerator) / value.double),
      let earlier = Rate(events: events, exposure: Double(events) / baseline.value.value.double)
    else { return nil }
    return RateRatio.of(later, to: earlier, alpha: alpha)?.interval
  }

  private func range(_ interval: Interval?) -> MeasureProof.Range? {
    guard let interval, let lower = Rational(rounding: interval.lower),
      let upper = Rational(rounding: interval.upper)
    else { return nil }
    return MeasureProof.Range(lower: lower, upper: upper)
  }
}
