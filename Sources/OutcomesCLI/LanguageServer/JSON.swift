import Reporting

/// A JSON value of the protocol.
enum JSON: Sendable, Equatable {
  case null
  case flag(Bool)
  /// As it is written; the protocol has whole numbers only.
  case number(String)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  subscript(key: String) -> JSON {
    if case .object(let fields) = self { fields[key] ?? .null } else { .null }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var list: [JSON] { if case .list(let items) = self { items } else { [] } }
  var flag: Bool { self == .flag(true) }
  var isNull: Bool { self == .null }

  /// A whole number that fits the protocol's own (31 bits); nil for anything else.
  var whole: Int? {
    guard case .number(let digits) = self, let number = Int(digits), (0...0x7FFF_FFFF).contains(number) else {
      return nil
    }
    return number
  }

  static func whole(_ number: Int) -> JSON { .number(String(number)) }

  /// On one line, keys in byte order.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.finish()
  }

  // What is written was made here, or came from the reader, which limits its depth.
  private func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .flag(let flag): writer.value(flag)
    case .number(let digits): writer.raw(digits)
    case .text(let text): writer.value(text)
    case .list(let items):
      writer.array(compact: true) { writer in
        for item in items { item.write(to: &writer) }
      }
    case .object(let fields):
      writer.object(compact: true) { writer in
        for (key, value) in fields.sorted(byBytesOf: \.key) {
          writer.key(.named(key))
          value.write(to: &writer)
        }
      }
    }
  }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
  init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { first, _ in first }))
  }
  init(arrayLiteral elements: JSON...) { self = .list(elements) }
  init(stringLiteral value: String) { self = .text(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }
  init(integerLiteral value: Int) { self = .whole(value) }
}
