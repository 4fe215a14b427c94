/// Diagnostics as people read them: the fact, the line it is about, why, and what would help.
///
/// The first of a kind is told in full; later ones leave out the help that would only repeat it.
public struct FullPrinter {
  private let sources: SourceMap
  private let style: Style
  private var explained: Set<String> = []
  private var helped: Set<String> = []
  private var lines: [String] = []

  public init(sources: SourceMap, style: Style) {
    self.sources = sources
    self.style = style
  }

  /// All of them in order, each followed by an empty line.
  public static func print(_ diagnostics: Diagnostics, sources: SourceMap, style: Style = .plain) -> String {
    var printer = FullPrinter(sources: sources, style: style)
    let (shown, left) = diagnostics.inOrder(sources)
    for diagnostic in shown { printer.add(diagnostic) }
    for (path, count) in left {
      printer.lines.append(
        "\(visible(path)): \(count) more like these are not shown; mend the first ones and run again")
      printer.lines.append("")
    }
    return printer.lines.map { $0 + "\n" }.joined()
  }

  private mutating func add(_ diagnostic: Diagnostic) {
    let heading = "\(diagnostic.level.rawValue)[\(diagnostic.kind.name)]"
    lines.append(
      style(style.tone(of: diagnostic.level), heading) + style(.strong, ": \(visible(diagnostic.message))"))
    if let span = diagnostic.span {
      addExcerpts(of: diagnostic, primary: span)
    }
    for text in helpLines(of: diagnostic) { addNote("help", text) }
    if explained.insert(diagnostic.kind.name).inserted {
      addNote("why", "outcomes explain \(diagnostic.kind.name)")
    }
    lines.append("")
  }

  private mutating func helpLines(of diagnostic: Diagnostic) -> [String] {
    var help = diagnostic.help.filter { helped.insert(diagnostic.kind.name + $0).inserted }
    if let meant = diagnostic.didYouMean { help.insert(meant, at: 0) }
    return help
  }

  private mutating func addNote(_ word: String, _ text: String) {
    lines.append("   \(style(.quiet, "=")) \(style(.strong, word)): \(visible(text))")
  }

  /// The primary file first, then each other file in the order its labels come.
  private mutating func addExcerpts(of diagnostic: Diagnostic, primary: Span) {
    var marks = [Excerpt.Mark(span: primary, text: diagnostic.note, isPrimary: true)]
    marks += diagnostic.labels.map { Excerpt.Mark(span: $0.span, text: $0.text, isPrimary: false) }
    var files: [FileID] = []
    for mark in marks where !files.contains(mark.span.file) { files.append(mark.span.file) }

    for file in files {
      let here = marks.filter { $0.span.file == file }
      let position = sources.start(of: here[0].span)
      let place = "\(visible(sources[file].path)):\(position.line):\(position.column)"
      lines.append(
        (file == primary.file ? "  \(style(.quiet, "-->")) " : "  \(style(.quiet, ":::")) ") + place)
      // Such a line holds what must not be shown, and reports are read in public logs.
      guard diagnostic.kind.family != "privacy" else { continue }
      let excerpt = Excerpt(file: sources[file], marks: here)
      lines += excerpt.lines(style: style, tone: style.tone(of: diagnostic.level))
    }
  }
}
