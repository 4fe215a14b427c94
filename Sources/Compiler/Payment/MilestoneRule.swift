import Specs

/// `milestone`: all for evidence by a date, and nothing for evidence after it.
public struct MilestoneRule: ShareRule {
  public let due: Day

  func share(for achievement: Achievement) -> Rational {
    guard case .evidence(let shown) = achievement else { return Rational(0) }
    return Rational(shown <= due ? 1 : 0)
  }
}
