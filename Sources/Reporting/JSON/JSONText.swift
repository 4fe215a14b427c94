/// A stretch of a JSON text, looked at where it stands.
///
/// Values that nobody asks for are stepped over and never made, so that two documents of many megabytes that hardly differ
/// cost little more than their bytes.
public struct JSONText: Sendable {
  private let bytes: [UInt8]
  private let range: Range<Int>

  /// A whole text (RFC 8259); nil where it is not one.
  public init?(_ bytes: [UInt8]) {
    let range = bytes.withUnsafeBufferPointer { buffer -> Range<Int>? in
      let scanner = JSONScanner(bytes: buffer)
      let start = scanner.skippingSpace(from: 0)
      guard let end = scanner.end(ofValueAt: start, depth: 0) else { return nil }
      return scanner.skippingSpace(from: end) == buffer.count ? start..<end : nil
    }
    guard let range, String(validating: bytes, as: UTF8.self) != nil else { return nil }
    self.init(bytes: bytes, range: range)
  }

  /// A text that `JSONWriter` has just written.
  public init(written bytes: [UInt8]) {
    let start = bytes.firstIndex { !$0.isJSONSpace } ?? 0
    self.init(bytes: bytes, range: start..<bytes.count)
  }

  private init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// The value itself; null where it is none.
  public var value: JSON { JSONReader.read(bytes, range) ?? .null }

  public var text: String? { value.text }

  public var isObject: Bool { bytes[range.lowerBound] == UInt8(ascii: "{") }

  /// Whether both are written with the same bytes.
  public func isWrittenAs(_ other: JSONText) -> Bool {
    guard range.count == other.range.count else { return false }
    return bytes.withUnsafeBufferPointer { left in
      other.bytes.withUnsafeBufferPointer { right in
        left[range].elementsEqual(right[other.range])
      }
    }
  }

  /// The fields of an object, in the order they are written; empty for anything else.
  public var fields: [(name: String, value: JSONText)] {
    var fields: [(name: String, value: JSONText)] = []
    scan { scanner, name, value in
      fields.append((scanner.name(name), JSONText(bytes: bytes, range: value)))
      return true
    }
    return fields
  }

  /// The field of an object that has this name.
  public subscript(name: String) -> JSONText? {
    var found: JSONText?
    scan { scanner, range, value in
      guard scanner.isName(range, name) else { return true }
      found = JSONText(bytes: bytes, range: value)
      return false
    }
    return found
  }

  /// The values of a list; empty for anything else.
  public var items: [JSONText] {
    guard bytes[range.lowerBound] == UInt8(ascii: "[") else { return [] }
    var items: [JSONText] = []
    bytes.withUnsafeBufferPointer { buffer in
      let scanner = JSONScanner(bytes: buffer)
      var offset = scanner.skippingSpace(from: range.lowerBound + 1)
      while offset < range.upperBound, let end = scanner.end(ofValueAt: offset, depth: 0) {
        items.append(JSONText(bytes: bytes, range: offset..<end))
        offset = scanner.skippingSpace(from: scanner.skippingSpace(from: end) + 1)
      }
    }
    return items
  }

  /// Visits the fields of an object as ranges of bytes, until the visitor has seen enough.
  private func scan(_ visit: (JSONScanner, _ name: Range<Int>, _ value: Range<Int>) -> Bool) {
    guard isObject else { return }
    bytes.withUnsafeBufferPointer { buffer in
      let scanner = JSONScanner(bytes: buffer)
      var offset = scanner.skippingSpace(from: range.lowerBound + 1)
      while offset < range.upperBound, let nameEnd = scanner.end(ofStringAt: offset) {
        let start = scanner.skippingSpace(from: scanner.skippingSpace(from: nameEnd) + 1)
        guard let end = scanner.end(ofValueAt: start, depth: 0),
          visit(scanner, offset..<nameEnd, start..<end)
        else { return }
        offset = scanner.skippingSpace(from: scanner.skippingSpace(from: end) + 1)
      }
    }
  }
}

/// Steps over JSON values, and checks on the way that they are written as such.
private struct JSONScanner {
  /// As deep as `JSONReader` reads.
  private static let depth = 64

  let bytes: UnsafeBufferPointer<UInt8>

  func skippingSpace(from start: Int) -> Int {
    var offset = start
    while offset < bytes.count, bytes[offset].isJSONSpace { offset += 1 }
    return offset
  }

  func name(_ range: Range<Int>) -> String {
    let inside = bytes[range.lowerBound + 1..<range.upperBound - 1]
    if !inside.contains(UInt8(ascii: "\\")) { return String(decoding: inside, as: UTF8.self) }
    return JSONReader.read(Array(bytes[range]))?.text ?? ""
  }

  func isName(_ range: Range<Int>, _ name: String) -> Bool {
    let inside = bytes[range.lowerBound + 1..<range.upperBound - 1]
    return inside.elementsEqual(name.utf8)
      || (inside.contains(UInt8(ascii: "\\")) && self.name(range) == name)
  }

  /// The offset behind a value; nil where there is none.
  func end(ofValueAt start: Int, depth: Int) -> Int? {
    guard start < bytes.count, depth < Self.depth else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "\""): return end(ofStringAt: start)
    case UInt8(ascii: "{"): return end(ofObjectAt: start, depth: depth)
    case UInt8(ascii: "["): return end(ofListAt: start, depth: depth)
    case UInt8(ascii: "t"): return end(of: "true", at: start)
    case UInt8(ascii: "f"): return end(of: "false", at: start)
    case UInt8(ascii: "n"): return end(of: "null", at: start)
    default: return end(ofNumberAt: start)
    }
  }

  func end(ofStringAt start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else { return nil }
    var offset = start + 1
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") { return offset + 1 }
      if byte < 0x20 { return nil }
      offset += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  private func end(ofListAt start: Int, depth: Int) -> Int? {
    var offset = skippingSpace(from: start + 1)
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "]") { return offset + 1 }
    while let end = end(ofValueAt: offset, depth: depth + 1) {
      let next = skippingSpace(from: end)
      guard next < bytes.count else { return nil }
      if bytes[next] == UInt8(ascii: "]") { return next + 1 }
      guard bytes[next] == UInt8(ascii: ",") else { return nil }
      offset = skippingSpace(from: next + 1)
    }
    return nil
  }

  private func end(ofObjectAt start: Int, depth: Int) -> Int? {
    var offset = skippingSpace(from: start + 1)
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "}") { return offset + 1 }
    while let nameEnd = end(ofStringAt: offset) {
      let colon = skippingSpace(from: nameEnd)
      guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":"),
        let end = end(ofValueAt: skippingSpace(from: colon + 1), depth: depth + 1)
      else { return nil }
      let next = skippingSpace(from: end)
      guard next < bytes.count else { return nil }
      if bytes[next] == UInt8(ascii: "}") { return next + 1 }
      guard bytes[next] == UInt8(ascii: ",") else { return nil }
      offset = skippingSpace(from: next + 1)
    }
    return nil
  }

  private func end(of word: StaticString, at start: Int) -> Int? {
    let end = start + word.utf8CodeUnitCount
    guard end <= bytes.count else { return nil }
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    return bytes[start..<end].elementsEqual(letters) ? end : nil
  }

  private func end(ofNumberAt start: Int) -> Int? {
    var offset = start
    while offset < bytes.count, "+-.0123456789eE".utf8.contains(bytes[offset]) { offset += 1 }
    return offset > start ? offset : nil
  }
}

extension UInt8 {
  fileprivate var isJSONSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
