import Reporting

/// Why the scanner stopped, in libyaml's words, and where.
struct ScanProblem {
  let words: String
  let offset: Int
  let context: String?
  let contextOffset: Int?
}

/// Says in plain words why the scanner could not go on.
///
/// libyaml's own words are for programmers; each that an author is likely to meet has a kind of its own here.
///
/// - Parameter bracket: the byte offset of the innermost bracket that is open.
func explain(_ problem: ScanProblem, in file: SourceFile, bracket: Int?) -> Diagnostic {
  let fault = Fault(problem: problem, file: file, bracket: bracket)
  return fault.pasted ?? fault.quoteOrTab ?? fault.beginning ?? fault.colon ?? fault.bracket ?? fault
    .indentation
    ?? fault.anythingElse
}

/// A problem with the file around it; each property tries one explanation.
private struct Fault {
  let problem: ScanProblem
  let file: SourceFile
  let here: Span
  /// Where what could not be finished began.
  let opening: Span?
  /// The innermost bracket that is open.
  let innermost: Span?
  /// The line up to the problem.
  let lineBefore: ArraySlice<UInt8>

  init(problem: ScanProblem, file: SourceFile, bracket: Int?) {
    self.problem = problem
    self.file = file
    // A problem of one character: its whole length, and nothing past the end of the file.
    func character(at offset: Int) -> Span {
      let length = file.bytes[min(offset, file.bytes.count)...].dropFirst().prefix { $0 & 0xC0 == 0x80 }.count
      return file.span(offset, offset + 1 + length)
    }
    here = character(at: problem.offset)
    opening = problem.contextOffset.map(character)
    innermost = bracket.map { file.span($0, $0 + 1) }
    let start = file.offset(ofLine: file.line(at: here.start))
    lineBefore = file.bytes[start..<max(start, here.start)]
  }

  private var byte: UInt8? { file.bytes.indices.contains(here.start) ? file.bytes[here.start] : nil }

  private func says(_ words: String...) -> Bool { words.contains { problem.words.contains($0) } }

  private var isFirstOfLine: Bool { lineBefore.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  /// The last thing before the problem that is not a space.
  private var lastBefore: UInt8? { lineBefore.last { $0 != 0x20 } }

  var quoteOrTab: Diagnostic? {
    if problem.context == "while scanning a quoted scalar", let opening {
      let isStopped = says("document indicator")
      return Diagnostic(
        .unclosedQuote, "this quotation mark is never closed", at: opening, note: "opened here",
        labels: [
          .init(
            here,
            isStopped ? "this line ends the file for YAML" : "everything up to here was read as one quotation"
          )
        ],
        help: ["close it with the same mark; inside '…' an apostrophe is written twice: 'it''s'"])
    }
    if says("that cannot start any token") && byte == 0x09 || says("found a tab") {
      return Diagnostic(
        .tab, "a tab stands where spaces are needed", at: here,
        help: ["use spaces instead; most editors can be set to type them when you press Tab"])
    }
    guard let mark = lineBefore.last,
      mark == UInt8(ascii: "'") || mark == UInt8(ascii: "\"") || !isInBrackets,
      let last = lastBefore, last == UInt8(ascii: "'") || last == UInt8(ascii: "\""),
      says("did not find expected key", "did not find expected ','", "did not find expected '-'")
    else { return nil }
    let other =
      last == UInt8(ascii: "'")
      ? "write each apostrophe inside '…' twice: 'it''s'" : "write each quotation mark inside \"…\" as \\\""
    return Diagnostic(
      .wordsAfterQuote, "words follow a closing quotation mark", at: rest,
      note: "the quotation had ended before this",
      help: ["put the marks around the whole text, and \(other)"])
  }

  /// What a word processor put at the beginning of the line, or of that where what could not be finished began.
  var pasted: Diagnostic? {
    for span in [opening, here] {
      guard let span else { continue }
      let line = file.line(at: span.start)
      let bytes = file.bytes(ofLine: line)
      let report =
        file.otherSpace(ofLine: line) ?? file.bullet(in: file.span(bytes.startIndex, bytes.endIndex))
      if let report { return report }
    }
    return nil
  }

  private var isInBrackets: Bool { problem.words.contains("did not find expected ','") }

  /// Words that begin with a character which means something to YAML.
  var beginning: Diagnostic? {
    let context = problem.context ?? ""
    if context.contains("directive") || says("incompatible YAML document", "directive") {
      return Diagnostic(
        .tag, "a line that begins with `%` is an instruction to YAML readers, and a file may have none",
        at: rest,
        help: ["delete the line"])
    }
    if context.contains("scanning a tag") || context.contains("parsing a tag") || says("undefined tag handle")
    {
      return reserved(at: opening ?? here)
    }
    if context.contains("an anchor") || context.contains("an alias") || context.contains("a block scalar") {
      return reserved(at: opening ?? here)
    }
    if says("that cannot start any token") { return reserved(at: here) }
    guard says("escape character", "hexdecimal", "hexadecimal", "escape code") else { return nil }
    return Diagnostic(
      .unknownEscape, "a backslash inside \"…\" that means nothing", at: here,
      help: [
        "write two backslashes (\\\\) for one, or put the text between '…' where a backslash is only a backslash"
      ])
  }

  private func reserved(at span: Span) -> Diagnostic {
    let text = String(decoding: file.bytes[span.start..<span.end], as: UTF8.self)
    if text == "*", let report = file.asterisk(at: span) { return report }
    return Diagnostic(
      .reservedCharacter, "text without quotation marks cannot begin with `\(text)`", at: span,
      help: ["put the whole text in quotation marks: \"\(text) …\""])
  }

  var colon: Diagnostic? {
    if says("mapping values are not allowed", "could not find expected ':'"), let key = longKey { return key }
    if says("mapping values are not allowed") {
      let key = lineBefore.drop { $0 == 0x20 }
      let isKeyAlone = !key.isEmpty && key.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: ":") }
      if isKeyAlone {
        return misplaced(file.span(key.startIndex, key.endIndex), "indented further than its neighbours")
      }
      return Diagnostic(
        .colonInText, "a colon inside text without quotation marks", at: here,
        help: ["put the whole text in quotation marks: \"…\""] + (beginsInPrint ? [curlyQuoteHelp] : []))
    }
    guard says("could not find expected ':'") else { return nil }
    if let opening, "[{".utf8.contains(file.bytes[opening.start]) {
      return misplaced(rest(from: opening), "a list goes on with `- `, in the column of its other entries")
    }
    return Diagnostic(
      .missingColon, "a key without its colon", at: rest(from: opening ?? here),
      help: ["write `key: value`, with a space after the colon"])
  }

  /// Whether the text on the line begins with a quotation mark of print.
  private var beginsInPrint: Bool {
    let before = String(decoding: lineBefore, as: UTF8.self).unicodeScalars
    return zip(before, before.dropFirst()).contains { $0 == " " && $1.isCurlyQuote }
  }

  /// libyaml gives up on a key after 1,024 characters, and then speaks of its colon.
  private var longKey: Diagnostic? {
    let start = (says("could not find") ? opening ?? here : here).start
    let line = file.bytes(ofLine: file.line(at: start))
    let key = line.drop { $0 == 0x20 || $0 == UInt8(ascii: "-") }.prefix {
      $0 != UInt8(ascii: ":") && $0 != 0x20
    }
    guard key.count > Limits.keyBytes else { return nil }
    return Diagnostic(
      .valueTooLong, "a key is longer than \(Limits.keyBytes) bytes",
      at: file.span(key.startIndex, key.endIndex),
      help: ["keys are single words of the language; is a line break missing?"])
  }

  var bracket: Diagnostic? {
    if let byte, byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
      return Diagnostic(
        .unclosedBracket, "this bracket closes nothing that is open", at: here,
        labels: innermost.map { [.init($0, "this is open")] } ?? [],
        help: ["delete it, or add the bracket that it closes"])
    }
    if innermost != nil, byte == UInt8(ascii: ",") {
      return Diagnostic(
        .unclosedBracket, "a comma with nothing before it", at: here,
        help: ["delete it, or write what belongs before it"])
    }
    if isSecondColon {
      return Diagnostic(
        .colonInText, "a second colon, and no comma before it", at: here,
        help: [
          "put text that holds a colon in quotation marks: \"…\"",
          "or write the comma that is missing between two entries",
        ])
    }
    guard says("did not find expected ',' or") || (innermost != nil && says("expected node content")) else {
      return nil
    }
    return Diagnostic(
      .unclosedBracket, "this bracket is not closed, or a comma is missing", at: innermost ?? opening ?? here,
      note: "opened here", labels: [.init(here, "this cannot follow")],
      help: ["put a comma between entries; put words that hold a comma, colon or bracket in quotation marks"])
  }

  /// `{says: she told me: wait}`; a colon alone on its line is rather that of a key below a bracket left open.
  private var isSecondColon: Bool {
    guard byte == UInt8(ascii: ":"), isInBrackets else { return false }
    let entry = lineBefore.split { ",{[".utf8.contains($0) }.last ?? []
    return zip(entry, entry.dropFirst()).contains { $0 == UInt8(ascii: ":") && $1 == 0x20 }
  }

  var indentation: Diagnostic? {
    if says("<document start>") {
      let above = file.bytes[..<here.start].split(separator: 0x0A).last { $0.contains { $0 > 0x20 } }
      if above?.starts(with: "...".utf8) ?? false {
        return Diagnostic(
          .secondDocument, "a line of three dots ends the file for YAML, and more follows", at: rest,
          help: ["delete the line of dots"])
      }
      return misplaced(rest, "further left than the lines above")
    }
    guard isFirstOfLine || byte == UInt8(ascii: "-"),
      says("did not find expected key", "did not find expected '-'")
    else {
      return nil
    }
    return misplaced(rest, "does not line up with the lines above")
  }

  private func misplaced(_ span: Span, _ note: String) -> Diagnostic {
    Diagnostic(
      .indentation, "this line does not line up with the lines it belongs to", at: span, note: note,
      labels: opening.flatMap { $0.start == span.start ? nil : [.init($0, "they begin here")] } ?? [],
      help: ["entries that belong together begin in the same column; each entry of a list begins with `- `"])
  }

  var anythingElse: Diagnostic {
    if says("block sequence entries are not allowed") {
      return Diagnostic(
        .syntax, "a list cannot begin here", at: here, note: "read as the first entry of a list",
        help: [
          "begin the list on the line below its key",
          "put the text in quotation marks if it begins with a dash",
        ])
    }
    return Diagnostic(
      .syntax, "the file cannot be read from here on", at: here,
      help: ["put text that holds brackets, colons, dashes or quotation marks in quotation marks of its own"])
  }

  /// From the problem to the end of its line.
  private var rest: Span { rest(from: here) }

  private func rest(from span: Span) -> Span {
    let end = file.bytes(ofLine: file.line(at: span.start)).endIndex
    return file.span(span.start, max(span.end, end))
  }
}

extension DiagnosticKind {
  static let unclosedQuote = syntaxKind(
    "yaml/unclosed-quote", "A quotation mark is opened and never closed.",
    says: "A value begins with a quotation mark, and the file ends before the mark is closed.",
    wrong: "- {who: patient, word: \"worried, count: 9}")

  static let wordsAfterQuote = syntaxKind(
    "yaml/words-after-quote", "Words follow a closing quotation mark.",
    says:
      "A value begins with a quotation mark, the mark is closed, and more words follow. Often the closing mark is an apostrophe.",
    wrong: "- who: patient\n  word: worried\n  count: 9\n  because: 'I'm alone'",
    right: "- who: patient\n  word: worried\n  count: 9\n  because: \"I'm alone\"")

  static let tab = syntaxKind(
    "yaml/tab", "A tab stands where spaces are needed.",
    says: "Lines are indented with spaces. A tab looks like spaces and is not.",
    wrong: "-\t\t{who: patient,\n\t\tword: worried, count: 9}\n\t- x")

  static let colonInText = syntaxKind(
    "yaml/colon-in-text", "Text without quotation marks holds a colon.",
    says:
      "A colon followed by a space means that a value follows. Words that hold one are put in quotation marks.",
    wrong: "- who: patient\n  word: worried\n  count: 9\n  because: she said: wait",
    right: "- who: patient\n  word: worried\n  count: 9\n  because: \"she said: wait\"")

  static let missingColon = syntaxKind(
    "yaml/missing-colon", "A key has no colon.",
    says: "A line that should read `key: value` has no colon, so the words are read as one long key.",
    wrong: "- who: patient\n  word worried\n  count: 9",
    right: "- who: patient\n  word: worried\n  count: 9")

  static let unclosedBracket = syntaxKind(
    "yaml/unclosed-bracket", "A bracket has no partner, or a comma is missing.",
    says: "Inside `{…}` and `[…]` entries are parted by commas, and every bracket has its partner.",
    wrong: "- {who: patient, word: worried, count: 9")

  static let indentation = syntaxKind(
    "yaml/indentation", "A line does not line up with the lines it belongs to.",
    says:
      "Lines that belong together begin in the same column. This one begins further left or further right.",
    wrong: "- who: patient\n  word: worried\n count: 9",
    right: "- who: patient\n  word: worried\n  count: 9")

  static let reservedCharacter = syntaxKind(
    "yaml/reserved-character", "Text begins with a character that means something else.",
    says: "Text without quotation marks cannot begin with one of the characters @ ` % & * ! | or >.",
    wrong: "- who: patient\n  word: worried\n  count: 9\n  because: @ the door nobody looked up",
    right: "- who: patient\n  word: worried\n  count: 9\n  because: \"@ the door nobody looked up\"")

  static let unknownEscape = syntaxKind(
    "yaml/unknown-escape", "A backslash inside quotation marks means nothing.",
    says: "Inside \"…\" a backslash begins a special character, and the one that follows here is none.",
    wrong: "- {who: patient, word: \"worr\\ied\", count: 9}")

  static let syntax = syntaxKind(
    "yaml/syntax", "The file cannot be read from some place on.",
    says:
      "The reader could not make out how the words belong together. Most often text needs quotation marks.",
    wrong: "- who: patient\n  word: worried\n  count: 9\n  because: - nobody rang",
    right: "- who: patient\n  word: worried\n  count: 9\n  because: nobody rang")

  private static func syntaxKind(
    _ name: String, _ summary: String, says: String, wrong: String,
    right: String = "- {who: patient, word: worried, count: 9}"
  ) -> DiagnosticKind {
    DiagnosticKind(
      name, .error, summary,
      .init(
        says: says,
        matters: "From here on the file cannot be read, so nothing it says can reach the contract.",
        wrong: .init("maps/journey.yaml#feelings", wrong),
        right: .init("maps/journey.yaml#feelings", right)))
  }
}
