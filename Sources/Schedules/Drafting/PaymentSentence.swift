import Compiler
import Specs

extension Drafting {
  /// Who pays what for what: the sentence that every paid indicator must have in full before anybody signs. What nobody
  /// has decided reads "[ ]".
  func paymentSentence(_ paid: PaidIndicator) -> [String] {
    let indicator = framework.indicators[paid.place]
    let onResult = paid.years.filter { $0.phase == .performance || paid.rule.rule?.value == .milestone }
    let onReport = paid.years.filter { $0.phase == .reporting && paid.rule.rule?.value != .milestone }
    let commissioner = project.form.terms?.commissioner?.value ?? "Commissioner"
    guard !onResult.isEmpty else {
      return [
        "The \(commissioner) will pay \(amounts(onReport)) for reporting in time and in full, whatever the result, \(rest(paid, indicator, onReport))."
      ]
    }
    var sentences = [
      "The \(commissioner) will pay \(price(paid, onResult)) for \(unit(of: paid, indicator)), \(rest(paid, indicator, onResult))."
    ]
    if !onReport.isEmpty {
      sentences.append(
        "The \(commissioner) will pay \(amounts(onReport)) for reporting \(indicator.id) in time and in full, whatever the result."
      )
    }
    return sentences
  }

  /// Among whom, towards what, how it is measured and verified, and up to what.
  private func rest(_ paid: PaidIndicator, _ indicator: Indicator, _ years: [PaidYear]) -> String {
    let outcome = outcome(of: indicator)
    let population =
      indicator.bound?.population?.phrase ?? framework.service(of: outcome).phrase(for: outcome.voice)
    let statement =
      outcome.statement.hasSuffix(".") ? String(outcome.statement.dropLast()) : outcome.statement
    let period = years.isEmpty ? "[ ]" : self.years(years.map(\.year))
    let verifier = paid.rule.verifier?.value ?? openSlot("\(indicator.key)/pay/verifier")
    return
      "among \(population), towards \(outcome.id) (\(statement)), measured by \(measure(paid, indicator)), over \(period), verified by \(verifier), \(cap(paid, indicator))"
  }

  /// "£1,540,000.00 in Contract Year 2 and £1,925,000.00 in Contract Year 3"
  private func amounts(_ years: [PaidYear]) -> String {
    let amounts = years.map { ($0.year, amount($0.most)) }
    if amounts.isEmpty { return amount(nil) }
    if amounts.allSatisfy({ $0.1 == amounts[0].1 }) {
      return amounts.count == 1
        ? "\(amounts[0].1) in \(year(amounts[0].0))"
        : "\(amounts[0].1) in each of \(self.years(amounts.map(\.0)))"
    }
    return joined(amounts.map { "\($0.1) in \(year($0.0))" })
  }

  private func price(_ paid: PaidIndicator, _ years: [PaidYear]) -> String {
    guard paid.rule.rule?.value == .unitRate else { return amounts(years) }
    return paid.rule.price.map { currency.text(Money($0.value)) } ?? amount(nil)
  }

  private func unit(of paid: PaidIndicator, _ indicator: Indicator) -> String {
    switch paid.rule.rule?.value {
    case .binary: return "a result that reaches the threshold"
    case .linear:
      return
        "a result at or beyond the upper value, and a share in proportion for one between lower and upper"
    case .banded: return "a result in the best band, and the band's share for any other"
    case .milestone:
      let evidence = paid.rule.evidence?.value ?? openSlot("\(indicator.key)/pay/evidence")
      let due = paid.rule.due?.value.longText ?? openSlot("\(indicator.key)/pay/due")
      return "evidence shown by \(due) (\(withoutStop(evidence)))"
    case .unitRate: return "each \(paid.rule.unit?.value ?? openSlot("\(indicator.key)/pay/unit"))"
    case nil: return "[ ]"
    }
  }

  private func measure(_ paid: PaidIndicator, _ indicator: Indicator) -> String {
    if paid.rule.rule?.value == .milestone { return "that evidence against that day" }
    let measure = "\(indicator.id) (\(indicator.text.name))"
    // Each outcome has its price, whatever the share of people who have it was before.
    if paid.rule.rule?.value == .unitRate {
      let baseline = indicator.measure?.baseline?.value == nil ? "a baseline" : comparator(indicator)
      return "\(measure), counted one by one and not against \(baseline)"
    }
    return "\(measure) against \(comparator(indicator))"
  }

  /// What a result is held against: "the baseline of 54% (1 October 2025 to 30 September 2026, 1120 people)".
  private func comparator(_ indicator: Indicator) -> String {
    guard let baseline = indicator.measure?.baseline, baseline.value != nil else {
      let way = indicator.isCollectedByProvider ? "measured" : "given"
      return "a baseline that is still to be \(way), \(openSlot("\(indicator.key)/baseline"))"
    }
    let shown = ShownBaseline(of: indicator, self)
    if let withheld = shown.withheld {
      return "the baseline (\(period(of: baseline))), which is withheld, because \(withheld)"
    }
    let number = shown.people.isEmpty ? "" : ", \(shown.people) people"
    return "the baseline of \(shown.text) (\(period(of: baseline))\(number))"
  }

  private func cap(_ paid: PaidIndicator, _ indicator: Indicator) -> String {
    switch paid.rule.cap?.value {
    case .amount(let cap): "up to \(currency.text(Money(cap))) in a \(yearTerm)"
    case PaymentRule.Cap.none?: "with no cap but these amounts"
    case nil: "up to \(openSlot("\(indicator.key)/pay/cap"))"
    }
  }
}
