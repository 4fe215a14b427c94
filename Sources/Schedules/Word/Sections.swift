/// A part of a document whose pages lie one way.
struct Section {
  var isLandscape: Bool
  var blocks: [SetBlock] = []
}

/// A block with what its layout has settled.
enum SetBlock {
  case paragraph(Paragraph)
  case table(Table, [Int])
}

/// Turns the page where a table needs it: from the heading that a wide table stands under to the next heading.
struct Sections {
  private(set) var sections: [Section] = []

  /// How many letters may stand on the page of a neighbour, so that no page holds one line.
  private static let few = 700

  init(_ blocks: [Prose.Block], on page: WordStyles.Page) {
    var chunks: [Chunk] = []
    for block in blocks {
      if block.startsChunk || chunks.isEmpty { chunks.append(Chunk()) }
      chunks[chunks.count - 1].add(block, on: page)
    }
    for (index, chunk) in chunks.enumerated() {
      let isNeighbourWide =
        (index > 0 && chunks[index - 1].isWide) || (index + 1 < chunks.count && chunks[index + 1].isWide)
      let isLandscape = chunk.isWide || (isNeighbourWide && !chunk.hasTable && chunk.letters < Self.few)
      if sections.last?.isLandscape != isLandscape { sections.append(Section(isLandscape: isLandscape)) }
      sections[sections.count - 1].blocks += chunk.blocks
    }
  }

  /// A heading with what stands under it.
  private struct Chunk {
    var blocks: [SetBlock] = []
    var isWide = false
    var hasTable = false
    var letters = 0

    mutating func add(_ block: Prose.Block, on page: WordStyles.Page) {
      switch block {
      case .paragraph(let paragraph):
        blocks.append(.paragraph(paragraph))
        letters += paragraph.runs.reduce(0) { $0 + $1.text.utf8.count }
      case .table(let table):
        let columns = ColumnWidths(table, on: page)
        blocks.append(.table(table, columns.widths))
        hasTable = true
        isWide = isWide || columns.isWide
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
