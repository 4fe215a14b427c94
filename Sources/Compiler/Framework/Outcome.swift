import Reporting
import Specs

/// Something people would notice if the contract worked, with its proof.
public struct Outcome: Sendable {
  /// `O-3`; `O-new` while no build has given it one.
  public var id: String
  /// `service/stage/axis`, and what `2. Derivation` adds to it.
  public let key: String
  public let origin: Origin
  /// Its place among the project's services.
  public let service: Int
  /// None for an outcome of a vision.
  public let stage: StageName?
  /// None for an outcome of a goal that names no feeling.
  public let axis: Axis?
  /// Groups in order; empty for an outcome of a vision.
  public let voice: [Group]
  /// Its place among the project's domains; nil is an open item.
  public let domain: Int?
  public let `class`: Class
  /// The sentence in force: a capital first, exactly one full stop.
  public let statement: String
  public let statementOrigin: Provenance
  public let iStatement: String?
  public let iStatementOrigin: Provenance
  public let confidence: Confidence
  /// 1 for the first.
  public var priority: Int
  public let decision: OutcomeDecision?
  /// The rules that made it, the one that words it first, each with its facts.
  public let because: [Reason]
  public var supports: Supports
  /// The touchpoints it rests on, in journey order.
  public let touchpoints: [TouchpointID]
  /// The feelings in its proof, in file order.
  public let feelings: [ItemID]
  /// Touchpoints it rests on where the treatment was right and it still felt wrong.
  public let hidden: [TouchpointID]
  /// Σ count·|valence| of the notes in its proof.
  public let mass: Int
  /// Places among the framework's indicators; none for a rejected outcome.
  public var indicators: [Int]

  public enum Origin: Sendable, Equatable {
    case lowPoint, workforce, wanted, protect
    case vision(ItemID)
  }

  public enum Class: String, Sendable, CaseIterable {
    case payable, protect, learning, enabling

    public var title: String {
      switch self {
      case .payable: "Payable"
      case .protect: "Protect"
      case .learning: "Learning"
      case .enabling: "Enabling"
      }
    }
  }

  public struct StageName: Sendable, Equatable {
    public let id: String
    public let title: String
  }

  public struct Reason: Sendable {
    /// `pack-id/rule-id`
    public let rule: String
    public let span: Span
    public let because: String
    /// Places among the framework's facts.
    public let facts: [Int]
  }

  /// What supports it, each in file order.
  public struct Supports: Sendable {
    public var changes: [ItemID] = []
    public var goals: [ItemID] = []
    public var now: [ItemID] = []
    public var steps: [ItemID] = []
    public var voices: [ItemID] = []
  }

  public var isRejected: Bool { decision?.decide?.value == .reject }

  public var state: State {
    switch decision?.decide?.value {
    case nil: .proposed
    case .accept: .accepted
    case .reject: .rejected
    case .reword: .reworded
    }
  }

  public enum State: String, Sendable {
    case proposed = "Proposed"
    case accepted = "Accepted"
    case rejected = "Not used"
    case reworded = "Reworded"
  }

  public var isVision: Bool { if case .vision = origin { true } else { false } }
}

/// Whether a value was written by a person, follows from what was written, or is put forward to be decided.
public enum Provenance: String, Sendable {
  case authored, derived, proposed
}

/// How far the notes carry an outcome.
public struct Confidence: Sendable {
  public enum Level: String, Sendable {
    case thin, fair, strong
  }
  public let level: Level
  public let notes: Int
  public let groups: GroupCounts
  public let sessions: Int
  /// True where the numbers are votes for a change and not notes.
  public let countsVotes: Bool
}
