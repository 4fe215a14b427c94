import Specs

extension YearRule {
  /// A rule with the numbers of one year; nil while one of them is open.
  init?(_ rule: PaymentRule, _ year: IndicatorYear, _ direction: CatalogueEntry.Direction) {
    let target = year.target
    switch rule.rule?.value {
    case .milestone:
      guard let due = rule.due?.value else { return nil }
      self = .milestone(MilestoneRule(due: due))
    case _ where year.phase == .reporting: self = .reporting
    case .binary:
      guard let threshold = target?.threshold else { return nil }
      self = .binary(BinaryRule(threshold: threshold.value, direction: direction))
    case .linear:
      guard let lower = target?.lower?.value, let upper = target?.fullValue?.value,
        let line = LinearRule(lower: lower, upper: upper)
      else { return nil }
      self = .linear(line)
    case .banded:
      let bands = BandedRule.bands(of: rule, inYear: year.year)
      guard !bands.isEmpty else { return nil }
      self = .banded(BandedRule(bands: bands, direction: direction))
    case .unitRate:
      guard let price = rule.price?.value, let unit = rule.unit?.value else { return nil }
      self = .unitRate(UnitRateRule(price: Money(price), unit: unit))
    case nil: return nil
    }
  }
}

extension BandedRule {
  /// The bands of a year from the smallest values to the largest. A band that leaves out where it ends, ends where the next
  /// one begins, and the other way round.
  static func bands(of rule: PaymentRule, inYear year: Int) -> [Band] {
    let written = sorted(rule.bands(inYear: year))
    return written.indices.compactMap { index in
      let band = written[index]
      guard let share = band.share?.value else { return nil }
      let before = index > 0 ? written[index - 1].to : nil
      let after = index + 1 < written.count ? written[index + 1].from : nil
      return Band(
        from: (band.from ?? before).map { Rational($0.value.number) },
        to: (band.to ?? after).map { Rational($0.value.number) }, share: Rational(percent: share))
    }
  }

  /// From the smallest values to the largest: by where they begin, else by where they end; "up to 40" stands before
  /// "from 40", and one that says neither comes first.
  static func sorted(_ bands: [PaymentBand]) -> [PaymentBand] {
    let ends = bands.map { band in
      [band.from, band.to].map { $0.map { Rational($0.value.number) } }
    }
    let order = bands.indices.sorted { left, right in
      switch (ends[left][0], ends[right][0]) {
      case (let first?, let second?): first < second
      case (nil, _?): true
      case (_?, nil): false
      case (nil, nil): (ends[left][1] ?? Rational(0)) < (ends[right][1] ?? Rational(0))
      }
    }
    return order.map { bands[$0] }
  }
}
