import Specs

/// What the first target promises, and what the numbers of people can show: the figures that several checks share.
struct ChangeToShow: Sendable {
  let rates: ErrorRates
  /// What is counted in each period; see `MeasureProof`.
  let counted: MeasureProof.Counted
  /// The smaller of the two periods, so that neither is overrated.
  let base: Int?
  /// The base as far as it counts: where answers are weighted, fewer.
  let usefulBase: Double?
  /// The group that the claim is confined to.
  let group: Int?
  /// The standard deviation between people, for a mean.
  let deviation: Rational?
  private(set) var needed: Int?
  /// In the indicator's own unit, four decimals; nil also where no change could be told.
  private(set) var smallest: Rational?
  private(set) var interval: MeasureProof.Range?
  /// Whether the target is to stay where the baseline is.
  let stays: Bool
  private let before: Rational?
  private let aim: Rational?
  private let statistic: StatisticFacts

  init(_ indicator: Indicator, _ rates: ErrorRates, _ project: Project) {
    let measure = indicator.bound
    let decided = indicator.measure
    statistic = indicator.statistic
    self.rates = rates
    counted = statistic.isRate ? .events : statistic.family == .meanChange ? .pairs : .people
    before = measure?.baseline?.value.value
    aim = measure?.firstTarget?.aim?.value
    stays = before != nil && before == aim
    deviation = measure?.baseline?.standardDeviation ?? statistic.standardDeviation
    group = measure?.claim == .cohort ? measure?.population?.size : nil
    switch counted {
    case .events:
      base = decided?.baseline?.events?.value
      usefulBase = base.map(Double.init)
    case .people, .pairs:
      let asked = decided?.asking
      let each =
        counted == .pairs
        ? asked?.followedUp?.value ?? decided?.expectedPeople?.value : decided?.expectedPeople?.value
      let expected = each ?? asked.flatMap(\.usableAnswers)
      let earlier = counted == .pairs ? nil : measure?.baseline?.people
      base = expected.map { min($0, earlier ?? $0) }
      let effective = decided?.effectivePeople?.value
      usefulBase = base.map { Double(min($0, effective ?? $0)) }
    }
    work()
  }

  private mutating func work() {
    needed = neededBase(group: group)?.whole
    smallest = usefulBase.flatMap { smallestChange(base: $0) }
    interval = usefulBase.flatMap { expectedInterval(base: $0) }
  }

  /// What the change would need in each period, were the claim confined to a group of this size.
  func neededBase(group: Int?) -> Needed? {
    guard let before, let aim, !stays else { return nil }
    let distance = (aim - before).double
    switch statistic.family {
    case .proportion:
      return ProportionBase.needed(
        from: before.double / 100, to: aim.double / 100, rates: rates, population: group)
    case .mean:
      return deviation.flatMap {
        MeanScore.peopleNeeded(
          toShow: distance, standardDeviation: $0.double, rates: rates, population: group)
      }
    case .meanChange:
      return deviation.flatMap {
        PairedChange.pairsNeeded(
          toShow: distance, standardDeviation: $0.double, rates: rates, population: group)?.withAllowance
      }
    case .rate, .dsr, .isr:
      guard before > Rational(0) else { return nil }
      return RateRatio.eventsNeeded(toShow: (aim / before).double, rates: rates)
    case .ratio: return nil
    }
  }

  /// What stays as good as it is would show a fall; anything else a change for the better.
  private func smallestChange(base: Double) -> Rational? {
    guard let before else { return nil }
    let isUp = (statistic.direction == .up) != stays
    let better: CatalogueEntry.Direction = isUp ? .up : .down
    let change: Double?
    switch statistic.family {
    case .proportion:
      change = ProportionBase.smallestDetectable(
        from: before.double / 100, base: base, better: better, rates: rates, population: group
      ).map { ($0 - before.double / 100).magnitude * 100 }
    case .mean:
      change = deviation.flatMap {
        MeanScore.smallestDetectable(
          people: base, standardDeviation: $0.double, rates: rates, population: group)
      }
    case .meanChange:
      change = deviation.flatMap {
        PairedChange.smallestDetectable(
          pairs: base, standardDeviation: $0.double, rates: rates, population: group)
      }
    case .rate, .dsr, .isr:
      change = RateRatio.smallestDetectable(events: base, better: better, rates: rates).map {
        ($0 - 1).magnitude * before.double
      }
    case .ratio: change = nil
    }
    return change.flatMap { Rational(rounding: $0) }
  }

  /// 95 in 100 results of a service that is truly at the first target; of a closed group that answers to the last, the target.
  private func expectedInterval(base: Double) -> MeasureProof.Range? {
    guard let aim, let useful = FinitePopulation.effectiveBase(base, group) else { return nil }
    if useful == .infinity { return MeasureProof.Range(lower: aim, upper: aim) }
    let found: Interval?
    switch statistic.family {
    case .proportion:
      found = Proportion(share: aim.double / 100, base: useful)?.wilson()?.interval.scaled(by: 100)
    case .mean, .meanChange:
      found = deviation.flatMap { deviation in
        MeanScore(mean: aim.double, standardDeviation: deviation.double, people: Int(min(useful, 1e9)))?
          .estimate()?.interval
      }
    case .rate, .dsr, .isr:
      guard let before, before > Rational(0) else { return nil }
      let events = base * (aim / before).double
      guard events >= 1 else { return nil }
      let whole = Int(events.rounded())
      found = CountLimits(of: whole)?.interval.scaled(by: aim.double / Double(whole))
    case .ratio: found = nil
    }
    guard let found, let lower = Rational(rounding: found.lower), let upper = Rational(rounding: found.upper)
    else {
      return nil
    }
    return MeasureProof.Range(lower: lower, upper: upper)
  }
}

extension Asking {
  /// Returned answers that can be used; nil where nobody has said how many come back.
  var usableAnswers: Int? {
    guard let returned = returned?.value else { return nil }
    let share = usable.map { Rational($0.value) } ?? Rational(100)
    let answers = Rational(returned) * share / Rational(100)
    return Int(answers.numerator / answers.denominator)
  }

  /// How many of those asked answer, 0 to 1.
  var responseRate: Rational? {
    guard let sent = sent?.value, let returned = returned?.value else { return nil }
    return Rational(Int128(returned), over: Int128(sent))
  }

  /// How many of those who start are asked again, 0 to 1.
  var followUpRate: Rational? {
    guard let started = started?.value, let followed = followedUp?.value else { return nil }
    return Rational(Int128(followed), over: Int128(started))
  }
}
