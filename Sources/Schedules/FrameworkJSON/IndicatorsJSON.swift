import Compiler
import Reporting
import Specs

// Indicators, with what was decided about each.

extension FrameworkWriter {
  func indicators(_ json: inout JSONWriter) {
    json.key("indicators")
    json.array { json in
      for indicator in framework.indicators { json.object { write(indicator, &$0) } }
    }
  }

  private func write(_ indicator: Indicator, _ json: inout JSONWriter) {
    let text = indicator.text
    json.field("id", indicator.id)
    json.field("key", indicator.key)
    json.field("outcome", framework.outcomes[indicator.outcome].id)
    json.field("entry", indicator.entry)
    json.field("title", text.name)
    json.field("numerator", text.numerator)
    json.field("denominator", text.denominator)
    json.field("exclusions", text.exclusions)
    json.field("unit", indicator.unit)
    json.field("direction", indicator.direction.rawValue)
    json.field("source", text.source)
    json.field("frequency", indicator.frequency.text)
    json.field("role", indicator.role.rawValue)
    write(indicator.measure?.baseline, &json)
    list("targets", indicator.measure?.targets ?? [], &json) { target, json in
      json.field("year", target.year?.value ?? 0)
      quantity("lower", target.lower, &json)
      quantity("target", target.target, &json)
      quantity("upper", target.upper, &json)
    }
    proof(of: indicator, &json)
  }

  private func write(_ baseline: Baseline?, _ json: inout JSONWriter) {
    json.key("baseline")
    guard let baseline else {
      json.null()
      return
    }
    json.object(compact: true) { json in
      quantity("value", baseline.value, &json)
      number("people", baseline.people?.value, &json)
      json.field("from", orNull: baseline.from?.value.text)
      json.field("to", orNull: baseline.to?.value.text)
      json.field("source", orNull: baseline.source?.value)
      json.field("method", orNull: baseline.method?.value)
    }
  }

  /// Open until the numbers that a change needs are worked out.
  private func proof(of indicator: Indicator, _ json: inout JSONWriter) {
    json.key("proof")
    json.object(compact: true) { json in
      json.field("verdict", "open")
      number("base", indicator.measure?.expectedPeople?.value, &json)
      for key: JSONKey in ["needed", "smallestChange", "interval"] { json.field(key, orNull: nil) }
      json.field("checks") { _ in }
      json.field("repairs", [])
    }
  }

  private func number(_ key: JSONKey, _ value: Int?, _ json: inout JSONWriter) {
    json.key(key)
    if let value { json.value(value) } else { json.null() }
  }

  /// In the indicator's own unit.
  private func quantity(_ key: JSONKey, _ value: Located<Quantity>?, _ json: inout JSONWriter) {
    json.key(key)
    if let value { json.raw(value.value.number.literal) } else { json.null() }
  }
}

extension ExactDecimal {
  /// As JSON has numbers: as authored, but without leading zeros.
  var literal: String {
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    let whole = padded.dropLast(scale)
    return (units < 0 ? "-" : "") + whole + (scale > 0 ? "." + padded.suffix(scale) : "")
  }
}
