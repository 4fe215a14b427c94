/// What a Word file says of itself. No dates: a file of the same specs is the same file.
struct WordProperties: Sendable {
  let title: String
  var subject = ""
  /// Where it stands: "draft".
  var status = ""
  var version = ""
}

/// A Word file: what it says, set in styles, packed.
func wordFile(_ parts: [DocumentPart], _ properties: WordProperties, _ styles: WordStyles) -> [UInt8] {
  let parts = parts.map { DocumentPart(name: $0.name, prose: $0.prose.withMarksWritten()) }
  var body = BodyWriter(parts, styles)
  let document = body.document(parts)
  var package = WordPackage()
  package.add("word/document.xml", document, type: "document.main")
  package.add("word/styles.xml", styles.styles, type: "styles")
  package.add("word/numbering.xml", Numbering.part, type: "numbering")
  package.add("word/settings.xml", settingsPart, type: "settings")
  if !body.remarks.isEmpty {
    package.add("word/comments.xml", remarksPart(body.remarks, styles), type: "comments")
  }
  styles.addParts(to: &package)
  return zipArchive(of: package.entries(links: body.addresses, properties))
}

/// `word/settings.xml`: today's rules of layout, in British English.
private let settingsPart: [UInt8] = {
  var xml = XMLWriter()
  xml.element("w:settings", ["xmlns:w": WordNamespace.main]) { xml in
    xml.element("w:defaultTabStop", ["w:val": "720"])
    xml.element("w:characterSpacingControl", ["w:val": "doNotCompress"])
    xml.element("w:compat") { xml in
      // Without it Word opens a file as one of 2007.
      xml.element(
        "w:compatSetting",
        ["w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15"])
    }
    xml.element("w:themeFontLang", ["w:val": "en-GB"])
  }
  return xml.bytes
}()

/// `word/comments.xml`.
private func remarksPart(_ remarks: [String], _ styles: WordStyles) -> [UInt8] {
  var xml = XMLWriter()
  xml.element("w:comments", ["xmlns:w": WordNamespace.main]) { xml in
    for (number, remark) in remarks.enumerated() {
      xml.element(
        "w:comment", ["w:id": "\(number)", "w:author": BodyWriter.author, "w:initials": BodyWriter.author]
      ) { xml in
        for line in remark.split(separator: "\n") {
          xml.element("w:p") { xml in
            xml.element("w:pPr") { $0.element("w:pStyle", ["w:val": styles.id(.remark)]) }
            xml.element("w:r") { $0.element("w:t", ["xml:space": "preserve"], text: String(line)) }
          }
        }
      }
    }
  }
  return xml.bytes
}
