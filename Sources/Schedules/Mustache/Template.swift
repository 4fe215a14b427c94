import Reporting

/// A template as it was parsed: once, with the place of every tag.
///
/// The language is Mustache kept to variables, sections, inverted sections, comments and partials. Nothing in it can
/// print a value as it is, read a file or run code.
public struct Template: Sendable {
  public let file: SourceFile
  let nodes: [Node]

  /// Parses a template; nil when there was something to report.
  public init?(_ file: SourceFile, diagnostics: inout Diagnostics) {
    var parser = TemplateParser(file)
    let nodes = parser.parse()
    diagnostics.append(parser.diagnostics)
    guard !parser.diagnostics.hasErrors else { return nil }
    self.file = file
    self.nodes = nodes
  }

  /// What it is called in a chain of partials: the file's name without its ending.
  public var name: String { Self.name(ofFile: file.path) }

  static func name(ofFile path: String) -> String {
    let last = path.split(separator: "/").last ?? ""
    return String(last.prefix { $0 != "." })
  }
}

extension Template {
  indirect enum Node: Sendable {
    /// A line that prints something begins here: where a partial's indentation goes.
    case lineStart
    /// Bytes of the file, as they stand.
    case text(Range<Int>)
    case variable(Variable)
    case section(Section)
    case partial(Partial)
  }

  struct Name: Sendable {
    let text: String
    let span: Span
  }

  struct Variable: Sendable {
    let name: Name
    var escaping: Escaping
    /// Whether a tag stands directly before it.
    let joins: Bool
  }

  struct Section: Sendable {
    let name: Name
    let isInverted: Bool
    var nodes: [Node]
  }

  struct Partial: Sendable {
    let name: Name
    /// The blanks before a tag that has its line to itself; nil when the line holds more.
    let indentation: Range<Int>?
    /// Whether it stands in a row of a table.
    var isInRow: Bool
  }
}
