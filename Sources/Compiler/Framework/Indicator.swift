import Reporting
import Specs

/// How an outcome is measured.
public struct Indicator: Sendable {
  /// `I-3.1`; `I-new` while no build has given it one.
  public var id: String
  /// The outcome's key, then the entry's id or `experience`.
  public let key: String
  /// Its place among the framework's outcomes.
  public let outcome: Int
  public let source: Source
  /// `experience@1`, `gpps-support@1`
  public let entry: String
  public let text: Wording
  public let unit: String
  public let direction: CatalogueEntry.Direction
  public let frequency: Frequency
  /// What was decided about it; nil while nobody has.
  public var measure: Measure? { decided.measure }
  private let decided: Decided

  /// Kept apart, as the entry of the catalogue is: both are large, and indicators are handed on often.
  private indirect enum Decided: Sendable {
    case nothing
    case something(Measure)

    var measure: Measure? {
      switch self {
      case .nothing: nil
      case .something(let measure): measure
      }
    }
  }

  init(
    id: String, key: String, outcome: Int, source: Source, entry: String, text: Wording, unit: String,
    direction: CatalogueEntry.Direction, frequency: Frequency, measure: Measure?
  ) {
    self.id = id
    self.key = key
    self.outcome = outcome
    self.source = source
    self.entry = entry
    self.text = text
    self.unit = unit
    self.direction = direction
    self.frequency = frequency
    decided = measure.map { .something($0) } ?? .nothing
  }

  public indirect enum Source: Sendable {
    /// Asked on the experience questionnaire, or the staff's.
    case experience(Experience)
    /// From the catalogue; with the rule that prefers it, if one does.
    case catalogue(CatalogueEntry, preferredBy: String?)
  }

  /// What the definition form says, each a phrase or sentence without its full stop unless it has several.
  public struct Wording: Sendable {
    /// A noun phrase: "Percentage of people … who feel supported or cared for …".
    public let name: String
    /// The same without its "Percentage of", for tables.
    public let short: String
    public let description: String
    public let cohort: String
    public let numerator: String
    public let denominator: String
    public let exclusions: [String]
    public let source: String
  }

  public struct Frequency: Sendable {
    public let text: String
    public let origin: Provenance
  }

  /// The part of the questionnaire that an experience indicator is read from.
  public struct Experience: Sendable {
    public let sheet: Questionnaire.Sheet.Audience
    /// Question numbers on that sheet, from 1.
    public let questions: [Int]
    /// Words offered that count for and against, as printed, in alphabetical order.
    public let towards: [String]
    public let away: [String]
  }

  public var role: Measure.Use { measure?.role?.value ?? .monitor }
  public var isExperience: Bool { if case .experience = source { true } else { false } }

  public var experience: Experience? {
    if case .experience(let experience) = source { experience } else { nil }
  }
  public var catalogueEntry: CatalogueEntry? {
    if case .catalogue(let entry, _) = source { entry } else { nil }
  }

  /// Whether the provider collects it, so that it has to be reported, and a baseline measured.
  public var isCollectedByProvider: Bool {
    switch source {
    case .experience: true
    case .catalogue(let entry, _): entry.describes?.value == .service
    }
  }
}

/// The experience questionnaire of one service: a sheet for people and carers, and one for staff.
public struct Questionnaire: Sendable {
  public let service: Int
  public let sheets: [Sheet]

  public struct Sheet: Sendable {
    public enum Audience: String, Sendable {
      case peopleAndCarers, staff
    }
    public let audience: Audience
    /// The groups that are asked, in order.
    public let groups: [Group]
    public let questions: [Question]
  }

  public struct Question: Sendable {
    /// From 1, in journey order.
    public let number: Int
    /// None for the question on the last three months, which a vision asks.
    public let touchpoint: TouchpointID?
    /// A phrase with a capital: "In the first week after hospital".
    public let heading: String
    /// As printed, in alphabetical order, with OK among them.
    public let words: [String]
    /// The outcomes that are read from it.
    public let outcomes: [Int]
  }
}
