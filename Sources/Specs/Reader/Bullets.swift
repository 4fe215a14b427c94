import Reporting

// The bullets of word processors look like a list and are none to YAML: they would become part of the text.

extension SourceFile {
  /// What is wrong with plain text that has a bullet where a line begins; nil where it has none.
  ///
  /// A dash of print may begin a line in the middle of a sentence, so it counts only where the whole text begins with it.
  func bullet(in text: Span) -> Diagnostic? {
    let marks = bullets(in: text)
    guard let first = marks.first else { return nil }
    let bullet = String(decoding: bytes[first.start..<first.end], as: UTF8.self)
    var report = Diagnostic(
      .bullet, "`\(bullet)` is a letter to YAML and begins no list", at: first,
      help: ["write `- ` in its place, on each line of the list"])
    let edits = marks.map { mark in
      let space = bytes[mark.end..<text.end].prefix { $0 == 0x20 || $0 == 0x09 }.count
      let length = space > 0 ? space : otherSpace(at: mark.end)?.utf8.count ?? 0
      return TextEdit(span(mark.start, mark.end + length), "- ")
    }
    report.fixes = [Fix("write `- ` for each `\(bullet)`", edits, .safe)]
    return report
  }

  /// An asterisk where a line begins is a bullet too, at which the scanner stops: it goes on as far as lines begin so.
  func asterisk(at mark: Span) -> Diagnostic? {
    let first = line(at: mark.start)
    let indent = mark.start - offset(ofLine: first)
    var edits: [TextEdit] = []
    for line in first...lineCount {
      let bytes = bytes(ofLine: line)
      let text = bytes.dropFirst(indent)
      guard bytes.prefix(indent).allSatisfy({ $0 == 0x20 }), text.starts(with: "* ".utf8) else { break }
      edits.append(TextEdit(span(text.startIndex, text.startIndex + 1), "-"))
    }
    guard !edits.isEmpty else { return nil }
    var report = Diagnostic(
      .bullet, "`*` begins no list", at: mark, help: ["write `- ` in its place, on each line of the list"])
    report.fixes = [Fix("write `- ` for each `*`", edits, .safe)]
    return report
  }

  private func bullets(in text: Span) -> [Span] {
    var found: [Span] = []
    let first = line(at: text.start)
    for line in first...line(at: max(text.start, text.end - 1)) {
      let bytes = bytes(ofLine: line)
      let start = bytes.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.endIndex
      guard start >= text.start, let mark = scalar(at: start), mark.isBullet || mark.isDash else { continue }
      let end = start + mark.utf8.count
      guard end < bytes.endIndex, bytes[end] == 0x20 || bytes[end] == 0x09 || otherSpace(at: end) != nil
      else {
        continue
      }
      if mark.isBullet || line == first || found.first?.start == text.start { found.append(span(start, end)) }
    }
    return found
  }

  /// Whether the character at a byte offset may be a bullet, wherever it stands.
  func isBullet(at offset: Int) -> Bool { scalar(at: offset).map { $0.isBullet || $0.isDash } ?? false }

  /// The character at a byte offset.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    String(decoding: bytes[min(offset, bytes.count)...].prefix(4), as: UTF8.self).unicodeScalars.first
  }
}

extension Unicode.Scalar {
  fileprivate var isBullet: Bool { "•·▪▫◦●○■□‣⁃∙➢✓".unicodeScalars.contains(self) }
  fileprivate var isDash: Bool { "–—−".unicodeScalars.contains(self) }
}

extension DiagnosticKind {
  static let bullet = DiagnosticKind(
    "yaml/bullet", .error, "A line begins with the bullet of a word processor.",
    .init(
      says: "Lists are written with a hyphen and a space. Any other bullet is read as a letter of the text.",
      matters: "A list that is read as one text would be one thing that people said, in place of several.",
      wrong: .init("maps/journey.yaml#works", "• The driver saw me to my chair\n• The nurse rang"),
      right: .init("maps/journey.yaml#works", "- The driver saw me to my chair\n- The nurse rang")))
}
