import Specs

/// Works out a plan: the figures that all its rows share, then the rows.
struct MeasurePlanner {
  let indicator: Indicator
  let baseline: BoundBaseline
  let change: PlannedChange
  let tests: Int
  let expected: Int?
  /// Events of each person in the period of the baseline; nil for anything but a rate.
  let eventsPerPerson: Rational?

  static func make(
    _ indicator: Indicator
  ) -> Result<MeasurePlanner, PlanFailure> {
    let statistic = indicator.statistic
    guard let measure = indicator.bound, let baseline = measure.baseline else {
      return .failure(PlanFailure(gap: indicator.bound?.withheld == nil ? .baseline : .withheld))
    }
    guard statistic.family != .ratio else { return .failure(PlanFailure(gap: .ratio)) }
    let deviation = baseline.standardDeviation ?? statistic.standardDeviation
    guard let varies = PlannedChange.Statistic(statistic.family, standardDeviation: deviation?.double) else {
      return .failure(PlanFailure(gap: .deviation))
    }
    var eventsPerPerson: Rational?
    if varies == .rate {
      guard let events = baseline.written.events?.value, events > 0 else {
        return .failure(PlanFailure(gap: .events))
      }
      eventsPerPerson = Rational(Int128(events), over: Int128(baseline.people))
    }
    let (rates, tests) = errorRates(indicator)
    guard
      let change = PlannedChange(
        varies, from: baseline.value.value.double, better: statistic.direction, rates: rates,
        claim: measure.claim, population: measure.population?.size)
    else { return .failure(PlanFailure(gap: .range)) }
    return .success(
      MeasurePlanner(
        indicator: indicator, baseline: baseline, change: change, tests: tests,
        expected: indicator.expectedInEachYear,
        eventsPerPerson: eventsPerPerson))
  }

  /// Those of the proof, which knows how many paid results share the chance of error; and how many these are.
  private static func errorRates(_ indicator: Indicator) -> (rates: ErrorRates, tests: Int) {
    guard let proof = indicator.proof, proof.alpha > Rational(0) else { return (.usual, 1) }
    // The proof prints its alpha rounded; the number of tests that it comes from is whole.
    let tests = max(1, Int((ErrorRates.usual.alpha * 100 / proof.alpha.double).rounded()))
    let alpha = SeveralTests.bonferroni(tests: tests) ?? ErrorRates.usual.alpha
    return (ErrorRates(alpha: alpha, power: proof.power.double / 100) ?? .usual, tests)
  }

  func plan(_ people: ClosedRange<Int>?) -> MeasurePlan {
    let aims = aims
    return MeasurePlan(
      indicator: indicator, baseline: baseline, counted: change.statistic.counted, rates: change.rates,
      tests: tests, group: change.group, expected: expected,
      bases: grid(people ?? usualRange(aims)).map(base), aims: aims)
  }

  private func base(_ people: Int) -> MeasurePlan.Base {
    let counted = counted(people)
    let smallest = change.smallestChange(with: Double(counted)).flatMap { Rational(rounding: $0) }
    let nearest = change.nearestTarget(with: Double(counted)).flatMap { Rational(rounding: $0) }
    let isOnScale = nearest.map(isOnScale) ?? false
    return MeasurePlan.Base(
      people: people, counted: counted, isExpected: people == expected,
      smallestChange: isOnScale ? smallest : nil, nearestTarget: isOnScale ? nearest : nil)
  }

  /// Rounded down: an event that is half there proves nothing.
  private func counted(_ people: Int) -> Int {
    guard let eventsPerPerson else { return people }
    let events = eventsPerPerson * Rational(people)
    return Int(events.numerator / events.denominator)
  }

  private func people(for needed: Int) -> Int? {
    guard let eventsPerPerson else { return needed }
    let people = Rational(needed) / eventsPerPerson
    let whole = (people.numerator + people.denominator - 1) / people.denominator
    return whole <= 1_000_000_000_000 ? Int(whole) : nil
  }

  private func isOnScale(_ value: Rational) -> Bool {
    (indicator.statistic.lowest.map { value >= $0 } ?? true)
      && (indicator.statistic.highest.map { value <= $0 } ?? true)
  }
}

// What values are worth looking at.
extension MeasurePlanner {
  private var start: Rational { baseline.value.value }

  /// Those that decisions name, and steps on the way that nobody has decided.
  private var aims: [MeasurePlan.Aim] {
    var names: [Rational: [String]] = [:]
    for target in indicator.bound?.targets ?? [] {
      for (name, value) in target.values {
        names[value.value, default: []].append("year \(target.year), \(name)")
      }
    }
    let isUp = indicator.statistic.direction == .up
    // A step beside a decided value would say the same twice.
    let (decided, near) = (Array(names.keys), (steps.first ?? Rational(0)) / Rational(4))
    for step in steps {
      let value = isUp ? start + step : start - step
      if isOnScale(value), !decided.contains(where: { ($0 - value).magnitude <= near }) { names[value] = [] }
    }
    let values = names.keys.filter { isUp ? $0 > start : $0 < start }.sorted { isUp ? $0 < $1 : $0 > $1 }
    return values.map { aim($0, names[$0] ?? []) }
  }

  private func aim(_ value: Rational, _ names: [String]) -> MeasurePlan.Aim {
    let needed = change.needed(for: value.double)?.whole
    let people = needed.flatMap { self.people(for: $0) }
    return MeasurePlan.Aim(
      value: value, names: names, needed: needed, people: people,
      isEnough: expected.flatMap { expected in people.map { expected >= $0 } })
  }

  /// Distances from the baseline: percentage points, parts of the smallest difference that matters or of the spread between
  /// people, or parts of the rate.
  private var steps: [Rational] {
    switch change.statistic {
    case .proportion: return parts(of: Rational(100), [2, 5, 10, 15, 20])
    case .mean, .pairedMean:
      if let matters = indicator.statistic.smallestImportantDifference {
        return parts(of: matters, [50, 100, 150, 200])
      }
      let spread = baseline.standardDeviation ?? indicator.statistic.standardDeviation ?? Rational(1)
      return parts(of: spread, [20, 30, 50, 80])
    case .rate: return parts(of: start, [5, 10, 15, 20, 30])
    }
  }

  private func parts(of whole: Rational, _ hundredths: [Int]) -> [Rational] {
    hundredths.map { whole * Rational($0) / Rational(100) }
  }
}

// How many people are worth looking at.
extension MeasurePlanner {
  /// From half of those expected, or needed, to twice as many.
  private func usualRange(_ aims: [MeasurePlan.Aim]) -> ClosedRange<Int> {
    let decided =
      aims.first { $0.names.contains { $0.hasSuffix("target") } } ?? aims.first { !$0.names.isEmpty }
    let known = [expected, decided?.people].compactMap { $0 }.map { min($0, 500_000_000) }
    guard let least = known.min(), let most = known.max() else { return 100...800 }
    let limit = change.group ?? most * 2
    return max(1, min(least / 2, limit))...max(1, min(most * 2, limit))
  }

  /// The two ends, round numbers between them, and the number that is expected: at most a dozen.
  private func grid(_ range: ClosedRange<Int>) -> [Int] {
    // 1, 2, 5, 10, 20, 50 and so on.
    var (step, turn) = (1, 0)
    while (range.upperBound - range.lowerBound) / step > 8 {
      step = turn % 3 == 1 ? step / 2 * 5 : step * 2
      turn += 1
    }
    let first = (range.lowerBound + step - 1) / step * step
    var numbers = Set(stride(from: first, through: range.upperBound, by: step))
    numbers.formUnion([range.lowerBound, range.upperBound])
    if let expected, range.contains(expected) { numbers.insert(expected) }
    return numbers.sorted()
  }
}
