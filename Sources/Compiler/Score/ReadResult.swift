import Reporting
import Specs

/// The figures of one row as numbers that agree with one another.
struct ResultFigures {
  var value: Rational?
  let numerator: Int?
  let denominator: Int?
  let people: Int?
  let deviation: Rational?

  /// Nil where they contradict each other, which is reported.
  init?(_ row: ReportedResult, _ indicator: Indicator, _ diagnostics: inout Diagnostics) {
    numerator = row.numerator?.shown?.value
    denominator = row.denominator?.shown?.value
    people = row.people?.shown?.value ?? (indicator.statistic.family == .proportion ? denominator : nil)
    deviation = row.standardDeviation?.shown.map { Rational($0.value.number) }
    let before = diagnostics.found.count
    let written = bindValue(row.value?.shown, indicator.statistic, &diagnostics)
    if let written {
      _ = isInsideScale(written, "the result", indicator.statistic, &diagnostics)
    }
    guard diagnostics.found.count == before else { return nil }
    value = written?.value
    guard indicator.statistic.family == .proportion else { return }
    guard let counted = Self.share(row, &diagnostics) else {
      if diagnostics.found.count > before { return nil }
      return
    }
    if let written, let quantity = row.value?.shown?.value, !Self.agrees(written.value, counted, quantity) {
      diagnostics.report(
        Diagnostic(
          .resultContradicts,
          "the value is not \(numerator ?? 0) of \(denominator ?? 0), which is \(indicator.plain(counted))",
          at: written.span,
          labels: row.numerator?.shown.map { [.init($0.span, "of the counts that stand here")] } ?? [],
          help: ["correct the value or the counts, or leave the value out"]))
      return nil
    }
    value = counted
  }

  /// Per cent; nil where a count is missing, or where they cannot be.
  private static func share(_ row: ReportedResult, _ diagnostics: inout Diagnostics) -> Rational? {
    guard let numerator = row.numerator?.shown, let denominator = row.denominator?.shown else { return nil }
    guard denominator.value > 0, numerator.value <= denominator.value else {
      diagnostics.report(
        Diagnostic(
          .resultContradicts, "\(numerator.value) cannot be counted among \(denominator.value)",
          at: numerator.span, labels: [.init(denominator.span, "among so many")],
          help: ["the numerator is a part of the denominator, and the denominator is 1 or more"]))
      return nil
    }
    return Rational(Int128(numerator.value) * 100, over: Int128(denominator.value))
  }

  /// Whether a written value is the counted one, rounded to as many places as it was written with.
  private static func agrees(_ written: Rational, _ counted: Rational, _ quantity: Quantity) -> Bool {
    let scale = (0..<quantity.number.scale).reduce(Int128(1)) { power, _ in power * 10 }
    return (written - counted).magnitude <= Rational(1, over: 2 * scale)
  }
}

extension Indicator {
  /// "65.9%", to a tenth.
  fileprivate func plain(_ value: Rational) -> String {
    value.decimal(atLeast: 0, atMost: 1) + (statistic.isPercent ? "%" : "")
  }
}

extension DiagnosticKind {
  static let resultContradicts = DiagnosticKind(
    "result/contradicts", .error, "The figures of a result contradict one another.",
    .init(
      says:
        "The numerator is no part of the denominator, or the value is not the one divided by the other, rounded as it is written.",
      matters: "Payment would follow from one of the two, and the dispute from the other.",
      wrong: .init("results.csv", "indicator,year,numerator,denominator,value\nI-1.1,2,541,820,71%\n"),
      right: .init("results.csv", "indicator,year,numerator,denominator,value\nI-1.1,2,541,820,66%\n")))
}
