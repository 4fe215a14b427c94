import Reporting
import Specs

/// Payment needs a rule for answers that are missing; without one, those who cannot be reached decide over it.
@Sendable func checkMissingAnswers(_ findings: PaymentFindings, _ diagnostics: inout Diagnostics) {
  for (indicator, measure, rule) in findings.paid {
    guard indicator.isCollectedByProvider, rule.rule?.value != .milestone else { continue }
    guard let written = measure.missingAnswers else {
      diagnostics.report(
        .missingAnswersOpen, "payment hangs on it, and nothing says what is done about missing answers",
        at: measure.indicator.span,
        help:
          "add `missing_answers: Left out of the numerator and the denominator, and shown beside the result`")
      continue
    }
    if words(of: written.value).contains(where: {
      ["failure", "failures", "failed"].contains($0.text.lowercased())
    }) {
      diagnostics.report(
        .missingAnswersOpen, "an answer that is missing counts as a failure", at: written.span,
        note: "the provider would pay for everybody it cannot reach",
        help: "leave missing answers out, and show beside the result how many they are")
    }
  }
}

extension DiagnosticKind {
  static let missingAnswersOpen = DiagnosticKind(
    "measure/missing-answers", .warning,
    "Payment hangs on a result, and missing answers are not dealt with (L12).",
    .init(
      says:
        "An indicator is paid, and nothing says what is done about answers that are missing; or they count as failures.",
      matters:
        "A result that falls because fewer people could be reached has been charged to a provider as if people had got worse.",
      wrong: .init("decisions.yaml#measures", paidExample(more: ["influence: sole"])),
      right: .init("decisions.yaml#measures", paidExample())))
}
