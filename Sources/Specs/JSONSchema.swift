import Reporting

/// A kind of file as a JSON Schema (draft-07), for editors and for programs that write such files.
///
/// It is made from the declarations that the reader uses: each object is a definition named by its title, and no key is
/// allowed that the reader does not know.
public func jsonSchema(of kind: SpecKind) -> [UInt8] {
  let root = kind.schema
  var json = JSONWriter()
  json.object { json in
    json.field("$schema", "http://json-schema.org/draft-07/schema#")
    json.field("$id", "outcomes:schema/\(kind.rawValue)")
    json.keys(of: root)
    json.field("definitions") { json in
      for object in root.objectsInside { json.field(.named(object.name)) { $0.keys(of: object) } }
    }
  }
  return json.finish()
}

extension ObjectSchema {
  /// Every object inside this one, each once, in the order of the manual.
  var objectsInside: [ObjectSchema] {
    var found: [ObjectSchema] = []
    var seen: Set<String> = [title]
    func look(into object: ObjectSchema) {
      for inner in object.fields.flatMap(\.schema.objects) where seen.insert(inner.title).inserted {
        found.append(inner)
        look(into: inner)
      }
    }
    look(into: self)
    return found
  }

  /// Its title without the article: "feeling".
  fileprivate var words: Substring {
    for article in ["a ", "an ", "the "] where title.hasPrefix(article) {
      return title.dropFirst(article.count)
    }
    return title[...]
  }

  /// What a reference can say: "goal-statement".
  fileprivate var name: String {
    words.lowercased().split { !$0.isLetter && $0 != "-" }.joined(separator: "-")
  }
}

extension JSONWriter {
  /// A mapping with fixed keys, and no others.
  fileprivate mutating func keys(of object: ObjectSchema) {
    field("title", object.words.prefix(1).uppercased() + object.words.dropFirst())
    field("description", object.documentation)
    field("type", "object")
    field("properties") { json in
      for field in object.fields { json.schema(field.schema, called: .named(field.key), field.documentation) }
    }
    let required = object.fields.filter(\.isRequired).map(\.key)
    if !required.isEmpty { field("required", required) }
    key("additionalProperties")
    value(false)
  }

  private mutating func schema(_ schema: Schema, called name: JSONKey, _ documentation: String? = nil) {
    key(name)
    self.schema(schema, documentation)
  }

  private mutating func schema(_ schema: Schema, _ documentation: String? = nil) {
    object(compact: schema.isShort) { $0.members(of: schema, documentation) }
  }

  private mutating func members(of schema: Schema, _ documentation: String?) {
    switch schema {
    case .scalar(let scalar):
      self.scalar(scalar, documentation)
    case .choice(let words):
      if let documentation { field("description", documentation) }
      choice(words)
    case .list(let item):
      if let documentation { field("description", documentation) }
      field("type", "array")
      self.schema(item, called: "items")
    case .entries(let key, let value):
      if let documentation { field("description", documentation) }
      entries(key, value)
    case .object(let object):
      // Beside a reference nothing else counts, so a reference with a description is the only part of a whole.
      guard let documentation else { return field("$ref", "#/definitions/\(object().name)") }
      field("description", documentation)
      key("allOf")
      array(compact: true) { $0.object { $0.field("$ref", "#/definitions/\(object().name)") } }
    case .either(let forms):
      if let documentation { field("description", documentation) }
      key("anyOf")
      array { json in for form in forms { json.schema(form) } }
    }
  }

  /// Keys that are values themselves: those of a closed list by name, so that editors can offer them; others by their form.
  private mutating func entries(_ key: Schema, _ value: Schema) {
    field("type", "object")
    switch key {
    case .choice(let words):
      field("properties") { json in
        for word in words { json.schema(value, called: .named(word.text), word.meaning) }
      }
      self.key("additionalProperties")
      self.value(false)
    case .scalar(let scalar):
      self.key("propertyNames")
      object(compact: true) { $0.form(of: scalar) }
      schema(value, called: "additionalProperties")
    case .list, .entries, .object, .either:
      preconditionFailure("a key is a single value")
    }
  }
}

extension Schema {
  /// Whether it reads best on one line.
  fileprivate var isShort: Bool {
    switch self {
    case .scalar: true
    case .choice(let words): words.count == 1
    case .object: true
    case .list, .entries, .either: false
    }
  }
}
