import Reporting

/// An explanation as a tree: a title, what is known of it, and sections of things that rest on each other.
struct Explanation: Sendable {
  /// Empty for what has none, or none yet.
  let id: String
  let key: String
  /// "outcome", "indicator", "touchpoint", or what kind of thing was said.
  let kind: String
  let statement: String
  var facts: [(name: String, value: String)] = []
  var sections: [Branch] = []

  /// - Parameter id: its key while it has no id.
  init(id: String, key: String, kind: String, statement: String) {
    self.id = id == key ? "" : id
    self.key = key
    self.kind = kind
    self.statement = statement
  }

  /// Something with its place, and what it rests on.
  struct Branch: Sendable {
    let text: String
    var span: Span?
    var branches: [Branch] = []

    init(_ text: String, _ span: Span? = nil, _ branches: [Branch] = []) {
      self.text = text
      self.span = span
      self.branches = branches
    }
  }
}

extension Explanation {
  private var title: String { [id, key].filter { !$0.isEmpty }.joined(separator: "  ") }

  /// For a terminal: indented, with the place of each thing behind it.
  func text(_ sources: SourceMap) -> [UInt8] {
    var output: [UInt8] = []
    let line = { (depth: Int, text: String, output: inout [UInt8]) in
      output.append(contentsOf: repeatElement(.space, count: depth * 2))
      output.append(contentsOf: visible(text).utf8)
      output.append(.lineFeed)
    }
    line(0, title, &output)
    line(0, statement, &output)
    for fact in facts { line(1, "\(fact.name): \(fact.value)", &output) }
    for section in sections where !section.branches.isEmpty {
      output.append(.lineFeed)
      section.walk { branch, depth in
        line(depth, branch.text + (branch.span.map { "  (\(place($0, sources)))" } ?? ""), &output)
      }
    }
    return output
  }

  /// For a review comment: nested lists.
  func markdown(_ sources: SourceMap) -> [UInt8] {
    var output = ByteStream()
    output.append("# ")
    Escaping.lineStart.append(title, to: &output)
    output.append("\n\n")
    Escaping.lineStart.append(statement, to: &output)
    output.append("\n")
    if !facts.isEmpty { output.append("\n") }
    for fact in facts {
      output.append("- \(fact.name): ")
      Escaping.inline.append(fact.value, to: &output)
      output.append("\n")
    }
    for section in sections where !section.branches.isEmpty {
      output.append("\n## \(section.text)\n\n")
      for branch in section.branches {
        branch.walk { branch, depth in
          output.append(String(repeating: "  ", count: depth) + "- ")
          Escaping.lineStart.append(branch.text, to: &output)
          if let span = branch.span {
            output.append(" (")
            Escaping.inline.append(place(span, sources), to: &output)
            output.append(")")
          }
          output.append("\n")
        }
      }
    }
    return output.bytes
  }

  func json(_ sources: SourceMap) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", "outcomes-explanation/1")
      json.field("id", id)
      json.field("key", key)
      json.field("kind", kind)
      json.field("statement", statement)
      json.field("facts") { json in
        for fact in facts { json.field(.named(fact.name), fact.value) }
      }
      json.key("sections")
      json.array { json in
        for section in sections where !section.branches.isEmpty { section.write(sources, &json) }
      }
    }
    return json.finish()
  }

  private func place(_ span: Span, _ sources: SourceMap) -> String {
    "\(sources.path(of: span)):\(sources.start(of: span).line)"
  }
}

extension Explanation.Branch {
  fileprivate func walk(depth: Int = 0, _ visit: (Explanation.Branch, Int) -> Void) {
    visit(self, depth)
    for branch in branches { branch.walk(depth: depth + 1, visit) }
  }

  fileprivate func write(_ sources: SourceMap, _ json: inout JSONWriter) {
    json.object { json in
      json.field("text", text)
      if let span {
        let start = sources.start(of: span)
        json.field("file", sources.path(of: span))
        json.field("line", start.line)
        json.field("column", start.column)
      }
      guard !branches.isEmpty else { return }
      json.key("branches")
      json.array { json in
        for branch in branches { branch.write(sources, &json) }
      }
    }
  }
}
