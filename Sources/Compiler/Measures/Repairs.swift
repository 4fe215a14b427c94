import Specs

// What would let a measure show its promise, in the order in which it should be tried.

extension MeasuredCase {
  /// Only what would mend it: each with the figures that say so.
  var repairs: [Repair] {
    let wanting = [poolYears, askEveryone, pairedMeanChange, monthlyPoints].compactMap { $0 }
    return wanting
      + (isPaidOnResult
        ? [.init(kind: .monitor, text: "monitor instead of pay", base: nil, needed: nil)] : [])
  }

  /// Neither the promised change nor a figure at all can be shown with one year's numbers.
  private var shortfall: (base: Int, needed: Int)? {
    guard let base = change.usefulBase.map({ Int($0) }) else { return nil }
    let least = change.counted == .events ? 0 : smallestBase
    let needed = max(change.needed ?? 0, least)
    return needed > base ? (base, needed) : nil
  }

  /// Two periods of several years each, one before and one after.
  private var poolYears: Repair? {
    guard let short = shortfall, let term = project.contract.term?.years?.value else { return nil }
    // Results are pooled from the first year with a target to the end of the term.
    let years = term - (target?.year ?? 1) + 1
    guard years >= 2 else { return nil }
    for pooled in 2...min(years, 10) {
      let base = short.base * pooled
      // A closed group is larger too, where there are new people each year.
      let needed = max(change.neededBase(group: change.group.map { $0 * pooled })?.whole ?? 0, least)
      guard base >= needed else { continue }
      return Repair(
        kind: .poolYears, text: "pool \(spelled(pooled)) years: \(base) of \(needed) needed", base: base,
        needed: needed)
    }
    return nil
  }

  private var least: Int { change.counted == .events ? 0 : smallestBase }

  /// A sample becomes a census of all who reach the touchpoint.
  private var askEveryone: Repair? {
    guard let short = shortfall, change.counted != .events, let size = measure?.population?.size else {
      return nil
    }
    let asking = decided?.asking
    let reached =
      Rational(size) * (asking?.eligible.map { Rational($0.value) } ?? Rational(100)) / Rational(100)
    let all = Int(reached.numerator / reached.denominator)
    let isTwice = change.counted == .pairs
    if let asked = isTwice ? asking?.started?.value : asking?.sent?.value, asked >= all { return nil }
    guard let rate = isTwice ? asking?.followUpRate : asking?.responseRate else {
      guard all >= short.needed, all > short.base else { return nil }
      let share = Rational(Int128(short.needed) * 100, over: Int128(all)).decimal(atLeast: 0, atMost: 0)
      return Repair(
        kind: .askEveryone,
        text:
          "ask everyone: all \(all) are asked, and \(share)% of them answer to give the \(short.needed) needed",
        base: all,
        needed: short.needed)
    }
    let answers =
      reached * rate * (asking?.usable.map { Rational($0.value) } ?? Rational(100)) / Rational(100)
    let base = Int(answers.numerator / answers.denominator)
    guard base >= short.needed else { return nil }
    return Repair(
      kind: .askEveryone, text: "ask everyone: \(base) of \(short.needed) needed", base: base,
      needed: short.needed)
  }

  /// Each person compared with themselves needs far fewer people; of what size the change is, is then told in standard
  /// deviations, because the score is another one.
  private var pairedMeanChange: Repair? {
    guard let short = shortfall, statistic.family == .proportion || statistic.family == .mean else {
      return nil
    }
    let half = PairedChange.pairsNeeded(toShow: 0.5, standardDeviation: 1, rates: change.rates)?.withAllowance
      .whole
    guard let half, short.base >= half else { return nil }
    return Repair(
      kind: .pairedMeanChange,
      text:
        "use a paired mean change: \(half) people asked before and after show a change of half a standard deviation; \(short.base) are there",
      base: short.base, needed: half)
  }

  /// Twelve points a year tell a lasting change, where each month has a figure.
  private var monthlyPoints: Repair? {
    guard let short = shortfall, change.counted != .pairs, let years = project.contract.term?.years?.value
    else { return nil }
    let monthly = short.base / 12
    let least = change.counted == .events ? StandardisedRate.fewestEvents : smallestBase
    guard monthly >= least else { return nil }
    let points = 12 * years
    return Repair(
      kind: .monthlyPoints,
      text:
        "use monthly points: \(points) points, about \(monthly) \(change.counted.noun) in each, \(ProcessChart.firmPoints) points needed",
      base: points, needed: ProcessChart.firmPoints)
  }

  private func spelled(_ number: Int) -> String {
    ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"][number - 2]
  }
}
