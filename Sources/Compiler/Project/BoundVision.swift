import Reporting
import Specs

/// A PATH with its names bound.
public struct BoundVision: Sendable {
  public let id: String
  public let title: String
  public let span: Span
  /// Places among the project's services, in the contract's order.
  public let services: [Int]
  public let asOf: Day?
  /// The PATH as it was written, for printing.
  public let source: PathVision
  public let goals: [BoundGoal]
  public let now: [BoundNow]
  public let steps: [BoundStep]
  /// What each id of this PATH is, for printing what serves what.
  public let ids: Set<String>
}

public struct BoundGoal: Sendable {
  public let id: String
  public let says: String
  public let span: Span
  public let feelsLike: [LexiconWord]
  /// The axes of `feelsLike`, first named first.
  public let axes: [Axis]
  /// The changes it answers.
  public let answers: [ItemID]
}

public struct BoundNow: Sendable {
  public let id: String
  public let says: String
  public let span: Span
  public let axes: [Axis]
}

public struct BoundStep: Sendable {
  public let id: String
  public let step: String
  public let span: Span
  public let owner: String?
  public let party: BoldStep.Party?
  public let by: Day?
  /// The goals it serves.
  public let serves: [ItemID]
  /// The changes it answers.
  public let answers: [ItemID]
}
