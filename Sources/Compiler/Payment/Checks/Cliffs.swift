import Reporting
import Specs

/// All or nothing at one value is worth bending a figure for.
@Sendable func checkCliffs(_ findings: PaymentFindings, _ diagnostics: inout Diagnostics) {
  for (_, _, rule) in findings.paid {
    guard let kind = rule.rule, kind.value == .binary else { continue }
    diagnostics.report(
      .cliff, "all of the money hangs on one value", at: kind.span,
      note: "one answer more or less may decide over all of it",
      help: "pay in proportion: rule: linear, with a `lower` and an `upper`")
  }
}

extension DiagnosticKind {
  static let cliff = DiagnosticKind(
    "payment/cliff", .warning, "A payment is all or nothing at one value (L14).",
    .init(
      says: "The rule is `binary`: one value decides over all of the indicator's money.",
      matters:
        "Near the value, a single answer is worth a great deal; below it, getting better is worth nothing.",
      wrong: .init(
        "decisions.yaml#measures",
        paidExample(
          pay: "{rule: binary, weight: 100%, verifier: Healthwatch, cap: none, timing: once a year}")
      ),
      right: .init("decisions.yaml#measures", paidExample())))
}
