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
  book[kind].compactMap { index, fact in
    guard let id = fact.touchpoint, let axis = fact.axis, let group = fact.group, groups(group) else { return nil }
    guard project.touchpoint(id).isInScope else { return nil }
    guard rule.admits(fact, project, book.tally, isHigh: kind == .brightSpot) else { return nil }
    return Firing(key: OutcomeKey(project.stageKey(of: id), axis, variety), rule: place, facts: [index])
  }
}
