/// How wide the columns of a table are, so that no word is broken and rows are no higher than they have to be.
///
/// Widths are in twentieths of a point, and worked out from the letters: a table that Word arranges by itself looks
/// different in every program. Tables with one heading are measured together, so that forms that follow each other line up.
struct ColumnWidths {
  private var columns: [ColumnText]
  /// How wide each cell is on one line; of the first rows only, which are like the others.
  private var rows: [[Int]] = []

  /// The blank at each side of a cell.
  static let cellMargin = 85
  /// As many columns as no upright page holds well.
  private static let manyColumns = 7
  /// How many lines a row may have on average before the page is turned.
  private static let manyLines = 8
  private static let mostRows = 200
  private static let halfWord = 300

  /// - breadth: how wide the letters are, in hundredths of Arial's.
  init(_ table: Table, breadth: Int = 100) {
    columns = table.alignments.map { _ in ColumnText(breadth: breadth) }
    add(table)
  }

  /// Another table with the same columns.
  mutating func add(_ table: Table) {
    for row in [table.header] + table.rows {
      var widths: [Int] = []
      for (column, cell) in row.cells.enumerated() {
        widths.append(columns[column].add(cell.text, isHeading: row == table.header))
      }
      if rows.count < Self.mostRows { rows.append(widths) }
    }
  }

  /// Whether a page on its side is needed.
  func isWide(on page: WordStyles.Page) -> Bool {
    let available = page.textWidth(isLandscape: false)
    guard page.textWidth(isLandscape: true) > available else { return false }
    return columns.count >= Self.manyColumns || columns.reduce(0) { $0 + $1.least } > available
      || lines(in: widths(in: available)) > Self.manyLines * rows.count
  }

  /// One for each column; together what is available.
  func widths(in available: Int) -> [Int] {
    let natural = columns.reduce(0) { $0 + $1.natural }
    if natural <= available {
      return spread(available - natural, over: columns.map(\.natural), by: columns.map { Double($0.natural) })
    }
    let least = columns.reduce(0) { $0 + $1.least }
    if least >= available {
      return spread(
        0, over: columns.map { $0.least * available / least }, by: columns.map { _ in 1 }, upTo: available)
    }
    let first = spread(
      available - least, over: columns.map(\.least), by: columns.map { Double($0.natural - $0.least) + 1 })
    return improved(first, steps: [available / 24, available / 60])
  }

  /// Shares out what is left by weights; the last column takes what rounding leaves.
  private func spread(_ extra: Int, over widths: [Int], by weights: [Double], upTo available: Int? = nil)
    -> [Int]
  {
    let sum = weights.reduce(0, +)
    var shares = zip(widths, weights).map { $0 + Int(Double(extra) * $1 / sum) }
    let wanted = available ?? widths.reduce(extra, +)
    if let last = shares.indices.last { shares[last] += wanted - shares.reduce(0, +) }
    return shares
  }

  /// Takes from one column and gives to another for as long as the table becomes lower by it.
  private func improved(_ widths: [Int], steps: [Int]) -> [Int] {
    var (best, height) = (widths, lines(in: widths))
    for step in steps {
      while true {
        var found: [Int]?
        for giver in best.indices where best[giver] - step >= columns[giver].least {
          for taker in best.indices where taker != giver && best[taker] < columns[taker].natural {
            var next = best
            next[giver] -= step
            next[taker] += step
            let lower = lines(in: next)
            if lower < height { (found, height) = (next, lower) }
          }
        }
        guard let found else { break }
        best = found
      }
    }
    return best
  }

  /// How many lines the rows have together. A line that is broken loses about half a word.
  private func lines(in widths: [Int]) -> Int {
    let room = widths.map { max(1, $0 - 2 * Self.cellMargin) }
    return rows.reduce(0) { sum, row in
      var most = 1
      for (column, width) in row.enumerated() where width > room[column] {
        let filled = room[column] - min(room[column] / 4, Self.halfWord)
        most = max(most, (width + filled - 1) / filled)
      }
      return sum + most
    }
  }
}

/// What a column needs.
private struct ColumnText {
  let breadth: Int
  /// For its longest word.
  private(set) var least = 0
  /// For its longest text on one line.
  private(set) var natural = 0

  init(breadth: Int) { self.breadth = breadth }

  /// Gives back how wide the text is on one line.
  mutating func add(_ text: String, isHeading: Bool) -> Int {
    let margins = 2 * ColumnWidths.cellMargin + 20
    var sum = 0
    for line in text.split(separator: "\n") {
      let width = LetterWidths.width(of: line, isBold: isHeading) * breadth / 100
      natural = max(natural, width + margins)
      sum += width
      for word in line.split(separator: " ") {
        // A little room, because another organisation's letters are not quite ours.
        least = max(least, unbroken(word, isHeading) * breadth / 93 + margins)
      }
    }
    natural = max(natural, margins)
    least = max(least, margins)
    return sum
  }

  /// The width of what stands on one line of a word: a long one, such as the address of an item, may be broken after a
  /// hyphen, an id may not.
  private func unbroken(_ word: Substring, _ isHeading: Bool) -> Int {
    guard word.utf8.count > Self.longWord else { return LetterWidths.width(of: word, isBold: isHeading) }
    return word.split(separator: "-").reduce(0) { most, piece in
      max(most, LetterWidths.width(of: piece + "-", isBold: isHeading))
    }
  }

  private static let longWord = 16
}
