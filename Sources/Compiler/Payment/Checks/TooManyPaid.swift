import Reporting
import Specs

/// More than thirty paid indicators cannot be looked after, whatever limit a project sets itself.
@Sendable func checkTooManyPaid(_ findings: PaymentFindings, _ diagnostics: inout Diagnostics) {
  let paid = findings.decided
  guard paid.count > mostPaid else { return }
  diagnostics.report(
    .farTooManyPaid, "\(paid.count) indicators are paid, and more than \(mostPaid) cannot be looked after",
    at: paid[mostPaid].measure.role?.span, help: "pay fewer, and watch the others: `role: monitor`")
}

/// A contract with 62 paid indicators fell in eight months; guidance of 2016 asks for 6 to 15.
private let mostPaid = 30

extension DiagnosticKind {
  static let farTooManyPaid = DiagnosticKind(
    "payment/far-too-many-indicators", .error, "More than thirty indicators are paid (L01).",
    .init(
      says: "Decisions make more than thirty indicators carry payment.",
      matters: "A contract with 62 of them ended after eight months; guidance asks for 6 to 15.",
      wrong: .init("tests: more than thirty paid indicators", "role: pay"),
      right: .init("decisions.yaml#measures", paidExample())))
}
