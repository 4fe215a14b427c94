/// Reads one JSON text (RFC 8259); nil where it is not one.
public struct JSONReader {
  /// What is meant for us stays far below; hostile texts do not.
  private static let depth = 64

  private let bytes: [UInt8]
  private var offset: Int
  private let end: Int

  public static func read(_ bytes: [UInt8]) -> JSON? { read(bytes, bytes.indices) }

  /// The value that a part of a text is.
  static func read(_ bytes: [UInt8], _ range: Range<Int>) -> JSON? {
    var reader = JSONReader(bytes: bytes, offset: range.lowerBound, end: range.upperBound)
    guard let value = reader.value(depth: 0) else { return nil }
    reader.skipSpace()
    return reader.offset == range.upperBound ? value : nil
  }

  private init(bytes: [UInt8], offset: Int, end: Int) {
    self.bytes = bytes
    self.offset = offset
    self.end = end
  }

  private var next: UInt8? { offset < end ? bytes[offset] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: byte) else { return false }
    offset += 1
    return true
  }

  private mutating func take(word: String, _ value: JSON) -> JSON? {
    guard bytes[offset..<end].starts(with: word.utf8) else { return nil }
    offset += word.utf8.count
    return value
  }

  private mutating func value(depth: Int) -> JSON? {
    skipSpace()
    guard depth < Self.depth else { return nil }
    switch next {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return list(depth: depth)
    case UInt8(ascii: "\""): return string().map { .text($0) }
    case UInt8(ascii: "t"): return take(word: "true", .flag(true))
    case UInt8(ascii: "f"): return take(word: "false", .flag(false))
    case UInt8(ascii: "n"): return take(word: "null", .null)
    default: return number()
    }
  }

  private mutating func object(depth: Int) -> JSON? {
    offset += 1
    var fields: [String: JSON] = [:]
    if take("}") { return .object(fields) }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\""), let key = string(), take(":"), let value = value(depth: depth + 1)
      else {
        return nil
      }
      fields[key] = value
    } while take(",")
    return take("}") ? .object(fields) : nil
  }

  private mutating func list(depth: Int) -> JSON? {
    offset += 1
    var items: [JSON] = []
    if take("]") { return .list(items) }
    repeat {
      guard let item = value(depth: depth + 1) else { return nil }
      items.append(item)
    } while take(",")
    return take("]") ? .list(items) : nil
  }

  private mutating func number() -> JSON? {
    let start = offset
    while let byte = next, "+-.0123456789eE".utf8.contains(byte) { offset += 1 }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    return Double(text) == nil ? nil : .number(text)
  }

  private mutating func string() -> String? {
    offset += 1
    var units: [UInt8] = []
    while let byte = next {
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: units, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        units += String(scalar).utf8
      case 0..<0x20: return nil
      default: units.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard let byte = next else { return nil }
    offset += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"): return unicodeEscape()
    default: return nil
    }
  }

  private mutating func unicodeEscape() -> Unicode.Scalar? {
    guard let first = fourDigits() else { return nil }
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    let start = offset
    if take(word: "\\u", .null) != nil, let second = fourDigits(), (0xDC00..<0xE000).contains(second) {
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }
    // Half of a character cannot stand in a text.
    offset = start
    return "\u{FFFD}"
  }

  private mutating func fourDigits() -> UInt32? {
    guard offset + 4 <= end else { return nil }
    let digits = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
    guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else { return nil }
    offset += 4
    return UInt32(digits, radix: 16)
  }
}
