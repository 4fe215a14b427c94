import Compiler
import Reporting
import Specs

/// A score as other programs read it: format `outcomes-score/1`.
func scoreJSON(_ score: Score, _ framework: Framework) -> [UInt8] {
  var json = JSONWriter()
  json.object { json in
    json.field("format", "outcomes-score/1")
    json.field("project", framework.project.contract.id.value)
    json.field("currency", (framework.payment?.currency ?? .gbp).rawValue)
    json.key("years")
    json.array { json in
      for year in score.years { json.object { write(year, framework, &$0) } }
    }
  }
  return json.finish()
}

private func write(_ year: YearScore, _ framework: Framework, _ json: inout JSONWriter) {
  json.field("year", year.year)
  json.key("gates")
  json.array { json in
    for (gate, held) in year.gates {
      json.object(compact: true) { json in
        json.field("id", gate.id.value)
        json.key("held")
        if let held { json.value(held) } else { json.null() }
      }
    }
  }
  json.key("results")
  json.array { json in
    for result in year.results {
      json.object { write(result, framework.indicators[result.place], &$0) }
    }
  }
  money("pool", year.pool, &json)
  money("due", year.due, &json)
  money("besidePool", year.besidePool, &json)
  json.key("settled")
  json.value(!year.isOpen)
}

private func write(_ result: ResultScore, _ indicator: Indicator, _ json: inout JSONWriter) {
  json.field("indicator", indicator.id)
  json.field("key", indicator.key)
  json.field("phase", result.phase.rawValue)
  json.field("state", result.state.rawValue)
  json.field("withheld", orNull: result.withheld?.reason)
  count("numerator", result.numerator, &json)
  count("denominator", result.denominator, &json)
  count("people", result.people, &json)
  count("units", result.units, &json)
  json.field("evidence", orNull: result.evidence?.text)
  number("value", result.value, &json)
  range("interval", result.interval, &json)
  json.field("noInterval", orNull: result.noInterval?.reason)
  json.key("sd")
  if let spread = result.spread {
    json.object(compact: true) { json in
      number("value", spread.deviation, &json)
      json.field("from", spread.source.rawValue)
    }
  } else {
    json.null()
  }
  number("baseline", indicator.bound?.baseline?.value.value, &json)
  json.key("change")
  if let change = result.change {
    json.object(compact: true) { json in
      number("difference", change.difference, &json)
      range(change.isRatio ? "ratio" : "interval", change.interval, &json)
      number("level", change.level, atMost: 4, &json)
      json.field("told", change.verdict.rawValue)
    }
  } else {
    json.null()
  }
  json.key("reached")
  json.object(compact: true) { json in
    for (name, goal) in result.target?.values ?? [] {
      json.key(name)
      if let reached = result.reaches(goal, indicator.direction) { json.value(reached) } else { json.null() }
    }
  }
  write(result.payment, &json)
}

private func write(_ payment: PaymentDue?, _ json: inout JSONWriter) {
  json.key("payment")
  guard let payment else { return json.null() }
  json.object(compact: true) { json in
    json.field("rule", orNull: payment.rule?.rawValue)
    money("maximum", payment.entry.most, &json)
    money("earned", payment.earned, &json)
    money("due", payment.due, &json)
    json.field("reason", payment.reason.rawValue)
  }
}

private func count(_ key: String, _ count: Int?, _ json: inout JSONWriter) {
  json.key(key)
  if let count { json.value(count) } else { json.null() }
}

/// At most six decimals: a result may be a third.
private func number(_ key: String, _ value: Rational?, atMost places: Int = 6, _ json: inout JSONWriter) {
  json.key(key)
  if let value { json.raw(value.decimal(atLeast: 0, atMost: places)) } else { json.null() }
}

private func range(_ key: String, _ range: MeasureProof.Range?, _ json: inout JSONWriter) {
  json.key(key)
  guard let range else { return json.null() }
  json.object(compact: true) { json in
    number("lower", range.lower, atMost: 4, &json)
    number("upper", range.upper, atMost: 4, &json)
  }
}

private func money(_ key: String, _ money: Money?, _ json: inout JSONWriter) {
  json.key(key)
  if let money { json.raw(money.decimal) } else { json.null() }
}
