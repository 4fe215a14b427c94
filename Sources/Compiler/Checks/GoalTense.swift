import Reporting
import Specs

/// A goal is told as if it has happened; "we will" is a plan.
@Sendable func checkGoalTense(_ project: Project, _ diagnostics: inout Diagnostics) {
  for vision in project.visions {
    for goal in vision.source.goal?.lookingBack ?? [] {
      guard let words = planningWords(in: goal.says.value) else { continue }
      diagnostics.report(
        .goalAsPlan, "the goal `\(goal.id.value)` is told as a plan", at: goal.says.span,
        note: "\"\(words)\" looks ahead",
        help: "say what has happened, as on the day you look back: \"Everyone hears …\"")
    }
  }
}

/// The words that make a plan of a sentence.
func planningWords(in sentence: String) -> String? {
  let words = sentence.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
  for (index, word) in words.enumerated() {
    // "People know what will happen" has happened: the plan is what they know.
    let next = index + 1 < words.count ? words[index + 1] : ""
    let last = index > 0 ? words[index - 1] : ""
    // "Everyone who rings": the sentence goes on after saying which people are meant.
    if word == "who", persons.contains(last) { continue }
    if questions.contains(word) { return nil }
    if last == "who" { continue }
    if beforeNouns.contains(last) { continue }
    if alone.contains(word) { return word }
    if beforeTo.contains(word), next == "to" { return "\(word) to" }
    if word == "going", next == "to", index + 2 < words.count, isVerb(words[index + 2]) { return "going to" }
  }
  return nil
}

private let questions: Set = [
  "what", "where", "when", "how", "who", "whom", "why", "whether", "whatever", "wherever", "whenever", "as",
]
private let persons: Set = [
  "everyone", "everybody", "anyone", "anybody", "someone", "somebody", "nobody", "those", "all", "people",
  "person", "patients", "carers", "families", "nurses", "staff",
]
private let alone: Set = ["will", "shall", "should", "we'll", "we’ll", "they'll", "they’ll"]
private let beforeTo: Set = [
  "plan", "plans", "aim", "aims", "want", "wants", "intend", "intends", "hope", "hopes",
]
/// "Their own will" and "a plan to go home" are things.
private let beforeNouns: Set = [
  "a", "an", "the", "no", "free", "own", "living", "good", "shared", "my", "your", "her", "his", "their",
  "our",
]

/// "Going to" a place is no plan.
private func isVerb(_ word: String) -> Bool {
  let places: Set = [
    "a", "an", "the", "my", "your", "her", "his", "their", "our", "any", "hospital", "bed", "work", "school",
    "church", "sleep", "groups", "clinics", "appointments", "meetings", "see",
  ]
  return !places.contains(word)
}

extension DiagnosticKind {
  static let goalAsPlan = DiagnosticKind(
    "path/goal-as-plan", .warning, "A goal is told as a plan.",
    .init(
      says:
        "In a PATH the goal is told looking back, as if it has happened. This sentence says what somebody will, should or wants to do.",
      matters:
        "A goal that has happened says what people would notice; a plan only says what somebody means to try.",
      wrong: .init(
        "paths/vision.yaml#goal",
        "- {id: g1, says: We will ring everyone who comes home, feels_like: [safe], serves: [ns1]}"),
      right: .init(
        "paths/vision.yaml#goal",
        "- {id: g1, says: Everyone who comes home has been rung, feels_like: [safe], serves: [ns1]}")))
}
