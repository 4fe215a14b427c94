import Reporting
import Specs

/// A bold step has a date, and the date is not after the goal.
@Sendable func checkStepDates(_ project: Project, _ diagnostics: inout Diagnostics) {
  for vision in project.visions {
    // A goal that lies before the PATH itself is reported as that; one cause gives one message.
    let asOf = vision.source.goal?.asOf.flatMap { asOf in
      vision.source.held.map { $0.value < asOf.value } ?? true ? asOf : nil
    }
    for step in vision.source.boldSteps {
      guard let by = step.by else {
        diagnostics.report(
          .stepWithoutDate, "the bold step `\(step.id.value)` has no date", at: step.id.span,
          help: "say by when it is done: by: 2027-09-30")
        continue
      }
      guard let asOf, by.value > asOf.value else { continue }
      diagnostics.report(
        Diagnostic(
          .stepAfterGoal, "the bold step `\(step.id.value)` is done after the goal has been reached",
          at: by.span,
          labels: [.init(asOf.span, "people look back from here")],
          help: ["choose an earlier date, or a later `as_of`"]))
    }
  }
}

extension DiagnosticKind {
  static let stepWithoutDate = DiagnosticKind(
    "path/step-without-date", .warning, "A bold step has no date.",
    .init(
      says: "A bold step says what is done by when. The date is missing.",
      matters: "Bold steps become milestones of the contract; one without a date is printed as an open item.",
      wrong: .init(
        "paths/vision.yaml#bold-steps",
        "- {id: b1, step: Ring everyone, owner: Lead Nurse, party: provider, serves: [g1]}"),
      right: .init(
        "paths/vision.yaml#bold-steps",
        "- {id: b1, step: Ring everyone, owner: Lead Nurse, party: provider, by: 2027-09-30, serves: [g1]}")))

  static let stepAfterGoal = DiagnosticKind(
    "path/step-after-goal", .warning, "A bold step is dated after the goal it works towards.",
    .init(
      says:
        "The step is to be done on a day that comes after the day from which people look back on the goal.",
      matters:
        "A step that comes after the goal cannot have led to it; the provider will ask which of the two dates holds.",
      wrong: .init(
        "paths/vision.yaml#bold-steps",
        "- {id: b1, step: Ring everyone, owner: Lead Nurse, party: provider, by: 2029-09-30, serves: [g1]}"),
      right: .init(
        "paths/vision.yaml#bold-steps",
        "- {id: b1, step: Ring everyone, owner: Lead Nurse, party: provider, by: 2027-09-30, serves: [g1]}")))
}
