import Reporting
import Specs

/// The years of an indicator go forward: the baseline, then payment for reporting, then payment for the result.
@Sendable func checkPhaseOrder(_ findings: PaymentFindings, _ diagnostics: inout Diagnostics) {
  for indicator in findings.indicators {
    let phased = (indicator.measure?.targets ?? []).compactMap { target in
      target.phase.flatMap { phase in
        phase.value.rank.map { (year: target.year?.value ?? 0, phase: phase, rank: $0) }
      }
    }.sorted { $0.year < $1.year }
    for (before, after) in zip(phased, phased.dropFirst()) where after.rank < before.rank {
      diagnostics.report(
        Diagnostic(
          .phaseGoesBack,
          "year \(after.year) goes back from `\(before.phase.value.rawValue)` to `\(after.phase.value.rawValue)`",
          at: after.phase.span, labels: [.init(before.phase.span, "year \(before.year) was further")],
          help: ["let the phases go forward: baseline, reporting, performance"]))
    }
  }
}

extension Target.Phase {
  /// Its place in the order; none for a year that is only watched.
  fileprivate var rank: Int? {
    switch self {
    case .baseline: 0
    case .reporting: 1
    case .performance: 2
    case .monitor: nil
    }
  }
}

extension DiagnosticKind {
  static let phaseGoesBack = DiagnosticKind(
    "payment/phase-goes-back", .error, "A later year goes back to an earlier phase (L08).",
    .init(
      says:
        "A year measures the baseline, or is paid for reporting, after a year that was already further: paid for reporting or for its result.",
      matters: "What was worth paying for a result is not worth less knowledge a year later.",
      wrong: .init("decisions.yaml#measures", example("performance", "reporting")),
      right: .init("decisions.yaml#measures", example("reporting", "performance"))))

  private static func example(_ first: String, _ second: String) -> String {
    paidExample(
      targets:
        "[{year: 2, lower: 66%, upper: 72%, phase: \(first)}, {year: 3, lower: 70%, upper: 76%, phase: \(second)}]"
    )
  }
}
