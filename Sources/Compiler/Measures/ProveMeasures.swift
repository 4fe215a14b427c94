import Reporting
import Specs

/// Proves for each indicator whether what is promised of it could be shown, and stops payment that does not stand.
///
/// What stops payment stops only payment: the indicator is watched, and the reason is kept. A release cannot be made so.
/// The proof of one looks at no proof of another, so they are made at the same time.
func proveMeasures(
  _ indicators: inout [Indicator], _ outcomes: [Outcome], _ project: Project, _ diagnostics: inout Diagnostics
) async {
  checkPower(project, &diagnostics)
  stopNeverPaid(&indicators, outcomes, &diagnostics)
  let tests = PaidTests(indicators, project)
  checkSeveralTests(tests, project, &diagnostics)
  let unproved = indicators
  let proved = await inStretches(Array(unproved.indices)) { _, place in
    prove(MeasuredCase(place, of: unproved, outcomes, project, tests))
  }
  for (place, found) in proved.enumerated() {
    indicators[place].proof = found.proof
    indicators[place].stopped += found.stops
    diagnostics.append(found.diagnostics)
    if project.isRelease { reportStopped(indicators[place], &diagnostics) }
  }
  checkOutputsPaid(indicators, &diagnostics)
}

/// What came of proving one indicator.
private struct Proved: Sendable {
  let proof: MeasureProof
  /// Why payment does not stand.
  var stops: [PaymentStop] = []
  var diagnostics = Diagnostics()
}

private func prove(_ measured: MeasuredCase) -> Proved {
  let findings: Findings = allMeasureChecks.map { (check: $0, finding: $0.look(measured)) }
  var proved = Proved(proof: proof(of: measured, findings))
  // Where nothing was decided, nobody has to be told.
  if measured.decided != nil { proved.stops = report(findings, measured, &proved.diagnostics) }
  return proved
}

private typealias Findings = [(check: MeasureCheck, finding: MeasureCheck.Finding)]

private func proof(of measured: MeasuredCase, _ findings: Findings) -> MeasureProof {
  let decisive = findings.filter { $0.check.weight == .decisive }.map(\.finding.state)
  let isHopeless = decisive.contains(.fail)
  let change = measured.change
  let rates = change.rates
  return MeasureProof(
    verdict: isHopeless ? .notShown : decisive.contains(.open) ? .open : .shown, base: change.base,
    needed: change.needed, smallestChange: change.smallest, interval: change.interval,
    counted: change.counted,
    alpha: Rational(rounding: rates.alpha * 100) ?? Rational(5),
    power: Rational(rounding: rates.power * 100) ?? Rational(80),
    checks: findings.enumerated().map { CheckResult($0, $1.finding) },
    repairs: isHopeless ? measured.repairs : [], missing: findings.compactMap(\.finding.missing))
}

/// Reports what fails; payment that nothing can prove does not stand either.
///
/// - Returns: why payment does not stand.
private func report(
  _ findings: Findings, _ measured: MeasuredCase, _ diagnostics: inout Diagnostics
) -> [PaymentStop] {
  var stops: [PaymentStop] = []
  for (check, finding) in findings where finding.state == .fail {
    let isStopped = check.stops(measured)
    if isStopped {
      stops.append(PaymentStop(check: check.code, reason: finding.report?.message ?? finding.figure))
    }
    guard var diagnostic = finding.report else { continue }
    if isStopped { diagnostic.help.append("until then it is watched, and nothing is paid") }
    diagnostics.report(diagnostic)
  }
  let open = findings.filter { $0.check.weight == .decisive && $0.finding.state == .open }
  guard stops.isEmpty, measured.isPaidOnResult, !open.isEmpty else { return stops }
  let missing = open.map { "\($0.check.code): \($0.finding.figure)" }
  diagnostics.report(
    Diagnostic(
      .unproved,
      "payment hangs on \(measured.indicator.id), and nobody can say yet whether its result can be shown",
      at: measured.place, note: "it is watched until then, and nothing is paid", help: missing))
  return open.map { PaymentStop(check: $0.check.code, reason: $0.finding.figure) }
}

extension MeasureCheck {
  /// Whether its failure stops what was decided: what would prove a result only where the result is paid for.
  fileprivate func stops(_ measured: MeasuredCase) -> Bool {
    switch weight {
    case .decisive: measured.isPaidOnResult
    case .stopsPayment: measured.isPaid
    case .warning, .information: false
    }
  }
}

private func reportStopped(_ indicator: Indicator, _ diagnostics: inout Diagnostics) {
  guard indicator.decidedRole == .pay, !indicator.stopped.isEmpty else { return }
  diagnostics.report(
    Diagnostic(
      .paymentStopped, "payment for \(indicator.id) was decided and does not stand",
      at: indicator.measure?.role?.span,
      help: indicator.stopped.map { ($0.check.isEmpty ? "" : $0.check + ": ") + $0.reason }))
}

private func checkPower(_ project: Project, _ diagnostics: inout Diagnostics) {
  guard let power = project.contract.payment?.power else { return }
  let value = Rational(power.value)
  guard value < Rational(50) || value >= Rational(100) else { return }
  // 0.8% is meant for 80% by whoever has it as a share of one.
  let isShareOfOne = value >= Rational(1, over: 2) && value < Rational(1)
  diagnostics.report(
    Diagnostic(
      .powerOutOfRange, "a power of \(power.value.text)% cannot be planned for", at: power.span,
      note: "how likely a real change is to be shown",
      help: ["write a share from 50% to below 100%; 80% is usual"],
      suggestions: isShareOfOne ? ["\(hundredfold(power.value))%"] : []))
}

extension DiagnosticKind {
  static let unproved = DiagnosticKind(
    "measure/unproved", .warning, "An indicator is paid, and its proof is open.",
    .init(
      says:
        "Payment hangs on the result, and a figure is missing that would say whether the change can be shown. The indicator is watched until then.",
      matters: "Money on a change that may not be measurable is a dispute waiting to be signed.",
      wrong: .init("tests: payment without expected answers", "role: pay"),
      right: .init("decisions.yaml#measures", measureExample("role: monitor"))))

  static let paymentStopped = DiagnosticKind(
    "payment/stopped", .error, "A release pays for an indicator whose payment does not stand.",
    .init(
      says:
        "Payment was decided for an indicator, and a check stops it. In a draft the indicator is watched instead; a release must say what is meant.",
      matters: "The parties would sign a payment that the schedules do not hold.",
      wrong: .init("tests: a release that pays for what cannot be shown", "status: release"),
      right: .init("decisions.yaml#measures", measureExample("role: monitor"))))

  static let powerOutOfRange = DiagnosticKind(
    "payment/power-out-of-range", .error, "The power is not one that can be planned for.",
    .init(
      says: "`payment.power` is how likely a real change is to be shown: from 50% to below 100%.",
      matters: "Below one half a coin does better; at 100% no number of people is enough.",
      wrong: .init("outcomes.yaml#payment", "payment: {power: 20%}"),
      right: .init("outcomes.yaml#payment", "payment: {power: 80%}")))
}
