import Specs

/// `wanted-change`: what enough people and carers voted for, and no low point or bright spot of its stage explains.
func fireWantedChange(_ rule: BoundRule, at place: Int, _ project: Project, _ book: FactBook) -> [Firing] {
  book.places(of: .wanted).flatMap { index -> [Firing] in
    // Most are explained or have few votes, so the fact is looked at where it stands.
    guard let change = book.facts[index].items.first, let id = book.facts[index].touchpoint else { return [] }
    guard book.facts[index].notes >= project.rules.votes, project.isInScope(id) else { return [] }
    guard !book.isExplained(change, project), rule.admits(book.facts[index], project, book.tally) else {
      return []
    }
    guard project.votes(for: change).groups.contains(where: { rule.admits(group: $0) }) else {
      return []
    }
    let axes = book.axes(of: change).filter { axis in rule.source.when?.axis.map { $0.value == axis } ?? true
    }
    return axes.map {
      Firing(key: OutcomeKey(project.stageKey(of: id), $0, .better), rule: place, facts: [index])
    }
  }
}

extension FactBook {
  /// Whether one of the change's axes has an in-scope low point or bright spot of people or carers in its stage.
  func isExplained(_ change: ItemID, _ project: Project) -> Bool {
    guard let id = project.touchpointID(of: change) else { return false }
    let stage = project.stageKey(of: id)
    return axes(of: change).contains { explained.contains(StageAxis(stage: stage, axis: $0)) }
  }
}
