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
  public let counted: PlannedChange.Counted
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

  public struct Range: Sendable, Equatable {
    public let lower: Rational
    public let upper: Rational
  }

  public func result(of code: String) -> CheckResult? { checks.first { $0.code == code } }
}

/// What one check found. Every indicator has one of each check, so what is said of the check itself is not kept here.
public struct CheckResult: Sendable {
  /// The figure behind it, or what is missing; a phrase.
  public let figure: String
  public let state: State
  /// Its check's among all of them.
  private let place: UInt8

  /// - Parameter place: that of the check among all of them.
  init(_ place: Int, _ finding: MeasureCheck.Finding) {
    figure = finding.figure
    state = finding.state
    self.place = UInt8(place)
  }

  /// `M05`
  public var code: String { allMeasureChecks[Int(place)].code }
  /// What is asked: "Are enough answers expected to report a figure?"
  public var question: String { allMeasureChecks[Int(place)].question }
  /// Whether nothing can be shown where it fails, and nothing is shown while it is open.
  public var isDecisive: Bool { allMeasureChecks[Int(place)].weight == .decisive }

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
