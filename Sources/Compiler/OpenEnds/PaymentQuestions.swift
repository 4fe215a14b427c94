import Specs

// What is open about money: every slot of the sentence that says how an indicator is paid, and the pools it is paid from.

/// What the payment of an indicator lacks.
func askAboutPay(_ indicator: Indicator, _ outcome: Outcome, _ project: Project, _ list: inout OpenItemList) {
  let (id, key) = (indicator.id, indicator.key)
  guard indicator.role == .pay else { return }
  let blocks = OpenItem.Blocks.payment(outcome: outcome.id)
  guard let rule = indicator.measure?.pay else {
    list.ask("\(key)/pay", "By which rule is \(id) paid, with what weight, and who verifies it?", blocks)
    return
  }
  let unweighed = project.years(of: indicator).filter { $0.isPaid && rule.weight(inYear: $0.year) == nil }
  if rule.rule?.value != .unitRate, rule.weight == nil, !unweighed.isEmpty || rule.weights.isEmpty {
    let when = rule.weights.isEmpty ? "" : " in year \(joined(unweighed.map { String($0.year) }))"
    list.ask("\(key)/pay/weight", "What share of the pool is \(id) worth\(when)?", blocks)
  }
  if rule.verifier == nil { list.ask("\(key)/pay/verifier", "Who verifies the result of \(id)?", blocks) }
  if rule.cap == nil || rule.needsCap {
    list.ask("\(key)/pay/cap", "What is the most that is paid for \(id) in a year?", blocks)
  }
  if rule.timing == nil, project.contract.payment?.settledAfter == nil {
    list.ask("\(key)/pay/timing", "When is the payment for \(id) made?", blocks)
  }
  askAboutNumbers(of: rule, indicator, project, blocks, &list)
}

/// The numbers that its rule works with.
private func askAboutNumbers(
  of rule: PaymentRule, _ indicator: Indicator, _ project: Project, _ blocks: OpenItem.Blocks,
  _ list: inout OpenItemList
) {
  let (id, key) = (indicator.id, indicator.key)
  switch rule.rule?.value {
  case .milestone:
    if rule.due == nil {
      list.ask("\(key)/pay/due", "By which day is the milestone of \(id) reached?", blocks)
    }
    if rule.evidence == nil {
      list.ask("\(key)/pay/evidence", "What shows that the milestone of \(id) is reached?", blocks)
    }
  case .unitRate:
    if rule.price == nil {
      list.ask("\(key)/pay/price", "What is paid for each verified outcome of \(id)?", blocks)
    }
    if rule.unit == nil { list.ask("\(key)/pay/unit", "What is counted and paid for under \(id)?", blocks) }
  case .binary, .linear, .banded, nil:
    let paid = project.years(of: indicator).filter(\.isPaid)
    if paid.isEmpty {
      list.ask("\(key)/targets", "In which years is \(id) paid, and for what result?", blocks)
    }
    for year in paid where !year.isRebased && YearRule(rule, year, indicator.direction) == nil {
      list.ask(
        "\(key)/targets/year-\(year.year)", "What result of \(id) is paid for in year \(year.year)?", blocks)
    }
  }
}

/// What the pools lack; only where somebody is to be paid.
func askAboutPools(_ plan: PaymentPlan, _ project: Project, _ list: inout OpenItemList) {
  guard !plan.indicators.isEmpty else { return }
  if plan.basis == nil {
    list.ask(
      "payment/basis", "Is the money for outcomes paid on top of each year's value, or kept back from it?",
      .release)
  }
  for pool in plan.pools {
    let entries = plan.entries(ofYear: pool.year)
    // A price is paid beside the pool where it has no weight in it.
    let sharing = entries.filter { $0.year.weight != nil || $0.indicator.rule.rule?.value != .unitRate }
    if sharing.isEmpty {
      if let amount = pool.amount, amount > .none, entries.isEmpty {
        list.ask(
          "payment/year-\(pool.year)/weights", "Which indicators share the pool of year \(pool.year)?",
          .release)
      }
      continue
    }
    if pool.annualValue == nil {
      list.ask("payment/year-\(pool.year)/annual_value", "What is year \(pool.year) worth?", .release)
    }
    if pool.atRisk == nil {
      list.ask(
        "payment/year-\(pool.year)/at_risk",
        "What share of the value of year \(pool.year) depends on outcomes?", .release)
    }
  }
}

extension PaymentRule {
  /// A price that has no part of a pool is limited by its cap alone.
  var needsCap: Bool {
    guard rule?.value == .unitRate, weight == nil, weights.isEmpty else { return false }
    if case .amount? = cap?.value { return false }
    return true
  }
}
