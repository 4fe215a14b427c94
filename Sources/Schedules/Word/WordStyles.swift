/// How a Word file looks: its styles, theme and page.
public struct WordStyles: Sendable {
  /// `word/styles.xml`.
  let styles: [UInt8]
  /// What each style is called in it.
  let ids: [WordStyle: String]
  /// `word/theme/theme1.xml`; nil where the styles name their own letters and colours.
  let theme: [UInt8]?
  let page: Page
  /// How wide the letters are, in hundredths of Arial's.
  var breadth = 100
  var letterhead = Letterhead.none

  /// What of an organisation's file is not taken, in words for the person who asked for it.
  public var leftOut: [String] { letterhead.leftOut }

  /// Sizes in twentieths of a point, upright.
  struct Page: Hashable, Sendable {
    var width = 11_906
    var height = 16_838
    /// Top, right, bottom, left.
    var margins = [1134, 1134, 1134, 1134]
    /// From the edge to a header and to a footer.
    var header = 567
    var footer = 567

    /// How wide the text is.
    func textWidth(isLandscape: Bool) -> Int {
      isLandscape ? height - margins[0] - margins[2] : width - margins[1] - margins[3]
    }
  }

  /// Ours, where no organisation's are asked for: Arial, A4, in British English.
  public static let own: WordStyles = {
    var xml = XMLWriter()
    let ids = Dictionary(uniqueKeysWithValues: WordStyle.all.map { ($0, $0.id) })
    xml.element("w:styles", ["xmlns:w": WordNamespace.main]) { xml in
      xml.element("w:docDefaults") { xml in
        xml.element("w:rPrDefault") { xml in
          xml.element("w:rPr") { xml in
            xml.element(
              "w:rFonts",
              ["w:ascii": "Arial", "w:hAnsi": "Arial", "w:eastAsia": "Arial", "w:cs": "Arial"])
            xml.element("w:sz", ["w:val": "22"])
            xml.element("w:szCs", ["w:val": "22"])
            xml.element("w:lang", ["w:val": "en-GB", "w:eastAsia": "en-GB", "w:bidi": "ar-SA"])
          }
        }
        xml.element("w:pPrDefault") { xml in
          xml.element("w:pPr") {
            $0.element("w:spacing", ["w:after": "120", "w:line": "264", "w:lineRule": "auto"])
          }
        }
      }
      xml.element("w:style", ["w:type": "table", "w:default": "1", "w:styleId": "TableNormal"]) { xml in
        xml.element("w:name", ["w:val": "Normal Table"])
        xml.element("w:tblPr") { $0.element("w:tblInd", ["w:w": "0", "w:type": "dxa"]) }
      }
      let definitions = StyleDefinitions(ids: ids, plainTable: "TableNormal")
      for style in WordStyle.all { definitions.write(style, to: &xml) }
    }
    return WordStyles(styles: xml.bytes, ids: ids, theme: nil, page: Page())
  }()
}

extension WordStyles {
  func id(_ style: WordStyle) -> String { ids[style] ?? style.id }

  /// What a section ends with: its page.
  func writeSection(isLandscape: Bool, to xml: inout XMLWriter) {
    xml.element("w:sectPr") { xml in
      for (name, _) in letterhead.strips {
        xml.element("w:\(name)Reference", ["w:type": "default", "r:id": name])
      }
      xml.element("w:type", ["w:val": "nextPage"])
      let margins = isLandscape ? [3, 0, 1, 2].map { page.margins[$0] } : page.margins
      if isLandscape {
        xml.element(
          "w:pgSz", ["w:w": "\(page.height)", "w:h": "\(page.width)", "w:orient": "landscape"])
      } else {
        xml.element("w:pgSz", ["w:w": "\(page.width)", "w:h": "\(page.height)"])
      }
      xml.element(
        "w:pgMar",
        [
          "w:top": "\(margins[0])", "w:right": "\(margins[1])", "w:bottom": "\(margins[2])",
          "w:left": "\(margins[3])", "w:header": "\(page.header)", "w:footer": "\(page.footer)",
          "w:gutter": "0",
        ])
    }
  }

  /// What the styles rest on.
  func addParts(to package: inout WordPackage) {
    if let theme { package.addTheme(theme) }
    for (name, strip) in letterhead.strips { package.add(strip, as: name) }
  }
}

/// The names by which the parts of a Word file know each other.
enum WordNamespace {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
  /// Before the last word of a content type of a Word file.
  static let contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml."
}
