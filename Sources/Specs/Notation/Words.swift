import Reporting

extension Notation where Value == Located<String> {
  /// One line.
  static let text = line("one line of text", "One line of text.", guardsComments: false)

  /// One line of people's own words, where a ` #` would cut them short.
  static let words = line(
    "one line of words", "One line. Words that hold a `: ` or ` #` stand in quotation marks.",
    guardsComments: true)

  private static func line(_ phrase: String, _ documentation: String, guardsComments: Bool) -> Notation {
    let schema = ScalarSchema(
      phrase: phrase, documentation: documentation, pattern: linePattern, examples: [])
    return Notation(.scalar(schema)) { node, reading in
      guard let text = reading.scalarText(node, as: phrase) else { return nil }
      if guardsComments { reading.checkForComment(after: node) }
      guard !reading.document.hasSeveralLines(node) else {
        reading.report(
          .severalLines, "this must be one line, and it has several", at: node,
          help: "take out the line breaks")
        return nil
      }
      return Located(text, reading.span(node))
    }
  }

  /// Any number of lines; where it is printed they are joined.
  static let prose = Notation(
    .scalar(ScalarSchema(phrase: "text", documentation: "Any number of lines.", pattern: nil, examples: []))
  ) { node, reading in
    guard let text = reading.scalarText(node, as: "text") else { return nil }
    reading.checkForComment(after: node)
    return Located(text, reading.span(node))
  }
}

private let linePattern = "[^\\n]+"

extension ScalarSchema {
  /// Whether any text may stand there.
  var isWords: Bool { use == nil && (pattern == nil || pattern == linePattern) }
}

extension Notation where Value == Bool {
  /// A value that is always the same word.
  static func constant(_ word: String) -> Notation {
    Notation(.choice([.init(text: word, meaning: "")])) { _, _ in true }
  }
}

extension Reading {
  /// A ` #` after words without quotation marks starts a comment: the rest of what somebody said would be lost.
  fileprivate mutating func checkForComment(after node: NodeIndex) {
    guard document.style(of: node) == .plain else { return }
    let bytes = document.file.bytes
    let end = document.span(of: node).end
    guard end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 else { return }
    var offset = end
    while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
    guard offset > end, offset < bytes.count, bytes[offset] == UInt8(ascii: "#") else { return }
    let line = document.file.line(at: offset)
    let comment = document.file.span(offset, document.file.bytes(ofLine: line).endIndex)
    diagnostics.report(
      Diagnostic(
        .cutByComment, "a ` #` cuts these words short", at: comment, note: "read as a comment",
        labels: [.init(span(node), "only this is read")],
        help: [
          "put the words in quotation marks if the `#` belongs to them; else move the comment to a line of its own"
        ]))
  }
}

extension DiagnosticKind {
  static let severalLines = DiagnosticKind(
    "file/several-lines", .error, "A value that must be one line has several.",
    .init(
      says: "This value is printed inside a sentence or a table and has to be one line.",
      matters: "A line break in the middle of a row would tear the table of a schedule apart.",
      wrong: .init(
        "maps/journey.yaml#feelings", "- who: patient\n  count: 9\n  word: |\n    worried\n    all night"),
      right: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 9}")))

  static let notAnID = DiagnosticKind(
    "file/not-an-id", .error, "An id is not written as an id.",
    .init(
      says: "Ids have small letters, digits, and single hyphens between them, such as `first-night`.",
      matters:
        "Ids are printed in schedules and kept for years; two that differ by a capital would be mixed up.",
      wrong: .init(
        "maps/journey.yaml#feelings", "- {id: First Worry, who: patient, word: worried, count: 9}"),
      right: .init("maps/journey.yaml#feelings", "- {id: first-worry, who: patient, word: worried, count: 9}")
    ))

  static let cutByComment = DiagnosticKind(
    "file/cut-by-comment", .error, "A ` #` cuts people's words short.",
    .init(
      says: "In YAML a space and a `#` start a comment. What follows is not part of the words before it.",
      matters: "Half of what somebody said would be lost without a word.",
      wrong: .init(
        "maps/journey.yaml#feelings",
        "- who: patient\n  word: worried\n  count: 9\n  because: my case was # 7 on the list"),
      right: .init(
        "maps/journey.yaml#feelings",
        "- who: patient\n  word: worried\n  count: 9\n  because: \"my case was # 7 on the list\"")))
}
