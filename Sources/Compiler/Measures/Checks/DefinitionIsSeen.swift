import Reporting
import Specs

// M36. A definition is taken from where it is published, and not from memory.

extension MeasureCheck {
  static let definitionIsSeen = MeasureCheck(
    code: "M36", weight: .warning,
    question: "Has somebody read the published figure in its source, in the last two years?"
  ) { measured in
    guard let benchmark = measured.entry?.benchmark else { return .notApplicable }
    let period = benchmark.period?.value
    let figure =
      "\(benchmark.value?.value.text ?? benchmark.text?.value ?? "a figure") for \(period ?? "an unknown period")"
    let isSeen = benchmark.evidence?.value == .seen
    let isRecent = period.flatMap(lastDay).map { last in
      measured.project.contract.asAt.map { $0.value <= last.adding(years: 2) } ?? true
    }
    if isSeen, isRecent == true { return .pass(figure) }
    let why =
      !isSeen
      ? "nobody has read it in its source"
      : isRecent == nil ? "its period is unknown" : "it is older than two years"
    guard measured.isHeldTo else { return .fail("\(figure); \(why)") }
    return .fail(
      "\(figure); \(why)",
      Diagnostic(
        .definitionUnseen, "the published figure of \(measured.indicator.id) cannot be relied on: \(why)",
        at: measured.decided?.indicator.span,
        labels: [.init(benchmark.evidence?.span ?? benchmark.span, figure)],
        help: ["M36: read the definition and the newest figure where they are published"]))
  }

  /// The last day of a period: `2024` ends in December, `2023-24` and `2017/18` in March.
  private static func lastDay(_ period: String) -> Day? {
    let numbers = period.split { !$0.isNumber }
    guard let first = numbers.first(where: { $0.count == 4 }).flatMap({ Int($0) }) else { return nil }
    guard let last = numbers.last.flatMap({ Int($0) }), numbers.count > 1 else {
      return Day(year: first, month: 12, day: 31)
    }
    return Day(year: last < 100 ? first / 100 * 100 + last : last, month: 3, day: 31)
  }
}

extension DiagnosticKind {
  static let definitionUnseen = DiagnosticKind(
    "measure/definition-unseen", .warning,
    "The published figure is old, or nobody has read it in its source.",
    .init(
      says:
        "Somebody is held to this indicator, and the figure that the catalogue gives is older than two years, or was not read in a published source (check M36).",
      matters:
        "Definitions change quietly. A contract that rests on a remembered one is argued about by its real text.",
      wrong: .init(
        "tests: a target for a figure that nobody has read", "benchmark: {value: 45.4, period: 2016-17}"),
      right: .init("decisions.yaml#measures", measureExample("targets: [{year: 2, target: 75%}]"))))
}
