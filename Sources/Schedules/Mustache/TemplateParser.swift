import Reporting

/// Turns the bytes of a template into its tree.
struct TemplateParser {
  /// Sections inside sections beyond this are no text that a person wrote.
  static let depth = 32

  private struct OpenSection {
    let tag: TemplateTag
    let line: TemplateLine
    var nodes: [Template.Node] = []
  }

  private let file: SourceFile
  private var scanner: TemplateTagScanner
  private var open: [OpenSection] = []
  private var top: [Template.Node] = []
  private var line = TemplateLine()
  private var isAtLineStart = true
  /// Where the tag before ended, if it left something on its line.
  private var tagEnd: Int
  private let start: Int

  init(_ file: SourceFile) {
    self.file = file
    scanner = TemplateTagScanner(file)
    start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    // What stands before the first byte is not known, because a partial may stand anywhere.
    tagEnd = start
  }

  var diagnostics: Diagnostics { scanner.diagnostics }

  mutating func parse() -> [Template.Node] {
    var position = start
    while open.count <= Self.depth, let tag = scanner.next(from: position) {
      if let (indentation, after) = standsAlone(tag) {
        takeText(position..<indentation.lowerBound)
        take(tag, indentation: indentation)
        position = after
      } else {
        takeText(position..<tag.range.lowerBound)
        startLine()
        take(tag, indentation: nil)
        position = tag.range.upperBound
        tagEnd = position
      }
    }
    if let section = open.last, open.count > Self.depth {
      scanner.diagnostics.report(
        .templateTooLarge, "more than \(Self.depth) sections are open here", at: span(section.tag),
        help: "close sections that are finished, or move the inner ones to a partial")
      return []
    }
    takeText(position..<file.bytes.count)
    while let section = open.last {
      reportUnclosed(section.tag)
      close(section)
    }
    return top
  }

  /// The blanks before a tag and the start of the next line, when the tag has its line to itself.
  private func standsAlone(_ tag: TemplateTag) -> (indentation: Range<Int>, after: Int)? {
    guard tag.mayStandAlone else { return nil }
    let bytes = file.bytes
    var before = tag.range.lowerBound
    while before > start, bytes[before - 1] == .space || bytes[before - 1] == .tab { before -= 1 }
    guard before == start || bytes[before - 1] == .lineFeed else { return nil }
    var after = tag.range.upperBound
    while after < bytes.count, bytes[after] == .space || bytes[after] == .tab { after += 1 }
    if after + 1 < bytes.count, bytes[after] == .carriageReturn, bytes[after + 1] == .lineFeed { after += 1 }
    guard after == bytes.count || bytes[after] == .lineFeed else { return nil }
    return (before..<tag.range.lowerBound, min(after + 1, bytes.count))
  }

  private mutating func take(_ tag: TemplateTag, indentation: Range<Int>?) {
    switch tag.sort {
    case .comment, .refused: break
    case .variable:
      let joins = tagEnd == tag.range.lowerBound
      append(.variable(.init(name: tag.name, escaping: line.escaping, joins: joins)))
    case .partial:
      append(.partial(.init(name: tag.name, indentation: indentation, isInRow: line.escaping == .cell)))
    case .section, .inverted: open.append(OpenSection(tag: tag, line: line))
    case .close: close(tag)
    }
  }

  private mutating func close(_ tag: TemplateTag) {
    guard let match = open.lastIndex(where: { $0.tag.name.text == tag.name.text }) else {
      let labels = open.last.map { [Diagnostic.Label($0.tag.name.span, "this is the section that is open")] }
      scanner.diagnostics.report(
        Diagnostic(
          .unmatchedClose, "`\(tag.name.text)` is closed and was not open", at: span(tag),
          labels: labels ?? [],
          suggestions: NearestNames.of(tag.name.text, among: open.map(\.tag.name.text))))
      return
    }
    while open.count > match + 1, let inner = open.last {
      reportUnclosed(inner.tag, before: tag)
      close(inner)
    }
    close(open[match])
  }

  private mutating func close(_ section: OpenSection) {
    open.removeLast()
    var nodes = section.nodes
    // When it repeats, what it begins with comes after what it ends with.
    if section.line != line, section.line.escaping != .lineStart {
      _ = Self.safeAtLineStart(&nodes, in: file.bytes)
    }
    line.join(section.line)
    let isInverted = section.tag.sort == .inverted
    append(.section(.init(name: section.tag.name, isInverted: isInverted, nodes: nodes)))
  }

  /// Makes the values up to the first line end safe where a line starts; gives whether there was one.
  private static func safeAtLineStart(_ nodes: inout [Template.Node], in bytes: [UInt8]) -> Bool {
    for index in nodes.indices {
      switch nodes[index] {
      case .lineStart: break
      case .text(let range): if bytes[range].last == .lineFeed { return true }
      case .variable(var variable):
        variable.escaping = .lineStart
        nodes[index] = .variable(variable)
      case .partial(var partial):
        partial.isInRow = false
        nodes[index] = .partial(partial)
      case .section(var section):
        let ended = safeAtLineStart(&section.nodes, in: bytes)
        nodes[index] = .section(section)
        if ended { return true }
      }
    }
    return false
  }

  private mutating func reportUnclosed(_ tag: TemplateTag, before closing: TemplateTag? = nil) {
    let labels = closing.map { [Diagnostic.Label(span($0), "another section is closed here")] }
    scanner.diagnostics.report(
      Diagnostic(
        .unclosedSection, "the section `\(tag.name.text)` is not closed", at: span(tag), labels: labels ?? [],
        help: ["write `{{/\(tag.name.text)}}` where it ends"]))
  }

  private func span(_ tag: TemplateTag) -> Span { file.span(tag.range.lowerBound, tag.range.upperBound) }

  /// Takes in what the template writes, line by line. Empty lines get no indentation.
  private mutating func takeText(_ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      let feed = file.bytes[position..<range.upperBound].firstIndex(of: .lineFeed)
      let end = feed.map { $0 + 1 } ?? range.upperBound
      let text = file.bytes[position..<end]
      if !text.allSatisfy(\.isLineEnd) { startLine() }
      append(.text(position..<end))
      line.take(text)
      if feed != nil {
        line.end()
        isAtLineStart = true
      }
      position = end
    }
  }

  private mutating func startLine() {
    if isAtLineStart { append(.lineStart) }
    isAtLineStart = false
  }

  private mutating func append(_ node: Template.Node) {
    if open.isEmpty { top.append(node) } else { open[open.count - 1].nodes.append(node) }
  }
}

extension DiagnosticKind {
  static let unclosedSection = DiagnosticKind(
    "template/unclosed-section", .error, "A section of a template is not closed.",
    .init(
      says: "A section begins with `{{#name}}` or `{{^name}}` and nothing says where it ends.",
      matters: "Without its end nobody can tell which lines are repeated, or left out, in the contract.",
      wrong: .init("templates/open-items.md", "{{#groups}}\n## {{blocks}}\n"),
      right: .init("templates/open-items.md", "{{#groups}}\n## {{blocks}}\n{{/groups}}\n")))

  static let unmatchedClose = DiagnosticKind(
    "template/unmatched-close", .error, "A template closes a section that is not open.",
    .init(
      says: "A `{{/name}}` ends a section of that name, and no such section is open at that place.",
      matters: "The lines of the contract would be repeated, or left out, in the wrong place.",
      wrong: .init("templates/open-items.md", "{{#groups}}\n## {{blocks}}\n{{/groups}}\n{{/groups}}\n"),
      right: .init("templates/open-items.md", "{{#groups}}\n## {{blocks}}\n{{/groups}}\n")))
}
