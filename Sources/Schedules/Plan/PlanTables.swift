import Compiler
import Reporting
import Specs

// A plan for other programs.

extension Planning {
  /// Format `outcomes-plan/1`.
  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", "outcomes-plan/1")
      json.field("project", drafting.project.contract.id.value)
      json.key("indicators")
      json.array { json in for plan in plans { json.object { write(plan, &$0) } } }
      json.key("left")
      json.array { json in
        for (indicator, gap) in left {
          json.object(compact: true) { json in
            json.field("id", indicator.id)
            json.field("key", indicator.key)
            json.field("lacks", gap.rawValue)
          }
        }
      }
    }
    return json.finish()
  }

  private func write(_ plan: MeasurePlan, _ json: inout JSONWriter) {
    let indicator = plan.indicator
    json.field("id", indicator.id)
    json.field("key", indicator.key)
    json.field("title", indicator.text.name)
    json.field("unit", indicator.unit)
    json.field("direction", indicator.direction.rawValue)
    json.field("counted", plan.counted.rawValue)
    json.number("baseline", plan.baseline.value.value)
    json.count("expected", plan.expected.flatMap { shown($0) })
    json.count("group", plan.group)
    json.field("tests", plan.tests)
    json.key("bases")
    json.array { json in
      for base in plan.bases {
        json.object(compact: true) { json in
          json.count("people", shown(base.people))
          json.count("counted", shown(base.counted))
          json.number("smallestChange", base.smallestChange)
          json.number("nearestTarget", base.nearestTarget)
        }
      }
    }
    json.key("targets")
    json.array { json in
      for aim in plan.aims {
        json.object(compact: true) { json in
          json.number("value", aim.value)
          json.field("decided", aim.names)
          json.count("needed", aim.needed)
          json.count("people", aim.people)
        }
      }
    }
  }

  /// Nil for a number that is too small to print.
  private func shown(_ count: Int) -> Int? { drafting.isSmall(count) ? nil : count }

  /// One line for each row of both tables.
  var csv: [UInt8] {
    var table = CSVTable()
    table.append(
      row: [
        "Indicator ID", "Indicator", "Unit", "Kind", "People in each year", "Counted", "Number counted",
        "Smallest change", "Target", "Decided as",
      ])
    for plan in plans {
      let start: [CSVTable.Cell] = [
        .exact(plan.indicator.id), .text(plan.indicator.text.short), .text(plan.indicator.unit),
      ]
      let counted = CSVTable.Cell.exact(plan.counted.rawValue)
      for base in plan.bases {
        table.append(
          row: start + [
            "base", people(base.people), counted, people(base.counted), number(base.smallestChange),
            number(base.nearestTarget), base.isExpected ? "expected" : .empty,
          ])
      }
      for aim in plan.aims {
        table.append(
          row: start + [
            "target", aim.people.map { .exact("\($0)") } ?? .empty, counted,
            aim.needed.map { .exact("\($0)") } ?? .empty,
            number((aim.value - plan.baseline.value.value).magnitude), number(aim.value),
            .text(aim.names.joined(separator: "; ")),
          ])
      }
    }
    return table.bytes
  }

  private func people(_ count: Int) -> CSVTable.Cell { .text(drafting.people(count)) }

  private func number(_ value: Rational?) -> CSVTable.Cell {
    value.map { .exact($0.decimal(atLeast: 0, atMost: 4)) } ?? .empty
  }
}

extension JSONWriter {
  fileprivate mutating func number(_ name: String, _ value: Rational?) {
    key(name)
    if let value { raw(value.decimal(atLeast: 0, atMost: 4)) } else { null() }
  }

  fileprivate mutating func count(_ name: String, _ value: Int?) {
    key(name)
    if let value { self.value(value) } else { null() }
  }
}
