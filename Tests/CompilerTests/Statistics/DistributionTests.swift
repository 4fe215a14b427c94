import Testing

@testable import Compiler

/// The functions that everything else rests on, against figures of mpmath (30 digits) and scipy.
@Suite struct DistributionTests {
  private func expect(
    _ found: Double, _ expected: Double, within relative: Double,
    at location: SourceLocation = #_sourceLocation
  ) {
    let size = max(abs(expected), 1e-300)
    #expect(abs(found - expected) / size <= relative, "\(found), not \(expected)", sourceLocation: location)
  }

  @Test(arguments: [
    (1e-300, -690.7755278982137), (0.1, -2.3025850929940455), (0.5, -0.6931471805599453),
    (0.9999999, -1.0000000494736474e-07), (1.4142135623730951, 0.3465735902799727), (2, 0.6931471805599453),
    (10, 2.302585092994046), (12345.678, 9.421061321291832), (1e300, 690.7755278982137),
  ])
  func logarithms(x: Double, expected: Double) { expect(naturalLogarithm(x), expected, within: 5e-16) }

  @Test(arguments: [
    (-20.5, 1.2501528663867426e-09), (-1, 0.36787944117144233), (-1e-9, 0.999999999), (0, 1),
    (0.3, 1.3498588075760032), (1, 2.718281828459045), (2.5, 12.182493960703473),
    (100, 2.6881171418161356e+43), (700.25, 1.3022997366991783e+304),
  ])
  func powers(x: Double, expected: Double) { expect(exponential(x), expected, within: 5e-16) }

  @Test func endsOfTheRange() {
    #expect(naturalLogarithm(0) == -.infinity)
    #expect(naturalLogarithm(-1).isNaN)
    #expect(exponential(-740) == 85 * .leastNonzeroMagnitude)
    #expect(exponential(-1000) == 0)
    #expect(exponential(1000) == .infinity)
    #expect(exponential(.nan).isNaN)
  }

  @Test(arguments: [
    (0.01, 4.599479878042022), (0.5, 0.5723649429247001), (1.5, -0.12078223763524522),
    (3, 0.6931471805599453), (14.99, 25.164481163825506), (100.5, 361.4355404677776),
    (12345.6, 103959.18506616846),
  ])
  func gamma(x: Double, expected: Double) { expect(logarithmOfGamma(x), expected, within: 1e-13) }

  @Test(arguments: [
    (0.5, 0), (0.4, 0.2533471031357997), (0.2, 0.8416212335729142), (0.1, 1.2815515655446004),
    (0.025, 1.9599639845400543), (0.001, 3.0902323061678136), (1e-6, 4.753424308822899),
    (1e-12, 7.034483825301132),
  ])
  func normal(tail: Double, expected: Double) {
    expect(NormalDistribution.upperPoint(tail), expected, within: 1e-14)
    expect(NormalDistribution.tail(above: expected), tail, within: 1e-13)
    expect(NormalDistribution.tail(above: -expected), 1 - tail, within: 1e-15)
  }

  @Test(arguments: [
    (0.025, 1, 12.706204736174705), (0.025, 2.5, 3.5746548420036834), (0.1, 5, 1.4758840488244813),
    (0.001, 7, 4.785289628638334), (0.025, 30, 2.042272456301238), (0.025, 999.5, 1.962340270383846),
    (0.025, 1000, 1.9623390808264085), (0.0005, 1000, 3.3002826484239134), (0.025, 1e6, 1.9599663568141072),
  ])
  func student(tail: Double, degreesOfFreedom: Double, expected: Double) {
    expect(
      StudentDistribution.upperPoint(tail, degreesOfFreedom: degreesOfFreedom), expected, within: 2e-11)
  }

  @Test(arguments: [
    (0.025, 2, 0.05063561596857975), (0.975, 2, 7.377758908227871), (0.025, 20, 9.590777392264867),
    (0.975, 40, 59.34170714317118), (0.5, 200, 199.33372983863097), (0.001, 0.5, 1.3499395786230753e-12),
    (0.975, 20000, 20393.883649999767),
  ])
  func chiSquare(probability: Double, degreesOfFreedom: Double, expected: Double) {
    expect(
      ChiSquareDistribution.quantile(probability, degreesOfFreedom: degreesOfFreedom), expected, within: 1e-11
    )
  }
}
