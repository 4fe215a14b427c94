// The few functions of real numbers that statistics rests on, made of what IEEE 754 rounds in one way only (the four
// operations and the square root), so that a figure in a contract has the same digits on every machine. A C library's own
// `log` and `exp` differ in their last bit from one machine to another.

/// The natural logarithm, within two units of the last place. Minus infinity at 0, not a number below.
///
/// With x = m·2^e and m between √½ and √2: ln x = e·ln 2 + 2 artanh((m − 1)/(m + 1)), artanh by its power series.
func naturalLogarithm(_ x: Double) -> Double {
  guard x > 0, x.isFinite else { return x == 0 ? -.infinity : x > 0 ? x : .nan }
  var mantissa = x.significand
  var exponent = Double(x.exponent)
  if mantissa > 1.4142135623730951 {
    mantissa /= 2
    exponent += 1
  }
  let ratio = (mantissa - 1) / (mantissa + 1)
  let square = ratio * ratio
  // The ratio is at most 0.172, so that the term of the 25th power is below a unit of the last place.
  var series = 0.0
  for power in stride(from: 25.0, through: 3, by: -2) { series = (series + 1 / power) * square }
  return exponent * logarithmOfTwoHigh + (2 * ratio * (1 + series) + exponent * logarithmOfTwoLow)
}

/// e to the power of `x`, within two units of the last place; 0 below −745, infinity above 709.8.
///
/// With x = k·ln 2 + r and r at most ½ ln 2: 2^k times the power series at r.
func exponential(_ x: Double) -> Double {
  guard x > -746 else { return x.isNaN ? x : 0 }
  guard x < 710 else { return .infinity }
  let twos = (x / logarithmOfTwoHigh).rounded()
  let rest = (x - twos * logarithmOfTwoHigh) - twos * logarithmOfTwoLow
  var series = 1.0
  for term in stride(from: 15.0, through: 1, by: -1) { series = 1 + series * rest / term }
  // In two steps, because 2^k alone leaves the range at either end before the product does.
  let half = Int(twos) / 2
  return series * Double(sign: .plus, exponent: half, significand: 1)
    * Double(sign: .plus, exponent: Int(twos) - half, significand: 1)
}

/// ln 2 in two parts: the first has so few bits that its product with an exponent is exact.
private let logarithmOfTwoHigh = 0x1.62e42feep-1
private let logarithmOfTwoLow = 0x1.a39ef35793c76p-33

/// The natural logarithm of Γ(x), for x above 0, to about 1e-15 of its size.
///
/// Stirling's series from 15 on (Abramowitz and Stegun 6.1.40); below, Γ(x) = Γ(x + 1)/x leads up to it.
func logarithmOfGamma(_ x: Double) -> Double {
  guard x > 0 else { return .nan }
  var argument = x
  var product = 1.0
  while argument < 15 {
    product *= argument
    argument += 1
  }
  let inverse = 1 / argument
  let square = inverse * inverse
  let coefficients = [1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156]
  var series = 0.0
  for coefficient in coefficients.reversed() { series = series * square + coefficient }
  let halfLogarithmOfTwoPi = 0.9189385332046727
  return (argument - 0.5) * naturalLogarithm(argument) - argument + halfLogarithmOfTwoPi + series * inverse
    - naturalLogarithm(product)
}

/// Where a condition begins to hold on the way between two values: it fails at `start` and holds at `end`, with one change
/// between. Halves until no number lies between, and gives the side on which it holds.
func boundary(from start: Double, to end: Double, where holds: (Double) -> Bool) -> Double {
  var (failing, holding) = (start, end)
  for _ in 0..<200 {
    let middle = failing + (holding - failing) / 2
    if middle == failing || middle == holding { break }
    if holds(middle) { holding = middle } else { failing = middle }
  }
  return holding
}
