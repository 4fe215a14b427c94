import Reporting
import Specs

/// A target that is no better than what people report already would pay for standing still, or for getting worse.
///
/// What is to stay as good as it is (a protect outcome) may have its baseline as its target.
func checkTargets(_ indicators: [Indicator], _ outcomes: [Outcome], _ diagnostics: inout Diagnostics) {
  for indicator in indicators {
    guard let measure = indicator.bound, let baseline = measure.baseline else { continue }
    let mayStay = outcomes[indicator.outcome].class == .protect
    for goal in measure.targets.flatMap({ [$0.lower, $0.target, $0.upper] }).compactMap({ $0 })
    where !isBetter(goal.value, than: baseline.value.value, indicator.direction, mayStay: mayStay) {
      let comparison = indicator.direction == .up ? "above" : "below"
      let now = baseline.written.value?.value.text ?? ""
      diagnostics.report(
        Diagnostic(
          .targetNotBetter, "the target is no better than the baseline", at: goal.span,
          note: indicator.direction.meaning,
          labels: [.init(baseline.value.span, "this is where it stands")],
          help: ["M08: set a target \(comparison) \(now), or leave it out"]))
    }
  }
}

private func isBetter(
  _ goal: Rational, than now: Rational, _ direction: CatalogueEntry.Direction, mayStay: Bool
) -> Bool {
  goal == now ? mayStay : isWorse(now, than: goal, direction)
}

extension DiagnosticKind {
  static let targetNotBetter = DiagnosticKind(
    "measure/target-not-better", .error, "A target is no better than the baseline.",
    .init(
      says:
        "The target is what people report already, or worse (check M08).",
      matters: "A provider could get worse and still have reached what the contract asks for.",
      wrong: .init("decisions.yaml#measures", example("60%")),
      right: .init("decisions.yaml#measures", example("66%"))))

  private static func example(_ upper: String) -> String {
    """
    measures:
      - indicator: home-care/going-home/safety/experience
        baseline: {value: 61%, people: 620, from: 2027-04-01, to: 2028-03-31, source: experience questionnaire, method: experience@1}
        targets: [{year: 2, upper: \(upper)}]
        by: Director of Nursing
        on: 2026-09-01
        because: it can be reached
    """
  }
}
