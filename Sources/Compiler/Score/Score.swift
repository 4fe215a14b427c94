import Specs

/// Results held against the framework: what each shows, and what is paid for it.
public struct Score: Sendable {
  /// Those that the file speaks of, in order.
  public let years: [YearScore]
}

/// One Contract Year.
public struct YearScore: Sendable {
  public let year: Int
  /// Every gate of the contract; nil where nobody has said whether it held.
  public let gates: [(gate: Gate, held: Bool?)]
  /// In the order of the framework's indicators.
  public let results: [ResultScore]
  public let pool: Money?
  /// What is due for those results that can be settled.
  public let due: Money
  /// As much of it as is paid beside the pool, for prices that have no part in it.
  public let besidePool: Money
  /// Whether something that is paid for could not be settled yet.
  public let isOpen: Bool
}

/// The result of one indicator in one year.
public struct ResultScore: Sendable {
  /// Its place among the framework's indicators.
  public let place: Int
  public let year: Int
  public let phase: Target.Phase
  public let state: State
  /// Why its figures are printed nowhere; nil where they may be.
  public let withheld: WithheldFigure?
  public let numerator: Int?
  public let denominator: Int?
  public let people: Int?
  public let units: Int?
  public let evidence: Day?
  /// In the indicator's own unit.
  public let value: Rational?
  /// Where the true value lies with a confidence of 95 in 100, to four decimals.
  public let interval: MeasureProof.Range?
  /// Why there is none; nil where there is one, or no value.
  public let noInterval: NoInterval?
  public let change: ChangeFound?
  /// What the interval of a mean was worked out with; nil for anything else.
  public let spread: ResultSpread?
  /// What was to be reached.
  public let target: BoundTarget?
  public let payment: PaymentDue?

  public enum State: String, Sendable {
    case reported
    /// A figure was held back, and stays so.
    case suppressed
    /// It gives away too few people.
    case withheld
    /// No row, or one without a figure: never nothing.
    case notReported = "not-reported"
  }

  /// Whether a value of the target is reached; nil where there is no such value or no result.
  public func reaches(_ goal: Located<Rational>?, _ direction: CatalogueEntry.Direction) -> Bool? {
    guard let goal, let value else { return nil }
    return Better(direction: direction).reaches(value, goal.value)
  }
}

/// How far the scores of the people lie apart, and who says so.
public struct ResultSpread: Sendable {
  /// The standard deviation between people, in points of the score.
  public let deviation: Rational
  public let source: Source

  public enum Source: String, Sendable {
    case reported, baseline, catalogue
  }
}

/// How a result differs from the baseline.
public struct ChangeFound: Sendable {
  /// Result less baseline, in the indicator's own unit.
  public let difference: Rational
  /// Where the true difference lies; for a rate, of the ratio of the two. Nil where the figures do not tell.
  public let interval: MeasureProof.Range?
  /// With what confidence it lies there, per cent: the level at which it was held against chance. Nil without an interval.
  public let level: Rational?
  public let isRatio: Bool
  public let verdict: Verdict

  public enum Verdict: String, Sendable {
    case better, worse
    /// The difference may be chance.
    case notTold = "not-told"
    /// What is needed to tell is missing.
    case unknown
  }
}

/// What is due for a result.
public struct PaymentDue: Sendable {
  public let rule: PaymentRule.Rule?
  public let entry: PaidYear
  /// What the rule looked at; nil where it could not.
  public let achievement: Achievement?
  /// What the result earns by its rule and cap; nil while it cannot be worked out.
  public let earned: Money?
  /// What is due after the gates; nil while it cannot be settled.
  public let due: Money?
  public let reason: Reason

  public enum Reason: String, Sendable {
    case settled
    case gateNotHeld = "gate-not-held"
    case gateNotStated = "gate-not-stated"
    case notReported = "not-reported"
    case suppressed
    case withheld
    /// The year's numbers, or the pool, are open.
    case open
  }
}
