/// Some of the people who answered: a share, and how many it is a share of.
public struct Proportion: Hashable, Sendable {
  /// 0 to 1.
  public let share: Double
  /// How many answered; not whole where answers are weighted (`EffectiveBase`).
  public let base: Double

  /// Nil unless 0 ≤ count ≤ base and base is 1 or more.
  public init?(_ count: Int, of base: Int) {
    guard base > 0, count >= 0, count <= base else { return nil }
    self.init(share: Double(count) / Double(base), base: Double(base))
  }

  /// Nil unless the share lies from 0 to 1 and the base is a number above 0.
  public init?(share: Double, base: Double) {
    guard (0...1).contains(share), base > 0, base.isFinite else { return nil }
    self.share = share
    self.base = base
  }

  /// Wilson's score interval, as Fingertips gives it for proportions; it never leaves 0 to 1.
  ///
  /// With x of n, q = 1 − x/n: (2x + z² ∓ z√(z² + 4xq)) / 2(n + z²). Wilson 1927.
  /// - Returns: nil unless alpha lies between 0 and 1.
  public func wilson(alpha: Double = 0.05) -> Estimate? {
    guard isProbability(alpha) else { return nil }
    let z = NormalDistribution.upperPoint(alpha / 2)
    let square = z * z
    let centre = 2 * share * base + square
    let reach = z * (square + 4 * share * base * (1 - share)).squareRoot()
    let width = 2 * (base + square)
    // At 0 and at 1 the limit is the share itself, and rounding must not cut it off.
    let interval = Interval(
      lower: min(share, max(0, (centre - reach) / width)), upper: max(share, min(1, (centre + reach) / width))
    )
    return Estimate(share, share == 0 ? Interval(lower: 0, upper: interval.upper) : interval)
  }

  /// How much higher this share is than that of other people before, with Newcombe's interval (his method 10).
  ///
  /// d ∓ the lengths of (p₂ − l₂, u₁ − p₁) and (u₂ − p₂, p₁ − l₁), with Wilson's limits l and u. Newcombe 1998.
  /// - Returns: in shares, −1 to 1; nil unless alpha lies between 0 and 1.
  public func difference(from earlier: Proportion, alpha: Double = 0.05) -> Estimate? {
    guard let before = earlier.wilson(alpha: alpha), let now = wilson(alpha: alpha) else { return nil }
    func length(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
    let difference = share - earlier.share
    let down = length(share - now.interval.lower, before.interval.upper - earlier.share)
    let up = length(now.interval.upper - share, earlier.share - before.interval.lower)
    return Estimate(
      difference, Interval(lower: difference - down, upper: difference + up).clamped(to: -1...1))
  }

  /// Whether the share differs from a baseline that is itself known and not estimated, such as a census figure.
  ///
  /// z = (p − p₀)/√(p₀(1 − p₀)/n), by the normal approximation; the exact probability is larger for small bases.
  /// - Parameter baseline: between 0 and 1.
  /// - Returns: nil at a baseline of 0 or 1, where any other answer would settle it.
  public func test(againstKnown baseline: Double) -> (z: Double, probability: Double)? {
    guard isProbability(baseline) else { return nil }
    let z = (share - baseline) / (baseline * (1 - baseline) / base).squareRoot()
    return (z, 2 * NormalDistribution.tail(above: abs(z)))
  }
}
