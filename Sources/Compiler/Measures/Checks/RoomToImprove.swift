import Reporting
import Specs

// M17. Where nearly everybody is at the best already, a figure can hardly rise.

extension MeasureCheck {
  static let roomToImprove = MeasureCheck(
    code: "M17", weight: .warning, question: "Is there room to get better?"
  ) { measured in
    guard let baseline = measured.baseline else { return .open(measured.noBaseline) }
    let most = measured.entry?.thresholds?.maxTopShare.map { Rational($0.value) } ?? Rational(30)
    if measured.statistic.isMean {
      guard let top = baseline.written.topShare else {
        return .open("nobody has said how many have the best score already")
      }
      let figure =
        "\(top.value.text)% have the best score; at most \(most.decimal(atLeast: 0, atMost: 4))% should"
      return Rational(top.value) > most ? .fail(figure, nearlyBest(figure, top.span)) : .pass(figure)
    }
    guard measured.statistic.family == .proportion else { return .notApplicable }
    let isUp = measured.indicator.direction == .up
    let figure = "\(measured.value(baseline.value.value)) at the baseline"
    let isNear = isUp ? baseline.value.value >= Rational(90) : baseline.value.value <= Rational(10)
    return isNear ? .fail(figure, nearlyBest(figure, baseline.value.span)) : .pass(figure)
  }

  private static func nearlyBest(_ figure: String, _ span: Span) -> Diagnostic {
    Diagnostic(
      .littleRoom, "there is little room to get better: \(figure)", at: span,
      help: ["M17: promise that it stays so, or ask about something that is not well yet"])
  }
}

extension DiagnosticKind {
  static let littleRoom = DiagnosticKind(
    "measure/little-room", .warning, "Nearly everybody is at the best already.",
    .init(
      says:
        "Nine in ten answer well at the baseline, or more people have the best score than the catalogue allows (30% where it says nothing; check M17). The limits are this project's own proposals.",
      matters: "A figure at its ceiling cannot rise, however much better the service becomes.",
      wrong: .init("decisions.yaml#measures", example("92%")),
      right: .init("decisions.yaml#measures", example("61%"))))

  private static func example(_ value: String) -> String {
    measureExample(
      "baseline: {value: \(value), people: 620, from: 2027-04-01, to: 2028-03-31, source: experience questionnaire, method: experience@1}"
    )
  }
}
