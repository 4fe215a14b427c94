import Reporting
import Specs

/// A milestone that is paid for lies in a Contract Year: only then is there a pool that pays it.
@Sendable func checkMilestoneDates(_ findings: PaymentFindings, _ diagnostics: inout Diagnostics) {
  guard let starts = findings.project.contract.term?.starts else { return }
  let count = findings.project.contract.term?.years?.value
  for (_, _, rule) in findings.decided where rule.rule?.value == .milestone {
    guard let due = rule.due else { continue }
    let year = findings.project.year(holding: due.value)
    if let year, year <= count ?? year { continue }
    diagnostics.report(
      Diagnostic(
        .milestoneOutsideTerm, "the milestone is due outside the term of the contract", at: due.span,
        labels: [.init(starts.span, "the term begins here")],
        help: ["set a day in a Contract Year, so that a year's pool can pay it"]))
  }
}

extension DiagnosticKind {
  static let milestoneOutsideTerm = DiagnosticKind(
    "payment/milestone-outside-term", .error, "A paid milestone is due outside the term (L20).",
    .init(
      says:
        "The day by which a paid milestone must be shown lies before the first Contract Year or after the last.",
      matters: "No year's pool would pay it.",
      wrong: .init("decisions.yaml#measures", example("2031-03-31")),
      right: .init("decisions.yaml#measures", example("2028-03-31"))))

  private static func example(_ due: String) -> String {
    paidExample(
      pay:
        "{rule: milestone, due: \(due), evidence: the report of the audit, weight: 100%, verifier: Healthwatch, cap: none, timing: once a year}",
      targets: "[]")
  }
}
