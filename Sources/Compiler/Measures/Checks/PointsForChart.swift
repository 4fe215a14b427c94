import Reporting
import Specs

// M22. A chart of points over time tells a lasting change from chance, once there are twelve points.

extension MeasureCheck {
  static let pointsForChart = MeasureCheck(
    code: "M22", weight: .warning,
    question: "Are there at least twelve points, so that a run chart could tell?"
  ) { measured in
    guard let each = measured.pointsPerYear else {
      return .open("nobody has said how many figures a year there are")
    }
    guard let years = measured.project.contract.term?.years?.value else { return .open("the term is open") }
    let points = Int((each * Rational(years)).double)
    let figure = "\(points) in \(years == 1 ? "1 year" : "\(years) years"); \(ProcessChart.firmPoints) needed"
    if points >= ProcessChart.firmPoints { return .pass(figure) }
    guard let text = measured.textAboutCharts else { return .fail(figure) }
    return .fail(
      figure,
      Diagnostic(
        .tooFewPoints, "the contract gives \(points) points, and a chart needs \(ProcessChart.firmPoints)",
        at: text.span,
        help: ["M22: collect the figure monthly, or leave the chart out"]))
  }
}

extension MeasuredCase {
  /// Figures a year: as the catalogue says, else by the words of its frequency.
  fileprivate var pointsPerYear: Rational? {
    if let periods = entry?.collection?.periodsPerYear { return Rational(periods.value) }
    let words = indicator.frequency.text.lowercased()
    if words.holds("month") && !words.holds("months") { return Rational(12) }
    if words.holds("quarter") { return Rational(4) }
    if words.holds("two years") { return Rational(1, over: 2) }
    return words.holds("annual") || words.holds("year") ? Rational(1) : nil
  }

  /// Where somebody rests what was decided on a chart of points over time.
  fileprivate var textAboutCharts: Located<String>? {
    [decided?.rebasing, decided?.note].compactMap { $0 }.first { text in
      let words = text.value.lowercased()
      return ["run chart", "control chart", "control limit", "xmr", "spc", "process limit"].contains {
        words.holds($0)
      }
    }
  }
}

extension DiagnosticKind {
  static let tooFewPoints = DiagnosticKind(
    "measure/too-few-points", .warning,
    "A chart over time is relied on, and there are too few points for it.",
    .init(
      says:
        "The note or the re-basing rule speaks of a run chart or of control limits, and the contract gives fewer than twelve points (check M22).",
      matters: "Limits worked out from a few points move with each new one; they tell nothing from chance.",
      wrong: .init(
        "decisions.yaml#measures",
        measureExample("note: Judged by a run chart with control limits", of: "gpps-confident")),
      right: .init(
        "decisions.yaml#measures", measureExample("note: Judged by a run chart with control limits"))))
}
