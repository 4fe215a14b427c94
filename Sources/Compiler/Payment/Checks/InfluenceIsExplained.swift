import Reporting
import Specs

/// A provider that can change a result only together with others is paid for what others do, unless somebody says how
/// that is taken into account.
@Sendable func checkInfluence(_ findings: PaymentFindings, _ diagnostics: inout Diagnostics) {
  let fifth = Rational(20)
  for (indicator, measure, rule) in findings.paid {
    guard let influence = measure.influence, influence.value == .shared, measure.note == nil else { continue }
    let heaviest = findings.project.years(of: indicator).filter(\.isPaid)
      .compactMap { rule.weight(inYear: $0.year) }.map { Rational($0) }.max()
    let weight = heaviest ?? Rational(0)
    diagnostics.report(
      weight > fifth ? .unexplainedInfluenceOverAFifth : .unexplainedInfluence,
      "the result is not the Provider's alone, and nothing says what else bears on it", at: influence.span,
      note: weight > fifth ? "\(weight.decimal(atLeast: 0, atMost: 6))% of a year's pool hangs on it" : "",
      help: "say in `note:` who else decides, and how payment takes that into account")
  }
}

extension DiagnosticKind {
  private static let says =
    "The provider can change this result only together with others, and no `note` says what is done about that."
  private static let matters =
    "Providers have been charged for what others decided, and were right to refuse; an outcome is seldom one organisation's."

  static let unexplainedInfluence = DiagnosticKind(
    "payment/influence-not-explained", .warning,
    "A provider is paid for what others decide too, and nothing says how (L07).",
    .init(
      says: says, matters: matters,
      wrong: .init("tests: two indicators, the smaller not the provider's alone", "influence: shared"),
      right: .init("decisions.yaml#measures", paidExample())))

  static let unexplainedInfluenceOverAFifth = DiagnosticKind(
    "payment/influence-over-a-fifth", .error,
    "More than a fifth of a pool hangs on what others decide too, and nothing says how (L07).",
    .init(
      says: says + " More than a fifth of a year's pool hangs on it.", matters: matters,
      wrong: .init("decisions.yaml#measures", paidExample(more: ["influence: shared", answers])),
      right: .init(
        "decisions.yaml#measures",
        paidExample(more: [
          "influence: shared",
          "note: The hospital sets the day of going home; weeks in which it sets none are left out.", answers,
        ]))))

  private static let answers =
    "missing_answers: Left out of the numerator and the denominator, and shown beside the result"
}
