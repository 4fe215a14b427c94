/// Writes the text of a Word file, and gathers what its other parts need.
struct BodyWriter {
  private let styles: WordStyles
  private var bookmarks: Bookmarks
  /// The remarks in the margin, in the order of the text.
  private(set) var remarks: [String] = []
  /// Where links lead, each once; the first is the relationship `link1`.
  private(set) var addresses: [String] = []
  private var changes = 0

  /// Who made the changes that a comparison shows, and its remarks.
  static let author = "outcomes"

  init(_ parts: [DocumentPart], _ styles: WordStyles) {
    self.styles = styles
    bookmarks = Bookmarks(parts.flatMap(\.prose.blocks))
  }

  /// `word/document.xml`. Each part begins a page.
  mutating func document(_ parts: [DocumentPart]) -> [UInt8] {
    var xml = XMLWriter()
    let sections = parts.flatMap { part in
      Sections(part.prose.blocks, in: styles).sections.enumerated().map {
        ($0 == 0 ? part.name : nil, $1)
      }
    }
    xml.element("w:document", ["xmlns:w": WordNamespace.main, "xmlns:r": WordNamespace.relationships]) {
      xml in
      xml.element("w:body") { xml in
        for (index, (name, section)) in sections.enumerated() {
          write(section, named: name, isLast: index == sections.count - 1, &xml)
        }
      }
    }
    return xml.bytes
  }

  private mutating func write(_ section: Section, named name: String?, isLast: Bool, _ xml: inout XMLWriter) {
    var name = name
    var isAfterTable = false
    for block in section.blocks {
      switch block {
      case .paragraph(let paragraph):
        write(paragraph, partName: name, isAfterTable: isAfterTable, &xml)
        isAfterTable = false
      case .table(let table, let widths):
        // Two tables with nothing between them would be one.
        if isAfterTable { seam(&xml) }
        write(table, widths, &xml)
        isAfterTable = true
      }
      name = nil
    }
    if isLast {
      if isAfterTable { seam(&xml) }
      styles.writeSection(isLandscape: section.isLandscape, to: &xml)
    } else {
      seam(&xml) { [styles] in styles.writeSection(isLandscape: section.isLandscape, to: &$0) }
    }
  }

  private func seam(_ xml: inout XMLWriter, _ more: (inout XMLWriter) -> Void = { _ in }) {
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in
        xml.element("w:pStyle", ["w:val": styles.id(.seam)])
        more(&xml)
      }
    }
  }

  private mutating func write(
    _ paragraph: Paragraph, partName: String?, isAfterTable: Bool, _ xml: inout XMLWriter
  ) {
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in
        if paragraph.style != .normal { xml.element("w:pStyle", ["w:val": styles.id(paragraph.style)]) }
        if paragraph.kind == .heading(1), partName == nil { xml.element("w:pageBreakBefore") }
        if case .item(.bullet) = paragraph.kind {
          xml.element("w:numPr") { xml in
            xml.element("w:ilvl", ["w:val": "\(min(paragraph.depth, Numbering.levels) - 1)"])
            xml.element("w:numId", ["w:val": "1"])
          }
        }
        if isAfterTable, paragraph.keepsOffTable { xml.element("w:spacing", ["w:before": "120"]) }
        if paragraph.depth > 0, paragraph.kind != .item(.bullet) { indent(paragraph, &xml) }
        if paragraph.change != .none { xml.element("w:rPr") { mark(paragraph.change, &$0) } }
      }
      var marks = partName.map { [bookmarks.mark(String($0.map { $0 == "-" ? "_" : $0 }))] } ?? []
      if case .heading = paragraph.kind, let mark = bookmarks.mark(for: paragraph.runs, isHeading: true) {
        marks.append(mark)
      }
      write(paragraph.runs, marks, paragraph.remark, &xml)
    }
  }

  private func indent(_ paragraph: Paragraph, _ xml: inout XMLWriter) {
    let left = "\(min(paragraph.depth, Numbering.levels) * Numbering.step)"
    if case .item = paragraph.kind {
      xml.element("w:ind", ["w:left": left, "w:hanging": "\(Numbering.step)"])
    } else {
      xml.element("w:ind", ["w:left": left])
    }
  }

  private mutating func write(_ table: Table, _ widths: [Int], _ xml: inout XMLWriter) {
    xml.element("w:tbl") { xml in
      xml.element("w:tblPr") { xml in
        xml.element("w:tblStyle", ["w:val": styles.id(.table)])
        xml.element("w:tblW", ["w:w": "\(widths.reduce(0, +))", "w:type": "dxa"])
        xml.element("w:tblLayout", ["w:type": "fixed"])
        xml.element(
          "w:tblLook",
          [
            "w:val": "0020", "w:firstRow": "1", "w:lastRow": "0", "w:firstColumn": "0", "w:lastColumn": "0",
            "w:noHBand": "1", "w:noVBand": "1",
          ])
      }
      xml.element("w:tblGrid") { xml in
        for width in widths { xml.element("w:gridCol", ["w:w": "\(width)"]) }
      }
      write(table.header, of: table, widths, isHeader: true, &xml)
      for row in table.rows { write(row, of: table, widths, isHeader: false, &xml) }
    }
  }

  private mutating func write(
    _ row: Table.Row, of table: Table, _ widths: [Int], isHeader: Bool, _ xml: inout XMLWriter
  ) {
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in
        xml.element("w:cantSplit")
        if isHeader { xml.element("w:tblHeader") }
        mark(row.change, &xml)
      }
      for column in row.cells.indices {
        xml.element("w:tc") { xml in
          xml.element("w:tcPr") { $0.element("w:tcW", ["w:w": "\(widths[column])", "w:type": "dxa"]) }
          write(row, column, table.alignments[column], isHeader: isHeader, &xml)
        }
      }
    }
  }

  private mutating func write(
    _ row: Table.Row, _ column: Int, _ alignment: Table.Alignment, isHeader: Bool, _ xml: inout XMLWriter
  ) {
    let cell = row.cells[column]
    let isLabel = column == 0 && !isHeader
    let mark = isLabel ? bookmarks.mark(for: cell, isHeading: false) : nil
    let style = styles.id(isHeader ? .tableHeading : .tableText)
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in
        xml.element("w:pStyle", ["w:val": style])
        if let name = alignment.elementName { xml.element("w:jc", ["w:val": name]) }
        if row.change != .none { xml.element("w:rPr") { self.mark(row.change, &$0) } }
      }
      write(cell, mark.map { [$0] } ?? [], column == 0 ? row.remark : nil, &xml)
    }
  }

  /// The mark of a change on a row or on the end of a paragraph.
  private mutating func mark(_ change: Change, _ xml: inout XMLWriter) {
    guard let name = change.elementName else { return }
    changes += 1
    xml.element(name, ["w:id": "\(changes)", "w:author": Self.author])
  }

  private mutating func write(
    _ runs: [Run], _ marks: [(name: String, number: Int)], _ remark: String?, _ xml: inout XMLWriter
  ) {
    for mark in marks { xml.element("w:bookmarkStart", ["w:id": "\(mark.number)", "w:name": mark.name]) }
    let number = "\(remarks.count)"
    if let remark {
      remarks.append(remark)
      xml.element("w:commentRangeStart", ["w:id": number])
    }
    for run in runs { write(run, &xml) }
    if remark != nil {
      xml.element("w:commentRangeEnd", ["w:id": number])
      xml.element("w:r") { xml in
        xml.element("w:rPr") { $0.element("w:rStyle", ["w:val": styles.id(.remarkMark)]) }
        xml.element("w:commentReference", ["w:id": number])
      }
    }
    for mark in marks { xml.element("w:bookmarkEnd", ["w:id": "\(mark.number)"]) }
  }

  private mutating func write(_ run: Run, _ xml: inout XMLWriter) {
    guard !run.text.isEmpty else { return }
    if let name = run.change.elementName {
      changes += 1
      xml.element(name, ["w:id": "\(changes)", "w:author": Self.author]) { letters(run, &$0) }
    } else if let address = run.link {
      let known = addresses.firstIndex(of: address) ?? addresses.count
      if known == addresses.count { addresses.append(address) }
      xml.element("w:hyperlink", ["r:id": "link\(known + 1)"]) { letters(run, &$0) }
    } else {
      letters(run, &xml)
    }
  }

  private func letters(_ run: Run, _ xml: inout XMLWriter) {
    xml.element("w:r") { xml in
      if !run.look.isEmpty || run.link != nil {
        xml.element("w:rPr") { xml in
          if run.link != nil { xml.element("w:rStyle", ["w:val": styles.id(.link)]) }
          if run.look.contains(.code) {
            xml.element(
              "w:rFonts", ["w:ascii": "Courier New", "w:hAnsi": "Courier New", "w:cs": "Courier New"])
          }
          if run.look.contains(.bold) { xml.element("w:b") }
          if run.look.contains(.italic) { xml.element("w:i") }
          if run.look.contains(.struck) { xml.element("w:strike") }
        }
      }
      let name = run.change == .deleted ? "w:delText" : "w:t"
      var rest = run.text[...]
      while let end = rest.firstIndex(where: { $0 == "\n" || $0 == "\t" }) {
        if end > rest.startIndex { letters(rest[..<end], as: name, &xml) }
        xml.element(rest[end] == "\n" ? "w:br" : "w:tab")
        rest = rest[rest.index(after: end)...]
      }
      if !rest.isEmpty { letters(rest, as: name, &xml) }
    }
  }

  private func letters(_ text: Substring, as name: String, _ xml: inout XMLWriter) {
    xml.element(name, ["xml:space": "preserve"], text: String(text))
  }
}

extension Change {
  fileprivate var elementName: String? {
    switch self {
    case .none: nil
    case .inserted: "w:ins"
    case .deleted: "w:del"
    }
  }
}

extension Table.Alignment {
  fileprivate var elementName: String? {
    switch self {
    case .left: nil
    case .centre: "center"
    case .right: "right"
    }
  }
}

extension Paragraph {
  /// Headings have room above them anyway.
  fileprivate var keepsOffTable: Bool {
    switch kind {
    case .heading, .rule: false
    default: true
    }
  }
}
