/// What the line of a template says about the values on it, so far as it has been read.
///
/// Only what the template itself writes counts. Tags are passed over: a value or a section may turn out empty, and
/// then what comes after it stands at the start of the line.
struct TemplateLine {
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

  mutating func end() { escaping = .lineStart }
}
