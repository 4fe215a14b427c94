import Reporting
import Specs

/// What follows from a project: outcomes with their proof, how they are measured, and what is still open.
///
/// The schedules, `framework.json` and `explain` are views of this and of nothing else.
public struct Framework: Sendable {
  public internal(set) var project: Project
  public let sources: SourceMap
  public let tally: Tally
  public let facts: [Fact]
  /// In order of priority, rejected ones among them.
  public let outcomes: [Outcome]
  /// In the order of their outcomes.
  public let indicators: [Indicator]
  /// One for each service, in the contract's order.
  public let questionnaires: [Questionnaire]
  public let milestones: [Milestone]
  /// Nil where no money depends on outcomes.
  public let payment: PaymentPlan?
  /// In the order of the project's documents.
  public let unanswered: [UnansweredItem]
  /// Sorted by what they block, then by slot.
  public let openItems: [OpenItem]
  /// What people answered in words, by slot.
  public let answers: [String: AnsweredItem]
  /// Public ids that were given once and are not in use, with their keys.
  public let retired: [RetiredID]

  public func outcome(withID id: String) -> Outcome? { outcomes.first { $0.id == id } }

  /// Those that a decision has not rejected.
  public var standing: [Outcome] { outcomes.filter { !$0.isRejected } }

  public func indicators(of outcome: Outcome) -> [Indicator] { outcome.indicators.map { indicators[$0] } }

  public func service(of outcome: Outcome) -> BoundService { project.services[outcome.service] }
}

extension Framework {
  /// The same outcomes, written with the contract form of another edition.
  public func written(withFormOf other: Framework) -> Framework {
    var framework = self
    framework.project = project.with(form: other.project.form)
    return framework
  }

  /// The same outcomes, in the frame of another edition: its title, edition, dates, parties and smallest number printed.
  public func written(inFrameOf other: Framework) -> Framework {
    var framework = self
    let frame = other.project.contract
    var contract = project.contract
    contract.title = frame.title
    contract.edition = frame.edition
    contract.status = frame.status
    contract.asAt = frame.asAt
    contract.parties = frame.parties
    contract.term = frame.term
    contract.limits = frame.limits
    framework.project = project.with(contract)
    return framework
  }
}

/// A public id that is not in use any more.
public struct RetiredID: Sendable, Equatable {
  public let id: String
  public let key: String
}
