/// Whether bytes are one JSON text (RFC 8259), checked by an independent reader so that the writer cannot vouch for itself.
public enum JSONSyntax {
  /// What is wrong, with its byte offset; nil where nothing is.
  public static func problem(in bytes: [UInt8]) -> String? {
    guard String(validating: bytes, as: UTF8.self) != nil else { return "not UTF-8" }
    var reader = Reader(bytes: bytes)
    guard reader.value(), reader.skipSpace(), reader.isAtEnd else {
      return "not JSON at byte \(reader.offset)"
    }
    return nil
  }

  private struct Reader {
    let bytes: [UInt8]
    var offset = 0

    var isAtEnd: Bool { offset == bytes.count }
    var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    mutating func skipSpace() -> Bool {
      while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { offset += 1 }
      return true
    }

    mutating func take(_ text: String) -> Bool {
      guard bytes[offset...].starts(with: text.utf8) else { return false }
      offset += text.utf8.count
      return true
    }

    mutating func value() -> Bool {
      _ = skipSpace()
      switch next {
      case UInt8(ascii: "{"):
        return members("{", "}") { $0.string() && $0.skipSpace() && $0.take(":") && $0.value() }
      case UInt8(ascii: "["): return members("[", "]") { $0.value() }
      case UInt8(ascii: "\""): return string()
      case UInt8(ascii: "t"): return take("true")
      case UInt8(ascii: "f"): return take("false")
      case UInt8(ascii: "n"): return take("null")
      default: return number()
      }
    }

    mutating func members(_ open: String, _ close: String, _ member: (inout Reader) -> Bool) -> Bool {
      guard take(open), skipSpace() else { return false }
      if take(close) { return true }
      repeat {
        guard skipSpace(), member(&self), skipSpace() else { return false }
      } while take(",")
      return take(close)
    }

    mutating func string() -> Bool {
      guard take("\"") else { return false }
      while let byte = next, byte != UInt8(ascii: "\"") {
        guard byte >= 0x20 else { return false }
        offset += 1
        if byte == UInt8(ascii: "\\"), !escape() { return false }
      }
      return take("\"")
    }

    mutating func escape() -> Bool {
      guard let byte = next else { return false }
      offset += 1
      guard byte == UInt8(ascii: "u") else { return "\"\\/bfnrt".utf8.contains(byte) }
      for _ in 0..<4 {
        guard let digit = next, Character(Unicode.Scalar(digit)).isHexDigit else { return false }
        offset += 1
      }
      return true
    }

    mutating func number() -> Bool {
      _ = take("-")
      if !take("0"), digits() == 0 { return false }
      if take("."), digits() == 0 { return false }
      if take("e") || take("E") {
        if !take("+") { _ = take("-") }
        return digits() > 0
      }
      return true
    }

    mutating func digits() -> Int {
      let start = offset
      while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
      return offset - start
    }
  }
}
