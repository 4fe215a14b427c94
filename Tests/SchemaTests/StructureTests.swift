import Foundation
import Specs
import Testing

/// The schemas as documents: what editors show, and what holds them together.
@Suite struct StructureTests {
  @Test(arguments: SpecKind.allCases) func saysWhatItIs(_ kind: SpecKind) throws {
    let schema = try object(jsonSchema(of: kind))
    #expect(schema["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    #expect(schema["$id"] as? String == "outcomes:schema/\(kind.rawValue)")
    #expect(schema["description"] as? String == kind.schema.documentation)
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(properties["kind"]?["const"] as? String == kind.rawValue)
  }

  @Test(arguments: SpecKind.allCases) func everyObjectIsClosedAndExplained(_ kind: SpecKind) throws {
    let schema = try object(jsonSchema(of: kind))
    let definitions = try #require(schema["definitions"] as? [String: [String: Any]])
    for (name, object) in definitions.merging(["the file": schema], uniquingKeysWith: { first, _ in first }) {
      #expect(object["type"] as? String == "object", "\(name)")
      #expect(object["additionalProperties"] as? Bool == false, "\(name)")
      #expect((object["title"] as? String)?.isEmpty == false, "\(name)")
      let properties = try #require(object["properties"] as? [String: [String: Any]])
      for (key, property) in properties {
        #expect((property["description"] as? String)?.isEmpty == false, "\(name)/\(key)")
      }
    }
  }

  /// Two objects of one title would be one definition, and one of them would be lost.
  @Test(arguments: SpecKind.allCases) func everyObjectOfTheReaderHasItsDefinition(_ kind: SpecKind) throws {
    let schema = try object(jsonSchema(of: kind))
    let definitions = try #require(schema["definitions"] as? [String: [String: Any]])
    var keysByTitle: [String: [String]] = [:]
    func visit(_ schema: Schema) {
      switch schema {
      case .scalar, .choice: break
      case .list(let item): visit(item)
      case .entries(_, let value): visit(value)
      case .either(let forms): forms.forEach(visit)
      case .object(let object):
        let object = object()
        let keys = object.fields.map(\.key).sorted()
        #expect(keysByTitle[object.title, default: keys] == keys, "two objects are called \(object.title)")
        keysByTitle[object.title] = keys
        object.fields.forEach { visit($0.schema) }
      }
    }
    kind.schema.fields.forEach { visit($0.schema) }
    #expect(definitions.count == keysByTitle.count)
    let defined = definitions.values.map { (($0["properties"] as? [String: Any]) ?? [:]).keys.sorted() }
    for (title, keys) in keysByTitle { #expect(defined.contains(keys), "\(title)") }
  }

  @Test func everyWordOfAListSaysWhatItMeans() throws {
    let schema = try object(jsonSchema(of: .emotionalMap))
    let definitions = try #require(schema["definitions"] as? [String: [String: Any]])
    let properties = try #require(definitions["voice"]?["properties"] as? [String: [String: Any]])
    let words = try #require(properties["consent"]?["oneOf"] as? [[String: Any]])
    #expect(words.compactMap { $0["const"] as? String } == Consent.allCases.map(\.rawValue))
    #expect(words.compactMap { $0["description"] as? String } == Consent.allCases.map(\.meaning))
  }

  @Test func everyExampleHasItsOwnForm() throws {
    for kind in SpecKind.allCases {
      for scalar in scalars(of: kind.schema) {
        for example in scalar.examples {
          let form = try Regex(try #require(scalar.pattern))
          #expect(try form.wholeMatch(in: example) != nil, "\(scalar.phrase): \(example)")
        }
      }
    }
  }

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func scalars(of object: ObjectSchema) -> [ScalarSchema] {
    object.fields.flatMap { scalars(in: $0.schema) }
  }

  private func scalars(in schema: Schema) -> [ScalarSchema] {
    switch schema {
    case .scalar(let scalar): [scalar]
    case .choice: []
    case .list(let item): scalars(in: item)
    case .entries(let key, let value): scalars(in: key) + scalars(in: value)
    case .object(let object): scalars(of: object())
    case .either(let forms): forms.flatMap { scalars(in: $0) }
    }
  }
}
