import Specs

/// An amount of money, exact: whole pence (or cents), never less than none.
public struct Money: Comparable, Hashable, Sendable {
  /// In the currency's smallest unit; at most seventeen digits where it was written by an author.
  public let pence: Int

  public static let none = Money(pence: 0)

  public init(pence: Int) {
    precondition(pence >= 0, "money below nothing")
    self.pence = pence
  }

  /// As an author wrote it: pounds, with pence or without.
  public init(_ written: ExactDecimal) {
    self.init(pence: written.scale == 2 ? written.units : written.units * 100)
  }

  public static func < (left: Money, right: Money) -> Bool { left.pence < right.pence }

  public static func + (left: Money, right: Money) -> Money { Money(pence: left.pence + right.pence) }

  /// What is left of it; nothing where more is taken than there is.
  public static func - (left: Money, right: Money) -> Money {
    Money(pence: max(0, left.pence - right.pence))
  }

  /// Exact pounds for other programs: `38500000.00`.
  public var decimal: String {
    let digits = String(pence)
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    return "\(padded.dropLast(2)).\(padded.suffix(2))"
  }
}

extension Money {
  /// A share of it, to the penny, half a penny away from zero.
  ///
  /// - Parameter share: from 0 to 1; what lies outside counts as the nearer of the two.
  public func portion(_ share: Rational) -> Money {
    guard share > Rational(0) else { return .none }
    guard share < Rational(1) else { return self }
    let (whole, rest) = divided(share)
    return Money(pence: whole + (rest * 2 >= share.denominator ? 1 : 0))
  }

  /// Shares it out so that the parts add up to it, to the penny.
  ///
  /// Each part is first rounded down; the pence that are left go to the largest remainders, the first of them where
  /// remainders are level (Hamilton's method).
  ///
  /// - Parameter shares: each from 0 to 1, together 1.
  public func shared(_ shares: [Rational]) -> [Money] {
    let parts = shares.map(divided)
    let left = pence - parts.reduce(0) { $0 + $1.whole }
    let remainders = parts.indices.map { Rational(parts[$0].rest, over: shares[$0].denominator) }
    let first = parts.indices.sorted { left, right in
      remainders[left] == remainders[right] ? left < right : remainders[left] > remainders[right]
    }
    let lucky = Set(first.prefix(max(0, left)))
    return parts.indices.map { Money(pence: parts[$0].whole + (lucky.contains($0) ? 1 : 0)) }
  }

  /// Whole pence of a share, and what is left over its denominator. The product may need more than 128 bits.
  private func divided(_ share: Rational) -> (whole: Int, rest: Int128) {
    let product = UInt128(pence).multipliedFullWidth(by: UInt128(share.numerator))
    let (quotient, remainder) = UInt128(share.denominator).dividingFullWidth(product)
    return (Int(quotient), Int128(remainder))
  }

  /// A price for each of so many, and never more than a limit.
  func times(_ count: Int, upTo limit: Money) -> Money {
    let (product, overflow) = pence.multipliedReportingOverflow(by: count)
    return overflow ? limit : min(Money(pence: product), limit)
  }
}

extension Rational {
  /// A share of a whole: 37.5% is 3/8.
  init(percent: ExactDecimal) { self = Rational(percent) / Rational(100) }
}

extension Currency {
  var symbol: String {
    switch self {
    case .gbp: "£"
    case .eur: "€"
    case .usd: "$"
    }
  }

  /// "£1,540,000.00"
  public func text(_ money: Money) -> String { grouped(money.decimal) }

  /// The same of an amount as `framework.json` has it; nil where it is no amount.
  func text(decimal: String) -> String? {
    let parts = decimal.split(separator: ".", omittingEmptySubsequences: false)
    let isAmount =
      parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    return isAmount ? grouped(decimal) : nil
  }

  private func grouped(_ decimal: String) -> String {
    let parts = decimal.split(separator: ".")
    var groups: [Substring] = []
    var rest = parts[0]
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    groups.insert(rest, at: 0)
    return symbol + groups.joined(separator: ",") + parts.dropFirst().map { "." + $0 }.joined()
  }
}
