import Specs

/// Which numbers of people are too small to be shown, and which others would give such a number away.
public struct SmallNumbers: Sendable {
  /// The smallest number, above none, that is shown.
  public let smallest: Int

  /// Whether a number is above none and too small.
  public func holds(_ count: Int) -> Bool { count > 0 && count < smallest }

  /// "13", or "fewer than 5"
  public func text(_ count: Int) -> String { holds(count) ? "fewer than \(smallest)" : "\(count)" }

  /// Whether a share gives away such a number: of those that it counts, or of those that it does not, to the nearest person.
  ///
  /// - Parameter percent: 1 for 1%. Outside 0 to 100 it is no share, and gives nothing away.
  public func isGivenAway(by percent: Rational, of people: Int) -> Bool {
    guard percent >= Rational(0), percent <= Rational(100) else { return false }
    let counted = percent * Rational(people) / Rational(100) + Rational(1, over: 2)
    let nearest = Int(counted.numerator / counted.denominator)
    return holds(nearest) || holds(people - nearest)
  }
}

extension Project {
  public var smallNumbers: SmallNumbers { SmallNumbers(smallest: smallNumber) }
}

extension Indicator {
  /// The fewest people that a figure is shown of, as the catalogue and the rule of its data have it; 0 where neither says.
  var fewestPeople: Int {
    let rule = catalogueEntry?.disclosure.map { DisclosureRule($0.value).smallestBase }
    return max(catalogueEntry?.thresholds?.minBase?.value ?? 0, rule ?? 0)
  }

  /// The fewest people that a figure is shown of: as the catalogue and its data say, and never fewer than may be counted.
  public func smallestBase(_ project: Project) -> Int {
    max(1, fewestPeople, smallNumbers(project).smallest)
  }

  /// As its own data set's rule of disclosure has them, where that hides more than the contract does.
  public func smallNumbers(_ project: Project) -> SmallNumbers {
    let hidden = catalogueEntry?.disclosure.flatMap { DisclosureRule($0.value).hiddenCounts?.upperBound }
    return SmallNumbers(smallest: max(project.smallNumber, (hidden ?? 0) + 1))
  }
}
