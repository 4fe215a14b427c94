import Reporting
import Specs

/// Something that holds of the notes, with what it rests on.
public struct Fact: Sendable {
  public enum Kind: String, Sendable {
    case lowPoint = "low-point"
    case brightSpot = "bright-spot"
    case hiddenLowPoint = "hidden-low-point"
    case split, wanted, goal, step
    case missingVoice = "missing-voice"
  }

  public let kind: Kind
  /// Such as `low-point:frailty-journey/first-night/connection/people`.
  public let id: String
  public let touchpoint: TouchpointID?
  public let axis: Axis?
  public let group: Group?
  /// The items it rests on, in file order: feelings of its axis and side, a change, a goal, a step.
  public let items: [ItemID]
  /// Where it stands, when it rests on something that is not an item: a touchpoint, a missing voice.
  public let place: Source?
  /// Σ count of its feelings, or the votes for a change.
  public let notes: Int
  /// Σ count·|valence| of its feelings.
  public let mass: Int

  /// Something in a file that is not an item.
  public struct Source: Sendable {
    public let key: String
    public let span: Span
  }
}
