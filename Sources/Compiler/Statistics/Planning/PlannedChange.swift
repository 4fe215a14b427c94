import Specs

/// A change that is to be shown, from a baseline on: how many people it takes, and what a number of people can show.
///
/// Values are in the indicator's own unit as it is printed: 41 for 41%, points of a score, events per 100,000.
public struct PlannedChange: Hashable, Sendable {
  public let statistic: Statistic
  public let baseline: Double
  public let better: CatalogueEntry.Direction
  public let rates: ErrorRates
  /// The people that the claim is confined to, in each period; nil where it is about the service.
  public let group: Int?

  /// How a figure varies by chance.
  public enum Statistic: Hashable, Sendable {
    /// Two shares of different people, in per cent.
    case proportion
    /// Two means of different people; the standard deviation between people.
    case mean(standardDeviation: Double)
    /// A mean of differences of the same people against one that is known; the standard deviation of these differences.
    case pairedMean(standardDeviation: Double)
    /// Two rates, which the number of their events decides. For a standardised rate it is a little too hopeful, because
    /// unequal weights cost events.
    case rate

    /// Nil for a mean without a standard deviation, and for a ratio of any two numbers, of which nothing is known.
    public init?(_ family: CatalogueEntry.Family, standardDeviation: Double? = nil) {
      switch (family, standardDeviation) {
      case (.proportion, _): self = .proportion
      case (.mean, let deviation?): self = .mean(standardDeviation: deviation)
      case (.meanChange, let deviation?): self = .pairedMean(standardDeviation: deviation)
      case (.rate, _), (.dsr, _), (.isr, _): self = .rate
      case (.mean, nil), (.meanChange, nil), (.ratio, _): return nil
      }
    }

    public var counted: Counted {
      switch self {
      case .proportion, .mean: .people
      case .pairedMean: .pairs
      case .rate: .events
      }
    }
  }

  /// What a base is a number of.
  public enum Counted: String, Sendable {
    /// Usable answers in each period.
    case people
    /// People with a score before and after.
    case pairs
    /// In the baseline period; as many again are not asked for, because the ratio says how many follow.
    case events
  }

  /// - Parameters:
  ///   - baseline: within 0 to 100 for a proportion, above 0 for a rate.
  ///   - better: the way in which a change is to be shown; turned round where it is to be shown that nothing was lost.
  ///   - population: the people there are in each period; counts only where the claim is about these people alone, and never
  ///     for a rate, whose events no list of people exhausts.
  /// - Returns: nil where a number is out of range.
  public init?(
    _ statistic: Statistic, from baseline: Double, better: CatalogueEntry.Direction,
    rates: ErrorRates = .usual, claim: Measure.Claim = .service, population: Int? = nil
  ) {
    switch statistic {
    case .proportion: guard (0...100).contains(baseline) else { return nil }
    case .mean(let deviation), .pairedMean(let deviation):
      guard baseline.isFinite, deviation > 0, deviation.isFinite else { return nil }
    case .rate: guard baseline > 0, baseline.isFinite else { return nil }
    }
    let isOfGroup = claim == .cohort && statistic != .rate
    self.init(valid: statistic, baseline, better, rates, isOfGroup ? population : nil)
  }

  private init(
    valid statistic: Statistic, _ baseline: Double, _ better: CatalogueEntry.Direction, _ rates: ErrorRates,
    _ group: Int?
  ) {
    self.statistic = statistic
    self.baseline = baseline
    self.better = better
    self.rates = rates
    self.group = group
  }

  /// The same change shown by the results of several years together, before and after; a group is then as many times larger.
  public func pooled(years: Int) -> PlannedChange {
    let (larger, overflow) = (group ?? 0).multipliedReportingOverflow(by: max(1, years))
    return PlannedChange(
      valid: statistic, baseline, better, rates, group == nil || overflow ? nil : larger)
  }

  /// The people, pairs or events needed in each period to tell a target from the baseline.
  /// - Returns: nil where they are the same, or the target is outside the scale.
  public func needed(for target: Double) -> Needed? {
    switch statistic {
    case .proportion:
      ProportionBase.needed(from: baseline / 100, to: target / 100, rates: rates, population: group)
    case .mean(let deviation):
      MeanScore.peopleNeeded(
        toShow: target - baseline, standardDeviation: deviation, rates: rates, population: group)
    case .pairedMean(let deviation):
      PairedChange.pairsNeeded(
        toShow: target - baseline, standardDeviation: deviation, rates: rates, population: group)?
        .withAllowance
    case .rate: RateRatio.eventsNeeded(toShow: target / baseline, rates: rates)
    }
  }

  /// The smallest change for the better that a base can show, above 0; 0 where a whole group answers, so that any is seen.
  /// - Returns: nil where it can show none within the scale, or the base is not above 0, or above the group.
  public func smallestChange(with base: Double) -> Double? {
    switch statistic {
    case .proportion:
      ProportionBase.smallestDetectable(
        from: baseline / 100, base: base, better: better, rates: rates, population: group
      ).map { abs($0 * 100 - baseline) }
    case .mean(let deviation):
      MeanScore.smallestDetectable(
        people: base, standardDeviation: deviation, rates: rates, population: group)
    case .pairedMean(let deviation):
      PairedChange.smallestDetectable(
        pairs: base, standardDeviation: deviation, rates: rates, population: group)
    case .rate:
      RateRatio.smallestDetectable(events: base, better: better, rates: rates).map {
        abs($0 - 1) * baseline
      }
    }
  }

  /// The value nearest to the baseline that a base can tell from it: the least ambitious target that can be shown. For a mean
  /// it may lie outside the scale, which is not known here.
  public func nearestTarget(with base: Double) -> Double? {
    smallestChange(with: base).map { better == .up ? baseline + $0 : baseline - $0 }
  }
}
