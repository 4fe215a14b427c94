import Reporting

// Spaces that are none to YAML, such as the non-breaking space that comes along when text is pasted.

extension SourceFile {
  /// What is wrong with plain text that begins with such a space, alone or behind a hyphen; nil where it does not.
  func otherSpace(beginning text: Span) -> Diagnostic? {
    var start = text.start
    if bytes[start] == UInt8(ascii: "-") { start += 1 }
    return report(spacesAt: start, until: text.end)
  }

  /// The same of a key: the space may also follow its colon, which then is none.
  func otherSpace(inKey key: Span) -> Diagnostic? {
    guard let colon = bytes[key.start..<key.end].firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return report(spacesAt: colon + 1, until: key.end)
  }

  /// The same of a line: in its indent, behind its hyphen, or behind the colon of its key.
  func otherSpace(ofLine line: Int) -> Diagnostic? {
    let bytes = bytes(ofLine: line)
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      if let report = report(spacesAt: offset, until: bytes.endIndex) { return report }
      let isSpace = bytes[offset] == 0x20 || bytes[offset] == UInt8(ascii: "-")
      if !isSpace { break }
      offset += 1
    }
    let key = bytes[offset...].prefix { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "_") }
    guard !key.isEmpty, key.endIndex < bytes.endIndex, bytes[key.endIndex] == UInt8(ascii: ":") else {
      return nil
    }
    return report(spacesAt: key.endIndex + 1, until: bytes.endIndex)
  }

  /// The space at an offset that YAML does not know as one.
  func otherSpace(at offset: Int) -> Unicode.Scalar? {
    guard offset < bytes.count, bytes[offset] >= 0xC2, let scalar = scalar(at: offset), scalar.isOtherSpace
    else {
      return nil
    }
    return scalar
  }

  private func report(spacesAt start: Int, until limit: Int) -> Diagnostic? {
    guard let space = otherSpace(at: start) else { return nil }
    var end = start
    var count = 0
    while end < limit, let length = otherSpace(at: end)?.utf8.count ?? (bytes[end] == 0x20 ? 1 : nil) {
      end += length
      count += 1
    }
    let code = String(space.value, radix: 16, uppercase: true)
    var report = Diagnostic(
      .otherSpace,
      "\(space.spaceName) (U+\(String(repeating: "0", count: 4 - code.utf8.count))\(code)) stands where a plain space is needed",
      at: span(start, end), note: "not a space to YAML",
      help: ["type a space in its place; it often comes along when text is pasted"])
    report.fixes = [
      Fix(
        count == 1 ? "write a plain space" : "write plain spaces",
        [TextEdit(span(start, end), String(repeating: " ", count: count))], .safe)
    ]
    return report
  }
}

extension Unicode.Scalar {
  fileprivate var isOtherSpace: Bool {
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  fileprivate var spaceName: String {
    switch value {
    case 0xA0: "a non-breaking space"
    case 0x202F: "a narrow non-breaking space"
    case 0x2002: "an en space"
    case 0x2003: "an em space"
    case 0x2009: "a thin space"
    case 0x3000: "an ideographic space"
    default: "a special space"
    }
  }
}

extension DiagnosticKind {
  static let otherSpace = DiagnosticKind(
    "yaml/other-space", .error, "A special space stands where a plain one is needed.",
    .init(
      says:
        "Indents, and what follows a colon or a hyphen, are plain spaces. A non-breaking space looks the same and is a letter to YAML.",
      matters: "The line would be read as part of another one, or as text with a letter that nobody can see.",
      wrong: .init(
        "maps/journey.yaml#feelings", "- who: patient\n  word:\u{A0}worried\n  count: 9"),
      right: .init("maps/journey.yaml#feelings", "- who: patient\n  word: worried\n  count: 9")))
}
