import Reporting
import Specs

// M29. A relative answers otherwise than the person.

extension MeasureCheck {
  static let samePeopleAnswer = MeasureCheck(
    code: "M29", weight: .warning,
    question: "Do the same kind of people answer in both periods, and in the same way?"
  ) { measured in
    guard measured.indicator.isCollectedByProvider, !measured.statistic.isRate else { return .notApplicable }
    guard let now = measured.decided?.answeredBy else { return .open("nobody has said who answers") }
    guard let before = measured.baseline?.written.answeredBy else {
      return .open("\(now.value.meaning); unknown for the baseline")
    }
    if before.value == now.value { return .pass(now.value.meaning) }
    return .fail(
      "\(before.value.meaning) before, \(now.value.meaning) now",
      Diagnostic(
        .othersAnswer,
        "\(before.value.meaning) answered for the baseline, and \(now.value.meaning) for the results",
        at: before.span, labels: [.init(now.span, "who answers for the results")],
        help: ["M29: ask the same people in both periods, or show the two apart"]))
  }
}

extension DiagnosticKind {
  static let othersAnswer = DiagnosticKind(
    "measure/others-answer", .warning, "Other people answer than answered for the baseline.",
    .init(
      says: "Who answers is not the same in the two periods: the person, or somebody for them (check M29).",
      matters:
        "Relatives judge pain and worry otherwise than the person does. The difference would be taken for the provider's work.",
      wrong: .init("decisions.yaml#measures", example("proxy")),
      right: .init("decisions.yaml#measures", example("self"))))

  private static func example(_ who: String) -> String {
    measureExample(
      "baseline: {value: 61%, people: 620, from: 2027-04-01, to: 2028-03-31, source: experience questionnaire, method: experience@1, answered_by: \(who)}",
      "answered_by: self")
  }
}
