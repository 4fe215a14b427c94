/// How strictly the change of each result of a year is held against chance: the alpha of each, by its place among the
/// framework's indicators.
struct ChanceLevels {
  private var alphas: [Int: Double] = [:]

  /// Holm's order is one of results, so it is known only once they are in: all of the year that are paid for share it, and
  /// one that was not reported, or may not be shown, counts as a change that is not told. None of the others is tested less
  /// strictly for that, and none would be told less once it is in.
  init(_ readings: [ResultReading], _ project: Project) {
    for reading in readings {
      alphas[reading.place] = (reading.indicator.proof?.alpha ?? Rational(5)).double / 100
    }
    guard project.contract.payment?.severalTests?.value == .holm else { return }
    let tested = readings.filter(\.isPaidOnResult)
    let probabilities = tested.map { reading in
      reading.value == nil ? 1 : reading.figures?.probability(reading.indicator) ?? 1
    }
    for (reading, level) in zip(tested, SeveralTests.holmLevels(probabilities) ?? []) {
      alphas[reading.place] = level
    }
  }

  func alpha(of reading: ResultReading) -> Double { alphas[reading.place] ?? ErrorRates.usual.alpha }
}
