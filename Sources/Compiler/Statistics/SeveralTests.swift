/// With several paid indicators chance alone makes one of them move; each test must be stricter.
public enum SeveralTests {
  /// The alpha of each test, so that all together err no more often than `alpha`: alpha/k. Bonferroni.
  /// - Returns: nil unless alpha lies between 0 and 1 and there is a test.
  public static func bonferroni(alpha: Double = 0.05, tests: Int) -> Double? {
    guard isProbability(alpha), tests > 0 else { return nil }
    return alpha / Double(tests)
  }

  /// Which changes can be told from chance: the smallest probability against alpha/k, the next against alpha/(k − 1), until
  /// one fails; it and all larger ones fail. Never stricter than Bonferroni. Holm 1979.
  /// - Parameter probabilities: of each test, 0 to 1.
  /// - Returns: in the order given; nil where a probability or alpha is out of range.
  public static func holm(_ probabilities: [Double], alpha: Double = 0.05) -> [Bool]? {
    holmLevels(probabilities, alpha: alpha).map { levels in zip(probabilities, levels).map { $0 <= $1 } }
  }

  /// The alpha at which each is tested in Holm's order: that of its own step, and from the first that fails on, that of its
  /// step, so that a probability above its level is the same as a change that is not told.
  /// - Parameter probabilities: of each test, 0 to 1.
  /// - Returns: in the order given; nil where a probability or alpha is out of range.
  public static func holmLevels(_ probabilities: [Double], alpha: Double = 0.05) -> [Double]? {
    guard isProbability(alpha), probabilities.allSatisfy({ (0...1).contains($0) }) else { return nil }
    var levels = [Double](repeating: alpha, count: probabilities.count)
    let order = probabilities.indices.sorted {
      (probabilities[$0], $0) < (probabilities[$1], $1)
    }
    var failed: Double?
    for (rank, test) in order.enumerated() {
      let level = failed ?? alpha / Double(probabilities.count - rank)
      levels[test] = level
      if probabilities[test] > level { failed = level }
    }
    return levels
  }
}
