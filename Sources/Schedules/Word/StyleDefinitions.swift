/// What each style looks like where no organisation says otherwise. Sizes are in half points, spaces in twentieths of a
/// point.
struct StyleDefinitions {
  /// What the styles are called in this file.
  let ids: [WordStyle: String]
  /// What the style is called that tables rest on; nil where the file has none.
  let plainTable: String?

  private func id(_ style: WordStyle) -> String { ids[style] ?? style.id }

  func write(_ style: WordStyle, to xml: inout XMLWriter) {
    let body = { (xml: inout XMLWriter) in
      xml.element("w:name", ["w:val": style.name])
      if let base = base(of: style) { xml.element("w:basedOn", ["w:val": base]) }
      if case .heading = style { xml.element("w:next", ["w:val": id(.normal)]) }
      xml.element("w:qFormat")
      if style.kind == .paragraph { paragraph(style, &xml) }
      if style.kind == .table { table(&xml) } else { characters(style, &xml) }
    }
    if style == .normal {
      xml.element("w:style", ["w:type": "paragraph", "w:default": "1", "w:styleId": id(style)], body)
    } else {
      xml.element("w:style", ["w:type": style.kind.rawValue, "w:styleId": id(style)], body)
    }
  }

  private func base(of style: WordStyle) -> String? {
    switch style {
    case .normal, .link, .remarkMark: nil
    case .table: plainTable
    case .tableHeading: id(.tableText)
    default: id(.normal)
    }
  }

  private func paragraph(_ style: WordStyle, _ xml: inout XMLWriter) {
    xml.element("w:pPr") { xml in
      if case .heading = style {
        xml.element("w:keepNext")
        xml.element("w:keepLines")
      }
      if style == .tableHeading { xml.element("w:keepNext") }
      switch style {
      case .rule: border("w:bottom", &xml)
      case .draftingNote: border("w:left", &xml)
      default: break
      }
      let (before, after) = spaces(of: style)
      if style == .seam {
        xml.element(
          "w:spacing", ["w:before": "0", "w:after": "0", "w:line": "20", "w:lineRule": "exact"])
      } else if let after {
        xml.element("w:spacing", ["w:before": "\(before)", "w:after": "\(after)"])
      }
      if style == .quotation || style == .draftingNote { xml.element("w:ind", ["w:left": "284"]) }
      if case .heading(let level) = style { xml.element("w:outlineLvl", ["w:val": "\(level - 1)"]) }
    }
  }

  private func border(_ side: String, _ xml: inout XMLWriter) {
    xml.element("w:pBdr") {
      $0.element(side, ["w:val": "single", "w:sz": "6", "w:space": "6", "w:color": "8496A9"])
    }
  }

  /// Before and after; nil after leaves what the style rests on.
  private func spaces(of style: WordStyle) -> (before: Int, after: Int?) {
    switch style {
    case .heading(let level): (level == 1 ? 0 : level == 2 ? 320 : 220, level == 1 ? 160 : 100)
    case .bullet, .number: (0, 60)
    case .tableText: (30, 30)
    case .rule: (120, 120)
    default: (0, nil)
    }
  }

  private func characters(_ style: WordStyle, _ xml: inout XMLWriter) {
    xml.element("w:rPr") { xml in
      if style == .code {
        xml.element("w:rFonts", ["w:ascii": "Courier New", "w:hAnsi": "Courier New", "w:cs": "Courier New"])
      }
      switch style {
      case .heading, .tableHeading: xml.element("w:b")
      case .quotation, .draftingNote: xml.element("w:i")
      default: break
      }
      switch style {
      case .heading: xml.element("w:color", ["w:val": "1F3A5F"])
      case .draftingNote: xml.element("w:color", ["w:val": "4A5B6C"])
      case .link: xml.element("w:color", ["w:val": "0B5394"])
      default: break
      }
      if let size = size(of: style) { xml.element("w:sz", ["w:val": "\(size)"]) }
      if style == .link { xml.element("w:u", ["w:val": "single"]) }
    }
  }

  private func size(of style: WordStyle) -> Int? {
    switch style {
    case .heading(let level): [36, 28, 24, 22, 22, 22][level - 1]
    case .tableText, .tableHeading: Self.tableSize
    case .code: 20
    case .remark: 20
    case .remarkMark: 16
    case .seam: 2
    default: nil
    }
  }

  /// The size of letters in tables, in half points.
  static let tableSize = 19

  private func table(_ xml: inout XMLWriter) {
    xml.element("w:tblPr") { xml in
      xml.element("w:tblBorders") { xml in
        for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
          xml.element(side, ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "8496A9"])
        }
      }
      xml.element("w:tblCellMar") { xml in
        for side in ["w:left", "w:right"] {
          xml.element(side, ["w:w": "\(ColumnWidths.cellMargin)", "w:type": "dxa"])
        }
      }
    }
    xml.element("w:tblStylePr", ["w:type": "firstRow"]) { xml in
      xml.element("w:tcPr") {
        $0.element("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": "DCE6F0"])
      }
    }
  }
}
