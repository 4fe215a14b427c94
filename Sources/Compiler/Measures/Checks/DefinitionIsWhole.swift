// M01. What an entry must hold is required when it is read, and an experience indicator is made whole.

extension MeasureCheck {
  static let definitionIsWhole = MeasureCheck(
    code: "M01", weight: .decisive,
    question:
      "Is it written down what is counted, among whom, from what source, how often, and which way is better?"
  ) {
    .pass(
      "\($0.indicator.entry.split(separator: "@").joined(separator: ", version ")); \($0.indicator.direction.meaning)"
    )
  }
}
