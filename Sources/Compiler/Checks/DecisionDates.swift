import Reporting
import Specs

/// What a contract calls decided has been decided by the date it calls today, and what is open is due after it.
@Sendable func checkDecisionDates(_ project: Project, _ diagnostics: inout Diagnostics) {
  guard let asAt = project.contract.asAt else { return }
  let today = Diagnostic.Label(asAt.span, "printed as today")
  for decisions in project.decisions {
    for on in decisions.outcomes.map(\.on) + decisions.measures.map(\.on) {
      guard let on, on.value > asAt.value else { continue }
      diagnostics.report(
        Diagnostic(
          .decidedInFuture, "this is decided after the date of the contract", at: on.span, labels: [today],
          help: ["correct the date, or set `as_at` to a later one"]))
    }
    // What has been answered is not asked any more.
    for item in decisions.openItems where item.answer == nil {
      guard let due = item.due, due.value < asAt.value else { continue }
      diagnostics.report(
        Diagnostic(
          .dueInPast, "this was due before the date of the contract, and is still open", at: due.span,
          labels: [today], help: ["answer the question, or agree another date with the post that owns it"]))
    }
  }
}

extension DiagnosticKind {
  static let decidedInFuture = DiagnosticKind(
    "decision/in-future", .warning, "A decision is dated after the contract.",
    .init(
      says: "`as_at` in the project file is the date the contract is written on. This decision comes later.",
      matters: "The contract would print as agreed what nobody has agreed yet.",
      wrong: .init(
        "decisions.yaml#outcomes",
        "outcomes:\n  - {outcome: home-care/going-home/safety, decide: accept, by: Director of Nursing, on: 2030-09-01, because: it was asked for}"
      ),
      right: .init(
        "decisions.yaml#outcomes",
        "outcomes:\n  - {outcome: home-care/going-home/safety, decide: accept, by: Director of Nursing, on: 2026-09-01, because: it was asked for}"
      )))

  static let dueInPast = DiagnosticKind(
    "decision/due-in-past", .warning, "An open item was due before the date of the contract.",
    .init(
      says:
        "`due` is the day by which an open question is answered. It lies before `as_at`, and there is no answer.",
      matters: "A contract that prints a day gone by promises something that has already not been done.",
      wrong: .init(
        "decisions.yaml#open-items",
        "open_items:\n  - {slot: home-care/reporting/timing, owner: Contract Manager, due: 2027-03-31}"),
      right: .init(
        "decisions.yaml#open-items",
        "open_items:\n  - {slot: home-care/reporting/timing, owner: Contract Manager, due: 2029-09-30}")))
}
