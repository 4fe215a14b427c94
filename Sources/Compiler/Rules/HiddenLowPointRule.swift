import Specs

/// `hidden-low-point`: the treatment was right, and it still felt wrong.
///
/// It makes no outcome of its own: it joins the proof of each low-point outcome of people or carers that its touchpoint is
/// part of, and wins ties of priority there.
func fireHiddenLowPoint(_ rule: BoundRule, at place: Int, _ project: Project, _ book: FactBook) -> [Firing] {
  let hidden = Set(book.places(of: .hiddenLowPoint).compactMap { book.facts[$0].touchpoint })
  let lowPoints = Dictionary(
    grouping: book.places(of: .lowPoint).filter {
      book.facts[$0].group != .workforce && book.facts[$0].touchpoint.map(hidden.contains) ?? false
    },
    by: { book.facts[$0].touchpoint })
  return book.places(of: .hiddenLowPoint).flatMap { index -> [Firing] in
    guard let id = book.facts[index].touchpoint, project.isInScope(id) else { return [] }
    guard rule.admits(book.facts[index], project, book.tally) else { return [] }
    let admitted = (lowPoints[id] ?? []).filter { rule.admits(group: book.facts[$0].group) }
    let axes = distinct(admitted.compactMap { book.facts[$0].axis }).filter { axis in
      rule.source.when?.axis.map { $0.value == axis } ?? true
    }
    return axes.map {
      Firing(key: OutcomeKey(project.stageKey(of: id), $0, .better), rule: place, facts: [index])
    }
  }
}
