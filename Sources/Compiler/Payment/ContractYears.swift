import Specs

// Contract Years: the first begins when the contract does.

extension Project {
  /// How many Contract Years there are, at most 99; nil while the term is open.
  public var yearCount: Int? { contract.term?.years.map { min($0.value, 99) } }

  /// The first and last day of a Contract Year, counted from 1; nil while the start is open.
  public func period(ofYear year: Int) -> (from: Day, to: Day)? {
    guard year >= 1, let starts = contract.term?.starts?.value else { return nil }
    return (starts.adding(years: year - 1), starts.adding(years: year).dayBefore)
  }

  /// The Contract Year that a day lies in; nil before the first, and while the start is open.
  public func year(holding day: Day) -> Int? {
    guard let starts = contract.term?.starts?.value, day >= starts else { return nil }
    let guess = max(1, day.year - starts.year)
    return (guess...guess + 1).first { day < starts.adding(years: $0) }
  }
}
