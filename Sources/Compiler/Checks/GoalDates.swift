import Reporting
import Specs

/// People look back on a goal from a day that comes after the one on which they made the PATH.
@Sendable func checkGoalDates(_ project: Project, _ diagnostics: inout Diagnostics) {
  for vision in project.visions {
    guard let asOf = vision.source.goal?.asOf, let held = vision.source.held, asOf.value <= held.value else {
      continue
    }
    diagnostics.report(
      Diagnostic(
        .goalBeforeSession, "people look back on the goal from a day that is not after the PATH was made",
        at: asOf.span,
        labels: [.init(held.span, "the PATH was made here")],
        help: ["`as_of` is a day one to three years ahead, from which people look back"]))
  }
}

extension DiagnosticKind {
  static let goalBeforeSession = DiagnosticKind(
    "path/goal-before-session", .warning, "The goal of a PATH lies before the day it was made.",
    .init(
      says:
        "`as_of` is the day in the future from which people look back on what they achieved. It is not later than `held`.",
      matters:
        "The contract takes its milestones from this date; one that is already over cannot be worked towards.",
      wrong: .init("paths/vision.yaml#as-of", "as_of: 2026-06-01"),
      right: .init("paths/vision.yaml#as-of", "as_of: 2028-06-01")))
}
