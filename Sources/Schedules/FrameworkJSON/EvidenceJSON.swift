import Compiler
import Reporting
import Specs

// What was counted, what holds, and what was not used.

extension FrameworkWriter {
  func evidence(_ json: inout JSONWriter) {
    let (maps, visions) = (project.maps, project.visions)
    json.key("evidence")
    json.object(compact: true) { json in
      json.field("maps", maps.count)
      json.field("visions", visions.count)
      json.field("touchpoints", maps.reduce(0) { $0 + $1.touchpoints.count })
      json.field("feelings", maps.reduce(0) { $0 + $1.feelings.count })
      json.field("notes", maps.reduce(0) { $1.feelings.reduce($0) { $0 + $1.count } })
      json.field("voices", maps.reduce(0) { $0 + $1.voices.count })
      json.field("changes", maps.reduce(0) { $0 + $1.changes.count })
      json.field("goals", visions.reduce(0) { $0 + $1.goals.count })
      json.field("now", visions.reduce(0) { $0 + $1.now.count })
      json.field("boldSteps", visions.reduce(0) { $0 + $1.steps.count })
      var participants: [Role: Int] = [:]
      for entry in maps.flatMap(\.sessions).flatMap(\.participants) {
        participants[entry.key.value, default: 0] += entry.value.value
      }
      json.field("participants") { json in
        for role in Role.allCases where participants[role] != nil {
          json.field(.named(role.rawValue), participants[role] ?? 0)
        }
      }
    }
  }

  func touchpoints(_ json: inout JSONWriter) {
    json.key("touchpoints")
    json.array { json in
      for (document, map) in project.maps.enumerated() {
        for index in map.touchpoints.indices {
          let tally = framework.tally.maps[document][index]
          json.object(compact: true) { json in
            json.field("key", map.touchpoints[index].key)
            json.field("stage", map.stages[map.touchpoints[index].stage].id)
            json.field("title", map.touchpoints[index].title)
            json.key("inScope")
            json.value(map.touchpoints[index].isInScope)
            json.field("heights") { json in
              for group in Group.allCases {
                guard let height = tally.height(of: group) else { continue }
                json.key(.named(group.rawValue))
                json.raw(writing: { height.writeDecimal(atLeast: 1, atMost: 6, to: &$0) })
              }
            }
            number("balanced", tally.balanced, &json)
            number("pooled", tally.pooled, &json)
            counts("notes", tally.notes, &json)
            let right = map.touchpoints[index].careWasRight
            json.field("careWasRight", orNull: right.map { "\($0.yes) of \($0.of)" })
            json.field("works", map.touchpoints[index].works)
          }
        }
      }
    }
  }

  func facts(_ json: inout JSONWriter) {
    json.key("facts")
    json.array { json in
      // By place: a fact has lists and texts, which a copy would have to count.
      for index in framework.facts.indices {
        json.object { json in
          json.text("id") { project.writeID(ofFact: index, of: framework.facts, to: &$0) }
          json.field("kind", framework.facts[index].kind.rawValue)
          json.key("from")
          json.array { json in
            let items = framework.facts[index].items
            for item in items {
              json.object(compact: true) { json in
                place(project.span(of: item), &json)
                json.text("item") { project.writeKey(of: item, to: &$0) }
                said(item, &json)
              }
            }
            if items.isEmpty, let source = framework.facts[index].place {
              json.object(compact: true) { json in
                place(source.span, &json)
                json.field("item", source.key)
              }
            }
          }
        }
      }
    }
  }

  func unanswered(_ json: inout JSONWriter) {
    list("unanswered", framework.unanswered, &json) { unanswered, json in
      json.text("item") { project.writeKey(of: unanswered.item, to: &$0) }
      json.field("reason", unanswered.reason.rawValue)
      place(project.span(of: unanswered.item), &json)
      said(unanswered.item, &json)
    }
  }

  private func place(_ span: Span, _ json: inout JSONWriter) {
    let file = framework.sources[span.file]
    // Items are told of file by file, in the order in which they stand there.
    let start = file.position(at: span.start, near: lastPlace.file == span.file ? lastPlace.line : 1)
    lastPlace = (span.file, start.line)
    json.field("file", file.path)
    json.field("line", start.line)
    json.field("column", start.column)
  }

  private func number(_ key: JSONKey, _ value: Rational?, _ json: inout JSONWriter) {
    json.key(key)
    guard let value else { return json.null() }
    json.raw(writing: { value.writeDecimal(atLeast: 1, atMost: 6, to: &$0) })
  }

  /// The groups that have any.
  func counts(_ key: JSONKey, _ counts: GroupCounts, _ json: inout JSONWriter) {
    json.field(key) { json in
      for group in counts.groups { json.field(.named(group.rawValue), counts[group]) }
    }
  }
}
