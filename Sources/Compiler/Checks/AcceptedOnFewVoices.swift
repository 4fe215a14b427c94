import Reporting
import Specs

/// To accept an outcome that rests on too few voices agrees nothing yet: it is asked about, and the next edition can decide.
func checkAcceptedOnFewVoices(_ outcomes: [Outcome], _ diagnostics: inout Diagnostics) {
  for place in outcomes.indices where outcomes[place].class == .learning {
    guard let decision = outcomes[place].decision, let decide = decision.decide, decide.value != .reject
    else { continue }
    let why = outcomes[place].isVision ? "no finding stands behind this goal" : "few people named it"
    diagnostics.report(
      .acceptedOnFewVoices, "`\(outcomes[place].key)` is asked about and not agreed: \(why)",
      at: decide.span, note: "it stays under \"To be understood better\"",
      help: "hear more people at its touchpoints, and decide in the next edition")
  }
}

extension DiagnosticKind {
  static let acceptedOnFewVoices = DiagnosticKind(
    "decision/accepted-on-few-voices", .advice,
    "An outcome was accepted that rests on too few voices to be agreed.",
    .init(
      says: """
        A decision accepts or rewords an outcome that too few people stand behind, or a goal of a PATH that no finding \
        rests on. It is printed with the decision, people are asked about it, and it is in no specification and is never paid.
        """,
      matters: "Whoever decided may believe that the contract promises it now.",
      wrong: .init("tests: a decision on a thin outcome", "decide: accept"),
      right: .init(
        "decisions.yaml#outcomes",
        """
        outcomes:
          - outcome: home-care/going-home/safety
            decide: accept
            by: Programme Board
            on: 2026-09-01
            because: it matters
        """)))
}
