import Reporting
import Specs

/// What people decided has a place in the contract form: a payment that no schedule prints is no term of the contract.
@Sendable func checkFormHasSchedules(_ findings: PaymentFindings, _ diagnostics: inout Diagnostics) {
  let project = findings.project
  let required = findings.indicators.first { $0.role == .require }?.measure
  let withTargets = findings.indicators.first { $0.bound?.firstTarget != nil }
  let needs: [(key: ScheduleKey, what: String, decided: Measure?)] = [
    (.outcomesPayment, "an indicator is paid", findings.decided.first?.measure),
    (.targetTrajectory, "an indicator has targets", withTargets?.measure),
    (.localQualityRequirements, "an indicator is a requirement", required),
  ]
  for (key, what, decided) in needs {
    guard let decided, project.form.schedule(key) == nil else { continue }
    diagnostics.report(
      Diagnostic(
        .noSchedule, "\(what), and the form has no schedule `\(key.rawValue)`",
        at: project.contract.form.span,
        labels: [.init(decided.indicator.span, "decided here")],
        help: ["choose a form that has the schedule, or add it to your own form"]))
  }
}

extension DiagnosticKind {
  static let noSchedule = DiagnosticKind(
    "form/no-schedule", .error, "The contract form has no schedule for what was decided (L15).",
    .init(
      says:
        "A decision makes an indicator paid, gives it targets or makes it a requirement, and the contract form has no schedule that prints this.",
      matters: "What no schedule says is not agreed, whatever was decided.",
      wrong: .init("tests: a form without the schedule, and a decision that needs it", "form: local"),
      right: .init(
        "forms/local.yaml",
        """
        kind: contract-form
        id: local
        title: A local form
        terms: {people: People, carers: Carers, provider: Provider, commissioner: Commissioner}
        schedules:
          target-trajectory: {title: Targets, columns: [Indicator, Baseline, Year, Phase, Lower, Target, Upper, State, Later]}
        """)))
}
