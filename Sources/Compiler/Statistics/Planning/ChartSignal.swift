extension ProcessChart {
  /// The chance that a chart signals a lasting shift for the better within some points, by a point outside its limit or seven
  /// in a row on one side of the old mean. The old mean and limits are taken as known, the points as normal and independent.
  /// - Parameters:
  ///   - shift: in standard errors of one point, 0 or more; 0 gives the chance of a false signal on that side.
  ///   - points: after the shift.
  static func chanceOfSignal(ofShift shift: Double, within points: Int) -> Double {
    let outside = NormalDistribution.tail(above: 3 - shift)
    let inside = NormalDistribution.tail(above: -shift) - outside
    // The chance of no signal so far, by how many of the last points lie on the better side.
    var quiet = [1.0, 0, 0, 0, 0, 0, 0]
    for _ in 0..<max(0, points) {
      let ended = quiet.reduce(0, +) * (1 - inside - outside)
      quiet = [ended] + quiet.dropLast().map { $0 * inside }
    }
    return 1 - quiet.reduce(0, +)
  }
}
