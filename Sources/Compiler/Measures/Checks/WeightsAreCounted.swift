import Reporting

// M25. Weighted answers tell less than their number.

extension MeasureCheck {
  static let weightsAreCounted = MeasureCheck(
    code: "M25", weight: .decisive,
    question: "Where answers are weighted, is it counted how many unweighted ones tell as much?"
  ) { measured in
    if let effective = measured.decided?.effectivePeople?.value {
      return .pass("\(measured.people(effective)) unweighted answers tell as much")
    }
    let texts = [measured.entry?.numerator, measured.entry?.denominator].compactMap { $0 }
    guard
      let weighted = texts.first(where: {
        $0.value.lowercased().holds("weighted") && !$0.value.lowercased().holds("unweighted")
      })
    else { return .notApplicable }
    guard measured.isPaidOnResult else {
      return .open(
        "answers are weighted, and nobody has said how far", measured.isHeldTo ? "effective_people" : nil,
        "How many unweighted answers tell as much as the weighted ones of \(measured.indicator.id)?")
    }
    return .fail(
      "answers are weighted, and nobody has said how far",
      Diagnostic(
        .weightsNotCounted, "payment hangs on weighted answers, and nobody has said how much they tell",
        at: measured.place, labels: [.init(weighted.span, "they are weighted")],
        help: [
          "M25: give `effective_people`, the square of the sum of the weights over the sum of their squares"
        ]))
  }
}

extension DiagnosticKind {
  static let weightsNotCounted = DiagnosticKind(
    "measure/weights-not-counted", .warning, "Weighted answers are paid for as if each counted in full.",
    .init(
      says:
        "The catalogue says that answers are weighted, and the measure has no `effective_people` (check M25). Payment that was decided does not stand.",
      matters:
        "A thousand weighted answers may tell as much as four hundred; the proof would promise what they cannot show.",
      wrong: .init("tests: payment for a weighted figure", "role: pay"),
      right: .init(
        "decisions.yaml#measures", measureExample("expected_people: 620", "effective_people: 500"))))
}
