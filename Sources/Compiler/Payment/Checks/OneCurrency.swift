import Reporting
import Specs

/// Pools are added up, and their amounts stand beside each other in one table.
@Sendable func checkCurrency(_ findings: PaymentFindings, _ diagnostics: inout Diagnostics) {
  let values = findings.project.contract.payment?.annualValue ?? []
  guard let first = values.first else { return }
  for value in values.dropFirst() where value.currency?.value ?? .gbp != first.currency?.value ?? .gbp {
    diagnostics.report(
      Diagnostic(
        .currenciesDiffer, "one year's value is in another currency than the first",
        at: value.currency?.span ?? value.span,
        labels: [.init(first.currency?.span ?? first.span, "the first; GBP where nothing is said")],
        help: ["give every year's value in the currency that is paid"]))
  }
}

extension DiagnosticKind {
  static let currenciesDiffer = DiagnosticKind(
    "payment/currencies-differ", .error, "The values of two years are in different currencies.",
    .init(
      says:
        "Every amount of a contract is printed in one currency. A year's value without `currency` is in pounds.",
      matters: "Pounds would be added to euros, and a sum printed that nobody owes.",
      wrong: .init(
        "outcomes.yaml#payment",
        "payment: {annual_value: [{year: 1, amount: 1000.00}, {year: 2, amount: 1000.00, currency: EUR}]}"),
      right: .init(
        "outcomes.yaml#payment",
        "payment: {annual_value: [{year: 1, amount: 1000.00, currency: EUR}, {year: 2, amount: 1000.00, currency: EUR}]}"
      )
    ))
}
