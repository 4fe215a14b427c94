import Specs

/// `linear`: nothing up to `lower`, all from `upper` on, and in proportion between them.
///
/// Share = (result − lower) ÷ (upper − lower), held between 0 and 1. Where lower results are better, `upper` is the
/// smaller number, and the same formula holds. A year without an `upper` ends at its `target`.
public struct LinearRule: ShareRule {
  public let lower: Rational
  public let upper: Rational

  /// Nil where the two are the same: there is no line between them.
  init?(lower: Rational, upper: Rational) {
    guard lower != upper else { return nil }
    self.lower = lower
    self.upper = upper
  }

  func share(for achievement: Achievement) -> Rational {
    guard case .value(let value) = achievement else { return Rational(0) }
    let share = (value - lower) / (upper - lower)
    return min(max(share, Rational(0)), Rational(1))
  }
}

extension BoundTarget {
  /// The value from which a `linear` rule pays all.
  public var fullValue: Located<Rational>? { upper ?? target }
}
