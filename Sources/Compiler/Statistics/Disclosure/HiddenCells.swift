/// A table with its totals, and which of its counts are hidden.
///
/// The reader is taken to know the rule, which counts it hides of itself, and all shown counts exactly, although most rules round
/// them. A count cannot be told if another table with the same shown counts has another count there.
struct HiddenCells {
  /// The totals of rows stand in a last column, those of columns in a last row.
  private var grid: [[Cell]]
  /// A single row has no totals of columns, so that any two of its counts may change together.
  private let sharesColumnTotals: Bool

  fileprivate struct Cell {
    let count: Int
    var isHidden: Bool
    /// What a reader who knows the rule takes the count to lie in, where it is hidden.
    var bounds: ClosedRange<Int>
    /// Hidden because of itself and not for another's sake; this is what must not be told.
    let isPrimary: Bool
    let isTotal: Bool
    /// May be hidden for another's sake.
    let mayBeHidden: Bool
  }

  private struct Place: Hashable {
    var row: Int
    var column: Int
  }

  /// Nil where there is no count, rows differ in length, or a count lies outside 0 to a thousand million.
  init?(_ counts: [[Int]], _ rule: DisclosureRule, sharesColumnTotals: Bool) {
    guard let width = counts.first?.count, width > 0,
      counts.allSatisfy({ row in
        row.count == width && row.allSatisfy { (0...1_000_000_000).contains($0) }
      })
    else { return nil }
    var table = counts
    if sharesColumnTotals { table.append((0..<width).map { column in counts.reduce(0) { $0 + $1[column] } }) }
    self.sharesColumnTotals = sharesColumnTotals
    grid = table.enumerated().map { row, counts in
      let base = counts.reduce(0, +)
      return (counts + [base]).enumerated().map { column, count in
        Cell(count, of: base, rule, isTotal: row == table.count - 1 && sharesColumnTotals || column == width)
      }
    }
  }

  /// Hides more, one count at a time, until no primary one can be told; if need be, totals too.
  mutating func hideUntilSafe() {
    while let told = firstTold(), let next = nextToHide(for: told) {
      grid[next.row][next.column].isHidden = true
    }
  }

  func published(by rule: DisclosureRule) -> [[Int?]] {
    grid.map { $0.map { $0.isHidden ? nil : rule.rounded($0.count) } }
  }

  private var places: [Place] {
    grid.indices.flatMap { row in grid[row].indices.map { Place(row: row, column: $0) } }
  }

  private func cell(_ place: Place) -> Cell { grid[place.row][place.column] }

  private func firstTold() -> Place? {
    places.first { cell($0).isPrimary && !canBeAnother($0, changing: 1) && !canBeAnother($0, changing: -1) }
  }

  /// The lowest count of a line where one count is hidden alone: of its own row or column, else of any, because a count that
  /// nothing else makes up for helps no other. Then the lowest beside it, or anywhere; totals last.
  private func nextToHide(for told: Place) -> Place? {
    let rows = grid.indices.map { row in grid[row].indices.map { Place(row: row, column: $0) } }
    let columns =
      sharesColumnTotals
      ? grid[0].indices.map { column in grid.indices.map { Place(row: $0, column: column) } } : []
    let beside = [rows[told.row]] + (sharesColumnTotals ? [columns[told.column]] : [])
    let lonely = (beside + rows + columns).filter { line in line.count { cell($0).isHidden } == 1 }
    let both = beside.flatMap(\.self)
    for line in lonely + [both, places] {
      if let found = lowest(of: line, totals: false) { return found }
    }
    return lowest(of: both, totals: true) ?? lowest(of: places, totals: true)
  }

  private func lowest(of line: [Place], totals: Bool) -> Place? {
    let candidates = line.filter {
      let cell = cell($0)
      return !cell.isHidden && cell.isTotal == totals && cell.mayBeHidden
    }
    return candidates.min { cell($0).count < cell($1).count }
  }

  /// Whether the count could be one more, or one less, with other hidden counts changed so that every total still holds.
  ///
  /// Every count belongs to the sum of a row and to the sum of a column, where a total counts against its parts. What one count
  /// gains another of the row must lose, which a third of that column must gain, and so on, back to the first: a way through
  /// rows and columns that is looked for here.
  private func canBeAnother(_ place: Place, changing step: Int) -> Bool {
    guard mayChange(place, by: step) else { return false }
    var waiting = [Line.row(place.row)]
    var seen: Set<Line> = [.row(place.row)]
    let goal: Line = sharesColumnTotals ? .column(place.column) : .anyColumn
    while let line = waiting.popLast() {
      if line == goal { return true }
      for (next, crossing) in crossings(of: line) where crossing != place {
        // Leaving a row, a count makes up for the step; leaving a column, it takes the step on.
        let change = if case .row = line { -step } else { step }
        if mayChange(crossing, by: change), seen.insert(next).inserted { waiting.append(next) }
      }
    }
    return false
  }

  private enum Line: Hashable {
    case row(Int)
    case column(Int)
    case anyColumn
  }

  private func crossings(of line: Line) -> [(Line, Place)] {
    switch line {
    case .row(let row):
      grid[row].indices.map {
        (sharesColumnTotals ? .column($0) : .anyColumn, Place(row: row, column: $0))
      }
    case .column(let column): grid.indices.map { (.row($0), Place(row: $0, column: column)) }
    case .anyColumn: places.map { (.row($0.row), $0) }
    }
  }

  /// Whether a hidden count may change as the sum of its line needs; a total stands on the other side of the sum.
  private func mayChange(_ place: Place, by step: Int) -> Bool {
    let cell = cell(place)
    let isCorner = sharesColumnTotals && place.row == grid.count - 1 && place.column == grid[0].count - 1
    let change = cell.isTotal && !isCorner ? -step : step
    return cell.isHidden && cell.bounds.contains(cell.count + change)
  }
}

extension HiddenCells.Cell {
  fileprivate init(_ count: Int, of base: Int, _ rule: DisclosureRule, isTotal: Bool) {
    self.count = count
    self.isTotal = isTotal
    isPrimary = rule.published(count, of: base) == nil
    isHidden = isPrimary
    let largest = Int.max / 2
    if let hidden = rule.hiddenCounts {
      bounds = isPrimary ? hidden : hidden.upperBound + 1...largest
      mayBeHidden = count > hidden.upperBound
    } else {
      bounds = 0...(isPrimary ? max(0, rule.smallestBase - 1) : largest)
      mayBeHidden = true
    }
  }
}
