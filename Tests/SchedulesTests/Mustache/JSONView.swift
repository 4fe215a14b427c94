import FoundationEssentials
import Schedules

/// A value of JSON, offered to a template as a view would be.
enum JSONView: Decodable, Sendable {
  case nothing
  case flag(Bool)
  case text(String)
  case list([JSONView])
  case object([String: JSONView])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .nothing
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .text(String(number))
    } else if let number = try? container.decode(Double.self) {
      self = .text(String(number))
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONView].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONView].self))
    }
  }

  subscript(name: String) -> JSONView {
    if case .object(let fields) = self { fields[name] ?? .nothing } else { .nothing }
  }

  private var text: String { if case .text(let text) = self { text } else { "" } }
  private var isSo: Bool { if case .flag(let flag) = self { flag } else { false } }
  private var elements: [JSONView] { if case .list(let list) = self { list } else { [] } }
  private var object: JSONView? { if case .object = self { self } else { nil } }

  /// The fields that one or more objects have between them.
  static func fields(of objects: [JSONView]) -> Fields<JSONView> {
    var fields: [String: Field<JSONView>] = [:]
    for case .object(let object) in objects {
      for name in object.keys where fields[name] == nil {
        fields[name] = field(name, objects.map { $0[name] })
      }
    }
    return Fields(of: "an object", fields.values.sorted { $0.name < $1.name })
  }

  private static func field(_ name: String, _ values: [JSONView]) -> Field<JSONView> {
    for value in values {
      switch value {
      case .nothing: continue
      case .flag: return .flag(name, "") { $0[name].isSo }
      case .text: return .text(name, "") { $0[name].text }
      case .list: return .list(name, "", Self.fields(of: values.flatMap(\.elements))) { $0[name].elements }
      case .object: return .optional(name, "", Self.fields(of: values)) { $0[name].object }
      }
    }
    return .text(name, "") { _ in "" }
  }
}
