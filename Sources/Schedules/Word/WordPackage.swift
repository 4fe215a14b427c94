/// The parts of a Word file, and how they know each other.
struct WordPackage {
  private struct Part {
    let name: String
    let bytes: [UInt8]
    let contentType: String
    /// How the text knows it: the last word of the type; nil where it does not.
    let relationship: String?
    /// By which the text names it, where it does.
    var id: String?
  }

  private var parts: [Part] = []
  /// What is no XML, or only says what another part points at.
  private var attachments: [ZipEntry] = []
  /// The ends of the names of pictures.
  private var pictureEndings: [String] = []

  /// A part in the folder `word`.
  ///
  /// - type: the last word of its content type, by which the text knows it too.
  mutating func add(_ name: String, _ bytes: [UInt8], type: String) {
    let relationship = type == "document.main" ? nil : type
    parts.append(
      Part(
        name: name, bytes: bytes, contentType: WordNamespace.contentType + type + "+xml",
        relationship: relationship))
  }

  /// `word/theme/theme1.xml`.
  mutating func addTheme(_ bytes: [UInt8]) {
    parts.append(
      Part(
        name: "word/theme/theme1.xml", bytes: bytes,
        contentType: "application/vnd.openxmlformats-officedocument.theme+xml", relationship: "theme"))
  }

  /// A header or a footer, which the text names by its kind.
  mutating func add(_ strip: Letterhead.Strip, as kind: String) {
    parts.append(
      Part(
        name: "word/\(kind)1.xml", bytes: strip.xml, contentType: WordNamespace.contentType + kind + "+xml",
        relationship: kind, id: kind))
    guard !strip.pictures.isEmpty else { return }
    var xml = XMLWriter()
    xml.element("Relationships", ["xmlns": WordNamespace.packageRelationships]) { xml in
      for (index, picture) in strip.pictures.enumerated() {
        let name = "media/\(kind)\(index + 1).\(picture.ending)"
        xml.element(
          "Relationship", ["Id": picture.id, "Type": WordNamespace.relationships + "/image", "Target": name])
        attachments.append(ZipEntry(name: "word/" + name, bytes: picture.bytes))
        if !pictureEndings.contains(picture.ending) { pictureEndings.append(picture.ending) }
      }
    }
    attachments.append(ZipEntry(name: "word/_rels/\(kind)1.xml.rels", bytes: xml.bytes))
  }

  /// Everything, in the order in which it is packed: the list of content types first, as readers expect it.
  func entries(links: [String], _ properties: WordProperties) -> [ZipEntry] {
    var all = [
      ZipEntry(name: "[Content_Types].xml", bytes: contentTypes),
      ZipEntry(name: "_rels/.rels", bytes: packageRelationships),
      ZipEntry(name: "docProps/app.xml", bytes: applicationProperties),
      ZipEntry(name: "docProps/core.xml", bytes: coreProperties(properties)),
      ZipEntry(name: "word/_rels/document.xml.rels", bytes: relationships(links: links)),
    ]
    all += parts.map { ZipEntry(name: $0.name, bytes: $0.bytes) }
    return all + attachments
  }

  private var contentTypes: [UInt8] {
    var xml = XMLWriter()
    xml.element("Types", ["xmlns": WordNamespace.contentTypes]) { xml in
      xml.element(
        "Default",
        ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"])
      xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
      for ending in pictureEndings {
        xml.element("Default", ["Extension": ending, "ContentType": "image/\(ending)"])
      }
      xml.element(
        "Override",
        [
          "PartName": "/docProps/app.xml",
          "ContentType": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        ])
      xml.element(
        "Override",
        [
          "PartName": "/docProps/core.xml",
          "ContentType": "application/vnd.openxmlformats-package.core-properties+xml",
        ])
      for part in parts {
        xml.element("Override", ["PartName": "/\(part.name)", "ContentType": part.contentType])
      }
    }
    return xml.bytes
  }

  private var packageRelationships: [UInt8] {
    var xml = XMLWriter()
    xml.element("Relationships", ["xmlns": WordNamespace.packageRelationships]) { xml in
      let office = WordNamespace.relationships
      let types = [
        (office + "/officeDocument", "word/document.xml"),
        (
          "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
          "docProps/core.xml"
        ),
        (office + "/extended-properties", "docProps/app.xml"),
      ]
      for (index, (type, target)) in types.enumerated() {
        xml.element("Relationship", ["Id": "part\(index + 1)", "Type": type, "Target": target])
      }
    }
    return xml.bytes
  }

  private func relationships(links: [String]) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("Relationships", ["xmlns": WordNamespace.packageRelationships]) { xml in
      for (index, part) in parts.enumerated() {
        guard let type = part.relationship else { continue }
        xml.element(
          "Relationship",
          [
            "Id": part.id ?? "part\(index + 1)", "Type": "\(WordNamespace.relationships)/\(type)",
            "Target": String(part.name.dropFirst("word/".count)),
          ])
      }
      for (index, link) in links.enumerated() {
        xml.element(
          "Relationship",
          [
            "Id": "link\(index + 1)", "Type": WordNamespace.relationships + "/hyperlink", "Target": link,
            "TargetMode": "External",
          ])
      }
    }
    return xml.bytes
  }

  private var applicationProperties: [UInt8] {
    var xml = XMLWriter()
    xml.element(
      "Properties", ["xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"]
    ) { $0.element("Application", text: BodyWriter.author) }
    return xml.bytes
  }

  private func coreProperties(_ properties: WordProperties) -> [UInt8] {
    var xml = XMLWriter()
    xml.element(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ]
    ) { xml in
      xml.element("dc:title", text: properties.title)
      if !properties.subject.isEmpty { xml.element("dc:subject", text: properties.subject) }
      xml.element("dc:creator", text: BodyWriter.author)
      xml.element("dc:language", text: "en-GB")
      if !properties.status.isEmpty { xml.element("cp:contentStatus", text: properties.status) }
      if !properties.version.isEmpty { xml.element("cp:version", text: properties.version) }
    }
    return xml.bytes
  }
}
