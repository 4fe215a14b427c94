/// How many equally weighted answers tell as much as weighted ones: (Σw)²/Σw². Kish 1965.
public struct EffectiveBase: Hashable, Sendable {
  /// At most the number of answers.
  public let value: Double
  /// By how much weighting widens the variance: answers over effective answers, 1 or more.
  public let designEffect: Double

  /// Nil where a weight is below 0 or no number, or all are 0.
  public init?(weights: [Double]) {
    guard weights.allSatisfy({ $0 >= 0 && $0.isFinite }), let largest = weights.max(), largest > 0 else {
      return nil
    }
    // Only their ratios matter, and no square of a ratio is too large.
    let ratios = weights.map { $0 / largest }
    let sum = ratios.reduce(0, +)
    value = sum * sum / ratios.reduce(0) { $0 + $1 * $1 }
    designEffect = Double(weights.count) / value
  }
}
