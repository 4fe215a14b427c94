import Reporting
import Specs

/// What a build may give: new public ids, or only those the lock knows.
public enum Numbering: Sendable {
  /// As `build` does: what has no id yet gets one.
  case givesIDs
  /// As `check` and `explain` do: what has no id yet is shown as `O-new`.
  case onlyLocked
}

/// Everything that follows from a bound project, step by step. What is reported on the way may still stand in the way of it.
///
/// - Parameters:
///   - book: the facts of the project.
///   - lock: the ids given out so far; after the call, with those given now.
func derive(
  _ project: Project, _ book: FactBook, _ sources: SourceMap, _ lock: inout LockBook, _ numbering: Numbering,
  _ diagnostics: inout Diagnostics
) async -> Framework {
  checkLowWithoutWords(project, book, &diagnostics)
  let decisions = DecisionBook(project.decisions, &diagnostics)
  let supporters = Supporters(project, book)
  let proofs = await fireRules(project, book, supporters)
  var numbered = prioritised(await draftOutcomes(proofs, project, book, supporters, decisions), project)
  decisions.checkOutcomes(numbered, lock, &diagnostics)
  checkAcceptedOnFewVoices(numbered, &diagnostics)
  checkSpokenFor(numbered, project, &diagnostics)
  let questionnaires = await makeQuestionnaires(numbered, project)
  var indicators = await makeIndicators(for: numbered, questionnaires, project, decisions)
  decisions.checkMeasures(indicators, numbered, lock, &diagnostics)
  let dropped = Set(indicators.filter { $0.decidedRole == .drop }.map(\.key))
  indicators.removeAll { dropped.contains($0.key) }
  bindMeasures(&indicators, dropped: dropped, numbered, project, &diagnostics)
  number(&numbered, &indicators, &lock, numbering)
  let outcomes = numbered
  // Who else is asked what changes none of what was said and came to nothing.
  async let cameToNothing = unanswered(outcomes, project, book)
  checkTargets(indicators, outcomes, &diagnostics)
  await proveMeasures(&indicators, outcomes, project, &diagnostics)
  checkLimits(outcomes, indicators, project, &diagnostics)

  let milestones = makeMilestones(outcomes, indicators, project, decisions.openItems)
  let payment = makePaymentPlan(indicators, project)
  checkPayment(PaymentFindings(indicators, outcomes, payment, project, book), &diagnostics)
  let open = findOpenItems(outcomes, indicators, milestones, payment, project, book, decisions, &diagnostics)
  decisions.checkSlots(open, outcomes, &diagnostics)
  checkRelease(open.items, project, &diagnostics)
  return Framework(
    project: project, sources: sources, tally: book.tally, facts: book.facts, outcomes: outcomes,
    indicators: indicators, questionnaires: questionnaires, milestones: milestones,
    payment: payment, unanswered: await cameToNothing, openItems: open.items,
    answers: open.answers, retired: retired(outcomes, lock))
}

/// Ids in order of priority; indicators in the order of their outcomes. What has none yet is called by its key.
private func number(
  _ outcomes: inout [Outcome], _ indicators: inout [Indicator], _ lock: inout LockBook, _ numbering: Numbering
) {
  for place in outcomes.indices {
    let key = outcomes[place].key
    switch numbering {
    case .givesIDs: outcomes[place].id = lock.id(ofOutcome: key)
    case .onlyLocked: outcomes[place].id = lock.outcomes[key] ?? key
    }
  }
  for place in indicators.indices {
    let (key, outcome) = (indicators[place].key, indicators[place].outcome)
    switch numbering {
    case .givesIDs: indicators[place].id = lock.id(ofIndicator: key, of: outcomes[outcome].id)
    case .onlyLocked: indicators[place].id = lock.indicators[key] ?? key
    }
    outcomes[outcome].indicators.append(place)
  }
}

/// Ids of keys that no longer follow from the notes.
private func retired(_ outcomes: [Outcome], _ lock: LockBook) -> [RetiredID] {
  let current = Set(outcomes.map(\.key))
  return lock.outcomes.filter { !current.contains($0.key) }.map { RetiredID(id: $0.value, key: $0.key) }
    .sorted { isInNaturalOrder($0.id, $1.id) }
}
