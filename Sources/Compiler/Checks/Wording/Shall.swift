import Reporting
import Specs

/// "Must" obliges; "shall" obliges some readers and tells others what will happen.
@Sendable func checkShall(_ draft: Draft, _ diagnostics: inout Diagnostics) {
  for text in draft.texts(.obligation, .statement, .step) {
    guard let word = text.words.first(where: { $0.text == "shall" }) else { continue }
    diagnostics.report(
      Diagnostic(
        .shall, "\"shall\" is read in two ways",
        at: draft.place(of: text.text.value[word.range], in: text.text),
        help: text.kind == .obligation
          ? [] : ["say how it is, or what is done; a schedule adds who must do it"],
        suggestions: text.kind == .obligation ? ["must"] : []))
  }
}

extension DiagnosticKind {
  static let shall = DiagnosticKind(
    "wording/shall", .warning, "An obligation, an outcome or a step says \"shall\".",
    .init(
      says:
        "The sentence says \"shall\". In an obligation that is \"must\"; an outcome or a step needs neither.",
      matters:
        "Courts have read \"shall\" as a duty, as a promise and as a mere future; \"must\" has been read in one way.",
      wrong: .init(
        "paths/vision.yaml#bold-steps",
        "- {id: b1, step: The ward shall ring everyone, owner: Lead Nurse, party: provider, by: 2027-09-30, serves: [g1]}"
      ),
      right: .init(
        "paths/vision.yaml#bold-steps",
        "- {id: b1, step: Ring everyone, owner: Lead Nurse, party: provider, by: 2027-09-30, serves: [g1]}")))
}
