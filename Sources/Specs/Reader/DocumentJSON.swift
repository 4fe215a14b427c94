import Reporting

extension Document {
  /// The document as `outcomes read --format json` shows it: every value with its place.
  public func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", "outcomes-document/1")
      json.field("file", file.path)
      json.key("root")
      write(root, to: &json)
    }
    return json.finish()
  }

  // Depth is limited to `Limits.depth`, so recursion is safe here.
  private func write(_ index: NodeIndex, to json: inout JSONWriter) {
    let node = nodes[index.at]
    json.object(compact: node.kind == .scalar || node.count == 0) { json in
      switch node.kind {
      case .scalar:
        json.field("kind", "scalar")
        json.field("style", node.style.name)
        json.field("text", text(of: index))
      case .list:
        json.field("kind", "list")
        json.key("items")
        json.array { json in forEachItem(of: index) { write($0, to: &json) } }
      case .mapping:
        json.field("kind", "mapping")
      }
      writePlace(of: index, to: &json)
      if node.kind == .mapping {
        json.key("entries")
        json.array { json in
          forEachEntry(of: index) { key, value in writeEntry(key, value, to: &json) }
        }
      }
    }
  }

  private func writeEntry(_ key: NodeIndex, _ value: NodeIndex, to json: inout JSONWriter) {
    json.object { json in
      json.key("key")
      json.object(compact: true) { json in
        json.field("text", text(of: key))
        let start = file.position(at: span(of: key).start)
        json.field("line", start.line)
        json.field("column", start.column)
      }
      json.key("value")
      write(value, to: &json)
    }
  }

  private func writePlace(of index: NodeIndex, to json: inout JSONWriter) {
    let span = span(of: index)
    let (start, end) = (file.position(at: span.start), file.position(at: span.end))
    json.field("line", start.line)
    json.field("column", start.column)
    json.field("endLine", end.line)
    json.field("endColumn", end.column)
  }
}
