import Reporting

/// How a value is made safe where it stands in a Markdown text.
///
/// A value is what somebody wrote in a workshop note; it must read as those words and do nothing else: start no
/// block, break no table, make no link and call nobody's name. Marks are added only where they are needed, because
/// people review the difference between two editions line by line.
public enum Escaping: Sendable, CaseIterable {
  /// Inside a line of text.
  case inline
  /// Inside a cell of a table: a line end becomes `<br>`, blanks at the ends go.
  case cell
  /// At the start of a line, or after a list or heading mark, where a value could start a block.
  case lineStart
  /// As it is, for what is not Markdown.
  case none

  /// Writes a value.
  ///
  /// - Parameter joins: whether what comes directly before may be another value, so that the two must not make
  ///   something together (`1` and `. x`, or `[ ]` and `(x)`).
  public func append(_ text: String, to output: inout ByteStream, joins: Bool = false) {
    append(to: &output, joins: joins) { $0.append(text) }
  }

  /// Writes a value that is made of pieces.
  @inline(__always)
  func append(to output: inout ByteStream, joins: Bool, _ value: (inout ByteStream) -> Void) {
    let start = output.count
    value(&output)
    if self != .none { settle(from: start, in: &output, joins: joins) }
  }

  /// Gives what was written last, as it is, the marks that it needs where it stands.
  private func settle(from start: Int, in output: inout ByteStream, joins: Bool) {
    if start == output.count || isPlain(from: start, in: &output, joins: joins) { return }
    let bytes = Array(output.tail(from: start))
    output.cut(to: start)
    bytes.withUnsafeBufferPointer { bytes in
      var writer = EscapingWriter(bytes, as: self, joins: joins)
      writer.write(to: &output)
    }
  }

  /// Whether a value stands as it is: nearly all do.
  private func isPlain(from start: Int, in output: inout ByteStream, joins: Bool) -> Bool {
    let bytes = output.tail(from: start)
    if bytes[0].isBlank || bytes[bytes.count - 1].isBlank { return false }
    if joins, !bytes[0].isWord { return false }
    let value = MarkdownValue(bytes, trimsStart: true)
    if self == .lineStart, value.blockMark != nil { return false }
    return output.satisfies(from: start, MarkdownValue.possibleMarks) { value.mark(at: $0) == .none }
  }

  /// The value as it is to be written, for code that does not go through a template.
  public func escaped(_ text: String) -> String {
    String(writing: { append(text, to: &$0) })
  }
}
