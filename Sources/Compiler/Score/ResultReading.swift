import Reporting
import Specs

/// One indicator in one Contract Year, as it was reported and as it may be shown; nothing is concluded from it yet.
struct ResultReading {
  /// Its place among the framework's indicators.
  let place: Int
  let indicator: Indicator
  let row: ReportedResult?
  let paid: PaidIndicator?
  /// What money hangs on it in the year; nil where none does.
  let entry: PaidYear?
  let course: IndicatorYear?
  let state: ResultScore.State
  let withheld: WithheldFigure?
  /// Nil where there are none, or where they are withheld.
  let figures: ResultFigures?
  /// Nil also where it was held back.
  let value: Rational?

  /// Nil for what nobody decided how to measure and nobody reported.
  init?(
    _ place: Int, _ year: Int, _ row: ReportedResult?, _ framework: Framework,
    _ diagnostics: inout Diagnostics
  ) {
    let indicator = framework.indicators[place]
    let paid = framework.payment?.indicators.first { $0.place == place }
    let entry = paid?.years.first { $0.year == year }
    guard row != nil || entry != nil || indicator.bound != nil else { return nil }
    let read = row.flatMap { ResultFigures($0, indicator, &diagnostics) }
    withheld = row.flatMap { row in
      read.flatMap { withholding($0, row, indicator, framework.project, &diagnostics) }
    }
    figures = withheld == nil ? read : nil
    let isSuppressed = row?.isSuppressed == true
    value = isSuppressed ? nil : figures?.value
    let hasFigure = value != nil || figures?.units != nil || row?.evidence != nil
    state =
      withheld != nil ? .withheld : isSuppressed ? .suppressed : hasFigure ? .reported : .notReported
    course = framework.project.years(of: indicator).first { $0.year == year }
    self.place = place
    self.indicator = indicator
    self.row = row
    self.paid = paid
    self.entry = entry
  }

  /// Whether the year's money hangs on its value, so that chance could earn it.
  var isPaidOnResult: Bool {
    guard let entry, entry.phase == .performance, indicator.bound?.isPaidOnResult == true else {
      return false
    }
    return paid?.rule.rule?.value != .milestone && paid?.rule.rule?.value != .unitRate
  }
}
