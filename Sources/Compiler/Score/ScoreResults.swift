import Reporting
import Specs

/// Holds results against a framework: what each shows, what it reaches, and what is due for it.
///
/// - Parameter gates: what was said of gates beside the rows, by id: it holds for every year that no row speaks of.
/// - Returns: nil where something in the rows is wrong, which is reported.
public func score(
  _ rows: [ResultRow], gates: [(id: String, held: Bool)], in framework: Framework,
  _ diagnostics: inout Diagnostics
) -> Score? {
  var bound = BoundResults(rows, framework, &diagnostics)
  for gate in gates { bound.state(gate.id, gate.held) }
  let scorer = Scorer(framework: framework, bound: bound)
  let years = bound.years.map { scorer.year($0, &diagnostics) }
  return diagnostics.hasErrors ? nil : Score(years: years)
}

private struct Scorer {
  let framework: Framework
  let bound: BoundResults

  func year(_ year: Int, _ diagnostics: inout Diagnostics) -> YearScore {
    let gates = (framework.payment?.gates ?? []).map { gate in
      (gate: gate, held: bound.gates[.init(gate: gate.id.value, year: year)])
    }
    let readings = framework.indicators.indices.compactMap { place in
      ResultReading(
        place, year, bound.results[.init(indicator: place, year: year)], framework, &diagnostics)
    }
    let levels = ChanceLevels(readings, framework.project)
    let results = readings.map { result($0, year, levels.alpha(of: $0), gates.map(\.held)) }
    let payments = results.compactMap(\.payment)
    let beside = payments.filter(\.entry.isBesidePool)
    return YearScore(
      year: year, gates: gates, results: results, pool: framework.payment?.pool(ofYear: year)?.amount,
      due: payments.compactMap(\.due).reduce(Money.none, +),
      besidePool: beside.compactMap(\.due).reduce(Money.none, +),
      isOpen: payments.contains { $0.due == nil })
  }

  private func result(_ reading: ResultReading, _ year: Int, _ alpha: Double, _ gates: [Bool?]) -> ResultScore
  {
    let (indicator, figures) = (reading.indicator, reading.figures)
    // Of what was held back nothing is concluded, even where the counts are there.
    let shown = reading.value == nil ? nil : figures
    let payment = reading.entry.map { entry in
      due(entry, reading.paid?.rule.rule?.value, achievement(entry, reading), reading.state, gates)
    }
    return ResultScore(
      place: reading.place, year: year, phase: reading.course?.phase ?? .monitor, state: reading.state,
      withheld: reading.withheld, numerator: figures?.numerator, denominator: figures?.denominator,
      people: figures?.people, units: figures?.units, evidence: reading.row?.evidence?.value,
      value: reading.value, interval: shown?.interval(indicator), noInterval: shown?.noInterval(indicator),
      change: shown?.change(indicator, alpha: alpha), spread: shown?.spread(indicator),
      target: reading.course?.target, payment: payment)
  }

  /// What the year's rule looks at; nil where the row does not have it.
  private func achievement(_ entry: PaidYear, _ reading: ResultReading) -> Achievement? {
    switch entry.payment {
    case .milestone: reading.row?.evidence.map { .evidence($0.value) }
    case .unitRate: reading.figures?.units.map { .units($0) }
    // Whoever holds a small number back has reported it.
    case .reporting: reading.state == .notReported ? nil : .reported
    case .binary, .linear, .banded: reading.value.map { .value($0) }
    case nil: nil
    }
  }

  private func due(
    _ entry: PaidYear, _ rule: PaymentRule.Rule?, _ achievement: Achievement?, _ state: ResultScore.State,
    _ gates: [Bool?]
  ) -> PaymentDue {
    func result(_ earned: Money?, _ due: Money?, _ reason: PaymentDue.Reason) -> PaymentDue {
      PaymentDue(
        rule: rule, entry: entry, achievement: achievement, earned: earned, due: due, reason: reason)
    }
    guard entry.payment != nil, entry.most != nil else { return result(nil, nil, .open) }
    let earned = achievement.flatMap { entry.payable(for: $0) }
    // A gate that did not hold settles everything, whatever the results are.
    if gates.contains(false) { return result(earned, Money.none, .gateNotHeld) }
    guard let earned else {
      switch state {
      case .suppressed: return result(nil, nil, .suppressed)
      case .withheld: return result(nil, nil, .withheld)
      case .reported, .notReported: return result(nil, nil, .notReported)
      }
    }
    if gates.contains(nil) { return result(earned, nil, .gateNotStated) }
    return result(earned, earned, .settled)
  }
}

/// Every kind of diagnostic that holding results against a framework can raise.
public let scoreDiagnosticKinds: [DiagnosticKind] = [
  .resultBands, .resultContradicts, .resultIncomplete, .resultTwice, .resultWithheld, .resultYear,
]
