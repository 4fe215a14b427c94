import Reporting
import Specs

/// A contract can oblige somebody to act, and to ask; it cannot oblige anybody to feel.
@Sendable func checkGuarantees(_ draft: Draft, _ diagnostics: inout Diagnostics) {
  for text in draft.texts(.obligation, .statement, .step) {
    guard let words = guarantee(in: text.text.value) else { continue }
    diagnostics.report(
      .guarantee, "nobody can promise what somebody will feel", at: draft.place(of: words, in: text.text),
      help: text.kind == .statement
        ? "say what would be noticed: \"… more often feel …\""
        : "say what is done; the outcome says what people feel")
  }
}

private let promises: Set = [
  "must", "shall", "will", "ensure", "ensures", "ensuring", "guarantee", "guarantees",
]
private let feelings: Set = ["feel", "feels", "feeling"]
/// "Must ask how people feel" promises an answer and not a feeling.
private let reliefs: Set = ["how", "what", "who", "whom", "whether", "when", "where", "which", "if", "why"]

/// From the promise to the feeling.
private func guarantee(in text: String) -> Substring? {
  var promise: Word?
  for word in words(of: text) {
    if promise == nil, promises.contains(word.text) { promise = word }
    if reliefs.contains(word.text) { promise = nil }
    if let promise, feelings.contains(word.text) {
      return text[promise.range.lowerBound..<word.range.upperBound]
    }
  }
  return nil
}

extension DiagnosticKind {
  static let guarantee = DiagnosticKind(
    "wording/guarantee", .warning, "A sentence promises that somebody will feel something.",
    .init(
      says:
        "\"Must\", \"will\" or \"ensure\" is followed by \"feel\". An outcome describes what people would notice; obligations are to act, to ask and to report.",
      matters:
        "A provider would be in breach because somebody had a bad night; no court could say when the promise was kept.",
      wrong: .init(
        "decisions.yaml#outcomes",
        "outcomes:\n  - {outcome: home-care/going-home/safety, decide: reword, statement: People coming home will always feel safe on the first night., by: Director of Nursing, on: 2026-09-01, because: it is what we want}"
      ),
      right: .init(
        "decisions.yaml#outcomes",
        "outcomes:\n  - {outcome: home-care/going-home/safety, decide: reword, statement: People coming home more often feel safe on the first night., by: Director of Nursing, on: 2026-09-01, because: it is what we want}"
      )))
}
