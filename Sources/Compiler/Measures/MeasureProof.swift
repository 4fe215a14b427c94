import Specs

/// Whether what is promised of an indicator could be shown with the people there are, and how that was found.
public struct MeasureProof: Sendable {
  public let verdict: Verdict
  /// In each period: people; for a paired change people asked twice; for a rate events. Nil where nobody has said.
  public let base: Int?
  /// The same, for the change that the first target promises.
  public let needed: Int?
  /// The smallest change for the better that the base could tell from chance, in the indicator's own unit.
  public let smallestChange: Rational?
  /// Where a result at the first target would lie by chance alone, in the indicator's own unit.
  public let interval: Range?
  public let counted: Counted
  /// How often a change may be seen where there is none, and how often one that is there is seen; per cent.
  public let alpha: Rational
  public let power: Rational
  /// M01 to M36, in order.
  public let checks: [CheckResult]
  /// What would mend it, in the order in which it should be tried; empty where nothing is to be mended.
  public let repairs: [Repair]
  /// What nobody has said and a check needs.
  public let missing: [MissingFigure]

  public enum Verdict: String, Sendable {
    case open, shown
    case notShown = "not-shown"
  }

  public enum Counted: String, Sendable {
    case people, pairs, events

    public var noun: String {
      switch self {
      case .people: "people"
      case .pairs: "people asked twice"
      case .events: "events"
      }
    }
  }

  public struct Range: Sendable, Equatable {
    public let lower: Rational
    public let upper: Rational
  }

  public func result(of code: String) -> CheckResult? { checks.first { $0.code == code } }
}

/// What one check found.
public struct CheckResult: Sendable {
  /// `M05`
  public let code: String
  /// What is asked: "Are enough answers expected to report a figure?"
  public let question: String
  public let state: State
  /// Whether nothing can be shown where it fails, and nothing is shown while it is open.
  public let isDecisive: Bool
  /// The figure behind it, or what is missing; a phrase.
  public let figure: String

  public enum State: String, Sendable {
    case pass, fail, open
    case notApplicable = "not-applicable"
  }
}

/// A change of the measure that would let it show what it promises.
public struct Repair: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case poolYears = "pool-years"
    case askEveryone = "ask-everyone"
    case pairedMeanChange = "paired-mean-change"
    case monthlyPoints = "monthly-points"
    case monitor
  }
  public let kind: Kind
  /// "pool two years: 820 of 775 needed"
  public let text: String
  /// What there would be, and what would be needed; nil where it is no matter of numbers.
  public let base: Int?
  public let needed: Int?
}

/// A figure that a check needs and nobody has given.
public struct MissingFigure: Sendable {
  /// The last part of its slot: `sd`, `events`.
  public let slot: String
  public let question: String
}
