/// The standard normal distribution.
enum NormalDistribution {
  /// The probability of a value above `z`, to about 1e-15.
  static func tail(above z: Double) -> Double {
    let half = regularisedGamma(shape: 0.5, at: z * z / 2).upper / 2
    return z >= 0 ? half : 1 - half
  }

  /// The value that is exceeded with the probability `tail`, between 0 and ½: 1.959963984540054 for 0.025.
  ///
  /// Acklam's rational approximation (1e-9), then one step of Newton's.
  static func upperPoint(_ tail: Double) -> Double {
    let start = -acklam(tail)
    let density = exponential(-start * start / 2) / 2.5066282746310002
    return start + (self.tail(above: start) - tail) / density
  }

  /// The value below which the share `p`, at most ½, lies.
  private static func acklam(_ p: Double) -> Double {
    func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
      coefficients.reduce(0) { $0 * x + $1 }
    }
    if p < 0.02425 {
      let q = (-2 * naturalLogarithm(p)).squareRoot()
      return polynomial(
        [
          -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838, -2.549732539343734,
          4.374664141464968, 2.938163982698783,
        ], q)
        / polynomial(
          [7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996, 3.754408661907416, 1], q)
    }
    let q = p - 0.5
    let r = q * q
    return q
      * polynomial(
        [
          -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02,
          -3.066479806614716e+01, 2.506628277459239,
        ], r)
      / polynomial(
        [
          -5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01,
          -1.328068155288572e+01, 1,
        ], r)
  }
}

/// Student's t distribution, for the mean of few people.
enum StudentDistribution {
  /// The value that is exceeded with the probability `tail`, between 0 and ½, to about 1e-11 of its size.
  ///
  /// From the incomplete beta function; from a thousand degrees of freedom on by Fisher's expansion around the normal
  /// distribution (Abramowitz and Stegun 26.7.5), which is then as exact.
  /// - Parameter degreesOfFreedom: 1 or more, not necessarily whole.
  static func upperPoint(_ tail: Double, degreesOfFreedom: Double) -> Double {
    let z = NormalDistribution.upperPoint(tail)
    if degreesOfFreedom >= 1000 { return expansion(z, degreesOfFreedom) }
    func holds(_ t: Double) -> Bool {
      regularisedBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5) / 2 <= tail
    }
    var end = max(z, 1)
    while !holds(end), end < 1e150 { end *= 2 }
    return boundary(from: 0, to: end, where: holds)
  }

  private static func expansion(_ z: Double, _ degreesOfFreedom: Double) -> Double {
    let s = z * z
    let first = z * (s + 1) / 4
    let second = z * ((5 * s + 16) * s + 3) / 96
    let third = z * (((3 * s + 19) * s + 17) * s - 15) / 384
    let fourth = z * ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92160
    let v = 1 / degreesOfFreedom
    return z + v * (first + v * (second + v * (third + v * fourth)))
  }
}

/// The chi-square distribution, from which the exact limits of a count come.
enum ChiSquareDistribution {
  /// The value below which the share `probability`, between 0 and 1, lies; to about 1e-13 of its size.
  /// - Parameter degreesOfFreedom: above 0 and at most two million.
  static func quantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
    2 * gammaQuantile(probability, shape: degreesOfFreedom / 2)
  }
}
