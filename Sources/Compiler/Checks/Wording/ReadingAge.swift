import Reporting
import Specs

/// The age at which most people can read the plain text of the framework: its outcomes, "I" statements and questions.
@Sendable func checkReadingAge(_ draft: Draft, _ diagnostics: inout Diagnostics) {
  let framework = draft.framework
  let outcomes = framework.standing
  var sentences = outcomes.map(\.statement)
  sentences += outcomes.compactMap(\.iStatement)
  sentences += framework.questionnaires.flatMap(\.sheets).flatMap(\.questions).map(\.heading)
  let count = TextCount(sentences)
  // A formula says nothing about a few sentences.
  guard count.words > 100, let age = count.readingAge, age > Rational(11) else { return }
  let longest = outcomes.max { words(of: $0.statement).count < words(of: $1.statement).count }
  diagnostics.report(
    Diagnostic(
      age > Rational(14) ? .hardToRead : .readingAge,
      "the outcomes and questions take a reading age of \(age.decimal(atLeast: 1, atMost: 1))",
      at: repeatedPhrase(of: framework.project),
      note: "\(count.words) words in \(count.sentences) sentences",
      help: ["shorten the phrases that go into many sentences: for people, and for stages"]
        + (longest.map { ["the longest is: \($0.statement)"] } ?? [])))
}

/// The longest of the phrases for people: they stand in every sentence, so they are the first to shorten.
private func repeatedPhrase(of project: Project) -> Span {
  let phrases = project.services.compactMap(\.source.population).map { $0.together ?? $0.people }
  return phrases.max { $0.value.count < $1.value.count }?.span ?? project.contract.title.span
}

/// How much there is of a text.
struct TextCount {
  private(set) var letters = 0
  private(set) var words = 0
  private(set) var sentences = 0

  /// - Parameter texts: each one sentence, or several with full stops.
  init(_ texts: [String]) {
    for text in texts where !text.withBytes({ addASCII($0) }) { add(text) }
  }

  /// Any text. Characters take ten times as long as bytes.
  private mutating func add(_ text: String) {
    let parts = wordRanges(of: text)
    guard !parts.isEmpty else { return }
    words += parts.count
    letters += parts.reduce(0) { $0 + text[$1].count { $0.isLetter || $0.isNumber } }
    sentences += max(1, Self.stops(in: text))
  }

  /// A text of bytes that are letters, as nearly all are, in one look; false, with nothing counted, where it is not.
  private mutating func addASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.reduce(0, |) < 0x80 else { return false }
    var (own, begun, stops) = (0, 0, 0)
    var isInWord = false
    var saysSomething = false
    for byte in bytes {
      if isWordByte(byte) {
        if !isInWord { begun += 1 }
        isInWord = true
        own += 1
        if !isDigit(byte) { saysSomething = true }
      } else if byte != UInt8(ascii: "'") {
        isInWord = false
        guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") else {
          continue
        }
        if saysSomething { stops += 1 }
        saysSomething = false
      }
    }
    if saysSomething { stops += 1 }
    guard begun > 0 else { return true }
    letters += own
    words += begun
    sentences += max(1, stops)
    return true
  }

  private static func stops(in text: String) -> Int {
    text.split { ".!?".contains($0) }.count { $0.contains { $0.isLetter } }
  }

  /// The Automated Readability Index (Smith and Senter 1967), 4.71 letters a word + 0.5 words a sentence − 21.43, which is a
  /// school grade; five years are added for the age. It counts letters and not syllables, so it is exact.
  var readingAge: Rational? {
    guard words > 0, sentences > 0 else { return nil }
    return Rational(471, over: 100) * Rational(Int128(letters), over: Int128(words))
      + Rational(1, over: 2) * Rational(Int128(words), over: Int128(sentences)) - Rational(2143, over: 100)
      + Rational(5)
  }
}

extension DiagnosticKind {
  static let hardToRead = DiagnosticKind(
    "wording/hard-to-read", .warning, "The framework takes a reading age above 14.",
    .init(
      says:
        "All outcomes, \"I\" statements and questions together take a reading age above 14, counted from letters, words and sentences.",
      matters:
        "The people whose feelings are measured answer these questions themselves; what they cannot read they do not answer.",
      wrong: .init("tests: a framework of long sentences", "people: individuals experiencing multimorbidity"),
      right: .init("outcomes.yaml#population", "people: people coming home")))

  static let readingAge = DiagnosticKind(
    "wording/reading-age", .advice, "The framework takes a reading age above 11.",
    .init(
      says:
        "All outcomes, \"I\" statements and questions together take a reading age above 11, counted from letters, words and sentences. The NHS writes for 9 to 11, and for up to 14 where it must.",
      matters: "Shorter sentences are answered by more people, and by people who are seldom asked.",
      wrong: .init("tests: a framework of middling sentences", "people: people recovering from an operation"),
      right: .init("outcomes.yaml#population", "people: people coming home")))
}
