import Reporting
import Specs

// M09. Values outside a scale are refused when they are bound. Close to its end a share can hardly be shown to have got there.

extension MeasureCheck {
  static let targetInsideScale = MeasureCheck(
    code: "M09", weight: .warning, question: "Is the target inside the scale, and short of its very end?"
  ) { measured in
    guard let targets = measured.measure?.targets, measured.target != nil else {
      return .open("there is no target yet")
    }
    let isUp = measured.indicator.direction == .up
    let values = targets.flatMap { $0.values.map(\.value) }
    guard measured.statistic.family == .proportion, !measured.isCensus,
      let extreme = values.first(where: { isUp ? $0.value > Rational(97) : $0.value < Rational(3) })
    else { return .pass(values.map { measured.value($0.value) }.joined(separator: ", ")) }
    return .fail(
      "\(measured.value(extreme.value)) is beyond \(isUp ? "97%" : "3%")",
      Diagnostic(
        .beyondReach, "a target of \(measured.value(extreme.value)) leaves room for hardly anybody",
        at: extreme.span,
        note: "beyond \(isUp ? "97%" : "3%") one answer more or less decides",
        help: ["M09: set a target \(isUp ? "up to 97%" : "from 3%"), unless everybody is asked and answers"]))
  }
}

extension MeasuredCase {
  /// Whether all of the group answer.
  var isCensus: Bool {
    guard let size = measure?.population?.size, let expected = decided?.expectedPeople?.value else {
      return false
    }
    return measure?.claim == .cohort && expected >= size
  }
}

extension DiagnosticKind {
  static let beyondReach = DiagnosticKind(
    "measure/beyond-reach", .warning, "A target lies at the very end of the scale.",
    .init(
      says:
        "More than 97 in 100 (or, where lower is better, fewer than 3 in 100) are asked for, and not everybody is asked (check M09). The limit is this project's own proposal.",
      matters:
        "At the end of a scale one unhappy person decides over the money, and chance decides over that person.",
      wrong: .init("decisions.yaml#measures", measureExample("targets: [{year: 2, target: 99%}]")),
      right: .init("decisions.yaml#measures", measureExample("targets: [{year: 2, target: 90%}]"))))
}
