import Reporting
import Specs

/// Nobody is paid for a result before the baseline it is compared with has been measured.
@Sendable func checkPaidAfterMeasured(_ findings: PaymentFindings, _ diagnostics: inout Diagnostics) {
  for (indicator, measure, rule) in findings.decided {
    guard let to = measure.baseline?.to, rule.rule?.value != .milestone else { continue }
    let early = findings.project.years(of: indicator, asIfPaid: true).first { year in
      year.phase == .performance
        && findings.project.period(ofYear: year.year).map { $0.from <= to.value } == true
    }
    guard let early else { continue }
    let place =
      early.target?.written.phase?.span ?? early.target?.written.year?.span ?? measure.indicator.span
    diagnostics.report(
      Diagnostic(
        .paidBeforeMeasured, "year \(early.year) is paid for before the baseline has been measured",
        at: place,
        labels: [.init(to.span, "the baseline ends here")],
        help: ["let the first year after the baseline be the first that is paid for its result"]))
  }
}

extension DiagnosticKind {
  static let paidBeforeMeasured = DiagnosticKind(
    "payment/paid-before-measured", .error, "A year is paid for before the baseline is measured (L08).",
    .init(
      says: "A year is paid for its result, and the baseline's period ends in that year or after it.",
      matters:
        "Nobody could know during the year what would be paid; and the year would be compared with itself.",
      wrong: .init("decisions.yaml#measures", example(2)),
      right: .init("decisions.yaml#measures", example(3))))

  private static func example(_ year: Int) -> String {
    paidExample(
      targets: "[{year: \(year), lower: 66%, upper: 72%}]",
      baseline:
        "{value: 61%, people: 820, from: 2028-04-01, to: 2029-03-31, source: experience questionnaire, method: experience@1}"
    )
  }
}
