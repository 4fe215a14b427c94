import Reporting

// M15. How far chance alone would carry a result.

extension MeasureCheck {
  static let intervalIsNarrow = MeasureCheck(
    code: "M15", weight: .warning, question: "Is chance small beside the promised change?"
  ) { measured in
    guard let range = measured.change.interval else {
      return measured.statistic.family == .ratio
        ? .notApplicable : .open("there is no target, or no base, yet")
    }
    let figure = "at the target, \(measured.about(range.lower)) to \(measured.about(range.upper))"
    guard let baseline = measured.baseline, let aim = measured.target?.aim, !measured.change.stays else {
      return .pass(figure)
    }
    if measured.isBackwards { return .fail(figure) }
    let half = (range.upper - range.lower) / Rational(2)
    let promised = (aim.value - baseline.value.value).magnitude
    if half <= promised / Rational(2) { return .pass(figure) }
    // Where the change cannot be shown at all, that has been said.
    guard let needed = measured.change.needed, let base = measured.change.usefulBase, base >= Double(needed)
    else {
      return .fail(figure)
    }
    return .fail(
      figure,
      Diagnostic(
        .intervalTooWide,
        "chance alone moves a result by \(measured.distance(half)) either way, more than half of what is promised",
        at: aim.span, labels: [.init(baseline.value.span, "where it starts")],
        help: ["M15: expect results \(figure), and say so beside each"]))
  }
}

extension DiagnosticKind {
  static let intervalTooWide = DiagnosticKind(
    "measure/interval-too-wide", .warning, "Chance moves the result by more than half of what is promised.",
    .init(
      says:
        "The interval to expect around a result at the target reaches further to either side than half of the promised change (check M15).",
      matters:
        "The change can be shown on the whole, and any single result may look like twice of it, or like nothing.",
      wrong: .init("tests: a change that is shown half of the time", "payment: {power: 50%}"),
      right: .init("decisions.yaml#measures", measureExample("targets: [{year: 2, target: 75%}]"))))
}
