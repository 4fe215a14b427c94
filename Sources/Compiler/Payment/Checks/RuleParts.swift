import Reporting
import Specs

/// Each rule has keys of its own; those of another would be read by nobody.
@Sendable func checkRuleParts(_ findings: PaymentFindings, _ diagnostics: inout Diagnostics) {
  for (_, _, rule) in findings.decided {
    guard let kind = rule.rule else { continue }
    let parts: [(name: String, span: Span?, rule: PaymentRule.Rule)] = [
      ("bands", rule.bands.first?.span, .banded), ("price", rule.price?.span, .unitRate),
      ("unit", rule.unit?.span, .unitRate), ("evidence", rule.evidence?.span, .milestone),
      ("due", rule.due?.span, .milestone),
    ]
    for part in parts where part.rule != kind.value {
      guard let span = part.span else { continue }
      diagnostics.report(
        Diagnostic(
          .partOfAnotherRule, "`\(part.name)` is part of a `\(part.rule.rawValue)` rule", at: span,
          labels: [.init(kind.span, "this is the rule")],
          help: ["take it out, or set `rule: \(part.rule.rawValue)`"]))
    }
  }
}

extension DiagnosticKind {
  static let partOfAnotherRule = DiagnosticKind(
    "payment/part-of-another-rule", .error, "A payment has a part of another rule.",
    .init(
      says:
        "Bands belong to `banded`, a price and a unit to `unit-rate`, evidence and a due date to `milestone`. The payment has one of these, and another rule.",
      matters: "Somebody meant it to count, and no sum would be worked out from it.",
      wrong: .init("decisions.yaml#measures", example("linear, price: 200.00")),
      right: .init("decisions.yaml#measures", example("linear"))))

  private static func example(_ rule: String) -> String {
    paidExample(pay: "{rule: \(rule), weight: 100%, verifier: Healthwatch, cap: none, timing: once a year}")
  }
}
