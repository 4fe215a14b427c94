/// Makes one document of two editions of it.
struct DocumentComparison {
  private let document: String
  private let cause: (ChangedPlace) -> String?
  /// The id that the nearest heading above opens with.
  private var headingID: String?
  private var lastRemark: String?

  init(document: String, cause: @escaping (ChangedPlace) -> String?) {
    self.document = document
    self.cause = cause
  }

  mutating func compare(_ old: Prose, _ new: Prose) -> Prose {
    let pairs = Pairing(old.blocks.map { Paired(block: $0) }, new.blocks.map { Paired(block: $0) }).pairs
    var result = Prose()
    for pair in pairs {
      let (before, after) = (pair.old.map { old.blocks[$0] }, pair.new.map { new.blocks[$0] })
      if case .paragraph(let paragraph) = after ?? before, case .heading = paragraph.kind {
        headingID = leadingID(of: paragraph.runs)
      }
      switch (before, after) {
      case (.paragraph(let before), .paragraph(let after)):
        result.blocks.append(.paragraph(compare(before, after)))
      case (.table(let before), .table(let after)):
        result.blocks.append(.table(compare(before, after)))
      case (let before?, nil): result.blocks.append(whole(before, .deleted))
      case (nil, let after?): result.blocks.append(whole(after, .inserted))
      default: break
      }
    }
    return result
  }

  private mutating func compare(_ old: Paragraph, _ new: Paragraph) -> Paragraph {
    guard old != new else { return new }
    var result = new
    result.runs = compared(old.runs, new.runs)
    result.remark = remark(row: nil, columns: [], .changed)
    return result
  }

  private mutating func compare(_ old: Table, _ new: Table) -> Table {
    guard old != new else { return new }
    var result = new
    result.rows = []
    let headings = new.header.cells.map(\.text)
    result.header = compare(old.header, new.header, headings)
    let pairs = Pairing(old.rows.map { Paired(row: $0) }, new.rows.map { Paired(row: $0) }).pairs
    lastRemark = nil
    for pair in pairs {
      let (before, after) = (pair.old.map { old.rows[$0] }, pair.new.map { new.rows[$0] })
      switch (before, after) {
      case (let before?, let after?): result.rows.append(compare(before, after, headings))
      case (let before?, nil): result.rows.append(whole(before, .deleted, headings))
      case (nil, let after?): result.rows.append(whole(after, .inserted, headings))
      default: break
      }
    }
    return result
  }

  private mutating func compare(_ old: Table.Row, _ new: Table.Row, _ headings: [String]) -> Table.Row {
    guard old != new else { return new }
    var result = new
    result.cells = zip(old.cells, new.cells).map { compared($0, $1) }
    let columns = headings.indices.filter { old.cells[$0] != new.cells[$0] }.map { headings[$0] }
    result.remark = remark(row: new, columns: columns, .changed)
    return result
  }

  private mutating func whole(_ block: Prose.Block, _ change: Change) -> Prose.Block {
    switch block {
    case .paragraph(var paragraph):
      paragraph.runs = paragraph.runs.marked(change)
      paragraph.change = change
      paragraph.remark = remark(row: nil, columns: [], change.kind)
      return .paragraph(paragraph)
    case .table(var table):
      let headings = table.header.cells.map(\.text)
      lastRemark = nil
      table.header = whole(table.header, change, headings, isHeader: true)
      for index in table.rows.indices { table.rows[index] = whole(table.rows[index], change, headings) }
      return .table(table)
    }
  }

  private mutating func whole(
    _ row: Table.Row, _ change: Change, _ headings: [String], isHeader: Bool = false
  ) -> Table.Row {
    var result = row
    result.cells = row.cells.map { $0.marked(change) }
    result.change = change
    if !isHeader { result.remark = remark(row: row, columns: headings, change.kind) }
    return result
  }

  /// Why it changed; not once more what the row above says already.
  private mutating func remark(row: Table.Row?, columns: [String], _ kind: ChangedPlace.Kind) -> String? {
    let first = row?.cells.first
    let place = ChangedPlace(
      document: document, id: first.flatMap { leadingID(of: $0) } ?? headingID, row: first?.text,
      columns: columns,
      kind: kind)
    guard let remark = cause(place), !remark.isEmpty else { return nil }
    guard row == nil || remark != lastRemark else { return nil }
    lastRemark = remark
    return remark
  }
}

extension Change {
  fileprivate var kind: ChangedPlace.Kind {
    switch self {
    case .none: .changed
    case .inserted: .inserted
    case .deleted: .deleted
    }
  }
}

extension [Run] {
  fileprivate func marked(_ change: Change) -> [Run] {
    map { Run(text: $0.text, look: $0.look, change: change) }
  }
}

extension Paired {
  fileprivate init(block: Prose.Block) {
    switch block {
    case .paragraph(let paragraph):
      var id: String?
      if case .heading = paragraph.kind { id = leadingID(of: paragraph.runs) }
      self.init(
        sort: "\(paragraph.kind) \(paragraph.depth) \(paragraph.isQuoted)", id: id, name: "",
        text: paragraph.runs.text)
    case .table(let table):
      let rows = [table.header] + table.rows
      self.init(
        sort: "table \(table.alignments.count)", id: nil, name: "",
        text: rows.map { $0.cells.map(\.text).joined(separator: "\t") }.joined(separator: "\n"))
    }
  }

  fileprivate init(row: Table.Row) {
    let first = row.cells.first ?? []
    self.init(
      sort: "row", id: leadingID(of: first), name: first.text,
      text: row.cells.map(\.text).joined(separator: "\t"))
  }
}
