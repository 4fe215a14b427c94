import Compiler
import Specs

/// A line for each result, and one for each year's sum; values that are not there are empty, and held-back ones `*`.
func scoreCSV(_ score: Score, _ framework: Framework) -> [UInt8] {
  let rows = score.years.flatMap { year in
    year.results.map { ScoreRow(year, $0, framework.indicators[$0.place]) } + [ScoreRow(sumOf: year)]
  }
  return CSVTable.bytes(ScoreRow.columns, rows)
}

private struct ScoreRow {
  let year: YearScore
  let result: ResultScore?
  let indicator: Indicator?

  init(_ year: YearScore, _ result: ResultScore, _ indicator: Indicator) {
    self.year = year
    self.result = result
    self.indicator = indicator
  }

  init(sumOf year: YearScore) {
    self.year = year
    result = nil
    indicator = nil
  }

  static let columns: [CSVColumn<ScoreRow>] = [
    CSVColumn("indicator") { .exact($0.indicator?.id ?? "sum") },
    CSVColumn("year") { .exact("\($0.year.year)") },
    CSVColumn("phase") { .exact($0.result?.phase.rawValue ?? "") },
    CSVColumn("state") { .exact($0.result?.state.rawValue ?? ($0.year.isOpen ? "open" : "settled")) },
    CSVColumn("withheld_because") { .exact($0.result?.withheld?.reason ?? "") },
    CSVColumn("numerator") { $0.count(\.numerator) },
    CSVColumn("denominator") { $0.count(\.denominator) },
    CSVColumn("people") { $0.count(\.people) },
    CSVColumn("units") { $0.count(\.units) },
    CSVColumn("value") { $0.isHidden ? .exact("*") : number($0.result?.value) },
    CSVColumn("interval_lower") { number($0.result?.interval?.lower) },
    CSVColumn("interval_upper") { number($0.result?.interval?.upper) },
    CSVColumn("no_interval_because") { .exact($0.result?.noInterval?.reason ?? "") },
    CSVColumn("sd") { number($0.result?.spread?.deviation) },
    CSVColumn("sd_from") { .exact($0.result?.spread?.source.rawValue ?? "") },
    CSVColumn("unit") { .optional($0.indicator?.unit) },
    CSVColumn("baseline") { number($0.indicator?.bound?.baseline?.value.value) },
    CSVColumn("change") { number($0.result?.change?.difference) },
    CSVColumn("change_lower") { number($0.result?.change?.interval?.lower) },
    CSVColumn("change_upper") { number($0.result?.change?.interval?.upper) },
    CSVColumn("change_level") { number($0.result?.change?.level) },
    CSVColumn("change_told") { .exact($0.result?.change?.verdict.rawValue ?? "") },
    CSVColumn("lower_reached") { $0.reached(\.lower) },
    CSVColumn("target_reached") { $0.reached(\.target) },
    CSVColumn("upper_reached") { $0.reached(\.upper) },
    CSVColumn("rule") { .exact($0.result?.payment?.rule?.rawValue ?? "") },
    CSVColumn("maximum") { money($0.result == nil ? $0.year.pool : $0.result?.payment?.entry.most) },
    CSVColumn("earned") { money($0.result?.payment?.earned) },
    CSVColumn("due") { money($0.result == nil ? $0.year.due : $0.result?.payment?.due) },
    CSVColumn("reason") { .exact($0.result?.payment?.reason.rawValue ?? "") },
  ]

  private var isHidden: Bool { result?.state == .suppressed || result?.state == .withheld }

  private func count(_ path: KeyPath<ResultScore, Int?>) -> CSVTable.Cell {
    guard let count = result?[keyPath: path] else { return .empty }
    return .exact("\(count)")
  }

  private func reached(_ goal: KeyPath<BoundTarget, Located<Rational>?>) -> CSVTable.Cell {
    guard let result, let indicator, let target = result.target,
      let reached = result.reaches(target[keyPath: goal], indicator.direction)
    else { return .empty }
    return .exact(reached ? "yes" : "no")
  }
}

/// At most four decimals: a result may be a third.
private func number(_ value: Rational?) -> CSVTable.Cell {
  value.map { .exact($0.decimal(atLeast: 0, atMost: 4)) } ?? .empty
}

private func money(_ money: Money?) -> CSVTable.Cell { money.map { .exact($0.decimal) } ?? .empty }
