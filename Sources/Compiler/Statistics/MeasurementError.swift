/// How exactly an instrument measures one person.
public struct MeasurementError: Hashable, Sendable {
  /// The standard error of measurement, s√(1 − r), in points of the score.
  public let standardError: Double

  /// - Parameters:
  ///   - standardDeviation: between people, 0 or more.
  ///   - reliability: of the instrument from one time to the next, 0 to 1.
  /// - Returns: nil where either is out of range.
  public init?(standardDeviation: Double, reliability: Double) {
    guard standardDeviation >= 0, standardDeviation.isFinite, (0...1).contains(reliability) else {
      return nil
    }
    standardError = standardDeviation * (1 - reliability).squareRoot()
  }

  /// The smallest change of one person that is more than error of measurement: z(alpha/2)·√2·standard error.
  ///
  /// de Vet and others, Measurement in Medicine, 2011.
  /// - Returns: nil unless alpha lies between 0 and 1.
  public func minimalDetectableChange(alpha: Double = 0.05) -> Double? {
    guard isProbability(alpha) else { return nil }
    return NormalDistribution.upperPoint(alpha / 2) * 2.0.squareRoot() * standardError
  }

  /// The same for the mean of a group: that of one person over √n. It leaves out that people differ, so it is no number of
  /// people needed; `PairedChange.pairsNeeded` gives that.
  /// - Returns: nil unless there is somebody, and alpha lies between 0 and 1.
  public func minimalDetectableChange(ofGroup people: Int, alpha: Double = 0.05) -> Double? {
    guard people > 0 else { return nil }
    return minimalDetectableChange(alpha: alpha).map { $0 / Double(people).squareRoot() }
  }
}
