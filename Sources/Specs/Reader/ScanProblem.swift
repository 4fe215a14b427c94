import Reporting

/// Says in plain words why the scanner could not go on.
///
/// libyaml's own words are for programmers; each that an author is likely to meet has a kind of its own here.
func explain(_ problem: ScanProblem, in file: SourceFile) -> Diagnostic {
  let here = file.span(problem.offset, problem.offset + 1)
  let opening = problem.contextOffset.map { file.span($0, $0 + 1) }

  if problem.context == "while scanning a quoted scalar", let opening {
    return Diagnostic(
      .unclosedQuote, "this quotation mark is never closed", at: opening, note: "opened here",
      labels: [.init(here, "the file was read up to here")],
      help: ["close it with the same mark; inside '…' an apostrophe is written twice: 'it''s'"])
  }
  if isTab(problem, file) {
    return Diagnostic(
      .tab, "a tab stands where spaces are needed", at: here,
      help: ["indent with spaces; most editors can be set to do so"])
  }
  if problem.words.contains("mapping values are not allowed") {
    return Diagnostic(
      .colonInText, "a colon inside text without quotation marks", at: here,
      help: ["put the whole text in quotation marks: \"…\"", "or check that the lines above are indented alike"])
  }
  if problem.words.contains("could not find expected ':'") {
    let span = opening ?? here
    return Diagnostic(
      .missingColon, "a key without its colon", at: lineSpan(of: span, in: file),
      help: ["write `key: value`, with a space after the colon"])
  }
  if problem.words.contains("did not find expected ',' or") {
    return Diagnostic(
      .unclosedBracket, "this bracket is not closed, or a comma is missing", at: opening ?? here,
      note: "opened here", labels: [.init(here, "this cannot follow")],
      help: ["put a comma between entries; put words that hold a comma, colon or bracket in quotation marks"])
  }
  return Diagnostic(
    .syntax, "this is not YAML that can be read", at: here, note: problem.words,
    labels: opening.map { [.init($0, problem.context ?? "")] } ?? [],
    help: ["check the indentation: entries of one list or mapping begin in the same column"])
}

private func isTab(_ problem: ScanProblem, _ file: SourceFile) -> Bool {
  if problem.words.contains("that cannot start any token"), file.bytes.indices.contains(problem.offset) {
    return file.bytes[problem.offset] == 0x09
  }
  return problem.words.contains("found a tab")
}

/// From a place to the end of its line.
private func lineSpan(of span: Span, in file: SourceFile) -> Span {
  let line = file.line(at: span.start)
  let text = file.bytes(ofLine: line)
  return file.span(span.start, max(span.start + 1, text.endIndex))
}

extension DiagnosticKind {
  static let unclosedQuote = syntaxKind(
    "yaml/unclosed-quote", "A quotation mark is opened and never closed.",
    says: "A value begins with a quotation mark, and the file ends before the mark is closed.",
    wrong: "- {who: patient, word: \"worried, count: 9}")

  static let tab = syntaxKind(
    "yaml/tab", "A tab stands where spaces are needed.",
    says: "Lines are indented with spaces. A tab looks like spaces and is not.",
    wrong: "-\t\t{who: patient,\n\t\tword: worried, count: 9}\n\t- x")

  static let colonInText = syntaxKind(
    "yaml/colon-in-text", "Text without quotation marks holds a colon.",
    says: "A colon followed by a space means that a value follows. Words that hold one are put in quotation marks.",
    wrong: "- who: patient\n  word: worried\n  count: 9\n  because: she said: wait")

  static let missingColon = syntaxKind(
    "yaml/missing-colon", "A key has no colon.",
    says: "A line that should read `key: value` has no colon, so the words are read as one long key.",
    wrong: "- who: patient\n  word worried\n  count: 9")

  static let unclosedBracket = syntaxKind(
    "yaml/unclosed-bracket", "A bracket is not closed, or a comma is missing.",
    says: "Inside `{…}` and `[…]` entries are parted by commas, and every bracket is closed.",
    wrong: "- {who: patient, word: worried count: 9")

  static let syntax = syntaxKind(
    "yaml/syntax", "The file is not YAML that can be read.",
    says: "The reader could not make out how the lines belong together. Most often the indentation of a line is off.",
    wrong: "- who: patient\n  word: worried\n count: 9")

  private static func syntaxKind(_ name: String, _ summary: String, says: String, wrong: String) -> DiagnosticKind {
    DiagnosticKind(
      name, .error, summary,
      .init(
        says: says,
        matters: "From here on the file cannot be read, so nothing it says can reach the contract.",
        wrong: .init("maps/journey.yaml#feelings", wrong),
        right: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 9}")))
  }
}
