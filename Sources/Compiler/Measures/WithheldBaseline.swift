import Reporting
import Specs

/// Nil where a baseline may be shown; reported at its place where it may not.
func withholding(
  _ baseline: Baseline, _ indicator: Indicator, _ project: Project, _ diagnostics: inout Diagnostics
) -> WithheldFigure? {
  guard let withheld = baseline.withheld(indicator, project) else { return nil }
  diagnostics.report(
    Diagnostic(
      .baselineWithheld, "the baseline of \(indicator.key) is withheld: \(withheld.reason)",
      at: baseline.value?.span ?? baseline.people?.span ?? indicator.measure?.indicator.span,
      help: [
        "measure it among more people, or over a longer period; until then nothing can be proved with it"
      ]
    ))
  return withheld
}

extension Baseline {
  fileprivate func withheld(_ indicator: Indicator, _ project: Project) -> WithheldFigure? {
    let small = indicator.smallNumbers(project)
    if let people = people?.value {
      if small.holds(people) { return .fewPeople(smallest: small.smallest) }
      let least = indicator.fewestPeople
      if people < least { return .fewerThanNeeded(least: least) }
      if indicator.statistic.family == .proportion, givesAwayPart(of: people, small) {
        return .smallPart(smallest: small.smallest)
      }
    }
    if let events = events?.value ?? eventsImplied(indicator.statistic), small.holds(events) {
      return .fewEvents(smallest: small.smallest)
    }
    return nil
  }

  /// By its value, or by the number that is counted.
  private func givesAwayPart(of people: Int, _ small: SmallNumbers) -> Bool {
    if let number = value?.value.number, small.isGivenAway(by: Rational(number), of: people) { return true }
    return events.map { small.holds($0.value) || small.holds(people - $0.value) } ?? false
  }

  /// The events that a rate of so many people has, to the nearest; nil where its unit does not say how many it is per.
  private func eventsImplied(_ statistic: StatisticFacts) -> Int? {
    guard statistic.isRate, let value = value?.value.number, let people = people?.value,
      let per = statistic.per
    else { return nil }
    let events = Rational(value) * Rational(people) / Rational(per) + Rational(1, over: 2)
    return Int(events.numerator / events.denominator)
  }
}

extension DiagnosticKind {
  static let baselineWithheld = DiagnosticKind(
    "privacy/baseline-withheld", .warning, "A baseline gives away a number that is too small to show.",
    .init(
      says:
        "The baseline rests on fewer people or events than may be shown, or its share and its number of people give away such a number: 1% of 200 is two people. Its value is printed nowhere, and no payment can hang on a comparison with it.",
      matters: "Two people of a small service are known to their neighbours.",
      wrong: .init("tests: a share that is two people", "baseline: {value: 1%, people: 200}"),
      right: .init("decisions.yaml#measures", measureExample("expected_people: 620"))))
}
