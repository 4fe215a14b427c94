import Compiler
import Specs

// How a payment is worked out, with its numbers, so that a person can do it by hand.

extension Target.Phase {
  var title: String {
    switch self {
    case .baseline: "Baseline"
    case .reporting: "Pay for reporting"
    case .performance: "Pay for performance"
    case .monitor: "Monitor"
    }
  }
}

extension PaymentRule.Rule {
  /// "Linear: in proportion between lower and upper"
  var title: String { "\(capitalised(rawValue)): \(meaning)" }
}

extension Drafting {
  /// The rule of a year as a sentence without its full stop: "£… × (result − 44%) ÷ (50% − 44%), from £0.00 to £…".
  func formula(_ entry: PaidYear, _ indicator: Indicator) -> String {
    let most = amount(entry.most)
    switch entry.payment {
    case .linear(let rule):
      let (lower, upper) = (indicator.operand(rule.lower), indicator.operand(rule.upper))
      let (worse, better) = rule.upper > rule.lower ? ("less", "more") : ("more", "less")
      return
        "\(part(entry)) × (result − \(lower)) ÷ (\(upper) − \(lower))\(limit(entry)); nothing for \(indicator.text(rule.lower)) or \(worse), and \(most) for \(indicator.text(rule.upper)) or \(better)"
    case .binary(let rule):
      let than = rule.direction == .up ? "or more" : "or less"
      return "\(most) for a result of \(indicator.text(rule.threshold)) \(than), else nothing"
    case .banded(let rule): return bands(rule, part(entry), indicator) + limit(entry)
    case .milestone(let rule): return "\(most) for evidence by \(rule.due.longText), else nothing"
    case .unitRate(let rule):
      return "\(currency.text(rule.price)) for each \(rule.unit), up to \(most)"
    case .reporting: return "\(most) for reporting in time and in full, whatever the result"
    case nil:
      return entry.isRebased
        ? "\(most), worked out as before with the values that the re-basing rule gives" : "[ ] of \(most)"
    }
  }

  /// What a result earns a share of.
  private func part(_ entry: PaidYear) -> String { amount(entry.amount ?? entry.most) }

  /// ", at most £…", where a cap is less than the part.
  private func limit(_ entry: PaidYear) -> String {
    guard let part = entry.amount, let most = entry.most, most < part else { return "" }
    return ", at most \(currency.text(most))"
  }

  private func bands(_ rule: BandedRule, _ part: String, _ indicator: Indicator) -> String {
    let steps = rule.bands.map { band in
      "\(part) × \((band.share * Rational(100)).decimal(atLeast: 0, atMost: 6))% for a result \(range(of: band, indicator))"
    }
    return joined(steps)
  }

  /// "from 44% to below 50%", "below 44%", "of 50% or more"
  func range(of band: BandedRule.Band, _ indicator: Indicator) -> String {
    switch (band.from, band.to) {
    case (let from?, let to?): "from \(indicator.text(from)) to below \(indicator.text(to))"
    case (let from?, nil): "of \(indicator.text(from)) or more"
    case (nil, let to?): "below \(indicator.text(to))"
    case (nil, nil): "of any value"
    }
  }

  /// One result worked through: "£… × (47% − 44%) ÷ (50% − 44%)", "45% reaches 44%: £…".
  func working(_ achievement: Achievement, _ entry: PaidYear, _ indicator: Indicator) -> String {
    let most = amount(entry.most)
    switch (entry.payment, achievement) {
    case (.linear(let rule)?, .value(let value)): return line(rule, value, entry, indicator)
    case (.binary(let rule)?, .value(let value)):
      let reaches = rule.direction == .up ? value >= rule.threshold : value <= rule.threshold
      return
        "\(indicator.text(value)) \(reaches ? "reaches" : "does not reach") \(indicator.text(rule.threshold)): \(reaches ? "all of \(most)" : "nothing")"
    case (.banded(let rule)?, .value(let value)):
      guard let band = rule.band(of: value) else { return "\(indicator.text(value)) is in no band: nothing" }
      return "\(part(entry)) × \((band.share * Rational(100)).decimal(atLeast: 0, atMost: 6))%\(limit(entry))"
    case (.milestone(let rule)?, .evidence(let day)):
      return day <= rule.due
        ? "Shown by \(rule.due.longText): all of \(most)" : "Shown after \(rule.due.longText): nothing"
    case (.unitRate(let rule)?, .units(let count)):
      return "\(currency.text(rule.price)) × \(count), at most \(most)"
    case (.reporting?, _): return "Reported in time and in full: all of \(most)"
    default: return "[ ]"
    }
  }

  private func line(
    _ rule: LinearRule, _ value: Rational, _ entry: PaidYear, _ indicator: Indicator
  ) -> String {
    let most = amount(entry.most)
    let lower = indicator.operand(rule.lower)
    let isUp = rule.upper > rule.lower
    if isUp ? value < rule.lower : value > rule.lower {
      return "\(indicator.text(value)) is worse than \(indicator.text(rule.lower)): nothing"
    }
    if isUp ? value > rule.upper : value < rule.upper {
      return "\(indicator.text(value)) is better than \(indicator.text(rule.upper)): all of \(most)"
    }
    return
      "\(part(entry)) × (\(indicator.operand(value)) − \(lower)) ÷ (\(indicator.operand(rule.upper)) − \(lower))\(limit(entry))"
  }

  /// "44% to 50%", or what the rule looks at instead.
  func bounds(_ entry: PaidYear, _ indicator: Indicator) -> String {
    switch entry.payment {
    case .linear(let rule): return "\(indicator.text(rule.lower)) to \(indicator.text(rule.upper))"
    case .binary(let rule): return "\(indicator.text(rule.threshold)) (threshold)"
    case .banded(let rule):
      return rule.bands.map { "\(capitalised(range(of: $0, indicator)))" }.joined(separator: "; ")
    case .milestone, .unitRate, .reporting: return "Not Applicable"
    case nil: return entry.isRebased ? "[ ] (set by the re-basing rule)" : "[ ]"
    }
  }
}
