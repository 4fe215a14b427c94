import Reporting
import Specs

// M27. Of several paid results one is likelier to move by chance alone.

extension MeasureCheck {
  static let testsAreAllowedFor = MeasureCheck(
    code: "M27", weight: .information, question: "Is it allowed for that several paid results are tested?"
  ) { measured in
    guard measured.isPaidOnResult, measured.tests.count > 1 else { return .notApplicable }
    let alpha = (Rational(rounding: measured.change.rates.alpha * 100) ?? Rational(5)).decimal(
      atLeast: 0, atMost: 2)
    // Also those whose payment does not stand: a proof must not get weaker when another one is mended.
    let figure = "\(measured.tests.count) results were decided to be paid for"
    switch measured.tests.choice {
    case nil: return .open("\(figure); each is tested at \(alpha)% until somebody has decided")
    case .some(.none): return .pass("\(figure); \(Payment.SeveralTests.none.meaning)")
    case .bonferroni: return .pass("\(figure); each is tested at \(alpha)%")
    case .holm:
      return .pass(
        "\(figure); in Holm's order, the strictest of them is tested at \(alpha)%, and all are planned so")
    }
  }
}

/// Said once for the contract, at its payment: every paid indicator has the same choice.
func checkSeveralTests(_ tests: PaidTests, _ project: Project, _ diagnostics: inout Diagnostics) {
  guard tests.count > 1, tests.choice == nil else { return }
  diagnostics.report(
    .severalTests,
    "\(tests.count) results were decided to be paid for, and nothing is said about chance moving one of them",
    at: project.contract.payment?.span ?? project.contract.id.span,
    note: "each is tested as strictly as `bonferroni` asks, until somebody has decided",
    help: "M27: write `several_tests: bonferroni`, `holm` or `none` under `payment`")
}

extension DiagnosticKind {
  static let severalTests = DiagnosticKind(
    "payment/several-tests", .warning, "Several results are paid for, and nothing is said about chance.",
    .init(
      says:
        "With several paid results, one of them moves by chance more often than each does alone. `payment.several_tests` says what is done about it (check M27); in a release it must be decided.",
      matters:
        "Of ten indicators on which nothing has changed, four times in ten at least one looks as if it had.",
      wrong: .init("tests: two paid results", "payment: {at_risk: [{year: 2, share: 10%}]}"),
      right: .init("outcomes.yaml#payment", "payment: {several_tests: bonferroni}")))
}
