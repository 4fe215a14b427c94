import Specs

/// What the targets of an indicator take, and what a number of people could show: figures to choose a target by.
///
/// Values are in the indicator's own unit, four decimals where they were worked out.
public struct MeasurePlan: Sendable {
  public let indicator: Indicator
  public let baseline: BoundBaseline
  /// What a base is a number of: answers, people with two scores, or events in the period of the baseline.
  public let counted: PlannedChange.Counted
  public let rates: ErrorRates
  /// How many paid results share the chance of error; 1 or less where none is shared.
  public let tests: Int
  /// The people that the claim is confined to; nil where it is about the service.
  public let group: Int?
  /// How many people are expected in each year; nil while nobody has said.
  public let expected: Int?
  /// From few people to many.
  public let bases: [Base]
  /// From the baseline on, the better the further.
  public let aims: [Aim]

  /// What a number of people in each of two years can show.
  public struct Base: Sendable {
    public let people: Int
    /// The same as what is counted: for a rate the events they would have in the period of the baseline.
    public let counted: Int
    public var isExpected: Bool
    /// Nil where no change within the scale could be told from chance.
    public let smallestChange: Rational?
    /// The least ambitious target that could be shown; nil likewise.
    public let nearestTarget: Rational?
  }

  /// What a value would take.
  public struct Aim: Sendable {
    public let value: Rational
    /// What decisions call it: `year 2, lower`; empty for a value that nobody has decided.
    public let names: [String]
    /// People, pairs or events; nil where no number would do.
    public let needed: Int?
    /// People in each year; for a rate those who have that many events.
    public let people: Int?
    /// Whether as many are expected; nil while nobody has said how many are.
    public let isEnough: Bool?
  }

  /// What has to be written before anything can be planned.
  public enum Gap: String, Sendable, CaseIterable {
    case baseline
    case withheld
    case deviation = "sd"
    case events
    case ratio
    case range
  }
}

/// Why an indicator cannot be planned.
public struct PlanFailure: Error, Sendable, Equatable {
  public let gap: MeasurePlan.Gap
}

extension Indicator {
  /// How many usable answers are expected in each year, or people asked twice where that is what is counted; nil while nobody
  /// has said.
  public var expectedInEachYear: Int? {
    let asked = measure?.asking
    let pairs = statistic.family == .meanChange ? asked?.followedUp?.value : nil
    return pairs ?? measure?.expectedPeople?.value ?? asked.flatMap(\.usableAnswers)
  }

  /// What its targets would take, and what numbers of people could show.
  /// - Parameter people: the numbers of people to look at; around those expected and needed where left out.
  public func plan(people: ClosedRange<Int>? = nil) -> Result<MeasurePlan, PlanFailure> {
    MeasurePlanner.make(self).map { $0.plan(people) }
  }
}
