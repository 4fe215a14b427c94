import Specs

/// `banded`: a fixed share for each band of results.
///
/// A band holds its `from` and not its `to`. A result that is worse than all bands earns nothing; one that is better than
/// all earns what the best band earns, so that 100% earns no less than 99%.
public struct BandedRule: ShareRule {
  /// From the smallest values to the largest.
  public let bands: [Band]
  public let direction: CatalogueEntry.Direction

  public struct Band: Hashable, Sendable {
    /// Nil where it is open downwards.
    public let from: Rational?
    /// Nil where it is open upwards.
    public let to: Rational?
    /// From 0 to 1.
    public let share: Rational

    func holds(_ value: Rational) -> Bool {
      (from.map { $0 <= value } ?? true) && (to.map { value < $0 } ?? true)
    }
  }

  func share(for achievement: Achievement) -> Rational {
    guard case .value(let value) = achievement else { return Rational(0) }
    return band(of: value)?.share ?? Rational(0)
  }

  /// The band that a result earns as; nil where it is worse than all.
  public func band(of value: Rational) -> Band? {
    if let band = bands.first(where: { $0.holds(value) }) { return band }
    guard let best = direction == .up ? bands.last : bands.first else { return nil }
    let isBeyond = direction == .up ? best.to.map { value >= $0 } : best.from.map { value < $0 }
    return isBeyond == true ? best : nil
  }
}
