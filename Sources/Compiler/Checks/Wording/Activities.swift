import Reporting
import Specs

/// An outcome is what people notice; what a service does is an output.
@Sendable func checkActivities(_ draft: Draft, _ diagnostics: inout Diagnostics) {
  for text in draft.texts(.statement) {
    guard let verb = activity(in: text.text.value) else { continue }
    diagnostics.report(
      .activity, "\"\(verb)\" says what a service does, and not what people notice",
      at: draft.place(of: verb, in: text.text),
      help: "say what people feel, can do, have or are; what is done belongs in a bold step")
  }
}

private let present: Set = [
  "provide", "provides", "deliver", "delivers", "assess", "assesses", "refer", "refers", "offer", "offers",
  "train",
  "trains",
]
private let past: Set = ["provided", "delivered", "assessed", "referred", "offered", "trained"]
private let states: Set = [
  "feel", "feels", "felt", "can", "could", "know", "knows", "live", "lives", "say", "says", "see", "sees",
  "hear",
  "hears", "tell", "tells", "meet", "meets", "get", "gets", "trust", "trusts", "decide", "decides",
  "understand",
]
private let auxiliaries: Set = [
  "are", "is", "was", "were", "be", "been", "being", "has", "have", "had", "gets", "get",
]
/// Between an auxiliary and its verb: "have always been offered".
private let adverbs: Set = [
  "always", "often", "more", "soon", "now", "also", "still", "been", "being", "not", "all",
]
private let relatives: Set = ["who", "that", "which", "whom"]
/// What follows these is a thing: "the offer", "a train"; or an aim: "able to offer".
private let beforeNouns: Set = [
  "a", "an", "the", "this", "that", "no", "any", "every", "each", "their", "its", "by", "of", "to", "on",
  "job",
]

/// The main verb of a sentence where it is one of providing, delivering, assessing, referring, offering or training.
private func activity(in text: String) -> Substring? {
  let words = words(of: text)
  var place = 0
  while place < words.count {
    let word = words[place].text
    let last = place > 0 ? words[place - 1].text : ""
    if auxiliaries.contains(word) {
      let next = words[(place + 1)...].firstIndex { !adverbs.contains($0.text) } ?? words.count
      let isPassive = next < words.count && past.contains(words[next].text)
      // "Who are offered surgery" says which people; the main verb is still to come.
      if relatives.contains(last) {
        place = next + 1
        continue
      }
      return isPassive ? text[words[next].range] : nil
    }
    if states.contains(word), !relatives.contains(last) { return nil }
    if present.contains(word), !beforeNouns.contains(last), !relatives.contains(last) {
      return text[words[place].range]
    }
    if past.contains(word), place > 0, !beforeNouns.contains(last), !relatives.contains(last),
      !words[(place + 1)...].contains(where: { states.contains($0.text) || auxiliaries.contains($0.text) })
    {
      return text[words[place].range]
    }
    place += 1
  }
  return nil
}

extension DiagnosticKind {
  static let activity = DiagnosticKind(
    "wording/activity", .warning, "An outcome says what a service does.",
    .init(
      says:
        "The main verb of the sentence is to provide, deliver, assess, refer, offer or train. That is an output: it can all be done, and nobody notice.",
      matters:
        "A provider is then paid for being busy. An outcome says what is different for people once the work is done.",
      wrong: .init(
        "decisions.yaml#outcomes",
        "outcomes:\n  - {outcome: home-care/going-home/safety, decide: reword, statement: People coming home are offered a call on the first night., by: Director of Nursing, on: 2026-09-01, because: it is easy to count}"
      ),
      right: .init(
        "decisions.yaml#outcomes",
        "outcomes:\n  - {outcome: home-care/going-home/safety, decide: reword, statement: People coming home more often feel safe on the first night., by: Director of Nursing, on: 2026-09-01, because: it is what the call is for}"
      )))
}
