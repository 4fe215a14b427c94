import Compiler
import Specs

// How money and results are written.

extension Currency {
  /// "[ ]" for what is open.
  func text(_ money: Money?) -> String { money.map { text($0) } ?? "[ ]" }
}

extension Indicator {
  /// A value in its unit: "47%", "-1.4".
  func text(_ value: Rational) -> String {
    value.decimal(atLeast: 0, atMost: 6) + (statistic.isPercent ? "%" : "")
  }

  /// As it stands in a formula: in brackets below zero, so that no two signs meet.
  func operand(_ value: Rational) -> String { value < Rational(0) ? "(\(text(value)))" : text(value) }
}

extension Drafting {
  /// What the form calls a year of the contract.
  var yearTerm: String { project.form.terms?.year?.value ?? "Contract Year" }

  /// "Contract Year 2"
  func year(_ year: Int) -> String { "\(yearTerm) \(year)" }

  /// "Contract Year 2", "Contract Years 2 and 3"
  func years(_ years: [Int]) -> String {
    years.count == 1 ? year(years[0]) : "\(yearTerm)s \(joined(years.map(String.init)))"
  }

  var currency: Currency { framework.payment?.currency ?? .gbp }

  func amount(_ money: Money?) -> String { currency.text(money) }
}
