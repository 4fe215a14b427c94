import Reporting
import Specs

/// One outcome is one change: what joins two could be half kept.
@Sendable func checkTwoChanges(_ draft: Draft, _ diagnostics: inout Diagnostics) {
  for text in draft.texts(.statement) {
    guard let words = secondChange(in: text.text.value) else { continue }
    diagnostics.report(
      .twoChanges, "the sentence joins two changes", at: draft.place(of: words, in: text.text),
      note: "the second begins here",
      help: "keep the one that people asked for, or let the other follow from its own touchpoint")
  }
}

private let verbs: Set = ["feel", "feels", "can", "have", "has", "are", "is"]
/// What follows these says which people or when, and is part of the one change: "people who are ill feel safe".
private let asides: Set = [
  "who", "that", "which", "whom", "when", "while", "where", "wherever", "whenever", "if", "after", "before",
  "until",
  "because", "as", "than", "what", "how", "whether", "so", "to", "on", "at", "in", "during", "through",
  "from",
]
/// A verb right after these belongs to the aside.
private let relatives: Set = ["who", "that", "which", "whom"]

/// From the "and" to the second verb; nil where there is one change. "Safe and cared for" is one feeling in two words.
private func secondChange(in text: String) -> Substring? {
  let words = words(of: text)
  var hasMainVerb = false
  for (place, word) in words.enumerated() {
    if verbs.contains(word.text) {
      if place == 0 || !relatives.contains(words[place - 1].text) { hasMainVerb = true }
    } else if word.text == "and", hasMainVerb {
      let rest = words[(place + 1)...].prefix { !asides.contains($0.text) && $0.text != "and" }
      if let verb = rest.first(where: { verbs.contains($0.text) }) {
        return text[word.range.lowerBound..<verb.range.upperBound]
      }
    }
  }
  return nil
}

extension DiagnosticKind {
  static let twoChanges = DiagnosticKind(
    "wording/two-changes", .warning, "An outcome joins two changes.",
    .init(
      says:
        "The sentence says two things of people, each with a verb of its own, joined by \"and\". Two words for one feeling are no second change.",
      matters:
        "If people feel safe and cannot reach anybody, is it reached? One sentence with two measures is a dispute about half of it.",
      wrong: .init(
        "decisions.yaml#outcomes",
        "outcomes:\n  - {outcome: home-care/going-home/safety, decide: reword, statement: People coming home more often feel safe and can reach somebody., by: Director of Nursing, on: 2026-09-01, because: both were asked for}"
      ),
      right: .init(
        "decisions.yaml#outcomes",
        "outcomes:\n  - {outcome: home-care/going-home/safety, decide: reword, statement: People coming home more often feel safe and cared for., by: Director of Nursing, on: 2026-09-01, because: both were asked for}"
      )))
}
