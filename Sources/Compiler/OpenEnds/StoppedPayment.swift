import Specs

/// What is open where payment that was decided does not stand: its part of each pool belongs to nobody until somebody
/// decides. Whoever decided on the payment is asked, where no other post is named.
func askAboutStopped(
  _ plan: PaymentPlan, _ indicators: [Indicator], _ outcomes: [Outcome], _ list: inout OpenItemList
) {
  for share in plan.stopped where !share.parts.isEmpty {
    let indicator = indicators[share.place]
    list.ask(
      indicator.stoppedSlot,
      "Payment for \(indicator.id) does not stand, and nobody can earn its part of the pools (\(share.text(plan.currency))). Is its measure mended, its weight given to others, or less put at risk?",
      .payment(outcome: outcomes[indicator.outcome].id), owner: indicator.measure?.by.value)
  }
}

extension Indicator {
  /// Where it is asked what becomes of its part of the pools.
  public var stoppedSlot: String { "\(key)/pay/stopped" }
}

extension StoppedShare {
  /// "£1,500.00 in year 1, £4,500.00 in year 2 and £6,000.00 in each of years 3 to 7"; "[ ]" for what is open.
  /// - Parameter year: what a year is called: `year`, `Contract Year`.
  public func text(_ currency: Currency, year: String = "year") -> String {
    var runs: [(years: [Int], amount: Money?)] = []
    for part in parts {
      if let last = runs.last, last.amount == part.amount, last.years.last == part.year - 1 {
        runs[runs.count - 1].years.append(part.year)
      } else {
        runs.append((years: [part.year], amount: part.amount))
      }
    }
    return joined(
      runs.map { run in
        let amount = run.amount.map { currency.text($0) } ?? "[ ]"
        guard let first = run.years.first, let last = run.years.last, first != last else {
          return "\(amount) in \(year) \(run.years[0])"
        }
        return "\(amount) in each of \(year)s \(first) \(last == first + 1 ? "and" : "to") \(last)"
      })
  }
}
