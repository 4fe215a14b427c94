import Reporting
import Specs

/// Values, shares, weights and bands are for Contract Years that there are, and each year has one.
@Sendable func checkYearsOfPayment(_ findings: PaymentFindings, _ diagnostics: inout Diagnostics) {
  let count = findings.project.contract.term?.years?.value
  let payment = findings.project.contract.payment
  checkYears((payment?.annualValue ?? []).map(\.year), "a value", count, &diagnostics)
  checkYears((payment?.atRisk ?? []).map(\.year), "a share", count, &diagnostics)
  for (_, _, rule) in findings.decided {
    checkYears(rule.weights.map(\.year), "a weight", count, &diagnostics)
    checkYears(rule.bands.map(\.year), "bands", count, mayRepeat: true, &diagnostics)
  }
}

private func checkYears(
  _ years: [Located<Int>?], _ what: String, _ count: Int?, mayRepeat: Bool = false,
  _ diagnostics: inout Diagnostics
) {
  var first: [Int: Span] = [:]
  for year in years.compactMap({ $0 }) {
    if let count, year.value > count {
      diagnostics.report(
        .paymentYearOutsideTerm, "the contract has no year \(year.value)", at: year.span,
        help: "it runs for \(count == 1 ? "1 year" : "\(count) years")")
    } else if let first = first[year.value], !mayRepeat {
      diagnostics.report(
        Diagnostic(
          .paymentYearTwice, "year \(year.value) has \(what) already", at: year.span, note: "again",
          labels: [.init(first, "first here")], help: ["keep the one that is agreed"]))
    }
    if first[year.value] == nil { first[year.value] = year.span }
  }
}

extension DiagnosticKind {
  static let paymentYearOutsideTerm = DiagnosticKind(
    "payment/year-outside-term", .error, "Money is set for a year that the contract does not have (L09).",
    .init(
      says: "A value, share, weight or band is for a Contract Year after the last one of the term.",
      matters: "The sum would be worked out and printed, and never be due.",
      wrong: .init("outcomes.yaml#payment", "payment: {at_risk: [{year: 4, share: 10%}]}"),
      right: .init("outcomes.yaml#payment", "payment: {at_risk: [{year: 3, share: 10%}]}")))

  static let paymentYearTwice = DiagnosticKind(
    "payment/year-twice", .error, "A year has two values, shares or weights (L09).",
    .init(
      says: "The same Contract Year stands twice in a list that has one entry for each year.",
      matters: "Which of the two amounts is due would be for a court to say.",
      wrong: .init(
        "outcomes.yaml#payment", "payment: {at_risk: [{year: 2, share: 10%}, {year: 2, share: 12%}]}"),
      right: .init(
        "outcomes.yaml#payment", "payment: {at_risk: [{year: 2, share: 10%}, {year: 3, share: 12%}]}")))
}
