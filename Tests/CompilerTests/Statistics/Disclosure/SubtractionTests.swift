import Compiler
import ProjectGenerator
import Testing

/// A reader with all shown counts exactly, the rule, and patience, who tries every table there could be.
///
/// Would break with a hidden count that the totals give away, alone or several together.
@Suite struct SubtractionTests {
  @Test(arguments: (1...60).map(UInt64.init)) func rows(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (rule, hidden) = random.isTrue(50) ? (DisclosureRule(.hes), 1...7) : (DisclosureRule(.csds), 0...4)
    for _ in 0..<20 {
      let counts = (0..<random.number(1...5)).map { _ in random.number(0...14) }
      let shown = try #require(rule.published(row: counts))
      Reader([counts], [shown.cells + [shown.total]], hidden).expectNothingTold()
    }
  }

  @Test(arguments: (1...40).map(UInt64.init)) func tables(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (rule, hidden) = random.isTrue(50) ? (DisclosureRule(.hes), 1...7) : (DisclosureRule(.csds), 0...4)
    for _ in 0..<5 {
      let (height, width) = random.pick([(2, 2), (2, 3), (3, 2)])
      let counts = (0..<height).map { _ in (0..<width).map { _ in random.number(0...11) } }
      let shown = try #require(rule.published(table: counts))
      let inner = zip(shown.cells, shown.rowTotals).map { $0 + [$1] }
      Reader(counts, inner + [shown.columnTotals + [shown.total]], hidden).expectNothingTold()
    }
  }
}

private struct Reader {
  let counts: [[Int]]
  /// With a last column of the totals of rows, and a last row of those of columns, unless there is but one row.
  let shown: [[Int?]]
  let hiddenOfItself: ClosedRange<Int>

  init(_ counts: [[Int]], _ shown: [[Int?]], _ hiddenOfItself: ClosedRange<Int>) {
    self.counts = counts
    self.shown = shown
    self.hiddenOfItself = hiddenOfItself
  }

  /// Every count that is hidden because it is small has two values or more among all tables that fit.
  func expectNothingTold() {
    let places = counts.indices.flatMap { row in counts[row].indices.map { (row, $0) } }
      .filter { shown[$0.0][$0.1] == nil }
    let truth = withTotals(counts)
    var possible: [[Set<Int>]] = truth.map { $0.map { _ in [] } }
    var table = counts
    func tryAll(_ index: Int) {
      guard index < places.count else {
        let sums = withTotals(table)
        guard fits(sums, truth) else { return }
        for row in sums.indices {
          for column in sums[row].indices { possible[row][column].insert(sums[row][column]) }
        }
        return
      }
      let (row, column) = places[index]
      let count = counts[row][column]
      let range = hiddenOfItself.contains(count) ? hiddenOfItself : hiddenOfItself.upperBound + 1...100
      // A few values on either side are enough to find a second one, and keep the search short.
      for value in max(range.lowerBound, count - 2)...min(range.upperBound, count + 2) {
        table[row][column] = value
        tryAll(index + 1)
      }
      table[row][column] = count
    }
    tryAll(0)
    for row in truth.indices {
      for column in truth[row].indices where hiddenOfItself.contains(truth[row][column]) {
        #expect(shown[row][column] == nil)
        #expect(possible[row][column].count > 1, "\(counts) as \(shown) tells \(truth[row][column])")
      }
    }
  }

  private func withTotals(_ table: [[Int]]) -> [[Int]] {
    let all =
      shown.count == 1
      ? table : table + [table[0].indices.map { column in table.reduce(0) { $0 + $1[column] } }]
    return all.map { $0 + [$0.reduce(0, +)] }
  }

  /// Shown counts are the same; of a hidden one the reader knows only whether it is small.
  private func fits(_ table: [[Int]], _ truth: [[Int]]) -> Bool {
    table.indices.allSatisfy { row in
      table[row].indices.allSatisfy { column in
        shown[row][column] != nil
          ? table[row][column] == truth[row][column]
          : hiddenOfItself.contains(table[row][column]) == hiddenOfItself.contains(truth[row][column])
      }
    }
  }
}
