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
    case .dsr: return range(banded?.estimate().interval)
    // Its value alone does not say how far chance moves it.
    case .ratio: return nil
    }
  }

  /// The difference from the baseline, held against chance.
  /// - Parameter alpha: how often a change may be seen where there is none.
  func change(_ indicator: Indicator, alpha: Double) -> ChangeFound? {
    guard let value, let baseline = indicator.bound?.baseline else { return nil }
    let found = limits(indicator, baseline, alpha: alpha)
    let isUp = indicator.direction == .up
    let verdict: ChangeFound.Verdict =
      switch found.flatMap({ side($0, indicator) }) {
      case .up?: isUp ? .better : .worse
      case .down?: isUp ? .worse : .better
      case nil: found == nil ? .unknown : .notTold
      }
    return ChangeFound(
      difference: value - baseline.value.value, interval: range(found),
      level: found.flatMap { _ in Rational(rounding: 100 * (1 - alpha)) },
      isRatio: indicator.isHeldAsRatio, verdict: verdict)
  }

  /// How often chance alone gives a difference of this size, either way: the alpha at which it is just told.
  /// - Returns: 1 where the figures do not tell.
  func probability(_ indicator: Indicator) -> Double {
    guard let baseline = indicator.bound?.baseline else { return 1 }
    func isTold(at alpha: Double) -> Bool {
      limits(indicator, baseline, alpha: alpha).flatMap { side($0, indicator) } != nil
    }
    // What is told at the least of these is told at any level that a contract tests at, and its place in the order is the
    // same.
    let (least, most) = (1e-9, 1 - 1e-9)
    if isTold(at: least) { return least }
    return isTold(at: most) ? boundary(from: least, to: most, where: isTold) : 1
  }

  /// On which side of no change all of an interval lies.
  private func side(_ interval: Interval, _ indicator: Indicator) -> CatalogueEntry.Direction? {
    let none: Double = indicator.isHeldAsRatio ? 1 : 0
    if interval.lower > none { return .up }
    return interval.upper < none ? .down : nil
  }

  /// Where the true difference lies; for a rate, of the ratio of the two.
  private func limits(_ indicator: Indicator, _ baseline: BoundBaseline, alpha: Double) -> Interval? {
    switch indicator.statistic.family {
    case .proportion:
      let earlier = Proportion(share: baseline.value.value.double / 100, base: Double(baseline.people))
      return earlier.flatMap { proportion?.difference(from: $0, alpha: alpha)?.interval.scaled(by: 100) }
    case .mean, .meanChange:
      let spread = baseline.standardDeviation ?? indicator.statistic.standardDeviation
      let earlier = spread.flatMap {
        MeanScore(
          mean: baseline.value.value.double, standardDeviation: $0.double, people: baseline.people)
      }
      return earlier.flatMap { mean(indicator)?.difference(from: $0, alpha: alpha)?.estimate.interval }
    // What an indirectly standardised rate is held against is known without error, like an exposure.
    case .rate, .isr: return ratio(to: baseline, alpha)
    // Of a ratio, and of the age bands that the baseline was made of, nobody has said how far chance moves them.
    case .dsr, .ratio: return nil
    }
  }

  /// How far people's scores lie apart: as reported, else as before, else as the catalogue says.
  func spread(_ indicator: Indicator) -> ResultSpread? {
    guard indicator.statistic.isMean, value != nil, people != nil else { return nil }
    if let deviation { return ResultSpread(deviation: deviation, source: .reported) }
    if let before = indicator.bound?.baseline?.standardDeviation {
      return ResultSpread(deviation: before, source: .baseline)
    }
    return indicator.statistic.standardDeviation.map { ResultSpread(deviation: $0, source: .catalogue) }
  }

  private var proportion: Proportion? {
    if let numerator, let denominator { return Proportion(numerator, of: denominator) }
    guard let value, let people else { return nil }
    return Proportion(share: value.double / 100, base: Double(people))
  }

  private func mean(_ indicator: Indicator) -> MeanScore? {
    guard let value, let people, let spread = spread(indicator) else { return nil }
    return MeanScore(mean: value.double, standardDeviation: spread.deviation.double, people: people)
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

extension Indicator {
  /// Two rates are compared by their ratio.
  fileprivate var isHeldAsRatio: Bool { [.rate, .isr].contains(statistic.family) }
}
