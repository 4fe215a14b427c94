/// Values made of what means something in Markdown, the same ones on every run.
struct HostileValues: Sequence, IteratorProtocol {
  static let pieces = [
    "a", "word", "9", "12", " ", "  ", "\n", "\r\n", "\t", "*", "**", "_", "__", "`", "```", "~", "~~", "\\",
    "|", "[", "]",
    "[ ]", "[x]", "(", ")", "(x)", "](y)", "!", "![", "<", ">", "<b>", "</b>", "<!--", "&", "&amp;", "&#35;",
    "#", "# ", "## ",
    "-", "- ", "--", "---", "+", "+ ", "=", "==", ":", ":-", ":smile:", "1. ", "1) ", ".", "@team ", "$",
    "$x$", "www.",
    "www.x.org", "http://", "https://x.org", "ftp:", "//", "mailto:", "{{x}}", "é", "–", "\u{A0}", "\"", "'",
    "%", "/", "^", "[^1]:", "[x]: y",
  ]

  private var state: UInt64
  private var left: Int

  init(count: Int, seed: UInt64 = 1) {
    state = seed
    left = count
  }

  mutating func next() -> String? {
    guard left > 0 else { return nil }
    left -= 1
    return (0..<1 + random(below: 7)).map { _ in Self.pieces[random(below: Self.pieces.count)] }.joined()
  }

  private mutating func random(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}

/// How a value reads once it stands in a page, said in another way than the writer says it.
enum ReadValue {
  /// In text, line ends are spaces, and the blanks at the end are one.
  static func inLine(_ value: String, atStart: Bool = false) -> String {
    let text = words(value, lineEnd: " ")
    let isBlank = value.utf8.allSatisfy { " \t\r\n".utf8.contains($0) }
    if atStart && isBlank { return "" }
    let lead = atStart ? "" : String(text.prefix { $0 == " " || $0 == "\t" })
    return isBlank ? " " : lead + trimmed(text) + (endsBlank(value) ? " " : "")
  }

  /// In a cell, line ends stay and the blanks around each line go.
  static func inCell(_ value: String) -> String {
    let lines = value.replacingLineEnds().split(separator: "\n", omittingEmptySubsequences: false).map {
      trimmed($0)
    }
    return lines.joined(separator: "\n").trimming { $0 == "\n" }
  }

  private static func words(_ value: String, lineEnd: String) -> String {
    let lines = value.replacingLineEnds().split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1 else { return value }
    var parts: [String] = []
    for (index, line) in lines.enumerated() {
      let text = index == 0 ? String(line).trimmingEnd() : trimmed(line)
      if index == 0 || index == lines.count - 1 || !text.isEmpty { parts.append(text) }
    }
    return parts.joined(separator: lineEnd)
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    String(text).trimming { $0 == " " || $0 == "\t" }
  }

  private static func endsBlank(_ value: String) -> Bool {
    value.utf8.last.map { " \t\r\n".utf8.contains($0) } ?? false
  }
}

extension String {
  func replacingLineEnds() -> String { String(map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 }) }

  func trimmingEnd() -> String {
    var text = self
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }

  func trimming(_ isBlank: (Character) -> Bool) -> String {
    var text = Substring(self)
    while let first = text.first, isBlank(first) { text.removeFirst() }
    while let last = text.last, isBlank(last) { text.removeLast() }
    return String(text)
  }
}
