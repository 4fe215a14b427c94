/// Writes JSON straight into bytes: keys in the order given, two-space indent, a final newline.
///
/// Values are written as they come, so a document of any size costs no tree, and where it is handed on, not its bytes.
public struct JSONWriter: ~Copyable {
  private var bytes: ByteStream
  private var depth = 0
  private var isFirst = true
  private var afterKey = false
  /// Inside a compact value everything stands on one line.
  private var compactDepth = 0

  public init() { bytes = ByteStream() }

  /// Writes a document into a stream.
  public static func write(to bytes: inout ByteStream, _ body: (inout JSONWriter) -> Void) {
    var json = JSONWriter()
    swap(&json.bytes, &bytes)
    body(&json)
    json.bytes.append(UInt8(ascii: "\n"))
    swap(&json.bytes, &bytes)
  }

  /// The finished document.
  public consuming func finish() -> [UInt8] {
    bytes.append(UInt8(ascii: "\n"))
    return bytes.bytes
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
    bytes.passOn()
  }

  /// A key; the value that follows belongs to it.
  public mutating func key(_ key: JSONKey) {
    beginValue()
    switch key {
    case .own(let name): bytes.append(own: name, between: UInt8(ascii: "\""), and: #"": "#)
    case .named(let name):
      string(name)
      bytes.append(own: ": ")
    }
    afterKey = true
  }

  @_disfavoredOverload
  public mutating func key(_ name: String) { key(.named(name)) }

  public mutating func value(_ text: String) {
    beginValue()
    string(text)
  }

  /// A text that is written into the document piece by piece.
  public mutating func value(_ text: (inout ByteStream) -> Void) {
    beginValue()
    write(text)
  }

  public mutating func value(_ number: Int) {
    beginValue()
    bytes.append(number)
  }

  public mutating func value(_ flag: Bool) { raw(flag ? "true" : "false") }

  public mutating func null() { raw("null") }

  /// A number that has been written exactly already, such as a decimal.
  public mutating func raw(_ literal: String) {
    beginValue()
    bytes.append(literal)
  }

  /// The same, written.
  public mutating func raw(writing literal: (inout ByteStream) -> Void) {
    beginValue()
    literal(&bytes)
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
    bytes.append(UInt8(ascii: " "), times: depth * 2)
  }

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.append(text)
    endString(from: start)
  }

  /// A text that is written piece by piece, between its quotation marks.
  private mutating func write(_ text: (inout ByteStream) -> Void) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    text(&bytes)
    endString(from: start)
  }

  /// Gives the marks in a text their backslashes, and closes it.
  private mutating func endString(from start: Int) {
    let isPlain = bytes.satisfies(from: start) { bytes in
      bytes.lies(in: 0...0x1F) | bytes.lies(in: 0x22...0x22) | bytes.lies(in: 0x5C...0x5C)
        | bytes.lies(in: 0x7F...0x7F)
    } _: { _ in
      false
    }
    if !isPlain {
      let plain = Array(bytes.tail(from: start))
      bytes.cut(to: start)
      for byte in plain { escape(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case UInt8(ascii: "\n"): bytes.append("\\n")
    case UInt8(ascii: "\t"): bytes.append("\\t")
    case 0x00...0x1F, 0x7F:
      let digits = String(byte, radix: 16)
      bytes.append(byte < 16 ? "\\u000" : "\\u00")
      bytes.append(digits)
    default: bytes.append(byte)
    }
  }
}

extension JSONWriter {
  public mutating func field(_ name: JSONKey, _ value: String) {
    key(name)
    self.value(value)
  }

  public mutating func field(_ name: JSONKey, _ value: Int) {
    key(name)
    self.value(value)
  }

  /// A text, or null where there is none.
  public mutating func field(_ name: JSONKey, orNull value: String?) {
    key(name)
    if let value { self.value(value) } else { null() }
  }

  /// A text that is written into the document piece by piece.
  public mutating func text(_ name: JSONKey, _ text: (inout ByteStream) -> Void) {
    key(name)
    value(text)
  }

  /// A list of texts, on one line.
  public mutating func field(_ name: JSONKey, _ values: [String]) {
    key(name)
    array(compact: true) { json in
      for value in values { json.value(value) }
    }
  }

  public mutating func field(_ name: JSONKey, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }
}

// The same under keys that are texts. Where a key stands in the program, the ones above are meant.
extension JSONWriter {
  @_disfavoredOverload
  public mutating func field(_ name: String, _ value: String) { field(.named(name), value) }

  @_disfavoredOverload
  public mutating func field(_ name: String, _ value: Int) { field(.named(name), value) }

  @_disfavoredOverload
  public mutating func field(_ name: String, orNull value: String?) { field(.named(name), orNull: value) }

  @_disfavoredOverload
  public mutating func field(_ name: String, _ values: [String]) { field(.named(name), values) }

  @_disfavoredOverload
  public mutating func field(_ name: String, _ body: (inout JSONWriter) -> Void) { field(.named(name), body) }
}

/// The key of a value in an object.
public enum JSONKey: ExpressibleByStringLiteral {
  /// Of the format's own: it needs no marks, and is copied as it is.
  case own(StaticString)
  case named(String)

  public init(stringLiteral name: StaticString) { self = .own(name) }
}
