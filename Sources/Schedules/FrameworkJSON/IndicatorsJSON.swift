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
    if !indicator.stopped.isEmpty {
      list("stopped", indicator.stopped, &json) { stop, json in
        json.field("check", orNull: stop.check.isEmpty ? nil : stop.check)
        json.field("reason", stop.reason)
      }
    }
    writeHeldBack(of: indicator, &json)
    writeBaseline(of: indicator, &json)
    list("targets", indicator.measure?.targets ?? [], &json) { target, json in
      json.field("year", target.year?.value ?? 0)
      quantity("lower", target.lower, &json)
      quantity("target", target.target, &json)
      quantity("upper", target.upper, &json)
    }
    write(indicator.proof, of: indicator, &json)
    phases(of: indicator, &json)
    json.field("description", text.description)
    json.field("cohort", text.cohort)
    json.field("influence", orNull: indicator.measure?.influence?.value.rawValue)
    json.field("missingAnswers", orNull: indicator.measure?.missingAnswers?.value)
    json.field("note", orNull: indicator.measure?.note?.value)
  }

  /// Its part of each pool, which nobody can earn; nothing where there is none.
  private func writeHeldBack(of indicator: Indicator, _ json: inout JSONWriter) {
    guard !indicator.stopped.isEmpty, indicator.decidedRole == .pay,
      let share = framework.payment?.stopped.first(where: {
        framework.indicators[$0.place].key == indicator.key
      }), !share.parts.isEmpty
    else { return }
    list("heldBack", share.parts, &json) { part, json in
      json.field("year", part.year)
      json.key("weight")
      json.raw(part.weight.literal)
      json.key("amount")
      if let amount = part.amount { json.raw(amount.decimal) } else { json.null() }
    }
  }

  private func writeBaseline(of indicator: Indicator, _ json: inout JSONWriter) {
    json.key("baseline")
    guard let baseline = indicator.measure?.baseline else {
      json.null()
      return
    }
    let withheld = indicator.bound?.withheld
    json.object(compact: true) { json in
      quantity("value", withheld == nil ? baseline.value : nil, &json)
      people("people", baseline.people?.value, of: indicator, &json)
      if let withheld { json.field("withheld", withheld.reason) }
      json.field("from", orNull: baseline.from?.value.text)
      json.field("to", orNull: baseline.to?.value.text)
      json.field("source", orNull: baseline.source?.value)
      json.field("method", orNull: baseline.method?.value)
    }
  }

  private func write(_ proof: MeasureProof?, of indicator: Indicator, _ json: inout JSONWriter) {
    json.key("proof")
    json.object(compact: true) { json in
      json.field("verdict", (proof?.verdict ?? .open).rawValue)
      people("base", proof?.base, of: indicator, &json)
      number("needed", proof?.needed, &json)
      json.key("smallestChange")
      if let change = proof?.smallestChange {
        json.raw(change.decimal(atLeast: 4, atMost: 4))
      } else {
        json.null()
      }
      json.key("interval")
      if let interval = proof?.interval {
        json.array { json in
          for limit in [interval.lower, interval.upper] { json.raw(limit.decimal(atLeast: 4, atMost: 4)) }
        }
      } else {
        json.null()
      }
      json.field("checks") { json in
        for check in proof?.checks ?? [] where check.state != .notApplicable {
          json.field(.named(check.code), check.state.rawValue)
        }
      }
      // Where nothing was decided there is nothing to work out, and all indicators say the same.
      let checks = indicator.bound == nil ? [] : proof?.checks ?? []
      let figures = checks.filter { $0.state != .notApplicable && !$0.figure.isEmpty }
      json.field("figures") { json in
        for check in figures { json.field(.named(check.code), check.figure) }
      }
      list("repairs", proof?.repairs ?? [], &json) { repair, json in
        json.field("repair", repair.kind.rawValue)
        json.field("text", repair.text)
        people("base", repair.base, of: indicator, &json)
        number("needed", repair.needed, &json)
      }
      if let proof, let measure = indicator.bound { basis(of: proof, measure, indicator, &json) }
    }
  }

  /// What the figures of a proof were worked out from, beside the baseline and the targets: enough to work them out again.
  private func basis(
    of proof: MeasureProof, _ measure: BoundMeasure, _ indicator: Indicator, _ json: inout JSONWriter
  ) {
    let decimal = { (name: String, value: Rational?, json: inout JSONWriter) in
      json.key(name)
      if let value { json.raw(value.decimal(atLeast: 0, atMost: 9)) } else { json.null() }
    }
    json.key("basis")
    json.object { json in
      json.field("family", indicator.statistic.family.rawValue)
      json.field("counted", proof.counted.rawValue)
      json.field("claim", measure.claim.rawValue)
      people("group", measure.claim == .cohort ? measure.population?.size : nil, of: indicator, &json)
      people("expected", indicator.expectedInEachYear, of: indicator, &json)
      people("effective", indicator.measure?.effectivePeople?.value, of: indicator, &json)
      people("events", indicator.measure?.baseline?.events?.value, of: indicator, &json)
      decimal("sd", measure.baseline?.standardDeviation ?? indicator.statistic.standardDeviation, &json)
      decimal("alpha", proof.alpha, &json)
      decimal("power", proof.power, &json)
    }
  }

  /// A number of people or events; null where it is too small for its data to show.
  private func people(_ key: JSONKey, _ count: Int?, of indicator: Indicator, _ json: inout JSONWriter) {
    let small = indicator.smallNumbers(project)
    number(key, count.flatMap { small.holds($0) ? nil : $0 }, &json)
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
