import Reporting
import Specs

/// Why the value of a baseline leaves the project in nothing that is written: with it, too few people could be told of.
///
/// It is decided here, before anything is written, so that no schedule, table, proof or export can disagree. A withheld
/// baseline is not counted with either: the figures that follow from it would give it away.
public enum WithheldBaseline: Sendable, Equatable {
  /// It was measured among fewer people than the smallest number that is shown.
  case fewPeople(smallest: Int)
  /// It was measured among fewer people than the catalogue asks for.
  case fewerThanNeeded(least: Int)
  /// Fewer events than the smallest number that is shown.
  case fewEvents(smallest: Int)
  /// The share and its number of people give away a number that is not shown, as 1% of 200 does.
  case smallPart(smallest: Int)

  /// A clause, without the numbers that are withheld: "it rests on fewer than 5 people".
  public var reason: String {
    switch self {
    case .fewPeople(let smallest): "it rests on fewer than \(smallest) people"
    case .fewerThanNeeded(let least): "it rests on fewer people than the \(least) that a figure needs"
    case .fewEvents(let smallest): "it counts fewer than \(smallest) events"
    case .smallPart(let smallest): "a number below \(smallest) could be worked out from it"
    }
  }
}

/// Nil where a baseline may be shown; reported at its place where it may not.
func withholding(
  _ baseline: Baseline, _ indicator: Indicator, _ project: Project, _ diagnostics: inout Diagnostics
) -> WithheldBaseline? {
  guard let withheld = baseline.withheld(indicator, smallest: project.smallNumber) else { return nil }
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
  fileprivate func withheld(_ indicator: Indicator, smallest: Int) -> WithheldBaseline? {
    let isSmall = { (count: Int) in count > 0 && count < smallest }
    if let people = people?.value {
      if isSmall(people) { return .fewPeople(smallest: smallest) }
      if let least = indicator.catalogueEntry?.thresholds?.minBase?.value, people < least {
        return .fewerThanNeeded(least: least)
      }
      if indicator.statistic.family == .proportion,
        counted(of: people).contains(where: { isSmall($0) || isSmall(people - $0) })
      {
        return .smallPart(smallest: smallest)
      }
    }
    if let events = events?.value, isSmall(events) { return .fewEvents(smallest: smallest) }
    return nil
  }

  /// How many people a share counts: as written, and as its value says, to the nearest person.
  private func counted(of people: Int) -> [Int] {
    let share = value.map { Rational($0.value.number) / Rational(100) } ?? Rational(0)
    guard share >= Rational(0), share <= Rational(1) else { return [] }
    let counted = share * Rational(people) + Rational(1, over: 2)
    return [Int(counted.numerator / counted.denominator)] + (events.map { [$0.value] } ?? [])
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
