import Reporting
import Specs

// L06. What was measured over a month cannot be held against a year: events add up with time, and of anything else one
// season is not like the four.

extension MeasuredCase {
  /// What is found where the baseline's period is not as long as the Contract Year that each result is counted over.
  ///
  /// Nil where it is, where it is not over or no period at all, which is reported where it is written, and where others
  /// publish the figure once a year: they ask in the same weeks each time.
  func otherLength(of baseline: BoundBaseline) -> MeasureCheck.Finding? {
    guard let period = baseline.period, isOver(period), !isPublishedYearly, !isComparable(period, baseline)
    else { return nil }
    let length = period.lengthText
    return .fail(
      "measured over \(length); each result is counted over a year",
      Diagnostic(
        .baselineLength,
        "the baseline was measured over \(length), and each result is counted over a year",
        at: (baseline.written.to ?? baseline.written.from)?.span ?? baseline.written.span,
        note: countsEvents
          ? "events add up with time, so the two are not figures of one kind"
          : "a season is not like a year, so the figure moves by itself",
        labels: baseline.written.from.map { [.init($0.span, "it begins here")] } ?? [],
        help: [
          statistic.isRate
            ? "M06, L06: give the events and the people of one whole year"
            : "M06, L06: take a baseline that was measured over a whole year, or measure one in the first year"
        ]))
  }

  /// Whether its events are held against people, however long these are counted for.
  private var countsEvents: Bool {
    statistic.isRate && !["year", "month", "night", "day"].contains(where: statistic.unit.holds)
  }

  private func isOver(_ period: BaselinePeriod) -> Bool {
    project.contract.asAt.map { period.to <= $0.value } ?? true
  }

  private var isPublishedYearly: Bool {
    guard !indicator.isCollectedByProvider, !statistic.isRate else { return false }
    let frequency = entry?.collection?.frequency?.value.lowercased() ?? ""
    return frequency.holds("annual") || frequency.holds("year")
  }

  /// Several whole years of answers are put together as one year's are. Their events are not, unless they are counted over
  /// time and not over people.
  private func isComparable(_ period: BaselinePeriod, _ baseline: BoundBaseline) -> Bool {
    guard let years = period.wholeYears else { return false }
    if years == 1 || !countsEvents { return true }
    // More people than there are can only be person-years.
    return measure?.population?.size.map { baseline.people >= (years - 1) * $0 + $0 / 2 } ?? false
  }
}

/// From the first to the last day of a baseline, both in it.
struct BaselinePeriod {
  let from: Day
  let to: Day

  private var days: Int { to.days(since: from) + 1 }

  /// How many years, where it is so many to the week; 52 weeks are a year.
  var wholeYears: Int? {
    let years = (days * 4 + 730) / 1461
    let rest = days - (years * 1461 + 2) / 4
    return years > 0 && (-7...7).contains(rest) ? years : nil
  }

  /// "3 years", "1 month", "18 months", "47 days"
  var lengthText: String {
    if let years = wholeYears, years > 1 { return "\(years) years" }
    guard let months = wholeMonths else { return days == 1 ? "1 day" : "\(days) days" }
    return months == 1 ? "1 month" : "\(months) months"
  }

  private var wholeMonths: Int? {
    let months = (to.year - from.year) * 12 + to.month - from.month
    if from.day == 1 {
      return to.day == Day.length(ofMonth: to.month, year: to.year) ? months + 1 : nil
    }
    return to.day == from.day - 1 && months > 0 ? months : nil
  }
}

extension BoundBaseline {
  /// Nil where it is not one, which is reported where it is written.
  fileprivate var period: BaselinePeriod? {
    guard let from, let to, from <= to else { return nil }
    return BaselinePeriod(from: from, to: to)
  }
}

extension DiagnosticKind {
  static let baselineLength = DiagnosticKind(
    "measure/baseline-length", .warning,
    "The baseline was measured over a shorter or longer period than the results will be.",
    .init(
      says:
        "The period of the baseline is not a year, to the week, and each result is counted over a Contract Year (checks M06 and L06). Several whole years are as good as one, but for events among people. Payment that was decided does not stand.",
      matters:
        "A year has twelve times the events of a month, and a winter is not like a year. The provider would be paid, or not paid, for the calendar.",
      wrong: .init("decisions.yaml#measures", measureExample(baseline("2028-03-01"))),
      right: .init("decisions.yaml#measures", measureExample(baseline("2027-04-01")))))

  private static func baseline(_ from: String) -> String {
    "baseline: {value: 61%, people: 620, from: \(from), to: 2028-03-31, source: experience questionnaire, method: experience@1}"
  }
}
