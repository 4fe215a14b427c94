import Specs
import Testing

@testable import Compiler

@Suite struct DisclosureTests {
  @Test(arguments: [
    (CatalogueEntry.Disclosure.fft, 4, 5), (.gpps, 9, 10), (.nss, 9, 10), (.roundFive, 9, 10),
    (.survey, 29, 30), (.hes, 7, 8), (.csds, 4, 5),
  ])
  func theSmallestBaseThatIsShown(id: CatalogueEntry.Disclosure, hidden: Int, shown: Int) {
    let rule = DisclosureRule(id)
    #expect(rule.hides(hidden) && !rule.hides(shown))
    #expect(rule.publishedPercentage(hidden, of: hidden) == nil)
    #expect(rule.publishedPercentage(shown, of: shown) == Rational(100))
    #expect(rule.published(hidden) == nil)
    #expect(rule.published(shown) != nil)
  }

  @Test func roundsAsItsDataSet() {
    #expect(DisclosureRule(.roundFive).published(12) == 10)
    #expect(DisclosureRule(.roundFive).published(3, of: 40) == 5)
    #expect(DisclosureRule(.roundFive).publishedPercentage(1, of: 40) == Rational(5, over: 2))
    #expect(DisclosureRule(.roundFive).publishedPercentage(1, of: 30) == Rational(33, over: 10))
    #expect(DisclosureRule(.nss).published(3, of: 40) == 3)
    #expect(DisclosureRule(.hes).published(0) == 0)
    #expect(DisclosureRule(.hes).publishedPercentage(0, of: 0) == nil)
    #expect(DisclosureRule(.hes).publishedPercentage(50, of: 40) == nil)
    #expect(DisclosureRule(.hes).published(-1) == nil)
  }

  @Test func theNextLowestIsHiddenToo() {
    let hes = DisclosureRule(.hes)
    #expect(hes.published(row: [3, 20, 48]) == PublishedRow(cells: [nil, nil, 50], total: 70))
    #expect(hes.published(row: [3, 5, 48]) == PublishedRow(cells: [nil, nil, 50], total: 55))
    #expect(hes.published(row: [12, 20, 48]) == PublishedRow(cells: [10, 20, 50], total: 80))
    #expect(hes.published(row: [3, 0, 20, 0]) == PublishedRow(cells: [nil, 0, nil, 0], total: 25))
  }

  /// Two ones among two, because a zero would be shown.
  @Test func twoHiddenCountsMayNotBeEnough() {
    let hes = DisclosureRule(.hes)
    #expect(hes.published(row: [1, 1, 20, 30]) == PublishedRow(cells: [nil, nil, nil, 30], total: 50))
    #expect(hes.published(row: [7, 7, 30]) == PublishedRow(cells: [nil, nil, nil], total: 45))
    #expect(hes.published(row: [1, 1, 1, 1, 1, 1, 1, 1])?.total == nil)
    #expect(hes.published(row: [3, 0, 0]) == PublishedRow(cells: [nil, 0, 0], total: nil))
  }

  @Test func aTableIsSafeAlongBothWays() throws {
    let table = try #require(
      DisclosureRule(.hes).published(table: [[3, 20, 30], [40, 50, 60], [70, 80, 90]]))
    #expect(table.cells == [[nil, nil, 30], [nil, nil, 60], [70, 80, 90]])
    #expect(table.rowTotals == [55, 150, 240])
    #expect(table.columnTotals == [115, 150, 180])
    #expect(table.total == 445)
  }

  @Test func aGroupOfFewIsHiddenWhole() throws {
    let table = try #require(DisclosureRule(.nss).published(table: [[3, 4], [20, 30], [40, 50]]))
    #expect(table.cells[0] == [nil, nil])
    #expect(table.rowTotals[0] == nil)
    #expect(table.cells.dropFirst().joined().contains { $0 == nil }, "or it could be subtracted")
  }

  @Test func whatIsNoTableIsNil() {
    #expect(DisclosureRule(.hes).published(row: []) == nil)
    #expect(DisclosureRule(.hes).published(row: [-1, 3]) == nil)
    #expect(DisclosureRule(.hes).published(row: [.max, .max]) == nil)
    #expect(DisclosureRule(.hes).published(table: [[1, 2], [3]]) == nil)
    #expect(DisclosureRule(.hes).published(table: [[]]) == nil)
  }
}
