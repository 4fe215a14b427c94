import Compiler
import Reporting
import Specs

// Pools, and who shares in them. Amounts are exact: pounds with two decimals.

extension FrameworkWriter {
  func payment(_ json: inout JSONWriter) {
    json.key("payment")
    guard let plan = framework.payment else { return json.null() }
    json.object { json in
      json.field("currency", plan.currency.rawValue)
      json.field("basis", orNull: plan.basis?.rawValue)
      json.key("settledAfter")
      if let days = plan.settledAfter { json.value(days) } else { json.null() }
      json.field("severalTests", orNull: plan.severalTests?.rawValue)
      decimal("power", plan.power, &json)
      list("gates", plan.gates, &json) { gate, json in
        json.field("id", gate.id.value)
        json.field("text", gate.text.value)
      }
      list("pools", plan.pools, &json) { pool, json in
        json.field("year", pool.year)
        let period = project.period(ofYear: pool.year)
        json.field("from", orNull: period?.from.text)
        json.field("to", orNull: period?.to.text)
        money("annualValue", pool.annualValue, &json)
        decimal("atRisk", pool.atRisk, &json)
        money("amount", pool.amount, &json)
        money("heldBack", pool.heldBack, &json)
      }
      json.key("indicators")
      json.array { json in
        for paid in plan.indicators { json.object { write(paid, &$0) } }
      }
    }
  }

  private func write(_ paid: PaidIndicator, _ json: inout JSONWriter) {
    let rule = paid.rule
    json.field("id", framework.indicators[paid.place].id)
    json.field("rule", orNull: rule.rule?.value.rawValue)
    json.field("verifier", orNull: rule.verifier?.value)
    json.field("evidence", orNull: rule.evidence?.value)
    json.field("timing", orNull: rule.timing?.value)
    json.key("cap")
    switch rule.cap?.value {
    case .amount(let cap): json.raw(Money(cap).decimal)
    case PaymentRule.Cap.none?: json.value("none")
    case nil: json.null()
    }
    list("years", paid.years, &json) { year, json in
      json.field("year", year.year)
      json.field("phase", year.phase.rawValue)
      json.field("origin", year.origin.rawValue)
      decimal("weight", year.weight, &json)
      money("amount", year.amount, &json)
      money("maximum", year.most, &json)
      json.key("parameters")
      if let payment = year.payment { parameters(of: payment, &json) } else { json.null() }
    }
  }

  /// The numbers that the rule works with, by the names that authors give them.
  private func parameters(of payment: YearRule, _ json: inout JSONWriter) {
    json.object(compact: true) { json in
      switch payment {
      case .binary(let rule): number("threshold", rule.threshold, &json)
      case .linear(let rule):
        number("lower", rule.lower, &json)
        number("upper", rule.upper, &json)
      case .banded(let rule):
        json.key("bands")
        json.array { json in
          for band in rule.bands {
            json.object { json in
              number("from", band.from, &json)
              number("to", band.to, &json)
              number("share", band.share * Rational(100), &json)
            }
          }
        }
      case .milestone(let rule): json.field("due", rule.due.text)
      case .unitRate(let rule):
        money("price", rule.price, &json)
        json.field("unit", rule.unit)
      case .reporting: break
      }
    }
  }

  /// What is paid for in each Contract Year; only where somebody decided how it is measured.
  func phases(of indicator: Indicator, _ json: inout JSONWriter) {
    guard indicator.bound != nil else { return }
    list("phases", project.years(of: indicator), &json) { year, json in
      json.field("year", year.year)
      json.field("phase", year.phase.rawValue)
      json.field("origin", year.origin.rawValue)
    }
  }

  private func money(_ key: JSONKey, _ money: Money?, _ json: inout JSONWriter) {
    json.key(key)
    if let money { json.raw(money.decimal) } else { json.null() }
  }

  private func decimal(_ key: JSONKey, _ value: ExactDecimal?, _ json: inout JSONWriter) {
    json.key(key)
    if let value { json.raw(value.literal) } else { json.null() }
  }

  private func number(_ key: JSONKey, _ value: Rational?, _ json: inout JSONWriter) {
    json.key(key)
    if let value { json.raw(value.decimal(atLeast: 0, atMost: 6)) } else { json.null() }
  }
}
