import Specs

/// Bold steps that support an outcome, and baselines that have to be measured.
///
/// - Parameter slots: who answers which open item, and by when.
func makeMilestones(
  _ outcomes: [Outcome], _ indicators: [Indicator], _ project: Project, _ slots: [String: OpenItemDecision]
) -> [Milestone] {
  var supported: [ItemID: [String]] = [:]
  for outcome in outcomes where !outcome.isRejected {
    for step in outcome.supports.steps { supported[step, default: []].append(outcome.id) }
  }
  var milestones: [Milestone] = []
  for (document, vision) in project.visions.enumerated() {
    for (index, step) in vision.steps.enumerated() {
      let item = ItemID(.step, document: document, index: index)
      guard let outcomes = supported[item] else { continue }
      let base = "\(vision.id)/\(step.id)"
      milestones.append(
        Milestone(
          kind: .boldStep(item), owner: step.owner ?? slots[base + "/owner"]?.owner?.value,
          due: step.by ?? slots[base + "/by"]?.due?.value, outcomes: outcomes.sorted(by: isInNaturalOrder)))
    }
  }
  for (place, indicator) in indicators.enumerated() {
    guard indicator.isCollectedByProvider, indicator.measure?.baseline == nil else { continue }
    let slot = slots[indicator.key + "/baseline"]
    milestones.append(
      Milestone(
        kind: .baseline(place), owner: slot?.owner?.value, due: slot?.due?.value,
        outcomes: [outcomes[indicator.outcome].id]))
  }
  return milestones
}
