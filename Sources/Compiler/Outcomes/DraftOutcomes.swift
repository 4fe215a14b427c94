import Reporting
import Specs

/// Turns proofs into outcomes: worded, weighed and classed, and not yet in order.
func draftOutcomes(
  _ proofs: [ProofOfOutcome], _ project: Project, _ book: FactBook, _ supporters: Supporters,
  _ decisions: DecisionBook
) async -> [Outcome] {
  var outcomes = await inStretches(proofs) { _, proof in
    draft(proof, project, book, supporters.supports(of: proof.key), decisions)
  }
  addVoices(to: &outcomes, project)
  return outcomes
}

private func draft(
  _ proof: ProofOfOutcome, _ project: Project, _ book: FactBook, _ supports: Outcome.Supports,
  _ decisions: DecisionBook
) -> Outcome {
  let evidence = Evidence(proof, project, book)
  let key = proof.key.text(in: project)
  let decision = decisions.outcomes[key]
  let confidence = confidence(of: evidence, project)
  let axis = axis(of: proof.key, project)
  let wording = Wording(proof: proof, evidence: evidence, supports: supports, axis: axis, project: project)
  let i = wording.iStatement
  let reworded = decision?.decide?.value == .reword ? decision?.statement?.value : nil
  return Outcome(
    id: key, key: key, origin: origin(of: proof, project), service: proof.key.service,
    stage: evidence.stage,
    axis: axis, voice: evidence.voice, domain: axis.flatMap { project.domain(of: $0) },
    class: outcomeClass(proof.key, confidence), statement: reworded.map(sentence) ?? wording.statement,
    statementOrigin: reworded == nil ? .derived : .authored, iStatement: i?.text,
    iStatementOrigin: i?.origin ?? .derived, confidence: confidence, priority: 0, decision: decision,
    because: reasons(proof, project, book), supports: supports, touchpoints: evidence.touchpoints,
    feelings: evidence.feelings, hidden: evidence.hidden, mass: evidence.mass, indicators: [])
}

/// The axis of the key; for a vision, of the goal's first feeling.
private func axis(of key: OutcomeKey, _ project: Project) -> Axis? {
  switch key.subject {
  case .feeling(_, let axis, _): axis
  case .goal(let goal): project.goal(goal).axes.first
  }
}

private func origin(of proof: ProofOfOutcome, _ project: Project) -> Outcome.Origin {
  switch proof.key.subject {
  case .goal(let goal): return .vision(goal)
  case .feeling(_, _, .workforce): return .workforce
  case .feeling(_, _, .protect): return .protect
  case .feeling(_, _, .better):
    let isWanted = proof.reasons.allSatisfy { project.rules.rules[$0.rule].kind == .wantedChange }
    return isWanted ? .wanted : .lowPoint
  }
}

/// The first that holds: enabling, learning, protect, payable.
private func outcomeClass(_ key: OutcomeKey, _ confidence: Confidence) -> Outcome.Class {
  if case .feeling(_, _, .workforce) = key.subject { return .enabling }
  if confidence.level == .thin { return .learning }
  if case .feeling(_, _, .protect) = key.subject { return .protect }
  return .payable
}

private func reasons(_ proof: ProofOfOutcome, _ project: Project, _ book: FactBook) -> [Outcome.Reason] {
  proof.reasons.map { reason in
    let rule = project.rules.rules[reason.rule]
    return Outcome.Reason(
      rule: rule.id, span: rule.span, because: rule.because,
      facts: distinct(reason.facts).map { book.facts[$0].id })
  }
}

/// A voice supports the outcome that rests on a feeling it speaks of; withdrawn words support nothing.
private func addVoices(to outcomes: inout [Outcome], _ project: Project) {
  // A feeling has one axis, one side and one group, so at most one outcome rests on it.
  var outcomeOfFeeling = project.maps.map { [Int](repeating: -1, count: $0.feelings.count) }
  for place in outcomes.indices {
    for feeling in outcomes[place].feelings {
      outcomeOfFeeling[Int(feeling.document)][Int(feeling.index)] = place
    }
  }
  for (document, map) in project.maps.enumerated() {
    for index in map.voices.indices where map.voices[index].consent != .withdrawn {
      for place in distinct(map.voices[index].about.map { outcomeOfFeeling[document][$0] }) where place >= 0 {
        outcomes[place].supports.voices.append(ItemID(.voice, document: document, index: index))
      }
    }
  }
}
