import Reporting

/// One `{{…}}` of a template.
struct TemplateTag {
  enum Sort {
    case variable, section, inverted, close, partial, comment
    /// Something this language does not have; it has been reported.
    case refused
  }

  let sort: Sort
  let name: Template.Name
  /// With its braces.
  let range: Range<Int>

  /// Whether it disappears with its line when nothing else stands there.
  var mayStandAlone: Bool { sort != .variable && sort != .refused }
}

/// Finds the tags of a template, one after the other.
struct TemplateTagScanner {
  let file: SourceFile
  var diagnostics = Diagnostics()

  init(_ file: SourceFile) { self.file = file }

  private var bytes: [UInt8] { file.bytes }

  /// The next tag that opens at `position` or later.
  mutating func next(from position: Int) -> TemplateTag? {
    guard let open = find("{{", from: position) else { return nil }
    let first = open + 2 < bytes.count ? bytes[open + 2] : 0
    switch first {
    case UInt8(ascii: "!"):
      guard let close = find("}}", from: open + 3) else { return unclosed(open) }
      return TemplateTag(sort: .comment, name: name(open + 3, close), range: open..<close + 2)
    case UInt8(ascii: "{"):
      return refused(
        open, ending: "}}}", .rawOutput, "three braces would print the value as it is",
        help: "write two braces; the value is then made safe where it stands")
    case UInt8(ascii: "&"):
      return refused(
        open, ending: "}}", .rawOutput, "`&` would print the value as it is",
        help: "leave out the `&`; the value is then made safe where it stands")
    case UInt8(ascii: "="):
      return refused(
        open, ending: "}}", .changedDelimiters, "the braces of a template cannot be changed",
        help: "take this tag out and write the others with two braces")
    case UInt8(ascii: "#"): return named(.section, open, from: open + 3)
    case UInt8(ascii: "^"): return named(.inverted, open, from: open + 3)
    case UInt8(ascii: "/"): return named(.close, open, from: open + 3)
    case UInt8(ascii: ">"): return named(.partial, open, from: open + 3)
    default: return named(.variable, open, from: open + 2)
    }
  }

  private mutating func named(_ sort: TemplateTag.Sort, _ open: Int, from start: Int) -> TemplateTag {
    guard let close = find("}}", from: start, onLine: true) else { return unclosed(open) }
    let name = name(start, close)
    let range = open..<close + 2
    let letters = name.text.utf8
    let isName =
      letters.first?.isLetter == true && letters.allSatisfy { $0.isWord || $0 == .dash || $0 == 0x5F }
    guard isName else {
      report(
        .malformedTag, name.text.isEmpty ? "this tag names nothing" : "`\(name.text)` is not a name", range,
        help: name.text.contains(".")
          ? "open a section for the first part, and name the second part inside it"
          : "a name is letters, digits, `-` and `_`, and begins with a letter")
      return TemplateTag(sort: .refused, name: name, range: range)
    }
    return TemplateTag(sort: sort, name: name, range: range)
  }

  private mutating func refused(
    _ open: Int, ending: StaticString, _ kind: DiagnosticKind, _ message: String, help: String
  ) -> TemplateTag {
    guard let close = find(ending, from: open + 3, onLine: true) else { return unclosed(open) }
    let range = open..<close + ending.utf8CodeUnitCount
    report(kind, message, range, help: help)
    return TemplateTag(sort: .refused, name: name(open + 3, close), range: range)
  }

  private mutating func unclosed(_ open: Int) -> TemplateTag {
    let range = open..<max(open + 2, lineEnd(after: open))
    report(
      .malformedTag, "this tag is not closed", range, help: "write `}}` after the name, on the same line")
    return TemplateTag(sort: .refused, name: name(open, open), range: range)
  }

  private mutating func report(_ kind: DiagnosticKind, _ message: String, _ range: Range<Int>, help: String) {
    diagnostics.report(kind, message, at: file.span(range.lowerBound, range.upperBound), help: help)
  }

  /// The text between two places, without blanks around it.
  private func name(_ start: Int, _ end: Int) -> Template.Name {
    var (start, end) = (start, end)
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    while start < end, bytes[start].isBlank { start += 1 }
    return Template.Name(
      text: String(decoding: bytes[start..<end], as: UTF8.self), span: file.span(start, end))
  }

  private func lineEnd(after offset: Int) -> Int {
    bytes[offset...].firstIndex { $0.isLineEnd } ?? bytes.count
  }

  /// Goes no further than it must: a page may be one long line.
  private func find(_ mark: StaticString, from start: Int, onLine: Bool = false) -> Int? {
    let length = mark.utf8CodeUnitCount
    return bytes.withUnsafeBufferPointer { bytes in
      var place = start
      while place + length <= bytes.count {
        if onLine, bytes[place].isLineEnd { return nil }
        if (0..<length).allSatisfy({ bytes[place + $0] == mark.utf8Start[$0] }) { return place }
        place += 1
      }
      return nil
    }
  }
}

extension DiagnosticKind {
  static let rawOutput = DiagnosticKind(
    "template/raw-output", .error, "A value would be printed as it is.",
    .init(
      says: "The template asks for a value to be printed exactly as somebody typed it.",
      matters: """
        What people said in a workshop can hold marks that break a table or make a link. In a contract a broken table \
        is a lost term, so every value is made safe where it is printed, and no template can switch that off.
        """,
      wrong: .init("templates/open-items.md", "Edition {{{edition}}}\n"),
      right: .init("templates/open-items.md", "Edition {{edition}}\n")))

  static let changedDelimiters = DiagnosticKind(
    "template/changed-delimiters", .error, "The braces of a template would be changed.",
    .init(
      says: "The template tries to use other marks than two braces around its names.",
      matters: """
        Whoever checks a template looks for two braces to see what is filled in. Other marks would hide where the \
        contract's words come from.
        """,
      wrong: .init("templates/open-items.md", "{{=<% %>=}}\nEdition <% edition %>\n"),
      right: .init("templates/open-items.md", "Edition {{edition}}\n")))

  static let malformedTag = DiagnosticKind(
    "template/malformed-tag", .error, "A tag of a template cannot be read.",
    .init(
      says: "Two braces open a tag, and what follows is no name, or the tag is not closed on its line.",
      matters: "What cannot be read would be left out of the contract, or printed in it as braces.",
      wrong: .init("templates/open-items.md", "Edition {{edition\n"),
      right: .init("templates/open-items.md", "Edition {{edition}}\n")))
}
