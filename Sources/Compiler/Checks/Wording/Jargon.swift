import Reporting
import Specs

/// Words that sound like work and say little, in what people will read and answer.
@Sendable func checkJargon(_ draft: Draft, _ diagnostics: inout Diagnostics) {
  for text in draft.texts(.statement, .iStatement, .phrase, .people) {
    for (term, words) in jargon.found(in: text.text.value) {
      diagnostics.report(
        Diagnostic(
          .jargon, "\"\(words)\" is a word that people do not use of their own lives",
          at: draft.place(of: words, in: text.text),
          help: [term.plain.map { "write \"\($0)\"" } ?? "say what somebody would notice"]))
    }
  }
}

/// Words to avoid (GOV.UK style guide), with a plain word where there is one. Those that also mean something plain are left
/// out, because a program cannot tell: to land, to drive somewhere, a key worker, to make progress.
private let jargon = WordingTerms(
  forms("collaborate", "work together") + forms("commit", nil) + forms("pledge", nil)
    + forms("deliver", "give")
    + forms("deploy", "use") + forms("disincentivise", nil) + forms("incentivise", "encourage")
    + forms("empower", nil) + forms("facilitate", "help") + forms("foster", "help")
    + forms("initiate", "start")
    + forms("leverage", "use") + forms("liaise", "talk") + forms("promote", nil)
    + forms("streamline", "make simpler")
    + forms("transform", "change") + forms("utilise", "use") + forms("purchase", "buy")
    + forms("assist", "help")
    + forms("tackle", "deal with") + forms("strengthen", nil)
    + [
      WordingTerm("agenda", nil), WordingTerm("advancing", nil), WordingTerm("dialogue", "talking"),
      WordingTerm("focusing", nil), WordingTerm("impacts on", "changes"), WordingTerm("impacted", "changed"),
      WordingTerm("impacting", "changing"), WordingTerm("overarching", nil), WordingTerm("robust", nil),
      WordingTerm("slimming down", nil), WordingTerm("drive out", nil),
      WordingTerm("going forward", "from now on"),
      WordingTerm("approximately", "about"),
    ])

/// A verb as sentences have it: assist, assists, assisted, assisting; the plain word is given for the verb itself.
private func forms(_ verb: String, _ plain: String?) -> [WordingTerm] {
  let stem = verb.hasSuffix("e") ? String(verb.dropLast()) : verb
  let double = verb == "commit" ? "committ" : stem
  return [verb, verb + "s", double + "ed", double + "ing"].map { WordingTerm($0, plain) }
}

extension DiagnosticKind {
  static let jargon = DiagnosticKind(
    "wording/jargon", .advice, "A sentence for people holds a word of the office.",
    .init(
      says:
        "An outcome, an \"I\" statement of a rule, or a phrase that goes into them and into questions holds a word that public bodies are advised to avoid.",
      matters:
        "People are asked whether this sentence is true of them. Nobody has ever felt facilitated.",
      wrong: .init(
        "decisions.yaml#outcomes",
        "outcomes:\n  - {outcome: home-care/going-home/safety, decide: reword, statement: People coming home more often feel empowered on the first night., by: Director of Nursing, on: 2026-09-01, because: it was too plain}"
      ),
      right: .init(
        "decisions.yaml#outcomes",
        "outcomes:\n  - {outcome: home-care/going-home/safety, decide: reword, statement: People coming home more often feel safe on the first night., by: Director of Nursing, on: 2026-09-01, because: it is what people said}"
      )))
}
