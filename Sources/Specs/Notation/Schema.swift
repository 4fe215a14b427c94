/// What may stand in a place of a file: the facts from which the reader, the manual and the JSON Schema are made.
public indirect enum Schema: Sendable {
  case scalar(ScalarSchema)
  case choice([Word])
  case list(Schema)
  /// Keys that are values themselves.
  case entries(key: Schema, value: Schema)
  case object(@Sendable () -> ObjectSchema)
  case either([Schema])

  public struct Word: Sendable {
    public let text: String
    public let meaning: String
  }

  /// In a few words: "a count", "a list of ids".
  public var phrase: String {
    switch self {
    case .scalar(let scalar): scalar.phrase
    case .choice(let words):
      words.count == 1
        ? "`\(words[0].text)`" : "one of " + words.map { "`\($0.text)`" }.joined(separator: ", ")
    case .list(let item): "a list: " + item.phrase
    case .entries(let key, let value): "entries: " + key.phrase + ", then " + value.phrase
    case .object(let object): object().title
    case .either(let forms): forms.map(\.phrase).joined(separator: "; or ")
    }
  }

  /// The objects it is made of.
  var objects: [ObjectSchema] {
    switch self {
    case .scalar, .choice: []
    case .list(let item): item.objects
    case .entries(let key, let value): key.objects + value.objects
    case .object(let object): [object()]
    case .either(let forms): forms.flatMap(\.objects)
    }
  }
}

extension Schema {
  /// As `phrase`, where a message has no room for a list of words.
  var shortPhrase: String {
    switch self {
    case .choice(let words) where words.count > 4:
      "one of " + words.prefix(3).map { "`\($0.text)`" }.joined(separator: ", ") + ", …"
    case .entries(let key, let value): "`{key: value}` again: \(key.shortPhrase), then \(value.shortPhrase)"
    default: phrase
    }
  }
}

/// One kind of plain value.
public struct ScalarSchema: Sendable {
  /// "a date"
  public let phrase: String
  /// How it is written, for the manual.
  public let documentation: String
  /// A regular expression that its text matches as a whole, where there is one.
  public let pattern: String?
  public let examples: [String]
  /// Whether it names something.
  public var use: NameUse? = nil
  /// Which numbers it may be, where it is one; of a decimal, its part before the point.
  public var range: ClosedRange<Int>?
}

/// A mapping with fixed keys.
public struct ObjectSchema: Sendable {
  /// "a feeling"
  public let title: String
  public let documentation: String
  public let fields: [FieldSchema]
}

public struct FieldSchema: Sendable {
  public let key: String
  public let isRequired: Bool
  public let documentation: String
  public let schema: Schema
}
