import Reporting
import Specs

/// One figure of one service is paid for, or required, once.
@Sendable func checkSameFigure(_ findings: PaymentFindings, _ diagnostics: inout Diagnostics) {
  let decided = findings.indicators.filter { $0.decidedRole == .pay || $0.decidedRole == .require }
    .compactMap { indicator in indicator.measure.map { (indicator: indicator, measure: $0) } }
    .sorted { ($0.measure.span.file, $0.measure.span.start) < ($1.measure.span.file, $1.measure.span.start) }
  var first: [String: Measure] = [:]
  for (indicator, measure) in decided {
    guard let entry = indicator.catalogueEntry else { continue }
    let figure = "\(findings.outcomes[indicator.outcome].service)/\(entry.id.value)"
    guard let before = first[figure] else {
      first[figure] = measure
      continue
    }
    // Two requirements say the same twice, and cost nobody anything.
    guard before.role?.value == .pay || measure.role?.value == .pay else { continue }
    diagnostics.report(
      Diagnostic(
        .sameFigure, "the figure `\(entry.id.value)` bears consequences already", at: measure.indicator.span,
        note: "again", labels: [.init(before.indicator.span, "first here")],
        help: ["let one of the two be watched: `role: monitor`"]))
  }
}

extension DiagnosticKind {
  static let sameFigure = DiagnosticKind(
    "payment/same-figure", .warning, "The same figure is paid for twice, or paid for and required (L13).",
    .init(
      says:
        "One published or counted figure of a service stands under two outcomes, and under both something hangs on it: payment, or a requirement.",
      matters: "The same shortfall would be charged twice.",
      wrong: .init("tests: one catalogue entry under two outcomes", "role: pay"),
      right: .init("decisions.yaml#measures", paidExample())))
}
