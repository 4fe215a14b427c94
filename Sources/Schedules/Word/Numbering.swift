/// The marks of lists. Only bullets are Word's to set: a number is written as text, so that it says the same wherever it
/// is pasted.
enum Numbering {
  static let levels = 9
  /// How far each level is set in, in twentieths of a point.
  static let step = 360

  /// `word/numbering.xml`, with the one list `1`.
  static let part: [UInt8] = {
    var xml = XMLWriter()
    xml.element("w:numbering", ["xmlns:w": WordNamespace.main]) { xml in
      xml.element("w:abstractNum", ["w:abstractNumId": "0"]) { xml in
        xml.element("w:multiLevelType", ["w:val": "hybridMultilevel"])
        for level in 0..<levels {
          xml.element("w:lvl", ["w:ilvl": "\(level)"]) { xml in
            xml.element("w:start", ["w:val": "1"])
            xml.element("w:numFmt", ["w:val": "bullet"])
            xml.element("w:lvlText", ["w:val": level == 0 ? "•" : "–"])
            xml.element("w:lvlJc", ["w:val": "left"])
            xml.element("w:pPr") {
              $0.element("w:ind", ["w:left": "\((level + 1) * step)", "w:hanging": "\(step)"])
            }
          }
        }
      }
      xml.element("w:num", ["w:numId": "1"]) { $0.element("w:abstractNumId", ["w:val": "0"]) }
    }
    return xml.bytes
  }()
}

extension Prose {
  /// With the numbers of lists as text; a box to tick is a mark by itself.
  func withMarksWritten() -> Prose {
    var prose = self
    for index in blocks.indices {
      guard case .paragraph(var paragraph) = blocks[index], case .item(let marker) = paragraph.kind else {
        continue
      }
      if case .number(let number) = marker {
        paragraph.runs.insert(Run(text: "\(number).\t"), at: 0)
      } else if let first = paragraph.runs.first, first.text.hasPrefix("☐ ") {
        paragraph.runs[0].text = "☐\t" + first.text.dropFirst(2)
      } else {
        continue
      }
      paragraph.kind = .item(.written)
      prose.blocks[index] = .paragraph(paragraph)
    }
    return prose
  }
}
