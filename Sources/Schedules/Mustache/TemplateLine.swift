/// What the line of a template says about the values on it, so far as it has been read.
///
/// Only what the template itself writes counts. Tags are passed over: a value or a section may turn out empty, and
/// then what comes after it stands at the start of the line.
struct TemplateLine: Equatable {
  private(set) var escaping = Escaping.lineStart

  /// Takes in what the template writes next.
  mutating func take(_ text: ArraySlice<UInt8>) {
    guard escaping == .lineStart else { return }
    for byte in text {
      if byte == .pipe {
        escaping = .cell
        return
      }
      if !byte.isDigit, !" \t\r\n>-+*#.)".utf8.contains(byte) {
        escaping = .inline
        return
      }
    }
  }

  /// A section ends here that may not have been printed; `before` is how the line was where it began.
  ///
  /// Where the two differ nothing is sure, and what is safe at the start of a line is safe anywhere.
  mutating func join(_ before: TemplateLine) {
    if before.escaping != escaping { escaping = .lineStart }
  }

  mutating func end() { escaping = .lineStart }
}
