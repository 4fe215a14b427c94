import Reporting

// M16. Under ten events there is no rate, in English public-health practice.

extension MeasureCheck {
  static let eventsAreEnough = MeasureCheck(
    code: "M16", weight: .decisive, question: "Are there enough events to make a rate of?"
  ) { measured in
    guard measured.statistic.isRate else { return .notApplicable }
    let least = measured.indicator.fewestEvents
    guard let events = measured.decided?.baseline?.events else {
      return .open("nobody has said how many events there were")
    }
    var expected = events.value
    if let before = measured.baseline?.value.value, let aim = measured.target?.aim?.value,
      before > Rational(0)
    {
      let later = Rational(events.value) * aim / before
      expected = min(expected, Int(later.numerator / later.denominator))
    }
    let figure = "\(measured.people(expected)) events expected; \(least) needed"
    guard expected < least else { return .pass(figure) }
    return .fail(
      figure,
      Diagnostic(
        .tooFewEvents,
        "\(measured.people(expected)) events are expected in a year, and a rate needs \(least)",
        at: events.span,
        help: ["M16: put years together, or count over a larger area"]))
  }
}

extension Indicator {
  /// The fewest events that a rate is made of.
  public var fewestEvents: Int {
    max(StandardisedRate.fewestEvents, catalogueEntry?.thresholds?.minEvents?.value ?? 0)
  }
}

extension DiagnosticKind {
  static let tooFewEvents = DiagnosticKind(
    "measure/too-few-events", .warning, "There are too few events to make a rate of.",
    .init(
      says:
        "Fewer than ten events were counted for the baseline, or are left at the target (check M16). English public-health practice gives no rate then. Payment that was decided does not stand.",
      matters: "Two admissions more or less would double or halve the figure, and nobody did anything.",
      wrong: .init("tests: a rate of six events", "baseline: {value: 6.0, people: 1000, events: 6}"),
      right: .init("decisions.yaml#measures", measureExample("expected_people: 620"))))
}
