import Reporting

/// A template is contract text, so it says "must" where it obliges somebody, and never "shall".
///
/// What stands in a tag or a comment is not printed, and not looked at.
func checkWording(of template: Template, _ diagnostics: inout Diagnostics) {
  let file = template.file
  for range in printedWords(in: file.bytes) where file.bytes[range].map({ $0 | 0x20 }) == Array("shall".utf8)
  {
    diagnostics.report(
      Diagnostic(
        .shallInTemplate, "\"shall\" is read in two ways", at: file.span(range.lowerBound, range.upperBound),
        suggestions: ["must"]))
  }
}

/// Runs of letters outside tags, as places in the bytes.
private func printedWords(in bytes: [UInt8]) -> [Range<Int>] {
  var words: [Range<Int>] = []
  var start: Int?
  var isInTag = false
  for (place, byte) in bytes.enumerated() {
    let next = place + 1 < bytes.count ? bytes[place + 1] : 0
    if byte == UInt8(ascii: "{"), next == byte { isInTag = true }
    if byte == UInt8(ascii: "}"), next == byte { isInTag = false }
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80
    if isLetter, !isInTag {
      start = start ?? place
    } else if let first = start {
      words.append(first..<place)
      start = nil
    }
  }
  if let start { words.append(start..<bytes.count) }
  return words
}

extension DiagnosticKind {
  static let shallInTemplate = DiagnosticKind(
    "template/shall", .warning, "A template says \"shall\".",
    .init(
      says: "The text of a template says \"shall\". Where somebody is obliged, that is \"must\".",
      matters:
        "Courts have read \"shall\" as a duty, as a promise and as a mere future; \"must\" has been read in one way.",
      wrong: .init("templates/obligations.md", "The {{provider}} shall do as this schedule says.\n"),
      right: .init("templates/obligations.md", "The {{provider}} must do as this schedule says.\n")))
}
