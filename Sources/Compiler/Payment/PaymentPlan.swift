import Specs

/// The money that depends on outcomes: a pool for each Contract Year, and the indicators that share in it.
///
/// Every amount is exact: what indicators can earn and what is held back add up to the pool, to the penny.
public struct PaymentPlan: Sendable {
  public let currency: Currency
  /// Nil where nobody has said whether it is paid on top or kept back.
  public let basis: Payment.Basis?
  /// The conditions without which a pool pays nothing.
  public let gates: [Gate]
  /// In the order of their years.
  public let pools: [PaymentPool]
  /// Those that payment hangs on, in the order of the framework's indicators.
  public let indicators: [PaidIndicator]
  /// Those that were decided to be paid and whose payment has been stopped, likewise.
  public let stopped: [StoppedShare]
  /// How many days after a year it is settled.
  public let settledAfter: Int?
  /// How it is allowed for that several results are tested; nil where nobody has said.
  public let severalTests: Payment.SeveralTests?
  /// How often of a hundred a real change is to be shown; nil where nobody has said.
  public let power: ExactDecimal?

  public func pool(ofYear year: Int) -> PaymentPool? { pools.first { $0.year == year } }

  /// Who is paid in a year, and for what.
  public func entries(ofYear year: Int) -> [(indicator: PaidIndicator, year: PaidYear)] {
    indicators.flatMap { paid in paid.years.filter { $0.year == year }.map { (paid, $0) } }
  }
}

/// What depends on outcomes in one Contract Year.
public struct PaymentPool: Sendable {
  public let year: Int
  /// What the year is worth; nil while it is open.
  public let annualValue: Money?
  /// The share of it that depends on outcomes, a percentage; nil while it is open.
  public let atRisk: ExactDecimal?
  /// The share times the value, to the penny, half a penny away from zero; nil while either is open.
  public let amount: Money?
  /// What no indicator can earn: the weight of those whose payment has been stopped, or that nobody has set.
  public let heldBack: Money?
}

/// An indicator that payment hangs on.
public struct PaidIndicator: Sendable {
  /// Its place among the framework's indicators.
  public let place: Int
  public let rule: PaymentRule
  /// The years in which money hangs on it.
  public let years: [PaidYear]
}

/// What is held back of the pools because payment that was decided for an indicator does not stand.
public struct StoppedShare: Sendable {
  /// Its place among the framework's indicators.
  public let place: Int
  /// Its part of each pool that it has a weight in, a percentage; no amount while the pool is open.
  public let parts: [(year: Int, weight: ExactDecimal, amount: Money?)]
}

/// One Contract Year of a paid indicator.
public struct PaidYear: Sendable {
  public let year: Int
  public let phase: Target.Phase
  public let origin: Provenance
  public let target: BoundTarget?
  public let isRebased: Bool
  /// Its share of the year's pool, a percentage; nil while it is open, and for a price that is paid beside the pool.
  public let weight: ExactDecimal?
  /// Its part of the pool; nil while that is open.
  public let amount: Money?
  /// The most that can be paid: its part, or the cap where that is less; nil while it is open.
  public let most: Money?
  /// The rule with the year's numbers; nil while some of them are open.
  public let payment: YearRule?

  /// What a result earns: its share of the part, up to the most; nil while that cannot be worked out.
  public func payable(for achievement: Achievement) -> Money? {
    guard let payment, let most else { return nil }
    return payment.payable(for: achievement, of: amount ?? most, most: most)
  }

  /// Whether it is a price that has no part in the year's pool.
  public var isBesidePool: Bool {
    if case .unitRate? = payment { weight == nil } else { false }
  }
}
