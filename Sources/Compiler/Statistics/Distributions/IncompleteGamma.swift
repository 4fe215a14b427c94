/// The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x), to about 1e-14.
///
/// The power series below a + 1, Lentz's continued fraction from there on (Press and others, Numerical Recipes, 6.2).
/// - Parameters:
///   - shape: a, above 0 and at most a million; beyond that the last digits are lost.
///   - x: 0 or more.
func regularisedGamma(shape: Double, at x: Double) -> (lower: Double, upper: Double) {
  guard x > 0 else { return (0, 1) }
  let factor = exponential(shape * naturalLogarithm(x) - x - logarithmOfGamma(shape))
  if x < shape + 1 {
    let lower = min(1, factor * powerSeries(shape, x))
    return (lower, 1 - lower)
  }
  let upper = min(1, factor * continuedFraction(shape, x))
  return (1 - upper, upper)
}

/// The value below which a gamma distribution of this shape and scale 1 has the share `probability`, between 0 and 1.
func gammaQuantile(_ probability: Double, shape: Double) -> Double {
  func holds(_ x: Double) -> Bool { regularisedGamma(shape: shape, at: x).lower >= probability }
  var end = shape + 1
  while !holds(end), end < 1e9 { end *= 2 }
  return boundary(from: 0, to: end, where: holds)
}

private let mostTerms = 100_000

private func powerSeries(_ shape: Double, _ x: Double) -> Double {
  var term = 1 / shape
  var sum = term
  for step in 1...mostTerms {
    term *= x / (shape + Double(step))
    sum += term
    if term < sum * 1e-17 { break }
  }
  return sum
}

private func continuedFraction(_ shape: Double, _ x: Double) -> Double {
  let smallest = 1e-300
  var denominator = x + 1 - shape
  var c = 1 / smallest
  var d = 1 / denominator
  var fraction = d
  for step in 1...mostTerms {
    let numerator = -Double(step) * (Double(step) - shape)
    denominator += 2
    d = numerator * d + denominator
    if abs(d) < smallest { d = smallest }
    c = denominator + numerator / c
    if abs(c) < smallest { c = smallest }
    d = 1 / d
    fraction *= d * c
    if abs(d * c - 1) < 1e-16 { break }
  }
  return fraction
}
