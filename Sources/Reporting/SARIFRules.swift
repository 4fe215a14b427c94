/// The kinds of diagnostic that a SARIF report mentions, as its rules: each once, by name.
struct SARIFRules {
  private let kinds: [DiagnosticKind]
  private let indices: [String: Int]

  init(_ mentioned: [DiagnosticKind]) {
    var byName: [String: DiagnosticKind] = [:]
    for kind in mentioned { byName[kind.name] = kind }
    kinds = byName.values.sorted(byBytesOf: \.name)
    indices = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1.name, $0) })
  }

  func index(of kind: DiagnosticKind) -> Int { indices[kind.name]! }

  func write(to json: inout JSONWriter) {
    json.key("rules")
    json.array { json in
      for kind in kinds {
        json.object { json in
          json.field("id", kind.name)
          writeText("shortDescription", kind.summary, to: &json)
          writeText("fullDescription", kind.explanation.says, to: &json)
          json.field("help") { json in
            json.field("text", kind.text())
            json.field("markdown", kind.markdown)
          }
          json.field("defaultConfiguration") { json in json.field("level", kind.level.sarif) }
          json.field("properties") { json in json.field("tags", [String(kind.family)]) }
        }
      }
    }
  }

  private func writeText(_ name: JSONKey, _ text: String, to json: inout JSONWriter) {
    json.field(name) { json in json.field("text", text) }
  }
}
