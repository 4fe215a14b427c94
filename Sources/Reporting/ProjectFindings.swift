/// What a run over one project found, placed in the repository that holds the project.
///
/// What reads the formats for machines runs at the repository's root, and wants one document however many projects there
/// are: their printers take a list of these.
public struct ProjectFindings: Sendable {
  /// The contract's id; nil where the project could not be read that far.
  public let project: String?
  /// The way from the repository's root to the project: empty, or ending with `/`.
  public let pathPrefix: String
  /// The file, relative to the project, at which to show what is about the project as a whole.
  public let mainFile: String
  public let diagnostics: Diagnostics
  public let sources: SourceMap

  public init(
    project: String?, pathPrefix: String, mainFile: String, diagnostics: Diagnostics, sources: SourceMap
  ) {
    self.project = project
    self.pathPrefix = pathPrefix
    self.mainFile = mainFile
    self.diagnostics = diagnostics
    self.sources = sources
  }

  /// What to call the project: its folder. The id of one with errors is not known, and a name that came and went with
  /// them would make all else that is found in it new.
  public var name: String { pathPrefix.isEmpty ? "outcomes" : String(pathPrefix.dropLast()) }

  /// All of them in order. None is left out, as for people: whoever compares two reports would take the twenty-first of a
  /// file for mended.
  var findings: [Finding] {
    diagnostics.sorted(sources).map { diagnostic in
      let labels = diagnostic.labels.map { (place: place(of: $0.span), text: $0.text) }
      let bytes = diagnostic.span.map { sources[$0.file].bytes[$0.start..<$0.end] }
      return Finding(
        diagnostic: diagnostic, place: place(of: diagnostic.span), labels: labels, spannedBytes: bytes ?? [])
    }
  }

  private func place(of span: Span?) -> RepositoryPlace {
    guard let span else {
      let first = Position(line: 1, column: 1)
      return RepositoryPlace(path: pathPrefix + mainFile, isShipped: false, start: first, end: first)
    }
    let path = sources.path(of: span)
    let isShipped = path.hasPrefix("library/")
    return RepositoryPlace(
      path: isShipped ? path : pathPrefix + path, isShipped: isShipped, start: sources.start(of: span),
      end: sources.end(of: span))
  }
}

/// A stretch of a file, as somebody at the root of the repository names it.
struct RepositoryPlace {
  let path: String
  /// Part of the program, and in no repository.
  let isShipped: Bool
  let start: Position
  /// Exclusive.
  let end: Position

  /// The last line that holds some of it: a span that ends with a line's end ends before the next one.
  var lastLine: Int { end.column == 1 && end.line > start.line ? end.line - 1 : end.line }

  /// `path:line:column`
  var text: String { "\(visible(path)):\(start.line):\(start.column)" }
}

/// A diagnostic and where it is in the repository.
struct Finding {
  let diagnostic: Diagnostic
  let place: RepositoryPlace
  let labels: [(place: RepositoryPlace, text: String)]
  let spannedBytes: ArraySlice<UInt8>

  var kind: DiagnosticKind { diagnostic.kind }
  var message: String { visible(diagnostic.message) }

  /// What is said of it besides the message, a line each.
  func details(withLabels: Bool = true) -> [String] {
    var lines = diagnostic.note.isEmpty ? [] : [visible(diagnostic.note)]
    if withLabels { lines += labels.map { "\($0.place.text): \(visible($0.text))" } }
    if let meant = diagnostic.didYouMean { lines.append(meant) }
    return lines + diagnostic.help.map { "help: \(visible($0))" }
  }

  /// Where the whole explanation is.
  var why: String { "why: outcomes explain \(kind.name)" }
}
