import Testing

@testable import Schedules

/// How wide columns are, and which way pages lie.
@Suite struct LayoutTests {
  private let page = WordStyles.Page()

  private func table(_ rows: [[String]]) -> Table {
    let rows = rows.map { Table.Row(cells: $0.map { [Run(text: $0)] }) }
    return Table(
      alignments: rows[0].cells.map { _ in .left }, header: rows[0], rows: Array(rows.dropFirst()))
  }

  @Test(arguments: [
    [["Ref", "Text"], ["O-1", "Short"]],
    [["Ref", "Text", "State"], ["O-1", String(repeating: "many words ", count: 90), "Accepted"]],
    [
      ["Item", "Said"],
      ["a-very-long-journey/with-a-very-long-touchpoint", String(repeating: "w ", count: 300)],
    ],
  ])
  func widthsFillThePageAndBreakNoWord(_ rows: [[String]]) {
    let available = page.textWidth(isLandscape: false)
    let widths = ColumnWidths(table(rows)).widths(in: available)
    #expect(widths.reduce(0, +) == available)
    for (column, width) in widths.enumerated() {
      for word in rows.flatMap({ $0[column].split { $0 == " " || $0 == "-" } }) {
        #expect(LetterWidths.width(of: word) + 2 * ColumnWidths.cellMargin <= width, "\(word)")
      }
    }
  }

  /// More than fits is shared out all the same.
  @Test func wordsThatCannotFitShareThePage() {
    let word = String(repeating: "w", count: 90)
    let widths = ColumnWidths(table([["A", "B"], [word, word]])).widths(in: 5000)
    #expect(widths.reduce(0, +) == 5000)
    #expect(abs(widths[0] - widths[1]) <= 1)
  }

  @Test func aPageTurnsForAWideTableAndNoPageHoldsALine() {
    let wide = (1...9).map { "Column \($0)" }
    let blocks: [Prose.Block] = [
      heading("A"), heading("B"), .table(table([wide, wide])), heading("C"), text(20), heading("D"),
      text(900),
    ]
    let sections = Sections(blocks, in: .own).sections
    #expect(sections.map(\.isLandscape) == [false, true, false].suffix(sections.count))
    #expect(sections.map(\.blocks.count) == [5, 2])
  }

  private func heading(_ text: String) -> Prose.Block {
    .paragraph(Paragraph(kind: .heading(2), runs: [Run(text: text)]))
  }

  private func text(_ letters: Int) -> Prose.Block {
    .paragraph(Paragraph(runs: [Run(text: String(repeating: "a", count: letters))]))
  }

  /// Forms that follow each other line up.
  @Test func tablesOfOneHeadingAreMeasuredTogether() {
    let long = String(repeating: "many words ", count: 60)
    let blocks: [Prose.Block] = [
      .table(table([["Field", "Entry"], ["Use", "Monitor"]])),
      .table(table([["Field", "Entry"], ["Organisation responsible", long]])),
    ]
    let widths = Sections(blocks, in: .own).sections.flatMap(\.blocks).map { block -> [Int] in
      if case .table(_, let widths) = block { widths } else { [] }
    }
    #expect(widths.count == 2)
    #expect(widths[0] == widths[1])
  }
}
