import Reporting
import Specs

/// The figures of one row as numbers that agree with one another.
struct ResultFigures {
  var value: Rational?
  let numerator: Int?
  let denominator: Int?
  /// Where a denominator counts people, it where nothing else is said; for a rate it may count nights.
  let people: Int?
  let units: Int?
  let deviation: Rational?
  /// Of a directly standardised rate, where they were reported.
  private(set) var banded: BandedResult?

  /// Nil where they contradict each other, or not all is there, which is reported.
  init?(_ row: ReportedResult, _ indicator: Indicator, _ diagnostics: inout Diagnostics) {
    if !row.bands.isEmpty, !row.isSuppressed {
      guard let banded = BandedResult(row, indicator.statistic, &diagnostics) else { return nil }
      (numerator, denominator) = (banded.events, banded.people)
      (people, units, deviation) = (nil, nil, nil)
      value = banded.estimate().value
      self.banded = banded
      return
    }
    numerator = row.numerator?.shown?.value
    denominator = row.denominator?.shown?.value
    people = row.people?.shown?.value ?? (indicator.statistic.family == .proportion ? denominator : nil)
    units = row.units?.shown?.value
    deviation = row.standardDeviation?.shown.map { Rational($0.value.number) }
    let before = diagnostics.found.count
    let written = bindValue(row.value?.shown, indicator.statistic, &diagnostics)
    if let written {
      _ = isInsideScale(written, "the result", indicator.statistic, &diagnostics)
    }
    guard diagnostics.found.count == before else { return nil }
    let counted = Self.counted(row, indicator.statistic, &diagnostics)
    guard diagnostics.found.count == before else { return nil }
    if let written, let counted, let quantity = row.value?.shown?.value,
      !Self.agrees(written.value, counted, quantity)
    {
      Self.reportContradiction(written.span, quantity, counted, row, indicator.statistic, &diagnostics)
      return nil
    }
    value = counted ?? written?.value
    guard isWhole(row, indicator, &diagnostics) else { return nil }
  }

  /// The value that the counts give; nil where one is missing, where they do not give it, or where they cannot be.
  ///
  /// The denominator is in the unit's own denominator: people, nights or person-years.
  private static func counted(
    _ row: ReportedResult, _ statistic: StatisticFacts, _ diagnostics: inout Diagnostics
  ) -> Rational? {
    guard let multiplier = statistic.multiplier, let numerator = row.numerator?.shown,
      let denominator = row.denominator?.shown
    else { return nil }
    let isPart = statistic.family == .proportion
    guard denominator.value > 0, !isPart || numerator.value <= denominator.value else {
      diagnostics.report(
        Diagnostic(
          .resultContradicts, "\(numerator.value) cannot be counted among \(denominator.value)",
          at: numerator.span, labels: [.init(denominator.span, "among so many")],
          help: [
            isPart
              ? "the numerator is a part of the denominator, and the denominator is 1 or more"
              : "the denominator is 1 or more, in what the unit counts: \(statistic.unit)"
          ]))
      return nil
    }
    return Rational(Int128(numerator.value) * Int128(multiplier), over: Int128(denominator.value))
  }

  /// Whether a written value is the counted one, rounded to as many places as it was written with.
  private static func agrees(_ written: Rational, _ counted: Rational, _ quantity: Quantity) -> Bool {
    let scale = (0..<quantity.number.scale).reduce(Int128(1)) { power, _ in power * 10 }
    return (written - counted).magnitude <= Rational(1, over: 2 * scale)
  }

  private static func reportContradiction(
    _ span: Span, _ written: Quantity, _ counted: Rational, _ row: ReportedResult,
    _ statistic: StatisticFacts,
    _ diagnostics: inout Diagnostics
  ) {
    let (numerator, denominator) = (row.numerator?.shown?.value ?? 0, row.denominator?.shown?.value ?? 0)
    let plain = counted.decimal(atLeast: 0, atMost: max(1, written.number.scale))
    let working =
      statistic.family == .proportion
      ? "\(numerator) of \(denominator), which is \(plain)\(statistic.isPercent ? "%" : "")"
      : "\(numerator) over \(denominator), which is \(plain) \(statistic.unit)"
    diagnostics.report(
      Diagnostic(
        .resultContradicts, "the value is not \(working)", at: span,
        labels: row.numerator?.shown.map { [.init($0.span, "of the counts that stand here")] } ?? [],
        help: ["correct the value or the counts, or leave the value out"]))
  }
}

extension DiagnosticKind {
  static let resultContradicts = DiagnosticKind(
    "result/contradicts", .error, "The figures of a result contradict one another.",
    .init(
      says:
        "The numerator is no part of the denominator, or the value is not the one divided by the other, rounded as it is written. For a rate it is the numerator over the denominator, times the number in its unit: 700 of 5,000 are 140 per 1,000.",
      matters: "Payment would follow from one of the two, and the dispute from the other.",
      wrong: .init("results.csv", "indicator,year,numerator,denominator,value\nI-1.1,2,541,820,71%\n"),
      right: .init("results.csv", "indicator,year,numerator,denominator,value\nI-1.1,2,541,820,66%\n")))
}
