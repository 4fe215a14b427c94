import Foundation

/// As much of a JSON Schema as the published ones of the formats need.
indirect enum Schema: Sendable {
  /// What the format allows and we do not write: its shape is not copied here.
  case unused
  case text
  case word([String])
  case whole(atLeast: Int)
  case list(of: Schema, atLeast: Int = 0, unique: Bool = false)
  /// An object with free keys.
  case map(of: Schema)
  /// An object with these properties and no others. `unused` are the names, with spaces, that are not looked into.
  case object(required: [String], [String: Schema], unused: String = "", oneOf: [String] = [])
  /// One of `definitions`.
  case named(String)

  /// Everything in which a document is not as the schema says, each with its path.
  func problems(_ value: Any, _ definitions: [String: Schema], at path: String = "$") -> [String] {
    switch self {
    case .unused: return []
    case .named(let name): return definitions[name]!.problems(value, definitions, at: path)
    case .text: return value is String ? [] : ["\(path) is no text"]
    case .word(let words):
      return (value as? String).map { words.contains($0) } == true ? [] : ["\(path) is none of \(words)"]
    case .whole(let least):
      guard let number = value as? NSNumber, number.doubleValue == Double(number.intValue) else {
        return ["\(path) is no whole number"]
      }
      return number.intValue >= least ? [] : ["\(path) is below \(least)"]
    case .list(let element, let least, let unique):
      guard let list = value as? [Any] else { return ["\(path) is no list"] }
      var problems = list.enumerated().flatMap { element.problems($1, definitions, at: "\(path)[\($0)]") }
      if list.count < least { problems.append("\(path) has fewer than \(least)") }
      if unique, Set(list.map { "\($0)" }).count < list.count { problems.append("\(path) repeats itself") }
      return problems
    case .map(let element):
      guard let object = value as? [String: Any] else { return ["\(path) is no object"] }
      return object.flatMap { element.problems($1, definitions, at: "\(path).\($0)") }
    case .object(let required, let known, let unused, let oneOf):
      guard let object = value as? [String: Any] else { return ["\(path) is no object"] }
      var problems = required.filter { object[$0] == nil }.map { "\(path) lacks \($0)" }
      if !oneOf.isEmpty, !oneOf.contains(where: { object[$0] != nil }) {
        problems.append("\(path) lacks one of \(oneOf)")
      }
      let allowed = Set(unused.split(separator: " ").map(String.init))
      for (name, part) in object {
        if let schema = known[name] {
          problems += schema.problems(part, definitions, at: "\(path).\(name)")
        } else if !allowed.contains(name) {
          problems.append("\(path) may not have \(name)")
        }
      }
      return problems
    }
  }
}

func json(_ bytes: [UInt8]) throws -> Any { try JSONSerialization.jsonObject(with: Data(bytes)) }
