/// Writes JSON straight into bytes: keys in the order given, two-space indent, a final newline.
///
/// Values are written as they come, so a document of any size costs its own bytes and no tree.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true
  private var afterKey = false
  /// Inside a compact value everything stands on one line.
  private var compactDepth = 0

  public init() {}

  /// The finished document.
  public consuming func finish() -> [UInt8] {
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  public mutating func object(compact: Bool = false, _ body: (inout JSONWriter) -> Void) {
    container("{", "}", compact: compact, body)
  }

  public mutating func array(compact: Bool = false, _ body: (inout JSONWriter) -> Void) {
    container("[", "]", compact: compact, body)
  }

  private mutating func container(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, compact: Bool, _ body: (inout JSONWriter) -> Void
  ) {
    beginValue()
    bytes.append(UInt8(ascii: open))
    depth += 1
    if compact || compactDepth > 0 { compactDepth += 1 }
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst, compactDepth == 0 { newLine() }
    if compactDepth > 0 { compactDepth -= 1 }
    isFirst = false
    bytes.append(UInt8(ascii: close))
  }

  /// A key; the value that follows belongs to it.
  public mutating func key(_ name: String) {
    beginValue()
    string(name)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
    afterKey = true
  }

  public mutating func value(_ text: String) {
    beginValue()
    string(text)
  }

  public mutating func value(_ number: Int) {
    beginValue()
    bytes.append(contentsOf: String(number).utf8)
  }

  public mutating func value(_ flag: Bool) { raw(flag ? "true" : "false") }

  public mutating func null() { raw("null") }

  /// A number that has been written exactly already, such as a decimal.
  public mutating func raw(_ literal: String) {
    beginValue()
    bytes.append(contentsOf: literal.utf8)
  }

  private mutating func beginValue() {
    if afterKey {
      afterKey = false
      return
    }
    if depth > 0 {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      if compactDepth == 0 {
        newLine()
      } else if !isFirst {
        bytes.append(UInt8(ascii: " "))
      }
    }
    isFirst = false
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth {
      bytes.append(UInt8(ascii: " "))
      bytes.append(UInt8(ascii: " "))
    }
  }

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      if utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 != 0x7F })
      {
        bytes.append(contentsOf: utf8)
      } else {
        for byte in utf8 { escape(byte) }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
    case 0x00...0x1F, 0x7F:
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: (byte < 16 ? "\\u000" : "\\u00").utf8)
      bytes.append(contentsOf: digits.utf8)
    default: bytes.append(byte)
    }
  }
}

extension JSONWriter {
  public mutating func field(_ name: String, _ value: String) {
    key(name)
    self.value(value)
  }

  public mutating func field(_ name: String, _ value: Int) {
    key(name)
    self.value(value)
  }

  /// A text, or null where there is none.
  public mutating func field(_ name: String, orNull value: String?) {
    key(name)
    if let value { self.value(value) } else { null() }
  }

  /// A list of texts, on one line.
  public mutating func field(_ name: String, _ values: some Sequence<String>) {
    key(name)
    array(compact: true) { json in
      for value in values { json.value(value) }
    }
  }

  public mutating func field(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }
}
