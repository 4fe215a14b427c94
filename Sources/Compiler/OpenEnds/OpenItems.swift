import Reporting
import Specs

/// Gathers every question that only people can answer, each with its owner and date where somebody gave one.
struct OpenItemList {
  private let slots: [String: OpenItemDecision]
  private var items: [OpenItem] = []
  private var seen: Set<String> = []

  init(_ slots: [String: OpenItemDecision]) { self.slots = slots }

  /// - Parameters:
  ///   - owner: the post that is known to answer, where no decision names another.
  mutating func ask(_ slot: String, _ question: String, _ blocks: OpenItem.Blocks, owner: String? = nil) {
    guard seen.insert(slot).inserted else { return }
    let decided = slots[slot]
    items.append(
      OpenItem(
        slot: slot, question: question, owner: decided?.owner?.value ?? owner, due: decided?.due?.value,
        blocks: blocks))
  }

  /// By what they block, release first; then by slot.
  var sorted: [OpenItem] {
    items.sorted { left, right in
      if left.blocks == right.blocks { return left.slot.utf8Bytes < right.slot.utf8Bytes }
      return left.blocks.isBefore(right.blocks)
    }
  }
}

extension OpenItem.Blocks {
  fileprivate func isBefore(_ other: Self) -> Bool {
    rank == other.rank ? isInNaturalOrder(text, other.text) : rank < other.rank
  }

  private var rank: Int {
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

/// Every open item of a framework.
func findOpenItems(
  _ outcomes: [Outcome], _ indicators: [Indicator], _ milestones: [Milestone], _ payment: PaymentPlan?,
  _ project: Project, _ book: FactBook,
  _ decisions: DecisionBook
) -> [OpenItem] {
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
  if let payment { askAboutPools(payment, project, &list) }
  for milestone in milestones { askAboutStep(milestone, project, &list) }
  return list.sorted
}
