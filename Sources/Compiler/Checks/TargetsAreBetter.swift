import Reporting
import Specs

/// A target that is no better than what people report already would pay for standing still, or for getting worse.
///
/// What is to stay as good as it is (a protect outcome) may have its baseline as its target.
func checkTargets(_ indicators: [Indicator], _ outcomes: [Outcome], _ diagnostics: inout Diagnostics) {
  for indicator in indicators {
    guard let measure = indicator.measure, let baseline = measure.baseline?.value else { continue }
    let mayStay = outcomes[indicator.outcome].class == .protect
    for goal in measure.targets.flatMap({ [$0.lower, $0.target, $0.upper] }).compactMap({ $0 })
    where !isBetter(goal.value, than: baseline.value, indicator.direction, mayStay: mayStay) {
      let comparison = indicator.direction == .up ? "above" : "below"
      diagnostics.report(
        Diagnostic(
          .targetNotBetter, "the target is no better than the baseline", at: goal.span,
          note: indicator.direction.meaning,
          labels: [.init(baseline.span, "people already report this")],
          help: ["set a target \(comparison) \(baseline.value.text), or leave it out"]))
    }
  }
}

/// A percentage and a plain number cannot be compared, so neither is better.
private func isBetter(
  _ goal: Quantity, than baseline: Quantity, _ direction: CatalogueEntry.Direction, mayStay: Bool
) -> Bool {
  guard goal.isPercent == baseline.isPercent else { return false }
  let (target, now) = (Rational(written: goal.number), Rational(written: baseline.number))
  if target == now { return mayStay }
  return direction == .up ? target > now : target < now
}

extension DiagnosticKind {
  static let targetNotBetter = DiagnosticKind(
    "measure/target-not-better", .error, "A target is no better than the baseline.",
    .init(
      says:
        "The target is what people report already, or worse, or it is a percentage where the baseline is none.",
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
