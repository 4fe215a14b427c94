import Reporting

/// A day of the calendar.
public struct Day: Hashable, Comparable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Nil where the calendar has no such day; years from 1900 to 2999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= Self.length(ofMonth: month, year: year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    default: 31
    }
  }

  /// Days since 1 March of the year 0, in the Gregorian calendar: what differences are taken of.
  private var number: Int {
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * monthFromMarch + 2) / 5 + day
      - 1
  }

  /// How many days later this is.
  public func days(since other: Day) -> Int { number - other.number }

  /// The same day some years on; 29 February becomes 28 February where it has to.
  public func adding(years: Int) -> Day {
    let length = Self.length(ofMonth: month, year: year + years)
    return Day(year: year + years, month: month, day: min(day, length)) ?? self
  }

  public var dayBefore: Day {
    if day > 1 { return Day(year: year, month: month, day: day - 1) ?? self }
    let (previousYear, previousMonth) = month > 1 ? (year, month - 1) : (year - 1, 12)
    let length = Self.length(ofMonth: previousMonth, year: previousYear)
    return Day(year: previousYear, month: previousMonth, day: length) ?? self
  }

  /// As authors write it: `2026-11-23`.
  public var text: String {
    let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(pad(month))-\(pad(day))"
  }
}

extension Notation where Value == Located<Day> {
  /// `2026-11-23`
  static let date = Notation(
    .scalar(
      ScalarSchema(
        phrase: "a date", documentation: "Year, month and day in figures: `2026-11-23`.",
        pattern: dayPattern, examples: ["2026-11-23"]))
  ) { node, reading in
    guard let text = reading.scalarText(node, as: "a date") else { return nil }
    if let day = isoDay(text) { return Located(day, reading.span(node)) }
    let days = DateAsWritten(text).days
    if days.isEmpty {
      reading.report(.notADate, "`\(text)` is not a date", at: node, help: "write year-month-day: 2026-11-23")
    } else {
      reading.report(
        .notADate, "`\(text)` is not a date as the language writes it", at: node,
        help: "dates are year, month, day, so that nobody mixes up day and month",
        suggestions: days.map(\.text))
    }
    return nil
  }
}

/// The days of the calendar from 1900 to 2999, and no others: an editor then finds 31 June too.
private let dayPattern =
  "(19|2[0-9])[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
  + "|((19|2[0-9])(0[48]|[2468][048]|[13579][26])|2[048]00)-02-29"

func isoDay(_ text: String) -> Day? {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
  return day(parts)
}

func day(_ parts: [Substring]) -> Day? {
  let numbers = parts.compactMap { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
  guard numbers.count == 3 else { return nil }
  return Day(year: numbers[0], month: numbers[1], day: numbers[2])
}

extension DiagnosticKind {
  static let notADate = DiagnosticKind(
    "file/not-a-date", .error, "A date is not written as one.",
    .init(
      says: "Dates are written year-month-day in figures, and the day must exist.",
      matters:
        "12/06 is a day in June to some and in December to others; a contract cannot be read both ways.",
      wrong: .init("maps/journey.yaml#held", "held: 12/06/2026"),
      right: .init("maps/journey.yaml#held", "held: 2026-06-12")))
}
