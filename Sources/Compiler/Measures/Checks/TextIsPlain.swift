// M35. Words, sentences and the reading age are looked at where they are written (family `wording`).

extension MeasureCheck {
  static let textIsPlain = MeasureCheck(
    code: "M35", weight: .information,
    question: "Is the outcome it measures said in a sentence of 6 to 25 words?"
  ) { measured in
    let count = words(of: measured.outcome.statement).count
    return (6...25).contains(count) ? .pass("\(count) words") : .fail("\(count) words")
  }
}
