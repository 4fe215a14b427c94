import Specs

/// `vision`: a goal that supports no outcome of the other kinds, once for each service of its PATH.
///
/// - Parameter supporting: the goals that support an outcome already.
func fireVision(
  _ rule: BoundRule, at place: Int, _ project: Project, _ book: FactBook, supporting: Set<ItemID>
) -> [Firing] {
  book.places(of: .goal).flatMap { index -> [Firing] in
    guard let goal = book.facts[index].items.first, !supporting.contains(goal) else { return [] }
    if let axis = rule.source.when?.axis?.value, !project.goal(goal).axes.contains(axis) { return [] }
    let services = project.visions[Int(goal.document)].services.filter { service in
      rule.source.when?.admits(service: service, project) ?? true
    }
    return services.map {
      Firing(key: OutcomeKey(service: $0, subject: .goal(goal)), rule: place, facts: [index])
    }
  }
}
