/// Counts of people by two questions, as they may be shown; nil where a `*` stands for a count.
public struct PublishedTable: Hashable, Sendable {
  public let cells: [[Int?]]
  public let rowTotals: [Int?]
  public let columnTotals: [Int?]
  public let total: Int?
}

/// Counts of people by one question, as they may be shown; nil where a `*` stands for a count.
public struct PublishedRow: Hashable, Sendable {
  public let cells: [Int?]
  public let total: Int?
}

extension DisclosureRule {
  /// A row of counts beside its total.
  ///
  /// Where one category of a shown total is hidden, a reader could subtract; so the next lowest is hidden too, and more where
  /// two hidden counts could still only be what they are. The total goes last.
  /// - Parameter counts: of people, each in one category, 0 to a thousand million each.
  /// - Returns: nil without a count, or where one is out of range.
  public func published(row counts: [Int]) -> PublishedRow? {
    guard var grid = HiddenCells([counts], self, sharesColumnTotals: false) else { return nil }
    grid.hideUntilSafe()
    let shown = grid.published(by: self)
    return PublishedRow(cells: Array(shown[0].dropLast()), total: shown[0][counts.count])
  }

  /// A small table with the totals of its rows and columns: a reader may subtract along both.
  ///
  /// More is hidden than the fewest counts that would do. Takes time with the square of the number of cells: for tables of a
  /// report, up to some hundreds.
  /// - Parameter counts: row by row; each row is a group that was asked, and the base of its counts.
  /// - Returns: nil where rows differ in length or are empty, or a count is out of range.
  public func published(table counts: [[Int]]) -> PublishedTable? {
    guard var grid = HiddenCells(counts, self, sharesColumnTotals: true) else { return nil }
    grid.hideUntilSafe()
    let shown = grid.published(by: self)
    return PublishedTable(
      cells: shown.dropLast().map { Array($0.dropLast()) },
      rowTotals: shown.dropLast().map { $0[$0.count - 1] },
      columnTotals: Array(shown[counts.count].dropLast()), total: shown[counts.count][counts[0].count])
  }
}
