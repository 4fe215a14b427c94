import Specs

/// What the first target promises, and what the numbers of people can show: the figures that several checks share.
struct ChangeToShow: Sendable {
  let rates: ErrorRates
  /// What is counted in each period.
  let counted: PlannedChange.Counted
  /// The smaller of the two periods, so that neither is overrated.
  let base: Int?
  /// The base as far as it counts: where answers are weighted, fewer.
  let usefulBase: Double?
  /// The standard deviation between people, for a mean.
  let deviation: Rational?
  /// Nil where there is no baseline, or nothing is known of how its figure varies.
  let plan: PlannedChange?
  /// The value of the first target.
  let aim: Rational?
  let needed: Int?
  /// In the indicator's own unit; nil also where no change could be told.
  let smallest: Rational?
  let interval: MeasureProof.Range?
  /// Whether the target is to stay where the baseline is.
  let stays: Bool

  init(_ indicator: Indicator, _ rates: ErrorRates) {
    let measure = indicator.bound
    let statistic = indicator.statistic
    let before = measure?.baseline?.value.value
    let aim = measure?.firstTarget?.aim?.value
    let stays = measure?.stays == true
    let deviation = measure?.baseline?.standardDeviation ?? statistic.standardDeviation
    let kind = PlannedChange.Statistic(statistic.family, standardDeviation: deviation?.double)
    // Where a figure is to stay as it is, a fall is what would have to be seen.
    let better: CatalogueEntry.Direction = (statistic.direction == .up) != stays ? .up : .down
    func planned(from value: Rational?) -> PlannedChange? {
      guard let kind, let value else { return nil }
      return PlannedChange(
        kind, from: value.double, better: better, rates: rates, claim: measure?.claim ?? .service,
        population: measure?.population?.size)
    }
    counted =
      kind?.counted ?? (statistic.isRate ? .events : statistic.family == .meanChange ? .pairs : .people)
    (base, usefulBase) = indicator.bases(counted)
    let (plan, useful) = (planned(from: before), usefulBase)
    needed = aim.flatMap { plan?.needed(for: $0.double)?.whole }
    smallest = useful.flatMap { plan?.smallestChange(with: $0) }.flatMap { Rational(rounding: $0) }
    interval = aim.flatMap { aim in
      useful.flatMap { planned(from: before ?? aim)?.expected(at: aim.double, with: $0)?.interval }
    }.flatMap(MeasureProof.Range.init)
    self.rates = rates
    self.deviation = deviation
    self.plan = plan
    self.aim = aim
    self.stays = stays
  }
}

extension MeasureProof.Range {
  fileprivate init?(_ interval: Interval) {
    guard let lower = Rational(rounding: interval.lower), let upper = Rational(rounding: interval.upper)
    else {
      return nil
    }
    self.init(lower: lower, upper: upper)
  }
}

extension Indicator {
  /// What there is in each period, and how many of them count.
  fileprivate func bases(_ counted: PlannedChange.Counted) -> (all: Int?, useful: Double?) {
    if counted == .events {
      let events = measure?.baseline?.events?.value
      return (events, events.map(Double.init))
    }
    let asked = measure?.asking
    let followed = counted == .pairs ? asked?.followedUp?.value : nil
    let expected = followed ?? measure?.expectedPeople?.value ?? asked?.usableAnswers
    // Whoever is asked twice is their own baseline.
    let earlier = counted == .pairs ? nil : bound?.baseline?.people
    guard let base = expected.map({ min($0, earlier ?? $0) }) else { return (nil, nil) }
    return (base, Double(min(base, measure?.effectivePeople?.value ?? base)))
  }
}

extension PlannedChange.Counted {
  /// As it is printed after a number.
  public var noun: String {
    switch self {
    case .people: "people"
    case .pairs: "people asked twice"
    case .events: "events"
    }
  }
}

extension Asking {
  /// Returned answers that can be used; nil where nobody has said how many come back.
  var usableAnswers: Int? {
    guard let returned = returned?.value else { return nil }
    let answers = Rational(returned) * usableShare
    return Int(answers.numerator / answers.denominator)
  }

  /// 0 to 1; all where nothing is said.
  var usableShare: Rational { usable.map { Rational($0.value) / Rational(100) } ?? Rational(1) }

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
