import Reporting
import Specs

/// A bold step is for something: a goal it serves, or a change it answers.
@Sendable func checkStepPurpose(_ project: Project, _ diagnostics: inout Diagnostics) {
  for vision in project.visions {
    for step in vision.source.boldSteps where step.serves.isEmpty && step.answers.isEmpty {
      diagnostics.report(
        .stepServesNothing, "the bold step `\(step.id.value)` serves no goal and answers no change",
        at: step.id.span,
        help: "say which goal it serves: serves: [\(vision.goals.first?.id ?? "g1")]")
    }
  }
}

extension DiagnosticKind {
  static let stepServesNothing = DiagnosticKind(
    "path/step-serves-nothing", .warning, "A bold step serves no goal and answers no change.",
    .init(
      says:
        "A bold step says which goal it serves, or which wanted change it answers. This one says neither.",
      matters:
        "Nobody could say which outcome the step is for, so it would not become a milestone of the contract.",
      wrong: .init(
        "paths/vision.yaml#bold-steps",
        "- {id: b1, step: Ring everyone, owner: Lead Nurse, party: provider, by: 2027-09-30}"),
      right: .init(
        "paths/vision.yaml#bold-steps",
        "- {id: b1, step: Ring everyone, owner: Lead Nurse, party: provider, by: 2027-09-30, serves: [g1]}")))
}
