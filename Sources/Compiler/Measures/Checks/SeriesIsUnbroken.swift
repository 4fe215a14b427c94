import Reporting
import Specs

// M07. Where a series was begun anew, figures from before and after it cannot be compared.

extension MeasureCheck {
  static let seriesIsUnbroken = MeasureCheck(
    code: "M07", weight: .decisive, question: "Was the series unbroken since the baseline?"
  ) { measured in
    let breaks = measured.entry?.breaks ?? []
    guard !breaks.isEmpty else { return .pass("no break is known") }
    guard let from = measured.baseline?.written.from else { return .open(measured.noBaseline) }
    let end = measured.target.flatMap { measured.project.year($0.year)?.to }
    let found = breaks.first { broken in
      guard let at = broken.at?.value else { return false }
      return from.value < at && at <= (end ?? at)
    }
    guard let found, let at = found.at else {
      return .pass(
        "the last one was on \(breaks.compactMap { $0.at?.value }.max()?.longText ?? "an unknown day")")
    }
    return .fail(
      "broken on \(at.value.longText)",
      Diagnostic(
        .seriesBroken, "the series was begun anew on \(at.value.longText), after the baseline began",
        at: from.span,
        labels: [.init(at.span, found.reason?.value ?? "here")],
        help: ["M07: take a baseline whose period begins on or after that day"]))
  }
}

extension Project {
  /// The first and last day of a Contract Year, from 1.
  func year(_ year: Int) -> (from: Day, to: Day)? {
    firstYear.map { ($0.from.adding(years: year - 1), $0.from.adding(years: year).dayBefore) }
  }
}

extension DiagnosticKind {
  static let seriesBroken = DiagnosticKind(
    "measure/series-broken", .error, "A baseline lies before a break in its series.",
    .init(
      says: "The publisher began the series anew after the period of the baseline had begun (check M07).",
      matters:
        "Figures from before and after a break cannot be compared; the difference would be the publisher's and not the provider's.",
      wrong: .init("decisions.yaml#measures", example("2023-01-01", "2023-12-31")),
      right: .init("decisions.yaml#measures", example("2025-01-01", "2025-12-31"))))

  private static func example(_ from: String, _ to: String) -> String {
    measureExample(
      "baseline: {value: 61%, people: 620, from: \(from), to: \(to), source: GP Patient Survey, method: gpps-confident@1}",
      of: "gpps-confident")
  }
}
