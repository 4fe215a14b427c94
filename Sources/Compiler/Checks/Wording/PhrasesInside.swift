import Reporting
import Specs

/// Phrases go into the middle of sentences, so they begin with a small letter and have no full stop.
@Sendable func checkPhrasesInside(_ draft: Draft, _ diagnostics: inout Diagnostics) {
  var known: Set<String>?
  for text in draft.texts(.people, .phrase) {
    let phrase = text.text.value
    let beginsLarge = beginsWithCapital(text) {
      if known == nil { known = wordsInSmallLetters(of: draft) }
      return known?.contains($0) ?? false
    }
    let ends = endsInFullStop(phrase)
    guard beginsLarge || ends else { continue }
    var mended = phrase
    if ends { mended.removeLast() }
    if beginsLarge { mended = mended.prefix(1).lowercased() + mended.dropFirst() }
    let faults = [beginsLarge ? "begins with a capital" : nil, ends ? "ends in a full stop" : nil]
    diagnostics.report(
      Diagnostic(
        .phraseAsSentence, "the phrase \(joined(faults.compactMap { $0 }))", at: text.text.span,
        help: ["it is put into the middle of sentences"], suggestions: [mended]))
  }
}

/// Whether the first word has a capital that is no part of a name.
///
/// - Parameter isKnown: whether the project writes a word in small letters somewhere else.
private func beginsWithCapital(_ text: DraftText, isKnown: (String) -> Bool) -> Bool {
  let phrase = text.text.value
  guard let first = phrase.utf8.first, isCapital(first) else { return false }
  let words = text.words
  guard let word = words.first, phrase[word.range].dropFirst().allSatisfy({ $0.isLowercase }) else {
    return false
  }
  // "The people" is reported as a phrase that cannot stand alone.
  if text.kind == .people, word.text == "the" || word.text == "their" { return false }
  if wordsInside.contains(word.text) { return true }
  // "Young Lives volunteers": two capitals are a name.
  let next = words.dropFirst().first.map { phrase[$0.range] }
  if next?.first?.isUppercase ?? false { return false }
  return wordsForPeople.contains(word.text) || isKnown(word.text)
}

private func endsInFullStop(_ phrase: String) -> Bool {
  guard phrase.utf8.last == UInt8(ascii: ".") else { return false }
  let last = phrase.split(separator: " ").last?.dropLast() ?? ""
  // "from 9 a.m.", "pumps etc."
  return !last.contains(".") && last.lowercased() != "etc" && !last.isEmpty
}

/// Words that phrases and titles have in small letters.
private func wordsInSmallLetters(of draft: Draft) -> Set<String> {
  var known: Set<String> = []
  for text in draft.texts(.people, .phrase, .title) {
    for word in text.words where text.text.value[word.range].first?.isLowercase ?? false {
      known.insert(word.text)
    }
  }
  return known
}

/// Words that begin a phrase for a place or a time, and are never the first of a name.
private let wordsInside: Set = [
  "a", "about", "after", "all", "along", "among", "an", "and", "any", "around", "as", "at", "because",
  "before", "behind", "being", "between", "both", "by", "during", "each", "every", "finding", "for", "from",
  "getting", "going", "having", "how", "if", "in", "inside", "into", "just", "leaving", "living", "my",
  "near", "needing", "of", "on", "once", "or", "our", "outside", "over", "past", "since", "some", "that",
  "the", "their", "these", "this", "those", "through", "throughout", "to", "towards", "under", "until",
  "upon", "waiting", "we", "when", "whenever", "where", "whether", "while", "who", "with", "within",
  "without", "your",
]

/// Words that begin a phrase for people; with another capital after them they may be a name.
private let wordsForPeople: Set = [
  "adolescents", "adults", "anybody", "anyone", "babies", "bereaved", "boys", "carers", "children",
  "citizens", "clients", "colleagues", "disabled", "doctors", "elderly", "everybody", "everyone", "expectant",
  "families", "fathers", "frail", "friends", "girls", "infants", "men", "mothers", "neighbours", "newborn",
  "nurses", "older", "parents", "patients", "people", "persons", "pregnant", "pupils", "relatives",
  "residents", "staff", "students", "survivors", "teenagers", "therapists", "toddlers", "unpaid", "users",
  "veterans", "volunteers", "women", "workers", "young", "younger",
]

extension DiagnosticKind {
  static let phraseAsSentence = DiagnosticKind(
    "wording/phrase-as-sentence", .warning, "A phrase is written as if it were a sentence.",
    .init(
      says:
        "A phrase for people or for a place in the journey begins with a capital, or ends in a full stop.",
      matters:
        "Outcomes have it in their middle, and would read: people coming home more often feel safe On the ward.",
      wrong: .init(
        "outcomes.yaml#population", "people: people coming home\ncarers: Carers of people coming home."),
      right: .init(
        "outcomes.yaml#population", "people: people coming home\ncarers: carers of people coming home")))
}
