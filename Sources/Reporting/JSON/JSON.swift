/// A JSON value, read whole: for texts of any size see `JSONText`.
public enum JSON: Sendable, Equatable {
  case null
  case flag(Bool)
  /// As it is written, so that a decimal stays exact.
  case number(String)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  public subscript(key: String) -> JSON {
    if case .object(let fields) = self { fields[key] ?? .null } else { .null }
  }

  public var text: String? { if case .text(let text) = self { text } else { nil } }
  public var list: [JSON] { if case .list(let items) = self { items } else { [] } }
  public var flag: Bool { self == .flag(true) }
  public var isNull: Bool { self == .null }

  /// A whole number of at most 31 bits, as protocols have them; nil for anything else.
  public var whole: Int? {
    guard case .number(let digits) = self, let number = Int(digits), (0...0x7FFF_FFFF).contains(number) else {
      return nil
    }
    return number
  }

  public static func whole(_ number: Int) -> JSON { .number(String(number)) }

  /// On one line, keys in byte order.
  public var bytes: [UInt8] {
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
          writer.key(key)
          value.write(to: &writer)
        }
      }
    }
  }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { first, _ in first }))
  }
  public init(arrayLiteral elements: JSON...) { self = .list(elements) }
  public init(stringLiteral value: String) { self = .text(value) }
  public init(booleanLiteral value: Bool) { self = .flag(value) }
  public init(integerLiteral value: Int) { self = .whole(value) }
}
