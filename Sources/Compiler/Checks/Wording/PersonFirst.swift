import Reporting
import Specs

/// People are people first. Only what authors write is looked at: people call themselves what they like.
@Sendable func checkPersonFirst(_ draft: Draft, _ diagnostics: inout Diagnostics) {
  draft.forEachText { text in
    // An obligation speaks in the form's own terms.
    if text.kind == .obligation { return }
    for (term, words) in labels.found(in: text.text.value) {
      diagnostics.report(
        Diagnostic(
          .personFirst, "\"\(words)\" puts a label before the person",
          at: draft.place(of: words, in: text.text),
          help: term.plain.map { ["write \"\($0)\""] } ?? []))
    }
  }
}

/// What may follow "the frail" where it stands for people; before anything else it is part of a name: the frail person.
private let nouns: Set = [
  "people", "person", "patients", "patient", "older", "adults", "adult", "man", "woman", "residents", "team",
]

/// No term begins with "the", which nearly every text has. "Case", and "diabetic" of a foot or a clinic, are left out, because a program cannot tell them apart.
private let labels = WordingTerms([
  WordingTerm("sufferer", "person living with"), WordingTerm("sufferers", "people living with"),
  WordingTerm("suffering from", "living with"), WordingTerm("victim", "person affected by"),
  WordingTerm("victims", "people affected by"),
  WordingTerm("elderly", "older people", onlyAfter: "the", exceptBefore: nouns),
  WordingTerm("elderly people", "older people"), WordingTerm("elderly patients", "older people"),
  WordingTerm("frail", "people living with frailty", onlyAfter: "the", exceptBefore: nouns),
  WordingTerm("demented", "living with dementia"),
  WordingTerm("bed blocker", "person waiting to leave hospital"),
  WordingTerm("bed blockers", "people waiting to leave hospital"),
  WordingTerm("bed blocking", "waiting to leave hospital"),
  WordingTerm("non compliant", "finding the treatment hard to follow"),
  WordingTerm("noncompliant", "finding the treatment hard to follow"), WordingTerm("service user", "person"),
  WordingTerm("service users", "people"), WordingTerm("wheelchair bound", "using a wheelchair"),
  WordingTerm("confined to a wheelchair", "using a wheelchair"),
  WordingTerm("failed discharge", "discharge that went wrong"),
  WordingTerm("failed discharges", "discharges that went wrong"),
  WordingTerm("challenging behaviour", "distressed behaviour"),
  WordingTerm("hard to reach", "not well served", exceptBefore: ["by"]),
  WordingTerm("diabetics", "people with diabetes"), WordingTerm("epileptics", "people with epilepsy"),
  WordingTerm("asthmatics", "people with asthma"),
  WordingTerm("disabled", "disabled people", onlyAfter: "the", exceptBefore: nouns),
  WordingTerm("mentally ill", "people with a mental illness", onlyAfter: "the"),
])

extension DiagnosticKind {
  static let personFirst = DiagnosticKind(
    "wording/person-first", .warning, "People are called by what they have.",
    .init(
      says:
        "A statement, a phrase, a title, a goal, a step or a reason calls people by an illness, by their age or by the trouble they give. What people said is never looked at.",
      matters:
        "Those who read the contract are among those it is about, and such a word tells them how they are seen.",
      wrong: .init(
        "outcomes.yaml#population",
        "people: people suffering from frailty\nsize: 1800\ncounted_on: 2026-03-31"),
      right: .init(
        "outcomes.yaml#population", "people: people living with frailty\nsize: 1800\ncounted_on: 2026-03-31"))
  )
}
