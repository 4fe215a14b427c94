// M02. A share is of people who are all among those it is a share of; numbers that deny it are refused when they are bound.

extension MeasureCheck {
  static let numeratorIsPart = MeasureCheck(
    code: "M02", weight: .decisive, question: "Is everybody in the numerator also in the denominator?"
  ) { `case` in
    guard `case`.statistic.family == .proportion else { return .notApplicable }
    // One that is withheld is not here.
    guard let written = `case`.baseline?.written, let events = written.events?.value,
      let people = written.people?.value
    else { return .pass("by its definition") }
    return .pass("\(`case`.people(events)) of \(`case`.people(people)) at the baseline")
  }
}
