import Reporting
import Specs

/// Something that holds of the notes, with what it rests on.
public struct Fact: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case lowPoint = "low-point"
    case brightSpot = "bright-spot"
    case hiddenLowPoint = "hidden-low-point"
    case split, wanted, goal, step
    case missingVoice = "missing-voice"

    /// By the place in the list: as a word it would be hashed letter by letter.
    public func hash(into hasher: inout Hasher) { hasher.combine(rank) }

    /// Its place in the list.
    var rank: Int {
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
  public let touchpoint: TouchpointID?
  public let axis: Axis?
  public let group: Group?
  /// The items it rests on, in file order: feelings of its axis and side, a change, a goal, a step.
  public let items: [ItemID]
  /// Where it stands, when it rests on something that is not an item: a touchpoint, a missing voice.
  /// Its key is the last part of the fact's id.
  @Apart public internal(set) var place: Source?
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

extension Project {
  /// `low-point:frailty-journey/first-night/connection/people`: made where it is asked for, because most facts are never
  /// named.
  public func id(of fact: Fact) -> String { String(writing: { writeID(of: fact, to: &$0) }) }

  private func writeID(of fact: Fact, to output: inout ByteStream) {
    writeID(ofFact: 0, of: [fact], to: &output)
  }

  /// The same, written, of a fact by its place: it is read where it stands, because there are many.
  public func writeID(ofFact place: Int, of facts: [Fact], to output: inout ByteStream) {
    output.append(facts[place].kind.rawValue)
    output.append(UInt8(ascii: ":"))
    if let key = facts[place].place?.key {
      output.append(key)
    } else if let id = facts[place].touchpoint, let axis = facts[place].axis, let group = facts[place].group {
      output.append(maps[id.map].touchpoints[id.index].key)
      output.append(UInt8(ascii: "/"))
      output.append(axis.rawValue)
      output.append(UInt8(ascii: "/"))
      output.append(group.rawValue)
    } else if let item = facts[place].items.first {
      writeKey(of: item, to: &output)
    }
  }

  /// `document-id/item-id`, written.
  public func writeKey(of item: ItemID, to output: inout ByteStream) {
    let (document, index) = (Int(item.document), Int(item.index))
    switch item.kind {
    case .feeling, .voice, .change: output.append(maps[document].id)
    case .goal, .now, .step: output.append(visions[document].id)
    }
    output.append(UInt8(ascii: "/"))
    switch item.kind {
    case .feeling: output.append(maps[document].feelings[index].id)
    case .voice: output.append(maps[document].voices[index].id)
    case .change: output.append(maps[document].changes[index].id)
    case .goal: output.append(visions[document].goals[index].id)
    case .now: output.append(visions[document].now[index].id)
    case .step: output.append(visions[document].steps[index].id)
    }
  }
}
