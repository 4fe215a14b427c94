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
  public let frequency: Frequency
  /// What was decided about it; nil while nobody has.
  @Apart public internal(set) var measure: Measure?
  /// What its values mean.
  public let statistic: StatisticFacts
  /// What was decided, in exact numbers; nil while nobody has decided anything.
  @Apart public internal(set) var bound: BoundMeasure? = nil
  /// Why payment that was decided does not stand; empty where it does, or none was decided.
  public internal(set) var stopped: [PaymentStop] = []
  /// Whether what is promised of it could be shown; nil only while it is being made.
  @Apart public internal(set) var proof: MeasureProof? = nil

  /// Kept apart: a catalogue's entry is large, and many indicators have none.
  public indirect enum Source: Sendable {
    /// Asked on the experience questionnaire, or the staff's.
    case experience(Experience)
    /// From the catalogue; with the rule that prefers it, if one does.
    case catalogue(CatalogueEntry, preferredBy: String?)
  }

  /// What the definition form says, each a phrase or sentence without its full stop unless it has several.
  ///
  /// An object, because an indicator is handed on much more often than it is read.
  public final class Wording: Sendable {
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

    init(
      name: String, short: String, description: String, cohort: String, numerator: String,
      denominator: String, exclusions: [String], source: String
    ) {
      self.name = name
      self.short = short
      self.description = description
      self.cohort = cohort
      self.numerator = numerator
      self.denominator = denominator
      self.exclusions = exclusions
      self.source = source
    }
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

  /// What it is used for as the contract stands: payment that does not stand leaves it watched, and nothing more.
  public var role: Measure.Use { decidedRole == .pay && !stopped.isEmpty ? .monitor : decidedRole }
  /// What somebody decided it is used for.
  public var decidedRole: Measure.Use { measure?.role?.value ?? .monitor }
  public var unit: String { statistic.unit }
  public var direction: CatalogueEntry.Direction { statistic.direction }
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

/// A large part that is kept apart from what has it, so that to hand the whole on copies a reference and not the part.
@propertyWrapper
public struct Apart<Part: Sendable>: Sendable {
  private indirect enum Storage: Sendable {
    case nothing
    case something(Part)
  }
  private var storage: Storage

  public init(wrappedValue: Part?) { storage = wrappedValue.map { .something($0) } ?? .nothing }

  public var wrappedValue: Part? {
    get {
      switch storage {
      case .nothing: nil
      case .something(let part): part
      }
    }
    set { self = Apart(wrappedValue: newValue) }
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
