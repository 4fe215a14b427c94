/// A whole project that never was: valid, of any size, and the same for the same seed.
///
/// Every part can be changed before the files are written, which is how the property tests ask "what if".
public struct GeneratedProject: Sendable {
  public var services: [Service]
  public var maps: [Map]
  public var visions: [Vision]
  public var decisions: [Decision] = []

  public init(_ plan: ProjectPlan) {
    services = plan.services
    maps = (0..<plan.mapCount).map { plan.map($0) }
    let changes = maps.map { ChangeNames($0) }
    visions = (0..<plan.visionCount).map { plan.vision($0, answering: changes) }
  }

  /// The project's files, in no particular order.
  public func files(_ order: KeyOrder = .asInTheManual) -> [(path: String, bytes: [UInt8])] {
    var files = [ProjectPlan.contractFile(services, order)]
    files += maps.map { $0.file(order) }
    files += visions.map { $0.file(order) }
    if !decisions.isEmpty { files.append(Decision.file(decisions, order)) }
    return files
  }
}

extension GeneratedProject {
  public struct Service: Sendable {
    public let id: String
    public let people: String
    public let stages: [Stage]
    let segments: [String]
  }

  /// A stage, which every map of its service may share.
  public struct Stage: Sendable {
    public let id: String
    public let title: String
    public let phrase: String?
    let mood: StageMood
  }

  /// An emotional map.
  public struct Map: Sendable {
    public let id: String
    public let service: String
    public var sessions: [Session]
    public var missingVoices: [String]
    public var stages: [(stage: Stage, touchpoints: [Touchpoint])]
    public var ownWords: [OwnWord]
    public var themes: [Theme]
    public var priorities: [String]
  }

  public struct Session: Sendable {
    public let id: String
    public let kind: String
    public var participants: [(role: String, count: Int)]
  }

  public struct OwnWord: Sendable {
    public let word: String
    public let axis: String
    public let valence: Int
  }

  public struct Theme: Sendable {
    public let id: String
    public let says: String
    public let touchpoints: [String]
    public let axis: String?
  }

  public struct Touchpoint: Sendable {
    public let id: String
    public var title: String
    public var phrase: String?
    public let kind: String
    public var isInScope: Bool
    public var raised: [(role: String, height: Int)]
    public var careWasRight: (yes: Int, of: Int)?
    public var feelings: [Feeling]
    /// Whether the feelings are written as on the wall: `patient: {abandoned: 9}`.
    public var isShort: Bool
    public var voices: [Voice]
    public var changes: [Change]
  }

  public struct Feeling: Sendable {
    public let id: String?
    public let role: String
    public let word: String
    public var count: Int
    public let side: String?
    public let because: String?
    public let session: String?

    public init(id: String?, role: String, word: String, count: Int) {
      self.init(id: id, role: role, word: word, count: count, side: nil, because: nil, session: nil)
    }

    init(
      id: String?, role: String, word: String, count: Int, side: String?, because: String?, session: String?
    ) {
      self.id = id
      self.role = role
      self.word = word
      self.count = count
      self.side = side
      self.because = because
      self.session = session
    }
  }

  public struct Voice: Sendable {
    public let id: String
    public let role: String
    public var says: String?
    public var consent: String
    public let about: [String]
  }

  public struct Change: Sendable {
    public let id: String
    public var wanted: String
    public var votes: [(role: String, count: Int)]
    /// Who wants it, where nobody voted.
    public let who: [String]
    public let wouldFeel: [String]
    public let enough: String?
  }

  /// A PATH.
  public struct Vision: Sendable {
    public let id: String
    public let services: [String]
    public var goals: [Goal]
    public let now: [(id: String, says: String, feelsLike: [String])]
    public var steps: [Step]
  }

  public struct Goal: Sendable {
    public let id: String
    public var says: String
    public let feelsLike: [String]
    public var answers: [String]
  }

  public struct Step: Sendable {
    public let id: String
    public var step: String
    public let serves: [String]
    public var answers: [String]
  }

  public struct Decision: Sendable {
    public let outcome: String
    public let decide: String
    public let statement: String?

    public init(_ outcome: String, _ decide: String, statement: String? = nil) {
      self.outcome = outcome
      self.decide = decide
      self.statement = statement
    }
  }

  /// The changes of one map that a PATH can answer.
  public struct ChangeNames: Sendable {
    let map: String
    let service: String
    let ids: [String]

    public init(_ map: Map) {
      self.map = map.id
      service = map.service
      ids = map.stages.flatMap { $0.touchpoints.flatMap { $0.changes.map(\.id) } }
    }
  }
}
