import Reporting

// Single values in a JSON Schema.
//
// The reader takes a scalar as it was typed. An editor hands a schema what YAML 1.2 makes of it: `9` is a number, `true` a
// boolean, `2026-11-23` and `37%` are text. So a schema allows each type that a value of the right form could look like;
// its pattern then holds for what stayed text (or stands in quotation marks), its bounds for numbers.

extension JSONWriter {
  mutating func scalar(_ scalar: ScalarSchema, _ documentation: String?) {
    let looks = scalar.looks
    field("title", scalar.phrase)
    field("description", [documentation, scalar.documentation].compactMap { $0 }.joined(separator: " "))
    if looks.count == 1 { field("type", "string") } else { field("type", looks.map(\.rawValue)) }
    form(of: scalar)
    if looks.contains(.integer) {
      if let lowest = scalar.range?.lowerBound ?? (scalar.allows("-1") ? nil : 0) { field("minimum", lowest) }
      if let highest = scalar.range?.upperBound { field("maximum", highest) }
    } else if looks.contains(.number), let range = scalar.range {
      // Figures behind the point may follow the last whole number.
      if scalar.allows("-1") {
        field("exclusiveMinimum", range.lowerBound - 1)
      } else {
        field("minimum", range.lowerBound)
      }
      field("exclusiveMaximum", range.upperBound + 1)
    }
    examples(of: scalar)
  }

  /// What its text must be.
  mutating func form(of scalar: ScalarSchema) {
    if let pattern = scalar.pattern { field("pattern", "^(\(pattern))$") } else { field("minLength", 1) }
  }

  private mutating func examples(of scalar: ScalarSchema) {
    guard !scalar.examples.isEmpty else { return }
    key("examples")
    array(compact: true) { json in
      for example in scalar.examples {
        // `38500000.00` keeps its pence only as text.
        if scalar.looks.contains(.integer), let number = Int(example) {
          json.value(number)
        } else {
          json.value(example)
        }
      }
    }
  }

  /// One word of a closed list, each with what it means.
  mutating func choice(_ words: [Schema.Word]) {
    guard words.count > 1 else { return literal(words[0].text) }
    key("oneOf")
    array { json in
      for word in words {
        json.object(compact: true) { json in
          json.literal(word.text)
          json.field("description", word.meaning)
        }
      }
    }
  }

  /// A word, and what an editor takes it for.
  private mutating func literal(_ word: String) {
    guard Int(word) != nil || word == "true" || word == "false" else { return field("const", word) }
    key("enum")
    array(compact: true) { json in
      json.raw(word)
      json.value(word)
    }
  }
}

extension ScalarSchema {
  /// The types of JSON.
  enum Look: String {
    case string, integer, number, boolean
  }

  /// What a plain value of this form may look like, by asking the form itself.
  var looks: [Look] {
    var looks = [Look.string]
    if allows("1.50") { looks.append(.number) } else if allows("1") { looks.append(.integer) }
    if allows("true") { looks.append(.boolean) }
    return looks
  }

  /// Whether a text has its form.
  func allows(_ text: String) -> Bool {
    guard let pattern else { return !text.isEmpty }
    guard let form = try? Regex(pattern) else {
      preconditionFailure("the pattern of \(phrase) cannot be read")
    }
    return (try? form.wholeMatch(in: text)) != nil
  }
}
