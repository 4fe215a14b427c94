import Reporting
import Specs

/// A first step is what somebody does within days.
@Sendable func checkFirstStep(_ project: Project, _ diagnostics: inout Diagnostics) {
  let limit = 14
  for vision in project.visions {
    guard let by = vision.source.firstStep?.by, let held = vision.source.held else { continue }
    let days = by.value.days(since: held.value)
    guard days > limit else { continue }
    diagnostics.report(
      Diagnostic(
        .firstStepLate, "the first step is \(days) days after the PATH was made", at: by.span,
        labels: [.init(held.span, "the PATH was made here")],
        help: ["choose something that somebody can do within \(limit) days; put the rest under `next_month`"])
    )
  }
}

extension DiagnosticKind {
  static let firstStepLate = DiagnosticKind(
    "path/first-step-late", .warning, "The first step of a PATH is more than 14 days after it was made.",
    .init(
      says:
        "A PATH ends with one small thing that somebody does within days. This one comes later than that.",
      matters:
        "Where nothing happens in the first fortnight, commissioners will ask whether the later dates mean anything.",
      wrong: .init(
        "paths/vision.yaml#first-step", "first_step: {step: Ring the ward, owner: Lead Nurse, by: 2026-09-30}"
      ),
      right: .init(
        "paths/vision.yaml#first-step", "first_step: {step: Ring the ward, owner: Lead Nurse, by: 2026-07-10}"
      )))
}
