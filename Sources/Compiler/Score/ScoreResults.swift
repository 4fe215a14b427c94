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
    let results = framework.indicators.indices.compactMap { place in
      result(place, year, gates.map(\.held), &diagnostics)
    }
    let payments = results.compactMap(\.payment)
    return YearScore(
      year: year, gates: gates, results: results, pool: framework.payment?.pool(ofYear: year)?.amount,
      due: payments.compactMap(\.due).reduce(Money.none, +),
      isOpen: payments.contains { $0.due == nil })
  }

  /// Nil for what nobody decided how to measure and nobody reported.
  private func result(
    _ place: Int, _ year: Int, _ gates: [Bool?], _ diagnostics: inout Diagnostics
  ) -> ResultScore? {
    let indicator = framework.indicators[place]
    let row = bound.results[.init(indicator: place, year: year)]
    let paid = framework.payment?.indicators.first { $0.place == place }
    let entry = paid?.years.first { $0.year == year }
    guard row != nil || entry != nil || indicator.bound != nil else { return nil }
    let course = framework.project.years(of: indicator).first { $0.year == year }
    let figures = row.flatMap { ResultFigures($0, indicator, &diagnostics) }
    let isSuppressed = row?.isSuppressed == true
    let value = isSuppressed ? nil : figures?.value
    let hasFigure = value != nil || row?.units?.shown != nil || row?.evidence != nil
    let state: ResultScore.State = isSuppressed ? .suppressed : hasFigure ? .reported : .notReported
    let payment = entry.map { entry in
      let achievement = achievement(entry, state, value, row)
      return due(entry, paid?.rule.rule?.value, achievement, state, gates)
    }
    return ResultScore(
      place: place, year: year, phase: course?.phase ?? .monitor, state: state,
      numerator: figures?.numerator, denominator: figures?.denominator, people: figures?.people,
      units: row?.units?.shown?.value, evidence: row?.evidence?.value, value: value,
      interval: isSuppressed ? nil : figures?.interval(indicator),
      change: isSuppressed ? nil : figures?.change(indicator), target: course?.target, payment: payment)
  }

  /// What the year's rule looks at; nil where the row does not have it.
  private func achievement(
    _ entry: PaidYear, _ state: ResultScore.State, _ value: Rational?, _ row: ReportedResult?
  ) -> Achievement? {
    switch entry.payment {
    case .milestone: row?.evidence.map { .evidence($0.value) }
    case .unitRate: row?.units?.shown.map { .units($0.value) }
    // Whoever holds a small number back has reported it.
    case .reporting: state == .notReported ? nil : .reported
    case .binary, .linear, .banded: value.map { .value($0) }
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
    guard let earned else { return result(nil, nil, state == .suppressed ? .suppressed : .notReported) }
    if gates.contains(nil) { return result(earned, nil, .gateNotStated) }
    return result(earned, earned, .settled)
  }
}

/// Every kind of diagnostic that holding results against a framework can raise.
public let scoreDiagnosticKinds: [DiagnosticKind] = [.resultContradicts, .resultTwice, .resultYear]
