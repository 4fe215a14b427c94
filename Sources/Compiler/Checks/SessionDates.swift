import Reporting
import Specs

/// A session that a contract rests on has been held by the date the contract calls today.
@Sendable func checkSessionDates(_ project: Project, _ diagnostics: inout Diagnostics) {
  guard let asAt = project.contract.asAt else { return }
  for map in project.maps {
    for session in map.sessions {
      guard let held = session.held, held.value > asAt.value else { continue }
      diagnostics.report(
        Diagnostic(
          .sessionInFuture, "the session `\(session.id.value)` is held after the date of the contract",
          at: held.span,
          labels: [.init(asAt.span, "printed as today")],
          help: ["correct the date, or set `as_at` to a later one"]))
    }
  }
}

extension DiagnosticKind {
  static let sessionInFuture = DiagnosticKind(
    "map/session-in-future", .warning, "A session is held after the date of the contract.",
    .init(
      says: "`as_at` in the project file is the date the contract is written on. This session comes later.",
      matters: "The contract would rest on what people said at a meeting that has not taken place.",
      wrong: .init("maps/journey.yaml#held", "held: 2030-06-12"),
      right: .init("maps/journey.yaml#held", "held: 2026-06-12")))
}
