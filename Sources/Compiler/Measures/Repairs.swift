import Specs

// What would let a measure show its promise; what is reckoned for each stands with the statistics (`OfferRepairs`).

extension MeasuredCase {
  /// Only what would mend it, in the order in which it should be tried, each with the figures that say so.
  var repairs: [Repair] {
    var found: [Repair] = []
    if let plan = change.plan, let aim = change.aim, let means {
      found = plan.repairs(for: aim.double, with: means).filter { $0.mends && $0.kind != .monitor }.map(
        worded)
    }
    if found.isEmpty, let pooled = pooledForReporting { found = [pooled] }
    if isPaidOnResult {
      found.append(Repair(kind: .monitor, text: "monitor instead of pay", base: nil, needed: nil))
    }
    return found
  }

  /// The years from the first target to the end of the term: what results can be taken from.
  private var resultYears: Int {
    guard let term = project.contract.term?.years?.value else { return 1 }
    return max(1, term - (target?.year ?? 1) + 1)
  }

  private var means: MeasuringMeans? {
    guard let base = change.usefulBase, base > 0 else { return nil }
    let fewest = change.counted == .events ? StandardisedRate.fewestEvents : smallestBase
    return MeasuringMeans(
      base: base, mostPooledYears: resultYears, everyone: everyone, chartYears: resultYears,
      fewestPerPoint: fewest)
  }

  /// All who reach the touchpoint in a year, and how many of them would answer; nil for a rate, or where all are asked already.
  /// While nobody has said how many answer, all of them.
  private var everyone: Double? {
    guard change.counted != .events, let size = measure?.population?.size else { return nil }
    let asking = decided?.asking
    let reached =
      Rational(size) * (asking?.eligible.map { Rational($0.value) / Rational(100) } ?? Rational(1))
    let isTwice = change.counted == .pairs
    if let asked = isTwice ? asking?.started?.value : asking?.sent?.value, Rational(asked) >= reached {
      return nil
    }
    let rate = rateOfAnswers ?? Rational(1)
    let answers = reached * rate * (isTwice ? Rational(1) : asking?.usableShare ?? Rational(1))
    // Weights cost as much of a larger number.
    let useful = change.base.flatMap { base in change.usefulBase.map { $0 / Double(base) } } ?? 1
    return answers.double * useful
  }

  private var rateOfAnswers: Rational? {
    change.counted == .pairs ? decided?.asking?.followUpRate : decided?.asking?.responseRate
  }

  /// Too few for any figure, whatever it promises.
  private var pooledForReporting: Repair? {
    guard change.counted != .events, let base = change.base, base > 0, base < smallestBase else { return nil }
    let years = (smallestBase + base - 1) / base
    guard years <= resultYears else { return nil }
    return Repair(
      kind: .poolYears, text: "pool \(spelled(years)) years: \(base * years) of \(smallestBase) needed",
      base: base * years, needed: smallestBase)
  }

  private func worded(_ repair: PlannedRepair) -> Repair {
    let (base, needed) = (repair.base ?? 0, repair.needed ?? 0)
    let numbers = "\(base) of \(needed) needed"
    func made(_ kind: Repair.Kind, _ text: String) -> Repair {
      Repair(kind: kind, text: text, base: repair.base, needed: repair.needed)
    }
    switch repair.kind {
    case .poolYears(let years): return made(.poolYears, "pool \(spelled(years)) years: \(numbers)")
    case .askEveryone:
      return made(
        .askEveryone,
        rateOfAnswers == nil
          ? "ask everyone: of \(base) people \(needed) must answer" : "ask everyone: \(numbers)")
    case .pairedMeanChange(let score):
      let what =
        switch score.source {
        case .halfStandardDeviation: "a change of half a standard deviation"
        case .correlationOfOneHalf: "this change, if scores before and after correlate by one half"
        case .given: "this change"
        }
      return made(
        .pairedMeanChange,
        "use a paired mean change: \(needed) people asked before and after show \(what); \(base) are there")
    case .monthlyPoints(let chart):
      let chance = (Rational(rounding: chart.chanceOfSignal * 100) ?? Rational(0)).decimal(
        atLeast: 0, atMost: 0)
      return made(
        .monthlyPoints,
        "use monthly points: \(base) points of about \(Int(chart.perPoint)) \(change.counted.noun) signal a lasting change to the target \(chance) times in 100"
      )
    case .monitor: return made(.monitor, "monitor instead of pay")
    }
  }

  private func spelled(_ number: Int) -> String {
    let words = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return words.indices.contains(number - 2) ? words[number - 2] : "\(number)"
  }
}
