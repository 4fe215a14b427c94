import Reporting

/// A closed list of words, each with what it means.
public protocol Choice: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
  var meaning: String { get }
  /// The words of the list that somebody may have meant who wrote another word for the same thing, the likelier first.
  static func meant(by text: String) -> [Self]
}

extension Choice {
  public static func meant(by text: String) -> [Self] { [] }
}

extension Notation {
  /// One word of a closed list.
  static func choice<Word: Choice>(_ type: Word.Type) -> Notation<Located<Word>>
  where Value == Located<Word> {
    let words = Array(Word.allCases)
    let table = KeyTable(words.map(\.rawValue))
    let schema = Schema.choice(Word.allCases.map { .init(text: $0.rawValue, meaning: $0.meaning) })
    let phrase = schema.phrase
    return Notation(schema) { node, reading in
      guard reading.requireScalar(node, as: "one word", help: "it is \(phrase)") else { return nil }
      guard let place = reading.document.withText(of: node, { table.find($0) }) else {
        let text = reading.document.text(of: node)
        let words = words.map(\.rawValue)
        let meant = Word.meant(by: text.lowercased())
        var report = Diagnostic(
          .unknownWord, "`\(text)` is not one of the words that can stand here", at: reading.span(node),
          help: meant.map { "`\($0.rawValue)` is \($0.meaning)" } + ["it is \(phrase)"],
          suggestions: meant.isEmpty ? NearestNames.of(text, among: words) : meant.map(\.rawValue))
        if meant.isEmpty, let slip = NearestNames.slip(text, among: words) {
          report.fixes = [reading.replacing(node, by: slip, .safe)]
        }
        reading.diagnostics.report(report)
        return nil
      }
      return Located(words[place], reading.span(node))
    }
  }
}

extension Notation where Value == Located<Bool> {
  /// `true` or `false`, and no other word.
  static let flag = Notation(
    .choice([.init(text: "true", meaning: "yes"), .init(text: "false", meaning: "no")])
  ) { node, reading in
    guard let text = reading.scalarText(node, as: "`true` or `false`") else { return nil }
    switch text {
    case "true": return Located(true, reading.span(node))
    case "false": return Located(false, reading.span(node))
    default:
      let meant = ["yes": "true", "no": "false", "on": "true", "off": "false"][text.lowercased()]
      reading.report(
        .unknownWord, "`\(text)` is not one of the words that can stand here", at: node,
        help: "it is `true` or `false`",
        suggestions: meant.map { [$0] } ?? NearestNames.of(text, among: ["true", "false"]))
      return nil
    }
  }
}

extension DiagnosticKind {
  static let unknownWord = DiagnosticKind(
    "file/unknown-word", .error, "A word is not one of the closed list that may stand here.",
    .init(
      says:
        "Some keys take one word of a fixed list: a role, a kind of session, a consent. This is another word.",
      matters: "Each of these words decides something: whose voice it is, whether it may be printed.",
      wrong: .init("maps/journey.yaml#feelings", "- {who: pateint, word: worried, count: 9}"),
      right: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 9}")))
}
