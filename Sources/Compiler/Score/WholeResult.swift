import Reporting
import Specs

// Whether a row has all that its indicator's kind of figure needs: a value, and what it rests on.

extension ResultFigures {
  /// False where something is missing, which is reported; a row with none of it is not reported at all, and no fault.
  func isWhole(_ row: ReportedResult, _ indicator: Indicator, _ diagnostics: inout Diagnostics) -> Bool {
    guard !row.isSuppressed, let gap = gap(row, indicator) else { return true }
    diagnostics.report(.resultIncomplete, gap.message, at: row.span, help: gap.help)
    return false
  }

  private func gap(_ row: ReportedResult, _ indicator: Indicator) -> (message: String, help: String)? {
    let statistic = indicator.statistic
    if value == nil { return hasPart(row) ? missingValue(statistic) : nil }
    // What others publish, they have looked at before.
    guard indicator.isCollectedByProvider else { return nil }
    if statistic.isRate {
      return numerator == nil
        ? ("nobody has said how many events it counts", "give the number of events as `numerator`") : nil
    }
    let counts = statistic.family == .proportion ? "`numerator` and `denominator`, or `people`" : "`people`"
    return people == nil ? ("nobody has said how many people it rests on", "give \(counts)") : nil
  }

  /// Whether there is a part of a value; how many people it was belongs to what was verified or shown, too.
  private func hasPart(_ row: ReportedResult) -> Bool {
    if numerator != nil || denominator != nil || deviation != nil { return true }
    return people != nil && units == nil && row.evidence == nil
  }

  private func missingValue(_ statistic: StatisticFacts) -> (message: String, help: String) {
    if statistic.multiplier != nil {
      let missing =
        numerator == nil ? denominator == nil ? "counts" : "numerator" : "denominator"
      return (
        "the value cannot be worked out: there \(missing == "counts" ? "are no counts" : "is no \(missing)")",
        "give both `numerator` and `denominator`, or the `value`"
      )
    }
    if statistic.family == .rate {
      return (
        "the value cannot be worked out: the unit `\(statistic.unit)` does not say per how many",
        "give the `value`, and the number of events as `numerator`"
      )
    }
    return (
      "there is no value, and it does not follow from counts",
      statistic.isMean
        ? "give the mean as `value`, its standard deviation as `sd`, and `people`"
        : "give the `value`, in the unit of the indicator: \(statistic.unit)"
    )
  }
}

extension DiagnosticKind {
  static let resultIncomplete = DiagnosticKind(
    "result/incomplete", .error, "A row has only a part of a result.",
    .init(
      says:
        "There are figures in the row, and not all that the kind of indicator needs: a percentage or rate needs numerator and denominator, or its value and what it rests on; a mean its value and the number of people.",
      matters:
        "A figure that was reported must not be read as one that was not, and one that rests on nobody knows how many must not be paid for.",
      wrong: .init("results.csv", "indicator,year,numerator,denominator\nI-1.1,2,541,\n"),
      right: .init("results.csv", "indicator,year,numerator,denominator\nI-1.1,2,541,820\n")))
}
