/// How wide the columns of a table are, so that no word is broken and no row is higher than it has to be.
///
/// Widths are in twentieths of a point, and worked out from the letters: a table that Word arranges by itself looks
/// different in every program.
struct ColumnWidths {
  /// One for each column; together the width of the text.
  let widths: [Int]
  /// Whether a page on its side is needed.
  let isWide: Bool

  /// The blank at each side of a cell.
  static let cellMargin = 85
  /// As many columns as no upright page holds well.
  private static let manyColumns = 7
  /// How many lines a row may have on average before the page is turned.
  private static let manyLines = 9.0

  init(_ table: Table, on page: WordStyles.Page) {
    let columns = table.alignments.indices.map { column in
      ColumnText(([table.header] + table.rows).map { $0.cells[column] }, headings: 1)
    }
    let (upright, turned) = (page.textWidth(isLandscape: false), page.textWidth(isLandscape: true))
    let widths = Self.share(upright, among: columns)
    let needed = columns.reduce(0) { $0 + $1.least }
    isWide =
      turned > upright
      && (columns.count >= Self.manyColumns || needed > upright
        || Self.lines(table, in: widths) > Self.manyLines)
    self.widths = isWide ? Self.share(turned, among: columns) : widths
  }

  /// Every column gets what its longest word needs; what is left goes to those with much to say.
  private static func share(_ available: Int, among columns: [ColumnText]) -> [Int] {
    let natural = columns.reduce(0) { $0 + $1.natural }
    if natural <= available {
      return spread(available - natural, over: columns.map(\.natural), by: columns.map { Double($0.natural) })
    }
    let least = columns.reduce(0) { $0 + $1.least }
    if least >= available {
      return spread(0, over: columns.map { $0.least * available / least }, by: [])
        .adding(available - columns.reduce(0) { $0 + $1.least * available / least })
    }
    return spread(
      available - least, over: columns.map(\.least), by: columns.map { Double($0.wish - $0.least) + 1 })
  }

  private static func spread(_ extra: Int, over widths: [Int], by weights: [Double]) -> [Int] {
    let sum = weights.reduce(0, +)
    guard extra > 0, sum > 0 else { return widths }
    let shares = zip(widths, weights).map { $0 + Int(Double(extra) * $1 / sum) }
    return shares.adding(widths.reduce(extra, +) - shares.reduce(0, +))
  }

  /// How many lines a row has on average.
  private static func lines(_ table: Table, in widths: [Int]) -> Double {
    guard !table.rows.isEmpty else { return 1 }
    let lines = table.rows.reduce(0) { sum, row in
      sum
        + zip(row.cells, widths).reduce(1) { most, cell in
          let room = max(1, cell.1 - 2 * cellMargin)
          return max(most, (LetterWidths.width(of: cell.0.text) + room - 1) / room)
        }
    }
    return Double(lines) / Double(table.rows.count)
  }
}

/// What a column needs.
private struct ColumnText {
  /// For its longest word.
  var least = 0
  /// For its longest text on one line.
  var natural = 0
  /// Between the average and the longest text.
  var wish = 0

  init(_ cells: [Table.Cell], headings: Int) {
    var (sum, filled) = (0, 0)
    for (index, cell) in cells.enumerated() {
      var width = 0
      for line in cell.text.split(separator: "\n") {
        width = max(width, LetterWidths.width(of: line))
        for word in line.split(separator: " ") { least = max(least, LetterWidths.width(of: word, isBold: index < headings)) }
      }
      natural = max(natural, width)
      if width > 0, index >= headings { (sum, filled) = (sum + width, filled + 1) }
    }
    // A little room, because another computer's letters are not quite ours.
    let margins = 2 * ColumnWidths.cellMargin + 40
    least += margins
    natural += margins
    wish = max(least, (natural + (filled > 0 ? sum / filled : 0)) / 2)
  }
}

extension [Int] {
  /// With something added to the last, so that nothing is lost in rounding.
  fileprivate func adding(_ rest: Int) -> [Int] {
    var all = self
    if let last = all.indices.last { all[last] += rest }
    return all
  }
}
