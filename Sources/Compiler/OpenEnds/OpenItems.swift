import Reporting
import Specs

/// Gathers every question that only people can answer, each with its owner and date where somebody gave one.
struct OpenItemList {
  private let slots: [String: OpenItemDecision]
  private var items: [OpenItem] = []
  private var seen: Set<String> = []
  /// What was answered in words, by slot.
  private(set) var answers: [String: AnsweredItem] = [:]
  /// Answers to questions that have a place of their own, where they would be checked.
  private(set) var misplaced: [Located<String>] = []

  init(_ slots: [String: OpenItemDecision]) { self.slots = slots }

  /// - Parameters:
  ///   - owner: the post that is known to answer, where no decision names another.
  ///   - inWords: whether `answer:` closes it. Numbers, dates and decisions have places of their own, where they are checked.
  mutating func ask(
    _ slot: String, _ question: String, _ blocks: OpenItem.Blocks, owner: String? = nil, inWords: Bool = false
  ) {
    guard seen.insert(slot).inserted else { return }
    let decided = slots[slot]
    if let answer = decided?.answer {
      if inWords {
        answers[slot] = AnsweredItem(
          text: answer.value, owner: decided?.owner?.value ?? owner, due: decided?.due?.value)
        return
      }
      misplaced.append(Located(slot, answer.span))
    }
    items.append(
      OpenItem(
        slot: slot, question: question, owner: decided?.owner?.value ?? owner, due: decided?.due?.value,
        blocks: blocks))
  }

  /// By what they block, release first; then by slot.
  var sorted: [OpenItem] {
    // Places are sorted and not the items, which are large; and what they are sorted by is worked out once for each.
    let orders = items.map { item in
      (rank: item.blocks.rank, text: NaturalOrder(item.blocks.text), slot: item.slot.utf8Bytes)
    }
    return items.indices.sorted { orders[$0] < orders[$1] }.map { items[$0] }
  }
}

extension OpenItem.Blocks {
  fileprivate var rank: Int {
    switch self {
    case .release: 0
    case .signature: 1
    case .payment: 2
    case .targets: 3
    case .proof: 4
    case .nothing: 5
    case .questionnaire: 6
    }
  }
}

/// What is open in a framework, and what was answered in words.
struct OpenEnds {
  let items: [OpenItem]
  let answers: [String: AnsweredItem]
}

/// Every question of a framework that only people can answer.
func findOpenItems(
  _ outcomes: [Outcome], _ indicators: [Indicator], _ milestones: [Milestone], _ payment: PaymentPlan?,
  _ project: Project, _ book: FactBook,
  _ decisions: DecisionBook, _ diagnostics: inout Diagnostics
) -> OpenEnds {
  var list = OpenItemList(decisions.openItems)
  askAboutContract(project, &list)
  for service in project.services { askAboutService(service, project, &list) }
  askAboutQuestionnaires(indicators, outcomes, project, &list)
  askAboutMissingVoices(project, book, &list)
  askAboutPassingOn(project, book, &list)
  for outcome in outcomes where !outcome.isRejected { askAboutOutcome(outcome, &list) }
  askAboutSeveralTests(indicators, project, &list)
  for indicator in indicators { askAboutIndicator(indicator, outcomes[indicator.outcome], project, &list) }
  for indicator in indicators { askAboutPay(indicator, outcomes[indicator.outcome], project, &list) }
  if let payment {
    askAboutPools(payment, project, &list)
    askAboutStopped(payment, indicators, outcomes, &list)
  }
  for milestone in milestones { askAboutStep(milestone, project, &list) }
  for slot in list.misplaced {
    diagnostics.report(
      .answeredElsewhere, "`\(slot.value)` is not answered in words", at: slot.span,
      help: answerPlace(of: slot.value))
  }
  return OpenEnds(items: list.sorted, answers: list.answers)
}

/// Where an answer belongs that is a number, a date or a decision.
private func answerPlace(of slot: String) -> String {
  switch slot.split(separator: "/").last {
  case "decision": "decide it under `outcomes:` in a decisions file"
  case "baseline", "expected_people", "targets", "influence": "give it under `measures:` in a decisions file"
  case "stopped":
    "mend the measure, or change its role and the weights, under `measures:` in a decisions file"
  case "owner", "by": "give it at the step, in its PATH"
  default: "give it in the file it is about; `outcomes.yaml` holds what frames the contract"
  }
}

extension DiagnosticKind {
  static let answeredElsewhere = DiagnosticKind(
    "decision/answered-elsewhere", .error,
    "An open item is answered in words where it has a place of its own.",
    .init(
      says:
        "`answer:` closes a question that wants only words. This one wants a number, a date or a decision, which has a key of its own.",
      matters: "As words it would be printed and never checked: a wrong number would look like a right one.",
      wrong: .init(
        "decisions.yaml#open-items",
        "open_items:\n  - {slot: home-care/going-home/safety/decision, answer: accepted}"),
      right: .init(
        "decisions.yaml#open-items",
        "open_items:\n  - {slot: home-care/reporting/timing, answer: by the tenth day after the quarter}")))
}
