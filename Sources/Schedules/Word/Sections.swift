/// A part of a document whose pages lie one way.
struct Section {
  var isLandscape: Bool
  var blocks: [SetBlock] = []
}

/// A block with what its layout has settled.
enum SetBlock {
  case paragraph(Paragraph)
  /// With the widths of its columns.
  case table(Table, [Int])
}

/// Turns the page where a table needs it: from the heading that a wide table stands under to the next heading.
struct Sections {
  private(set) var sections: [Section] = []

  /// How many letters may stand on the page of a neighbour, so that no page holds a few lines.
  private static let few = 700

  init(_ blocks: [Prose.Block], in styles: WordStyles) {
    let page = styles.page
    let measured = Self.measure(blocks, breadth: styles.breadth)
    let wide = Set(measured.filter { $0.value.isWide(on: page) }.keys)
    var chunks: [Chunk] = []
    for block in blocks {
      if block.startsChunk || chunks.isEmpty { chunks.append(Chunk()) }
      chunks[chunks.count - 1].add(block, wide)
    }
    var widths: [Heading: [Int]] = [:]
    for (index, chunk) in chunks.enumerated() {
      let isNextToWide =
        (index > 0 && chunks[index - 1].isWide) || (index + 1 < chunks.count && chunks[index + 1].isWide)
      let isLandscape = chunk.isWide || (isNextToWide && chunk.letters < Self.few)
      if sections.last?.isLandscape != isLandscape {
        sections.append(Section(isLandscape: isLandscape))
        widths = [:]
      }
      sections[sections.count - 1].blocks += chunk.blocks.map { block in
        switch block {
        case .paragraph(let paragraph): return .paragraph(paragraph)
        case .table(let table):
          let heading = Heading(table)
          let known =
            widths[heading] ?? measured[heading]?.widths(in: page.textWidth(isLandscape: isLandscape)) ?? []
          widths[heading] = known
          return .table(table, known)
        }
      }
    }
  }

  /// What the columns of a table are called.
  private struct Heading: Hashable {
    let cells: [String]

    init(_ table: Table) { cells = table.header.cells.map(\.text) }
  }

  private static func measure(_ blocks: [Prose.Block], breadth: Int) -> [Heading: ColumnWidths] {
    var measured: [Heading: ColumnWidths] = [:]
    for case .table(let table) in blocks {
      if measured[Heading(table)]?.add(table) == nil {
        measured[Heading(table)] = ColumnWidths(table, breadth: breadth)
      }
    }
    return measured
  }

  /// A heading with what stands under it.
  private struct Chunk {
    var blocks: [Prose.Block] = []
    var isWide = false
    var letters = 0

    mutating func add(_ block: Prose.Block, _ wide: Set<Heading>) {
      blocks.append(block)
      switch block {
      case .paragraph(let paragraph): letters += paragraph.runs.text.utf8.count
      case .table(let table):
        isWide = isWide || wide.contains(Heading(table))
        letters += table.rows.reduce(0) { $0 + $1.cells.reduce(0) { $0 + $1.text.utf8.count } }
      }
    }
  }
}

extension Prose.Block {
  fileprivate var startsChunk: Bool {
    if case .paragraph(let paragraph) = self, case .heading = paragraph.kind { return true }
    return false
  }
}
