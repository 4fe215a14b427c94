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

    /// By the place in the list: as a word it would be hashed letter by letter.
    public func hash(into hasher: inout Hasher) { hasher.combine(rank) }

    private var rank: Int {
      switch self {
      case .lowPoint: 0
      case .brightSpot: 1
      case .hiddenLowPoint: 2
      case .split: 3
      case .wanted: 4
      case .goal: 5
      case .step: 6
      case .missingVoice: 7
      }
    }
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
