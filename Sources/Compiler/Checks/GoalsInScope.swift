import Reporting
import Specs

/// A goal becomes an outcome of this contract, so something that it answers is this contract's to change.
@Sendable func checkGoalsInScope(_ project: Project, _ diagnostics: inout Diagnostics) {
  for vision in project.visions {
    for (goal, source) in zip(vision.goals, vision.source.goal?.lookingBack ?? []) {
      let touchpoints = goal.answers.compactMap { project.touchpointID(of: $0) }
      guard let first = touchpoints.first, !touchpoints.contains(where: project.isInScope),
        let start = source.answers.first?.span, let end = source.answers.last?.span
      else { continue }
      diagnostics.report(
        Diagnostic(
          .goalOutOfScope,
          "what the goal `\(goal.id)` answers is not this contract's to change", at: start.through(end),
          labels: [.init(project.touchpoint(first).span, "out of scope")],
          help: [
            "answer a change that is in scope, or tell the goal to those who can change it",
            "leave `answers` out where the goal is this contract's all the same",
          ]))
    }
  }
}

extension DiagnosticKind {
  static let goalOutOfScope = DiagnosticKind(
    "path/goal-out-of-scope", .warning, "A goal answers only what is not this contract's to change.",
    .init(
      says: "Every change that the goal answers is at a touchpoint with `in_scope: false`.",
      matters:
        "The goal becomes an outcome, and the provider would answer for what others do. It could never be paid for.",
      wrong: .init(
        "tests: a goal that answers a change out of scope",
        "- {id: g1, says: Everyone has been fetched on time, answers: [journey/c1]}"),
      right: .init(
        "paths/vision.yaml#goal",
        "- {id: g1, says: Everyone who comes home has been rung, feels_like: [safe], serves: [ns1], answers: [journey/c1]}"
      )))
}
