/// Writes XML straight into bytes.
///
/// Names of elements and attributes are ours; every value goes through an escape that no value can get out of.
struct XMLWriter {
  private(set) var bytes: [UInt8]

  init() { self.init(prologue: #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n") }

  /// For a document that opens in another way.
  init(prologue: String) { bytes = Array(prologue.utf8) }

  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ body: (inout XMLWriter) -> Void
  ) {
    start(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    body(&self)
    end(name)
  }

  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    start(name, attributes)
    bytes.append(contentsOf: "/>".utf8)
  }

  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { escape($0, inAttribute: false) }
  }

  /// Elements that were read, as they were.
  mutating func node(_ node: XMLNode) {
    switch node {
    case .text(let text): self.text(text)
    case .element(let element):
      begin(element)
      for child in element.children { self.node(child) }
      end(element.name)
    }
  }

  /// The start of an element that was read; its children and its end are to follow.
  mutating func begin(_ element: XMLElement) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: element.name.utf8)
    for each in element.attributes { attribute(each.name, each.value) }
    bytes.append(UInt8(ascii: ">"))
  }

  mutating func end(_ name: String) {
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    for (name, value) in attributes { attribute(name, value) }
  }

  private mutating func attribute(_ name: String, _ value: String) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: "=\"".utf8)
    var value = value
    value.withUTF8 { escape($0, inAttribute: true) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The marks of XML become references. A control character, which no XML can hold, was refused when the specs were read;
  /// one that a template brings becomes a question mark in a box.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\"") where inAttribute: bytes.append(contentsOf: "&quot;".utf8)
      case 0x09, 0x0A, 0x0D:
        if inAttribute { bytes.append(contentsOf: "&#\(byte);".utf8) } else { bytes.append(byte) }
      case 0..<0x20: bytes.append(contentsOf: "\u{FFFD}".utf8)
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      case 0xBE, 0xBF:
        let isNoCharacter = index >= 2 && text[index - 2] == 0xEF && text[index - 1] == 0xBF
        bytes.append(isNoCharacter ? 0xBD : byte)
      default: bytes.append(byte)
      }
    }
  }
}
