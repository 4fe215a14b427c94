import Specs

/// `low-point`: where people or carers felt bad, within what the contract can change.
func fireLowPoint(_ rule: BoundRule, at place: Int, _ project: Project, _ book: FactBook) -> [Firing] {
  fireOnFeelings(.lowPoint, rule, at: place, project, book, .better) { $0 != .workforce }
}

/// One firing for each fact of a kind that the rule admits.
func fireOnFeelings(
  _ kind: Fact.Kind, _ rule: BoundRule, at place: Int, _ project: Project, _ book: FactBook,
  _ variety: OutcomeKey.Variety, groups: (Group) -> Bool
) -> [Firing] {
  let condition = rule.source.when
  let wanted = condition?.axis?.value
  return book.places(of: kind).compactMap { index in
    // Most facts lie on another axis than the rule's, so that is asked first, and of the fact where it stands.
    guard let axis = book.facts[index].axis, wanted == nil || axis == wanted else { return nil }
    guard let group = book.facts[index].group, groups(group) else { return nil }
    guard let id = book.facts[index].touchpoint, project.isInScope(id) else { return nil }
    let isAdmitted =
      condition?.admits(book.facts[index], project, book.tally, isHigh: kind == .brightSpot) ?? true
    guard isAdmitted else { return nil }
    return Firing(key: OutcomeKey(project.stageKey(of: id), axis, variety), rule: place, facts: [index])
  }
}
