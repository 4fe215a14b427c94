/// The regularised incomplete beta function I_x(a, b), to about 1e-12.
///
/// Lentz's continued fraction, on the side where it converges fast (Press and others, Numerical Recipes, 6.4).
/// - Parameters:
///   - x: between 0 and 1.
///   - a: above 0 and at most a thousand or so; `b` likewise.
func regularisedBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
  guard x > 0 else { return 0 }
  guard x < 1 else { return 1 }
  let logarithm =
    logarithmOfGamma(a + b) - logarithmOfGamma(a) - logarithmOfGamma(b) + a * naturalLogarithm(x)
    + b * naturalLogarithm(1 - x)
  let factor = exponential(logarithm)
  return x < (a + 1) / (a + b + 2)
    ? factor * continuedFraction(x, a, b) / a : 1 - factor * continuedFraction(1 - x, b, a) / b
}

private func continuedFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
  let smallest = 1e-300
  func kept(_ value: Double) -> Double { abs(value) < smallest ? smallest : value }
  var c = 1.0
  var d = 1 / kept(1 - (a + b) * x / (a + 1))
  var fraction = d
  for step in 1...10_000 {
    let m = Double(step)
    let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / kept(1 + even * d)
    c = kept(1 + even / c)
    fraction *= d * c
    let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / kept(1 + odd * d)
    c = kept(1 + odd / c)
    fraction *= d * c
    if abs(d * c - 1) < 1e-16 { break }
  }
  return fraction
}
