import Compiler
import ProjectGenerator
import Testing

/// Exact fractions obey the laws of arithmetic. Would break with an overflow, a sign lost, or a fraction not in lowest terms.
@Suite struct RationalTests {
  @Test(arguments: seeds) func laws(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let (a, b, c) = (random.fraction(), random.fraction(), random.fraction())
      #expect(a + b == b + a)
      #expect(a * b == b * a)
      #expect((a + b) + c == a + (b + c))
      #expect((a * b) * c == a * (b * c))
      #expect(a * (b + c) == a * b + a * c)
      #expect(a - a == Rational(0))
      #expect((a - b) + b == a)
      if b != Rational(0) { #expect(a / b * b == a) }
      #expect((a < b) == (a + c < b + c))
      #expect([a < b, a == b, a > b].count { $0 } == 1)
      #expect(a.magnitude >= Rational(0))
      #expect(a.magnitude == a || a.magnitude == Rational(0) - a)
    }
  }

  /// Equal fractions are written and hashed alike.
  @Test(arguments: seeds) func lowestTerms(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let (numerator, denominator) = (random.number(-999...999), random.number(1...999))
      let factor = Int128(random.pick([-7, -1, 2, 12, 1000]))
      let plain = Rational(Int128(numerator), over: Int128(denominator))
      let scaled = Rational(Int128(numerator) * factor, over: Int128(denominator) * factor)
      #expect(plain == scaled)
      #expect(plain.hashValue == scaled.hashValue)
      #expect(plain.denominator > 0)
    }
  }

  /// A decimal is at most half a unit of its last place away.
  @Test(arguments: seeds) func decimals(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let fraction = random.fraction()
      for places in [0, 1, 6] {
        let text = fraction.decimal(atLeast: 0, atMost: places)
        let parts = text.split(separator: ".")
        let scale = (0..<places).reduce(Int128(1)) { scale, _ in scale * 10 }
        let digits = parts.count == 2 ? String(parts[1]) : ""
        let units = try #require(
          Int128(
            parts[0].filter { $0 != "-" } + digits + String(repeating: "0", count: places - digits.count)))
        let value = Rational(text.hasPrefix("-") ? -units : units, over: scale)
        #expect((value - fraction).magnitude <= Rational(1, over: 2 * scale), "\(text)")
      }
    }
  }
}

extension SplitMix64 {
  fileprivate mutating func fraction() -> Rational {
    Rational(Int128(number(-100_000...100_000)), over: Int128(number(1...9_999)))
  }
}
