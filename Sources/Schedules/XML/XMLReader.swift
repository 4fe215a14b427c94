/// A piece of an XML document.
indirect enum XMLNode: Hashable, Sendable {
  case element(XMLElement)
  case text(String)
}

struct XMLElement: Hashable, Sendable {
  /// With its prefix, as it is written: `w:style`.
  let name: String
  var attributes: [Attribute] = []
  var children: [XMLNode] = []

  struct Attribute: Hashable, Sendable {
    let name: String
    var value: String
  }

  subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  /// The elements directly in this one.
  var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }
}

/// Why bytes are no XML that we read.
struct XMLFault: Error {
  let message: String
}

/// Reads the XML that office programs write: no document types, so no entities but the five, and nothing from elsewhere.
struct XMLReader {
  private let bytes: [UInt8]
  private var index = 0
  static let deepest = 256

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The root element.
  static func read(_ bytes: [UInt8]) throws(XMLFault) -> XMLElement {
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw XMLFault(message: "it is not UTF-8")
    }
    var reader = XMLReader(bytes)
    reader.index = isMarked ? 3 : 0
    return try reader.document()
  }

  private mutating func document() throws(XMLFault) -> XMLElement {
    var stack: [XMLElement] = []
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "<") {
        let text = try text(upTo: UInt8(ascii: "<"))
        if let last = stack.indices.last { stack[last].children.append(.text(text)) }
      } else if take("<?") {
        try skip(to: "?>")
      } else if take("<!--") {
        try skip(to: "-->")
      } else if take("<![CDATA[") {
        let start = index
        try skip(to: "]]>")
        let text = String(decoding: bytes[start..<index - 3], as: UTF8.self)
        if let last = stack.indices.last { stack[last].children.append(.text(text)) }
      } else if take("<!") {
        throw XMLFault(message: "it declares a document type")
      } else if take("</") {
        let name = try name()
        skipBlanks()
        guard take(">"), let closed = stack.popLast(), closed.name == name else { throw unbalanced }
        guard let last = stack.indices.last else { return closed }
        stack[last].children.append(.element(closed))
      } else {
        index += 1
        let (element, isClosed) = try tag()
        if !isClosed {
          guard stack.count < Self.deepest else { throw XMLFault(message: "it is nested too deeply") }
          stack.append(element)
        } else if let last = stack.indices.last {
          stack[last].children.append(.element(element))
        } else {
          return element
        }
      }
    }
    throw unbalanced
  }

  private var unbalanced: XMLFault { XMLFault(message: "its elements do not close") }

  /// After `<`: the name and attributes, and whether the element ends with its tag.
  private mutating func tag() throws(XMLFault) -> (XMLElement, isClosed: Bool) {
    var element = XMLElement(name: try name())
    while true {
      skipBlanks()
      if take("/>") { return (element, true) }
      if take(">") { return (element, false) }
      let name = try name()
      skipBlanks()
      guard take("=") else { throw unbalanced }
      skipBlanks()
      guard index < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[index]) else {
        throw unbalanced
      }
      let quote = bytes[index]
      index += 1
      let value = try text(upTo: quote)
      guard index < bytes.count else { throw unbalanced }
      index += 1
      guard element[name] == nil else { throw XMLFault(message: "an attribute comes twice") }
      element.attributes.append(.init(name: name, value: value))
    }
  }

  private mutating func name() throws(XMLFault) -> String {
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        index += 1
      default:
        guard index > start else { throw XMLFault(message: "a name is missing") }
        return String(decoding: bytes[start..<index], as: UTF8.self)
      }
    }
    throw unbalanced
  }

  private mutating func text(upTo end: UInt8) throws(XMLFault) -> String {
    var text: [UInt8] = []
    while index < bytes.count, bytes[index] != end {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "&") {
        text += try reference()
      } else if byte == UInt8(ascii: "<") {
        throw unbalanced
      } else {
        text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// After `&`.
  private mutating func reference() throws(XMLFault) -> [UInt8] {
    let start = index
    while index < bytes.count, index - start < 12, bytes[index] != UInt8(ascii: ";") { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ";") else { throw unknownEntity }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    index += 1
    if let known = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"][name] {
      return Array(known.utf8)
    }
    let digits = name.dropFirst(name.hasPrefix("#x") ? 2 : 1)
    guard name.hasPrefix("#"), let number = UInt32(digits, radix: name.hasPrefix("#x") ? 16 : 10),
      let scalar = Unicode.Scalar(number)
    else { throw unknownEntity }
    return Array(String(scalar).utf8)
  }

  private var unknownEntity: XMLFault { XMLFault(message: "it uses an entity that it does not have") }

  private mutating func take(_ mark: StaticString) -> Bool {
    let count = mark.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[index + offset] != mark.utf8Start[offset] { return false }
    index += count
    return true
  }

  private mutating func skip(to mark: StaticString) throws(XMLFault) {
    while index < bytes.count {
      if take(mark) { return }
      index += 1
    }
    throw unbalanced
  }

  private mutating func skipBlanks() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }
}
