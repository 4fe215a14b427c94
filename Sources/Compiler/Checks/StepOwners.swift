import Reporting
import Specs

/// A bold step has somebody who owns it.
@Sendable func checkStepOwners(_ project: Project, _ diagnostics: inout Diagnostics) {
  for vision in project.visions {
    for step in vision.source.boldSteps where step.owner == nil {
      diagnostics.report(
        .stepWithoutOwner, "nobody owns the bold step `\(step.id.value)`", at: step.id.span,
        help: "name the post that answers for it: owner: Lead Nurse")
    }
  }
}

extension DiagnosticKind {
  static let stepWithoutOwner = DiagnosticKind(
    "path/step-without-owner", .warning, "A bold step has no owner.",
    .init(
      says: "A bold step says which post answers for it. The owner is missing.",
      matters:
        "Bold steps become milestones of the contract; one that nobody owns is printed as an open item, and seldom done.",
      wrong: .init(
        "paths/vision.yaml#bold-steps",
        "- {id: b1, step: Ring everyone, party: provider, by: 2027-09-30, serves: [g1]}"),
      right: .init(
        "paths/vision.yaml#bold-steps",
        "- {id: b1, step: Ring everyone, owner: Lead Nurse, party: provider, by: 2027-09-30, serves: [g1]}")))
}
