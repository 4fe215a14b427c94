// M33. Every indicator measures an outcome, and every outcome rests on a point of a map or a goal of a PATH. Low points that
// no outcome answers stand among the unanswered findings, each with its reason.

extension MeasureCheck {
  static let traceLeadsBack = MeasureCheck(
    code: "M33", weight: .decisive, question: "Does it lead back to something that people said?"
  ) { measured in
    guard measured.measure != nil else { return .pass(measured.outcome.id) }
    let facts = Set(measured.outcome.because.flatMap(\.facts)).count
    return .pass("\(measured.outcome.id), which rests on \(facts == 1 ? "1 finding" : "\(facts) findings")")
  }
}
