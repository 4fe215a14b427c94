import Specs

/// `binary`: all for a result that reaches the threshold, and nothing for one that does not.
///
/// The threshold is the year's `target`; where there is none its `lower`, and where there is neither its `upper`.
public struct BinaryRule: ShareRule {
  public let threshold: Rational
  public let direction: CatalogueEntry.Direction

  func share(for achievement: Achievement) -> Rational {
    guard case .value(let value) = achievement else { return Rational(0) }
    return Rational(Better(direction: direction).reaches(value, threshold) ? 1 : 0)
  }
}

extension BoundTarget {
  /// The value that a `binary` rule asks for.
  public var threshold: Located<Rational>? { target ?? lower ?? upper }
}
