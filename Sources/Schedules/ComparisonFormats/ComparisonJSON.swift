import Compiler
import Reporting

// A comparison for programs: format `outcomes-diff/1`.

extension ComparisonReport {
  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", "outcomes-diff/1")
      json.field("project", comparison.head.project)
      for (key, name, side) in [("base", baseName, comparison.base), ("head", headName, comparison.head)] {
        json.key(key)
        json.object(compact: true) { json in
          json.field("name", name)
          json.field("edition", orNull: side.edition)
        }
      }
      json.field("remarks", remarks)
      json.field("notCompared", comparison.unsaid)
      json.key("counts")
      json.object(compact: true) { json in
        for `class` in ChangeClass.allCases.reversed() {
          json.field(`class`.rawValue, comparison.count(`class`))
        }
      }
      json.field("withdrawn", comparison.withdrawals.map(\.subject.key))
      write(comparison.changes, as: "changes", to: &json)
    }
    return json.finish()
  }

  private func write(_ changes: [ContractChange], as key: String, to json: inout JSONWriter) {
    json.key(key)
    json.array { json in
      for change in changes { json.object { write(change, &$0) } }
    }
  }

  private func write(_ change: ContractChange, _ json: inout JSONWriter) {
    json.field("event", change.event.rawValue)
    json.field("class", change.class.rawValue)
    json.field("kind", change.subject.kind.rawValue)
    json.field("key", change.subject.key)
    json.field("id", orNull: change.subject.id)
    json.field("title", change.subject.title)
    if change.event == .changed {
      json.key("fields")
      json.array { json in
        for field in change.fields { json.object { write(field, &$0) } }
      }
    } else {
      write(change.cause, &json)
    }
    write(change.parts, as: "parts", to: &json)
  }

  private func write(_ field: FieldChange, _ json: inout JSONWriter) {
    json.field("path", field.path)
    json.field("label", field.label)
    json.field("class", field.class.rawValue)
    json.field("from", orNull: field.from)
    json.field("to", orNull: field.to)
    json.field("direction", orNull: field.direction?.rawValue)
    write(field.cause, &json)
  }

  private func write(_ cause: Cause, _ json: inout JSONWriter) {
    json.field("cause") { json in
      json.field("others", cause.others)
      json.key("lines")
      json.array { json in
        for line in cause.lines {
          json.object(compact: true) { json in
            json.field("side", line.side.rawValue)
            json.field("file", line.path)
            json.field("line", line.first)
            json.field("endLine", line.last)
            json.field("via", line.via)
          }
        }
      }
    }
  }
}
