import Reporting
import Specs

/// An emotional map with its names bound: every feeling on its axis, everything addressed by number.
public struct BoundMap: Sendable {
  public let id: String
  public let title: String
  public let span: Span
  /// Its place among the project's services.
  public let service: Int
  public let numbers: EmotionalMap.Numbers
  public let course: Journey.Course
  public let sessions: [Session]
  public let missingVoices: [MissingVoice]
  public let stages: [BoundStage]
  public let touchpoints: [BoundTouchpoint]
  public let feelings: [BoundFeeling]
  public let voices: [BoundVoice]
  public let changes: [BoundChange]
  public let themes: [BoundTheme]
  /// The changes the room chose, in order, by their place in `changes`.
  public let priorities: [Int]
  /// The map as it was written, for the checks and for its places. What people said is in it only for the checks.
  public internal(set) var source: EmotionalMap
}

extension BoundMap {
  /// The same without what people said, as it was written: once checked, all of it is bound.
  func withoutWrittenItems() -> BoundMap {
    var map = self
    for stage in source.journey?.stages.indices ?? 0..<0 {
      for place in source.journey?.stages[stage].touchpoints.indices ?? 0..<0 {
        map.source.journey?.stages[stage].touchpoints[place].feelings = []
        map.source.journey?.stages[stage].touchpoints[place].voices = []
        map.source.journey?.stages[stage].touchpoints[place].works = []
        map.source.journey?.stages[stage].touchpoints[place].changes = []
      }
    }
    return map
  }
}

public struct BoundStage: Sendable {
  public let id: String
  public let title: String
  public let phrase: String?
  public let staffPhrase: String?
  public let span: Span
  /// Its touchpoints in the map.
  public let touchpoints: Range<Int>
}

public struct BoundTouchpoint: Sendable {
  public let id: String
  /// `map-id/touchpoint-id`
  public let key: String
  public let title: String
  public let phrase: String?
  public let staffPhrase: String?
  public let span: Span
  /// Its stage in the map.
  public let stage: Int
  public let kind: Touchpoint.Kind?
  public let isInScope: Bool
  public let raised: [(role: Role, height: Int)]
  public let careWasRight: (yes: Int, of: Int, span: Span)?
  public let works: [String]
  /// Its items in the map's lists.
  public let feelings: Range<Int>
  public let voices: Range<Int>
  public let changes: Range<Int>
}

/// What most of a large project is made of, so its numbers are kept small.
public struct BoundFeeling: Sendable {
  /// As given, or `touchpoint-role-word`.
  public let id: String
  /// The word as it was written down: what people said is printed as they said it.
  public let said: String
  public let because: String?
  /// The word in the lexicon of the map.
  public let word: LexiconWord
  public let span: Span
  private let touchpointPlace: Int32
  private let people: Int32
  private let sessionPlace: Int32?
  private let weight: Int8
  public let role: Role
  public let axis: Axis?

  init(
    id: String, span: Span, touchpoint: Int, role: Role, count: Int, valence: Int, word: LexiconWord,
    said: String, because: String?, session: Int?
  ) {
    self.id = id
    self.said = said
    self.because = because
    self.word = word
    self.span = span
    touchpointPlace = Int32(touchpoint)
    people = Int32(count)
    sessionPlace = session.map { Int32($0) }
    weight = Int8(valence)
    self.role = role
    axis = word.axis
  }

  public var touchpoint: Int { Int(touchpointPlace) }
  public var count: Int { Int(people) }
  /// From -3 to +3; 0 for a neutral word.
  public var valence: Int { Int(weight) }
  /// Its session in the map.
  public var session: Int? { sessionPlace.map { Int($0) } }
  public var group: Group { role.group }
  /// How it was meant, where the word goes both ways.
  public var side: Feeling.Side? {
    guard valence != word.valence else { return nil }
    return valence < 0 ? .negative : .positive
  }
}

public struct BoundVoice: Sendable {
  public let id: String
  public let span: Span
  public let touchpoint: Int
  public let role: Role
  /// Nil where the words were withdrawn or left out.
  public let says: String?
  public let consent: Consent
  public let isChecked: Bool
  /// The feelings it speaks of, in the order they stand in the file; those it names, else those of its role there.
  public let about: [Int]
}

public struct BoundChange: Sendable {
  public let id: String
  public let span: Span
  public let touchpoint: Int
  public let wanted: String
  public let enough: String?
  /// Who wants it, where nobody voted.
  public let who: [Role]
  /// By role, in the order written.
  public let votes: [(role: Role, count: Int)]
  public let votesByGroup: GroupCounts
  /// What people would feel, in the order written.
  public let wouldFeel: [LexiconWord]
}

public struct BoundTheme: Sendable {
  public let id: String
  public let says: String
  public let span: Span
  public let axis: Axis?
  /// Places in the map's touchpoints.
  public let touchpoints: [Int]
}
