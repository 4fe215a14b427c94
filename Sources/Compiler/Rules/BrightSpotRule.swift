import Specs

/// `bright-spot`: where people or carers felt good; it is written down so that it stays.
func fireBrightSpot(_ rule: BoundRule, at place: Int, _ project: Project, _ book: FactBook) -> [Firing] {
  fireOnFeelings(.brightSpot, rule, at: place, project, book, .protect) { $0 != .workforce }
}
