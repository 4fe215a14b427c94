import Compiler
import Reporting
import Specs

// Indicators, things that were said, and touchpoints.

extension Explainer {
  func explain(_ indicator: Indicator) -> Explanation {
    let outcome = drafting.outcome(of: indicator)
    var explanation = Explanation(
      id: indicator.id, key: indicator.key, kind: "indicator", statement: indicator.text.name)
    explanation.facts = [
      ("Measures", "\(outcome.id): \(outcome.statement)"), ("Defined by", indicator.entry),
      ("Numerator", indicator.text.numerator), ("Denominator", indicator.text.denominator),
      ("Source", indicator.text.source), ("Use", indicator.role.title),
    ]
    if !indicator.stopped.isEmpty { explanation.facts.append(("Payment", indicator.stoppedText)) }
    explanation.facts.append(("Printed in", printed(indicator)))
    if indicator.measure != nil, let proof = indicator.proof {
      let figures = proof.figures(of: indicator) { "\($0)" }
      explanation.facts.append(
        ("Can it be measured", ([proof.verdictText(of: indicator)] + figures).joined(separator: " ")))
    }
    let chosen =
      switch indicator.source {
      case .experience: "every outcome is measured by asking people with the words they used themselves"
      case .catalogue(_, let rule?): "rule \(rule) prefers it"
      case .catalogue: "the catalogue lists it for this axis of feeling"
      }
    let decided = indicator.measure.map { measure in
      Explanation.Branch("decided by the \(measure.by.value): \(measure.because.value)", measure.span)
    }
    explanation.sections = [
      .init(
        "Because", nil,
        [.init(chosen)] + (decided.map { [$0] } ?? []) + [
          .init("it measures \(outcome.id)", nil, reasons(of: outcome))
        ]),
      .init("Goes to", nil, destinations(of: indicator)),
    ]
    guard indicator.measure != nil, let proof = indicator.proof else { return explanation }
    explanation.sections += [
      .init("Checks", nil, proof.checks.filter { $0.state != .notApplicable }.map(branch)),
      .init("What would mend it", nil, proof.repairs.map { .init($0.text) }),
    ]
    return explanation
  }

  private func branch(for check: CheckResult) -> Explanation.Branch {
    .init("\(check.code) \(check.state.rawValue): \(check.question) \(capitalised(check.figure))")
  }

  private func printed(_ indicator: Indicator) -> String {
    var keys: [ScheduleKey] = [.outcomesFramework, .indicatorDefinitions]
    if indicator.role == .require { keys.append(.localQualityRequirements) }
    if indicator.role == .pay { keys.append(.outcomesPayment) }
    if indicator.role == .pay || indicator.bound?.targets.isEmpty == false { keys.append(.targetTrajectory) }
    if indicator.isCollectedByProvider || indicator.role == .pay { keys.append(.reportingRequirements) }
    if indicator.isCollectedByProvider, indicator.measure?.baseline == nil {
      keys += [.dataQualityImprovementPlan, .serviceDevelopmentImprovementPlan]
    }
    if indicator.isExperience { keys.append(.surveys) }
    return joined(keys.map { drafting.title(of: $0) }.filter { !$0.isEmpty })
  }

  private func destinations(of indicator: Indicator) -> [Explanation.Branch] {
    var found: [Explanation.Branch] = []
    if let experience = indicator.experience {
      let sheet = experience.sheet == .staff ? "staff questionnaire" : "experience questionnaire"
      let questions = joined(experience.questions.map { "question \($0)" })
      found.append(.init("\(questions) of the \(sheet)"))
    }
    for milestone in framework.milestones {
      if case .baseline(let place) = milestone.kind, framework.indicators[place].key == indicator.key {
        found.append(branch(for: milestone))
      }
    }
    return found + framework.openItems.filter { $0.slot.hasPrefix(indicator.key + "/") }.map(branch)
  }

  func explain(_ item: ItemID) -> Explanation {
    var explanation = Explanation(
      id: "", key: project.key(of: item), kind: Self.name(of: item.kind), statement: said(item))
    let span = project.span(of: item)
    explanation.facts = [
      ("Written in", "\(framework.sources.path(of: span)):\(framework.sources.start(of: span).line)")
    ]
    if let id = project.touchpointID(of: item) {
      explanation.facts.append(
        ("Touchpoint", "\(project.touchpoint(id).title) (\(project.touchpoint(id).key))"))
    }
    let outcomes = framework.outcomes.filter { isInProof(item, of: $0) }
    let proved = outcomes.map { outcome in
      Explanation.Branch("\(outcome.id): \(outcome.statement)\(outcome.isRejected ? " (rejected)" : "")")
    }
    let unanswered = framework.unanswered.first { $0.item == item }
    let milestones = framework.milestones.filter { milestone in
      if case .boldStep(let step) = milestone.kind { return step == item }
      return false
    }
    explanation.sections = [
      .init("In the proof of", nil, proved),
      .init("Not used", nil, unanswered.map { [.init("\($0.reason.rawValue): \($0.reason.meaning)")] } ?? []),
      .init("Goes to", nil, milestones.map { branch(for: $0) }),
    ]
    return explanation
  }

  private static func name(of kind: ItemKind) -> String {
    switch kind {
    case .feeling: "feeling"
    case .voice: "voice"
    case .change: "change"
    case .goal: "goal"
    case .now: "now-statement"
    case .step: "bold step"
    }
  }

  private func isInProof(_ item: ItemID, of outcome: Outcome) -> Bool {
    switch item.kind {
    case .feeling: outcome.feelings.contains(item)
    case .voice: outcome.supports.voices.contains(item)
    case .change: outcome.supports.changes.contains(item)
    case .goal: outcome.supports.goals.contains(item)
    case .now: outcome.supports.now.contains(item)
    case .step: outcome.supports.steps.contains(item)
    }
  }

  func explain(_ id: TouchpointID) -> Explanation {
    let map = project.maps[id.map]
    let touchpoint = project.touchpoint(id)
    let tally = framework.tally[id]
    var explanation = Explanation(
      id: "", key: touchpoint.key, kind: "touchpoint", statement: touchpoint.title)
    explanation.facts = [
      ("Stage", project.stage(of: id).title), ("In scope", touchpoint.isInScope ? "yes" : "no"),
    ]
    for group in Group.allCases {
      guard let height = tally.height(of: group) else { continue }
      explanation.facts.append(
        (
          capitalised(group.phrase),
          "height \(height.decimal(atLeast: 0, atMost: 1)), \(tally.notes[group]) notes"
        ))
    }
    let feelings = touchpoint.feelings.map { branch(for: ItemID(.feeling, document: id.map, index: $0)) }
    let changes = touchpoint.changes.map { branch(for: ItemID(.change, document: id.map, index: $0)) }
    let facts = framework.facts.filter { $0.touchpoint == id && $0.kind != .wanted }
    let outcomes = framework.outcomes.filter { $0.touchpoints.contains(id) }
    explanation.sections = [
      .init("What people felt", touchpoint.span, feelings), .init("What people want", nil, changes),
      .init("What holds", nil, facts.map { .init(project.id(of: $0)) }),
      .init("Outcomes that rest on it", nil, outcomes.map { .init("\($0.id): \($0.statement)") }),
      .init("Map", nil, [.init("\(map.id): \(map.title)", map.span)]),
    ]
    return explanation
  }
}
