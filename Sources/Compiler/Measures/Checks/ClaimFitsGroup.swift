import Reporting
import Specs

// M13. Only a claim about these people and no others may count on there being no more of them.

extension MeasureCheck {
  static let claimFitsGroup = MeasureCheck(
    code: "M13", weight: .decisive, question: "Does the result speak of the people it is claimed for?"
  ) { measured in
    guard let measure = measured.measure else { return .open("nobody has decided what a result says") }
    guard measure.claim == .cohort else { return .pass("it speaks of anybody the service is for") }
    guard let population = measure.population else {
      return .fail(
        "the figure is about more people than this service's",
        Diagnostic(
          .claimNotFitting, "the figure describes others too, so it says nothing about these people alone",
          at: measured.decided?.claim?.span,
          labels: measured.entry?.describes.map { [.init($0.span, $0.value.meaning)] } ?? [],
          help: ["M13: write `claim: service`, or choose an indicator of the service"]))
    }
    guard let size = population.size else { return .open("nobody has counted \(population.phrase)") }
    guard let expected = measured.decided?.expectedPeople, expected.value > size else {
      return .pass("these \(measured.people(size)) people in this period, and no others")
    }
    return .fail(
      "\(expected.value) answers of \(size) people",
      Diagnostic(
        .claimNotFitting, "\(expected.value) answers are expected of \(size) people", at: expected.span,
        labels: [.init(population.span, "so many there are")],
        help: ["M13: correct one of the two; each of these people is counted once"]))
  }
}

extension DiagnosticKind {
  static let claimNotFitting = DiagnosticKind(
    "measure/claim-not-fitting", .error, "A claim about certain people does not fit the numbers.",
    .init(
      says:
        "The measure claims something about these people and no others (`claim: cohort`), and more of them answer than there are, or the figure is about others too (check M13).",
      matters:
        "A claim about a closed group needs fewer answers, because the group is finite. Where it is not closed, that saving is not there.",
      wrong: .init("decisions.yaml#measures", measureExample("claim: cohort", "expected_people: 1900")),
      right: .init("decisions.yaml#measures", measureExample("claim: cohort", "expected_people: 1700"))))
}
