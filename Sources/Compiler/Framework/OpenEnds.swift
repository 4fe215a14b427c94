import Reporting
import Specs

/// An item that is in the proof of no outcome, and why.
public struct UnansweredItem: Sendable {
  public let item: ItemID
  public let reason: Reason

  /// A closed list; the first that applies.
  public enum Reason: String, Sendable, CaseIterable {
    case outOfScope = "out-of-scope"
    case noAxis = "no-axis"
    case notLow = "not-low"
    case notBright = "not-bright"
    case tooFew = "too-few"
    case minorAxis = "minor-axis"
    case noRule = "no-rule"
    case rejected, withdrawn
    case noOutcome = "no-outcome"

    public var meaning: String {
      switch self {
      case .outOfScope: "The touchpoint is not this Contract's to change."
      case .noAxis: "The word belongs to no kind of feeling, or none was given, so it points in no direction."
      case .notLow: "The feeling was bad, and the group as a whole did not feel bad there."
      case .notBright: "The feeling was good, and the group as a whole did not feel good there."
      case .tooFew: "Fewer people spoke than the rules ask for."
      case .minorAxis: "Less than a quarter of the weight of feeling at this touchpoint was of this kind."
      case .noRule: "No rule makes an outcome of it."
      case .rejected: "The outcome it led to was rejected; see below."
      case .withdrawn: "The person withdrew their words."
      case .noOutcome: "It points to no outcome of this Contract."
      }
    }
  }
}

/// A question that only people can answer, and what cannot happen until they do.
public struct OpenItem: Sendable {
  /// Such as `frailty/going-home/connection/experience/baseline`.
  public let slot: String
  public let question: String
  public let owner: String?
  public let due: Day?
  public let blocks: Blocks

  /// What waits for the answer.
  public enum Blocks: Sendable, Hashable {
    case release, signature
    case payment(outcome: String)
    case targets(indicator: String)
    case proof(indicator: String)
    case nothing
    case questionnaire

    /// "targets for I-1.1"
    public var text: String {
      switch self {
      case .release: "release"
      case .signature: "signature"
      case .payment(let outcome): "payment for \(outcome)"
      case .targets(let indicator): "targets for \(indicator)"
      case .proof(let indicator): "proof that \(indicator) can be measured"
      case .nothing: "nothing in this Contract"
      case .questionnaire: "use of the questionnaire"
      }
    }
  }
}

/// A question that somebody answered in words, which are printed where it was open.
public struct AnsweredItem: Sendable {
  public let text: String
  /// The post that answers for it.
  public let owner: String?
  public let due: Day?
}

/// Something to be reached by a date: a bold step, or a baseline.
public struct Milestone: Sendable {
  public enum Kind: Sendable {
    case boldStep(ItemID)
    /// By its place among the framework's indicators.
    case baseline(Int)
  }
  public let kind: Kind
  public let owner: String?
  public let due: Day?
  /// Ids of the outcomes it is for.
  public let outcomes: [String]
}
