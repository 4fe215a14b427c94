import Specs

/// What came of a year, as far as payment asks: each rule looks at one of these.
public enum Achievement: Hashable, Sendable {
  /// The indicator's result, in its own unit: 50 for 50%.
  case value(Rational)
  /// How many verified outcomes there were.
  case units(Int)
  /// The day on which the evidence was shown.
  case evidence(Day)
  /// That the result was reported, whatever it is.
  case reported
}

/// A rule of payment that says what share of an indicator's money a result earns.
///
/// A better result never earns less, and a share is never below 0 or above 1.
protocol ShareRule: Sendable {
  /// Nothing where the rule looks at something else than what is given.
  func share(for achievement: Achievement) -> Rational
}

/// The rule of one indicator in one Contract Year, with its numbers.
public enum YearRule: Sendable {
  case binary(BinaryRule)
  case linear(LinearRule)
  case banded(BandedRule)
  case milestone(MilestoneRule)
  case unitRate(UnitRateRule)
  /// The year is paid for reporting in time and in full, whatever the result.
  case reporting

  /// What a result earns.
  ///
  /// - Parameters:
  ///   - part: the indicator's part of the pool, of which a result earns a share.
  ///   - most: the most that the year can pay, which is never exceeded: the part, or a cap.
  public func payable(for achievement: Achievement, of part: Money, most: Money) -> Money {
    let share: Rational
    switch self {
    case .binary(let rule): share = rule.share(for: achievement)
    case .linear(let rule): share = rule.share(for: achievement)
    case .banded(let rule): share = rule.share(for: achievement)
    case .milestone(let rule): share = rule.share(for: achievement)
    case .unitRate(let rule): return rule.payable(for: achievement, most: most)
    // Whoever gives a result has reported.
    case .reporting: return most
    }
    return min(part.portion(share), most)
  }
}

/// Which of two results is better.
struct Better: Sendable {
  let direction: CatalogueEntry.Direction

  /// Whether a value is the other one or better.
  func reaches(_ value: Rational, _ other: Rational) -> Bool {
    direction == .up ? value >= other : value <= other
  }
}
