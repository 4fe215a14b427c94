import Reporting
import Specs

/// A line between `lower` and `upper` needs two ends that differ.
@Sendable func checkLines(_ findings: PaymentFindings, _ diagnostics: inout Diagnostics) {
  for (_, measure, rule) in findings.decided where rule.rule?.value == .linear {
    for target in measure.targets {
      guard let lower = target.lower, let upper = target.upper ?? target.target,
        lower.value.isPercent == upper.value.isPercent,
        Rational(written: lower.value.number) == Rational(written: upper.value.number)
      else { continue }
      diagnostics.report(
        Diagnostic(
          .noLine, "there is no line between two equal values", at: upper.span,
          labels: [.init(lower.span, "payment begins here")],
          help: ["set an `upper` that is better than the `lower`, or `rule: binary`"]))
    }
  }
}

extension DiagnosticKind {
  static let noLine = DiagnosticKind(
    "payment/no-line", .error, "The lower and upper value of a linear payment are the same.",
    .init(
      says:
        "A linear payment rises from nothing at `lower` to everything at `upper`. Here both are the same value.",
      matters: "There is nothing between all and nothing, and at that very value nobody can say which it is.",
      wrong: .init("decisions.yaml#measures", paidExample(targets: "[{year: 2, lower: 66%, upper: 66%}]")),
      right: .init("decisions.yaml#measures", paidExample(targets: "[{year: 2, lower: 66%, upper: 72%}]"))))
}
