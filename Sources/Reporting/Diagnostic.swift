/// One finding: what is wrong, where, why, and what would help.
public struct Diagnostic: Sendable {
  /// A second place that says why.
  public struct Label: Sendable {
    public let span: Span
    public let text: String

    public init(_ span: Span, _ text: String) {
      self.span = span
      self.text = text
    }
  }

  public let kind: DiagnosticKind
  /// The fact, as a title: no capital, no full stop.
  public let message: String
  /// What it is about; nil when it is about the project as a whole.
  public let span: Span?
  /// Written under the span.
  public var note: String
  public var labels: [Label]
  public var help: [String]
  /// What the author may have meant to write in place of the span, nearest first, at most three.
  public var suggestions: [String]
  /// Changes of the text that would mend it, beside those that the suggestions amount to.
  public var fixes: [Fix] = []

  public init(
    _ kind: DiagnosticKind, _ message: String, at span: Span?, note: String = "",
    labels: [Label] = [], help: [String] = [], suggestions: [String] = []
  ) {
    self.kind = kind
    self.message = message
    self.span = span
    self.note = note
    self.labels = labels
    self.help = help
    self.suggestions = suggestions
  }

  public var level: Level { kind.level }
}

extension Diagnostic {
  /// "did you mean `a`, `b` or `c`?", where there is something that may have been meant.
  var didYouMean: String? {
    let quoted = suggestions.map { "`\(visible($0))`" }
    guard let last = quoted.last else { return nil }
    return
      "did you mean \(quoted.count < 2 ? last : quoted.dropLast().joined(separator: ", ") + " or " + last)?"
  }
}
