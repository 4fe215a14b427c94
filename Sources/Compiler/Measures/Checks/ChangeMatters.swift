import Reporting

// M14. A change that can be shown may still be one that nobody notices.

extension MeasureCheck {
  static let changeMatters = MeasureCheck(
    code: "M14", weight: .warning, question: "Is the promised change one that people notice?"
  ) { measured in
    guard let least = measured.statistic.smallestImportantDifference else { return .notApplicable }
    guard let baseline = measured.baseline, let aim = measured.target?.aim else {
      return .open("there is no promise yet; a change of \(measured.distance(least)) matters to people")
    }
    if measured.isBackwards { return .fail("the target is worse than the baseline") }
    let promised = (aim.value - baseline.value.value).magnitude
    let figure = "\(measured.distance(promised)); \(measured.distance(least)) matters to people"
    if promised >= least || promised == Rational(0) { return .pass(figure) }
    return .fail(
      figure,
      Diagnostic(
        .changeTooSmall, "a change of \(measured.distance(promised)) is less than people notice",
        at: aim.span,
        labels: [.init(baseline.value.span, "where it starts")]
          + (measured.entry?.statistic?.smallestImportantDifference.map {
            [.init($0.span, "the smallest difference that matters")]
          } ?? []),
        help: ["M14: promise a change of \(measured.distance(least)) or more"]))
  }
}

extension DiagnosticKind {
  static let changeTooSmall = DiagnosticKind(
    "measure/change-too-small", .warning, "The promised change is smaller than people notice.",
    .init(
      says:
        "The catalogue gives the smallest difference in this score that matters to people, and the promised change is below it (check M14).",
      matters: "Money would be paid for a movement of a number that makes no difference to anybody.",
      wrong: .init(
        "tests: a promise below the smallest difference that matters", "targets: [{year: 2, target: 1.0}]"),
      right: .init("decisions.yaml#measures", measureExample("targets: [{year: 2, target: 75%}]"))))
}
