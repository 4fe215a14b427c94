import Reporting

/// What changed in a contract between two frameworks, compared by key and never by text.
public struct Comparison: Sendable {
  public let base: Side
  public let head: Side
  /// What is to be read first stands first: by class, then in the order of the contract.
  public var changes: [ContractChange]
  /// What only one of the two documents can say, so that it was not compared: names of `framework.json`.
  public let unsaid: [String]

  /// One of the two frameworks that are compared.
  public struct Side: Sendable, Equatable {
    /// The project's id.
    public let project: String
    public let title: String
    public let edition: String?
  }

  public var isEmpty: Bool { changes.isEmpty }

  /// Voices whose words were taken back, or that are there no longer.
  public var withdrawals: [ContractChange] { changes.filter(\.isWithdrawal) }

  public func count(_ class: ChangeClass) -> Int { changes.count { $0.class == `class` } }

  /// Whether obligations changed and the contract still calls itself by the same edition.
  public var keepsEditionOfMaterialChange: Bool {
    count(.material) > 0 && base.edition == head.edition
  }
}

/// How much a change weighs, the heaviest last.
public enum ChangeClass: String, Sendable, CaseIterable, Comparable {
  /// Where and under which id something stands, and what it is made with.
  case structure
  /// What people said changed, and no clause did.
  case evidence
  /// The words of a clause changed.
  case wording
  /// What a party has to do, reach or pay changed, or how it is measured.
  case material

  public static func < (left: ChangeClass, right: ChangeClass) -> Bool { left.weight < right.weight }

  private var weight: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// What it says, in half a sentence.
  public var meaning: String {
    switch self {
    case .material: "what a party must do, reach or pay, for whom, and how it is measured"
    case .wording: "the words of a clause, and not what it asks"
    case .evidence: "what people said, and no clause with it"
    case .structure: "where something stands, under which id, and what it is made with"
    }
  }
}

/// Everything that changed about one thing of the contract.
public struct ContractChange: Sendable {
  public let subject: Subject
  public let event: Event
  /// What is different, in the order of `comparedParts`; of what came or went, what it said.
  public var fields: [FieldChange]
  /// Smaller things that changed with it: the open items of an outcome, the feelings of a new map.
  public var parts: [ContractChange] = []
  /// Why it came or went.
  public var cause = Cause()

  public enum Event: String, Sendable {
    case came, went, changed

    var mirrored: Event {
      switch self {
      case .came: .went
      case .went: .came
      case .changed: .changed
      }
    }
  }

  /// The heaviest of all that changed.
  public var `class`: ChangeClass {
    let own = event == .changed ? .structure : subject.kind.classOfComing
    return max(
      fields.lazy.filter { _ in event == .changed }.map(\.class).max() ?? own, own,
      parts.lazy.map(\.class).max() ?? .structure)
  }
}

extension ContractChange {
  /// This change, and those that are a part of it.
  public var withParts: [ContractChange] { [self] + parts.flatMap(\.withParts) }
}

/// One value that changed.
public struct FieldChange: Sendable {
  /// Its place in `framework.json`, below the thing it belongs to: `targets.2.upper`.
  public let path: String
  /// As people say it: "upper, year 2".
  public let label: String
  /// As printed; nil where there is none.
  public let from: String?
  public let to: String?
  public let `class`: ChangeClass
  /// Nil where neither is more than the other.
  public let direction: Direction?
  public var cause = Cause()

  /// What a change asks of whoever has to deliver.
  public enum Direction: String, Sendable {
    case tighter, looser
  }
}

/// The thing that changed.
public struct Subject: Sendable, Hashable {
  public let kind: Kind
  /// The same on both sides, whatever else changes.
  public let key: String
  /// `O-3`; the new one where it changed. Nil where the contract gives none.
  public let id: String?
  /// In a few words: a statement, a title, a question.
  public let title: String

  /// Everything that a comparison speaks of, in the order of the contract.
  public enum Kind: String, Sendable, CaseIterable {
    case contract, form, domain, service, outcome, rejected, indicator, milestone, payment, questionnaire,
      vision
    case missingVoice = "missing-voice"
    case voice, map, touchpoint, item
    case openItem = "open-item"
    case retired = "retired-id"
    case template, pack

    /// "an outcome"; how one of them is called inside a sentence.
    public var noun: String {
      switch self {
      case .form: "contract form"
      case .missingVoice: "group not heard"
      case .openItem: "open item"
      case .vision: "PATH"
      case .item: "finding"
      case .rejected: "rejected outcome"
      case .retired: "id not in use"
      default: rawValue
      }
    }

    /// How much it weighs that one of them is there at all, or is not there any more.
    var classOfComing: ChangeClass {
      switch self {
      case .contract, .service, .outcome, .indicator, .milestone, .payment: .material
      case .vision, .missingVoice, .voice, .map, .touchpoint, .item: .evidence
      case .domain, .rejected, .questionnaire, .openItem, .retired, .form, .template, .pack: .structure
      }
    }
  }
}

/// Why something changed: lines that somebody edited, or what else differs between the sides.
public struct Cause: Sendable, Equatable {
  /// Lines that differ and lie on its proof, base before head, by file and line.
  public var lines: [SpecLine] = []
  /// What no author of the project wrote: "the pack rules/standard, 1.0.0 before and 1.1.0 now".
  public var others: [String] = []

  public init() {}

  public var isKnown: Bool { !lines.isEmpty || !others.isEmpty }
}

/// A stretch of lines that is on one side only, or reads differently on the other.
public struct SpecLine: Sendable, Equatable {
  public enum Side: String, Sendable, Comparable {
    case base, head
    public static func < (left: Side, right: Side) -> Bool { left == .base && right == .head }
  }
  public let side: Side
  public let path: String
  /// One-based, both inclusive.
  public let first: Int
  public let last: Int
  /// What leads from these lines to the change: a feeling, the fact it is part of, the rule that fires on it.
  public var via: [String] = []

  /// The same lines are the same cause, whatever they lead through.
  public static func == (left: SpecLine, right: SpecLine) -> Bool {
    (left.side, left.path, left.first, left.last) == (right.side, right.path, right.first, right.last)
  }
}
