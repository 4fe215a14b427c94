/// A change to the text of files that would mend what a diagnostic is about.
public struct Fix: Sendable {
  /// What it does: "write `patient`".
  public let title: String
  public let edits: [TextEdit]
  public let safety: Safety

  /// Whether `check --fix` may make it unasked.
  public enum Safety: Sendable, Hashable {
    /// It cannot alter what was meant.
    case safe
    /// It gives something another name: safe where nothing uses the first name, and nothing has the second.
    case safeUnlessNamed(String, String)
    /// Somebody has to say that this is what they meant.
    case offered
  }

  public init(_ title: String, _ edits: [TextEdit], _ safety: Safety) {
    self.title = title
    self.edits = edits
    self.safety = safety
  }

  /// Writes a text in place of another.
  public init(replacing span: Span, by text: String, _ safety: Safety) {
    self.init("write `\(text)`", [TextEdit(span, text)], safety)
  }
}

/// One stretch of a file, and what is to stand there instead.
public struct TextEdit: Sendable, Hashable {
  public let span: Span
  public let replacement: String

  public init(_ span: Span, _ replacement: String) {
    self.span = span
    self.replacement = replacement
  }
}

extension Diagnostic {
  /// Every change that would mend it: its own, then those that its suggestions amount to.
  public func allFixes(in sources: SourceMap) -> [Fix] {
    guard let span else { return fixes }
    let own = Set(fixes.flatMap(\.edits).map(\.replacement))
    let inside = sources[span.file].withoutQuotes(span)
    return fixes + suggestions.filter { !own.contains($0) }.map { Fix(replacing: inside, by: $0, .offered) }
  }
}

extension SourceFile {
  /// The text between quotation marks, where a span begins and ends with the same.
  func withoutQuotes(_ span: Span) -> Span {
    guard span.end - span.start >= 2, let first = bytes[span.start..<span.end].first,
      first == bytes[span.end - 1],
      first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    else { return span }
    return self.span(span.start + 1, span.end - 1)
  }
}

extension [TextEdit] {
  /// The bytes of a file with these edits made; nil where two of them are about the same place.
  ///
  /// The edits are all of one file. Everything outside their spans stays as it is, byte for byte.
  public func applied(to bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16 * count)
    var end = 0
    var last: TextEdit?
    for edit in sorted(by: { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }) {
      // The same edit twice is one edit: two diagnostics may have one cause.
      if edit == last { continue }
      guard edit.span.start >= end, edit.span.end <= bytes.count, last?.span.start != edit.span.start else {
        return nil
      }
      result += bytes[end..<edit.span.start]
      result += edit.replacement.utf8
      end = edit.span.end
      last = edit
    }
    return result + bytes[end...]
  }
}
