import Reporting
import Specs

/// How much of a year's value hangs on outcomes.
@Sendable func checkPoolShares(_ findings: PaymentFindings, _ diagnostics: inout Diagnostics) {
  for entry in findings.project.contract.payment?.atRisk ?? [] {
    guard let share = entry.share else { continue }
    let value = Rational(share.value)
    if value > Rational(100) {
      diagnostics.report(
        .moreThanWholeValue, "more than the whole value of the year is at risk", at: share.span,
        help: "set a share of at most 100%")
    } else if value > Rational(20) {
      diagnostics.report(
        .muchAtRisk, "\(share.value.text)% of the year's value depends on outcomes", at: share.span,
        note: "the most that an NHS contract is known to have had is 20%",
        help: "begin with less, and raise it when the figures have been seen to hold")
    }
  }
}

extension DiagnosticKind {
  static let muchAtRisk = DiagnosticKind(
    "payment/much-at-risk", .warning, "More than a fifth of a year's value depends on outcomes (L09).",
    .init(
      says: "More than 20% of the value of a Contract Year depends on outcomes.",
      matters:
        "It is more than any NHS contract is known to have put at risk; a bad year could close the service it pays for.",
      wrong: .init("outcomes.yaml#payment", "payment: {at_risk: [{year: 2, share: 25%}]}"),
      right: .init("outcomes.yaml#payment", "payment: {at_risk: [{year: 2, share: 10%}]}")))

  static let moreThanWholeValue = DiagnosticKind(
    "payment/more-than-all", .error, "More than the whole value of a year is at risk (L09).",
    .init(
      says: "The share of a Contract Year's value that depends on outcomes is more than 100%.",
      matters: "Nobody can pay, or keep back, more than there is.",
      wrong: .init("outcomes.yaml#payment", "payment: {at_risk: [{year: 2, share: 110%}]}"),
      right: .init("outcomes.yaml#payment", "payment: {at_risk: [{year: 2, share: 11%}]}")))
}
