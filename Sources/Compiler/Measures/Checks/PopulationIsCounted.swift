import Reporting

// M03. Without the number of people nobody can say how many can answer.

extension MeasureCheck {
  static let populationIsCounted = MeasureCheck(
    code: "M03", weight: .stopsPayment,
    question: "Is it known how many people there are, and when they were counted?"
  ) { measured in
    guard let population = measured.measure?.population else {
      // Of an area, a practice or a trust the publisher counts the people.
      return measured.measure == nil ? .open("nobody has decided whose population it is") : .notApplicable
    }
    if let size = population.size, let day = population.countedOn {
      return .pass("\(measured.people(size)) \(population.phrase), counted on \(day.longText)")
    }
    let missing =
      population.size == nil
      ? "nobody has counted \(population.phrase)" : "nobody knows when \(population.phrase) were counted"
    guard measured.isPaid else { return .open(missing) }
    return .fail(
      missing,
      Diagnostic(
        .populationNotCounted, "payment hangs on \(measured.indicator.id), and \(missing)",
        at: measured.place,
        labels: [.init(population.span, "whom it is about")],
        help: [
          "M03: give their number under `population` (`size`; `carers_size` too where carers answer), with `counted_on` and `source`"
        ]))
  }
}

extension DiagnosticKind {
  static let populationNotCounted = DiagnosticKind(
    "measure/population-not-counted", .warning,
    "An indicator is paid, and nobody knows how many people it is about.",
    .init(
      says: "The population of a paid measure has no size, or no day on which it was counted (check M03).",
      matters:
        "How many people can answer follows from how many there are. Without it, nobody can say whether the target could ever be shown.",
      wrong: .init(
        "tests: payment for a population that nobody has counted", "population: {people: people coming home}"),
      right: .init(
        "outcomes.yaml#population",
        "people: people coming home\ncarers: carers of people coming home\nsize: 1800\ncounted_on: 2026-03-31"
      )))
}
