import Compiler
import Reporting
import Specs

extension Explainer {
  func explain(_ outcome: Outcome) -> Explanation {
    var explanation = Explanation(
      id: outcome.id, key: outcome.key, kind: "outcome", statement: outcome.statement)
    if let iStatement = outcome.iStatement { explanation.facts.append(("I", iStatement)) }
    explanation.facts += [
      ("State", state(of: outcome)), ("Class", outcome.class.title),
      ("Confidence", outcome.confidence.level.rawValue + ", " + numbers(of: outcome)),
      ("Priority", "\(outcome.priority)"), ("Printed in", printed(outcome)),
    ]
    explanation.sections = [
      .init("Because", nil, reasons(of: outcome)), .init("Supported by", nil, supporters(of: outcome)),
      .init("Considered and not used", nil, notUsed(near: outcome)),
      .init("Goes to", nil, destinations(of: outcome)),
    ]
    return explanation
  }

  private func state(of outcome: Outcome) -> String {
    guard let decision = outcome.decision else { return "Proposed; nobody has decided" }
    let on = decision.on.map { " on \($0.value.longText)" } ?? ""
    let verdict = outcome.isRejected ? "Rejected" : outcome.state.rawValue
    return "\(verdict) by the \(decision.by.value)\(on): \(decision.because.value)"
  }

  /// Exact, with the groups.
  private func numbers(of outcome: Outcome) -> String {
    let confidence = outcome.confidence
    let noun = confidence.countsVotes ? "votes" : "notes"
    let groups = confidence.groups.groups.map { "\(confidence.groups[$0]) from \($0.phrase)" }
    let sessions = confidence.sessions == 1 ? "1 session" : "\(confidence.sessions) sessions"
    return groups.isEmpty ? "no notes" : "\(confidence.notes) \(noun) (\(joined(groups))), \(sessions)"
  }

  private func printed(_ outcome: Outcome) -> String {
    if outcome.isRejected { return "its id alone, as \"Not used\"; its reasons in Unanswered findings" }
    let key: [ScheduleKey] =
      outcome.class == .learning ? [.outcomesFramework] : [.serviceSpecification, .outcomesFramework]
    return joined(key.map { drafting.title(of: $0) }.filter { !$0.isEmpty })
  }

  /// Rule, then facts, then feelings, then voices.
  func reasons(of outcome: Outcome) -> [Explanation.Branch] {
    let voices = voicesByFeeling(outcome.supports.voices)
    return outcome.because.map { reason in
      let because = reason.because.isEmpty ? "" : ": " + reason.because
      return .init(
        "rule \(reason.rule)\(because)", reason.span,
        reason.facts.map { branch(for: framework.facts[$0], voices) })
    }
  }

  private func voicesByFeeling(_ voices: [ItemID]) -> [ItemID: [ItemID]] {
    var found: [ItemID: [ItemID]] = [:]
    for voice in voices {
      for feeling in project.voice(voice).about {
        found[ItemID(.feeling, document: Int(voice.document), index: feeling), default: []].append(voice)
      }
    }
    return found
  }

  private func branch(for fact: Fact, _ voices: [ItemID: [ItemID]]) -> Explanation.Branch {
    let items = fact.items.map { item in
      branch(for: item, (voices[item] ?? []).map { branch(for: $0) })
    }
    return .init(project.id(of: fact) + about(fact), fact.place?.span, items)
  }

  /// What was counted.
  private func about(_ fact: Fact) -> String {
    guard let id = fact.touchpoint else { return "" }
    switch fact.kind {
    case .lowPoint, .brightSpot:
      let height =
        fact.group.flatMap { framework.tally[id].height(of: $0) }?.decimal(atLeast: 0, atMost: 1) ?? "none"
      return
        "  at \"\(project.touchpoint(id).title)\": \(fact.notes) notes, weight \(fact.mass), height \(height)"
    case .hiddenLowPoint:
      return project.touchpoint(id).careWasRight.map { "  the care was right for \($0.yes) of \($0.of)" }
        ?? ""
    case .wanted: return "  \(fact.notes) votes of people and carers"
    default: return ""
    }
  }

  /// One thing that was said, with its exact number.
  func branch(for item: ItemID, _ branches: [Explanation.Branch] = []) -> Explanation.Branch {
    .init("\(project.key(of: item))  \(said(item))", project.span(of: item), branches)
  }

  func said(_ item: ItemID) -> String {
    let row = SaidRow(item: item, drafting: drafting)
    switch item.kind {
    case .feeling:
      let feeling = project.feeling(item)
      let noun = feeling.count == 1 ? feeling.role.one : feeling.role.several
      return "\(feeling.count) \(noun): \(row.said)"
    case .change:
      let votes = project.change(item).votes.filter { $0.count > 0 }
        .map { "\($0.count) \($0.count == 1 ? $0.role.one : $0.role.several)" }
      return row.said + (votes.isEmpty ? "" : " (votes: \(joined(votes)))")
    case .voice:
      let voice = project.voice(item)
      switch drafting.printing(voice: Int(item.index), of: Int(item.document), forParties: true) {
      case .printed: return "\"\(voice.says ?? "")\" (\(voice.role.one))"
      case .held(let why): return "held back: \(why) (\(voice.role.one))"
      case .withdrawn: return "withdrawn"
      }
    case .goal, .now, .step: return row.said
    }
  }

  private func supporters(of outcome: Outcome) -> [Explanation.Branch] {
    let supports = outcome.supports
    return (supports.changes + supports.goals + supports.now + supports.steps).map { branch(for: $0) }
  }

  /// What was said at the same touchpoints and is in no outcome.
  private func notUsed(near outcome: Outcome) -> [Explanation.Branch] {
    let places = Set(outcome.touchpoints)
    return framework.unanswered.filter { unanswered in
      project.touchpointID(of: unanswered.item).map { places.contains($0) } ?? false
    }.map { unanswered in
      .init(
        "\(project.key(of: unanswered.item))  \(said(unanswered.item)): \(unanswered.reason.rawValue)",
        project.span(of: unanswered.item))
    }
  }

  private func destinations(of outcome: Outcome) -> [Explanation.Branch] {
    let indicators = framework.indicators(of: outcome)
    var found = indicators.map { Explanation.Branch("indicator \($0.id): \($0.text.name)") }
    for milestone in framework.milestones where milestone.outcomes.contains(outcome.id) {
      found.append(branch(for: milestone))
    }
    let prefix = outcome.key + "/"
    found += framework.openItems.filter { $0.slot.hasPrefix(prefix) && isOwn($0.slot, of: outcome) }.map(
      branch)
    return found
  }

  /// `…/connection/protect/decision` begins like an outcome on the same axis, and belongs to another.
  private func isOwn(_ slot: String, of outcome: Outcome) -> Bool {
    !framework.outcomes.contains { $0.key.count > outcome.key.count && slot.hasPrefix($0.key + "/") }
  }

  func branch(for milestone: Milestone) -> Explanation.Branch {
    let owner = milestone.owner ?? "[ ]"
    let due = milestone.due?.longText ?? "[ ]"
    switch milestone.kind {
    case .boldStep(let item):
      return .init(
        "milestone \(project.key(of: item)): \(withoutStop(project.step(item).step)) (owner: \(owner), by \(due))",
        project.span(of: item))
    case .baseline(let place):
      return .init(
        "milestone: the baseline of \(framework.indicators[place].id) (owner: \(owner), by \(due))")
    }
  }

  func branch(_ item: OpenItem) -> Explanation.Branch {
    .init("open \(item.slot): \(item.question) (owner: \(item.owner ?? "[ ]"), blocks \(item.blocks.text))")
  }
}
