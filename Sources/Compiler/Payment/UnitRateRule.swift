import Specs

/// `unit-rate`: a price for each verified outcome, up to the most that the year can pay.
public struct UnitRateRule: Sendable {
  public let price: Money
  /// What is counted: "person who answers "supported"".
  public let unit: String

  func payable(for achievement: Achievement, most: Money) -> Money {
    guard case .units(let count) = achievement, count > 0 else { return .none }
    return price.times(count, upTo: most)
  }
}
