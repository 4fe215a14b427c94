import Specs

/// `workforce-low-point`: where those who work in care felt bad; it enables, and is never a penalty.
func fireWorkforceLowPoint(_ rule: BoundRule, at place: Int, _ project: Project, _ book: FactBook) -> [Firing]
{
  fireOnFeelings(.lowPoint, rule, at: place, project, book, .workforce) { $0 == .workforce }
}
