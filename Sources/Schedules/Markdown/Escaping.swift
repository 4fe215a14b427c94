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
  public func append(_ text: String, to output: inout [UInt8], joins: Bool = false) {
    var text = text
    text.withUTF8 { bytes in
      if self == .none {
        output.append(contentsOf: bytes)
      } else {
        var writer = EscapingWriter(bytes, as: self, joins: joins)
        writer.write(to: &output)
      }
    }
  }

  /// The value as it is to be written, for code that does not go through a template.
  public func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    append(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
