import Reporting
import Specs

// A result among too few people is withheld as a baseline is: in all that is written, and nothing is settled on it.

/// Nil where a result may be shown; reported at its row where it may not.
func withholding(
  _ figures: ResultFigures, _ row: ReportedResult, _ indicator: Indicator, _ project: Project,
  _ diagnostics: inout Diagnostics
) -> WithheldFigure? {
  guard let withheld = figures.withheld(indicator, indicator.smallNumbers(project)) else { return nil }
  diagnostics.report(
    .resultWithheld,
    "the result of \(indicator.id) in year \(row.year.value) is withheld: \(withheld.reason)",
    at: row.indicator.span,
    help: "put years or groups together; no payment follows from what it says")
  return withheld
}

extension ResultFigures {
  fileprivate func withheld(_ indicator: Indicator, _ small: SmallNumbers) -> WithheldFigure? {
    let isRate = indicator.statistic.isRate
    if isRate, let numerator, numerator < indicator.fewestEvents {
      return .fewEvents(smallest: indicator.fewestEvents)
    }
    // The denominator of a rate may count nights or years; of anything else it counts people.
    if let base = [people, isRate ? nil : denominator].compactMap(\.self).min() {
      let least = indicator.fewestPeople
      if small.holds(base) { return .fewPeople(smallest: small.smallest) }
      if base < least { return .fewerThanNeeded(least: least) }
      if !isRate, base == 0 { return .fewPeople(smallest: small.smallest) }
    }
    return parts(indicator.statistic).contains(where: small.holds)
      ? .smallPart(smallest: small.smallest) : nil
  }

  /// Every number of people that is printed, or that follows from what is.
  private func parts(_ statistic: StatisticFacts) -> [Int] {
    let printed = [denominator, units].compactMap(\.self)
    switch statistic.family {
    // The numerator of a mean is a sum of scores.
    case .mean, .meanChange: return printed
    case .rate, .dsr, .isr, .ratio: return printed + [numerator].compactMap(\.self)
    case .proportion:
      guard let base = denominator ?? people else { return printed + [numerator].compactMap(\.self) }
      let rounded = value.map { value in
        let counted = value / Rational(100) * Rational(base) + Rational(1, over: 2)
        return Int(counted.numerator / counted.denominator)
      }
      return printed + [numerator, rounded].compactMap(\.self).flatMap { [$0, base - $0] }
    }
  }
}

extension DiagnosticKind {
  static let resultWithheld = DiagnosticKind(
    "result/withheld", .warning, "A result gives away a number that is too small to show.",
    .init(
      says:
        "The result rests on fewer people or events than a figure needs, or it tells a number of people below `limits.small_number`: how many were counted, or how many were not. It is printed nowhere, and no payment follows from what it says.",
      matters:
        "Two people of a small service are known to their neighbours, and their luck or misfortune is no result.",
      wrong: .init("results.csv", "indicator,year,numerator,denominator\nI-1.1,2,2,3\n"),
      right: .init("results.csv", "indicator,year,numerator,denominator\nI-1.1,2,541,820\n")))
}
