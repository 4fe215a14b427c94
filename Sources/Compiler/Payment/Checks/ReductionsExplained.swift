import Reporting
import Specs

/// A promise to use less of something says from where it starts, and what would happen anyway.
@Sendable func checkReductions(_ findings: PaymentFindings, _ diagnostics: inout Diagnostics) {
  for indicator in findings.indicators {
    guard let measure = indicator.measure, let kind = indicator.catalogueEntry?.kind,
      kind.value == .utilisation, indicator.direction == .down
    else { continue }
    guard let target = measure.targets.first(where: { $0.lower ?? $0.target ?? $0.upper != nil }) else {
      continue
    }
    let missing = [
      measure.baseline == nil ? "where it starts" : nil,
      measure.note == nil ? "what would happen without the change" : nil,
    ].compactMap { $0 }
    guard !missing.isEmpty else { continue }
    diagnostics.report(
      Diagnostic(
        .reductionUnexplained,
        "\(indicator.id) is to fall, and nobody has written \(missing.joined(separator: " or "))",
        at: target.span, labels: [.init(kind.span, kind.value.meaning)],
        help: [
          "L16: give a measured `baseline`, and say in `note` what would happen anyway, such as more people of that age"
        ]))
  }
}

extension DiagnosticKind {
  static let reductionUnexplained = DiagnosticKind(
    "measure/reduction-unexplained", .warning, "Less use of a service is promised without saying from where.",
    .init(
      says:
        "A target asks for less use of a service, and there is no baseline, or no note on what would happen anyway (check L16).",
      matters: "Contracts have failed on savings that were counted from no starting point.",
      wrong: .init("tests: a reduction without a baseline", "targets: [{year: 2, target: 37.1}]"),
      right: .init("decisions.yaml#measures", measureExample("role: monitor"))))
}
