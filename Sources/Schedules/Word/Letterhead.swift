/// What an organisation prints at the top and at the foot of each page.
struct Letterhead: Sendable {
  var header: Strip?
  var footer: Strip?
  /// What is not taken, and why, in words for the person who asked for it.
  private(set) var leftOut: [String] = []

  /// Those that there are, with what Word calls them.
  var strips: [(name: String, strip: Strip)] {
    [("header", header), ("footer", footer)].compactMap { name, strip in strip.map { (name, $0) } }
  }

  /// A header or a footer.
  struct Strip: Sendable {
    let xml: [UInt8]
    /// Its pictures, by the ids that it knows them by.
    let pictures: [Picture]
  }

  struct Picture: Sendable {
    let id: String
    let ending: String
    let bytes: [UInt8]
  }

  static let none = Letterhead()
  private static let largestPicture = 4 << 20

  private init() {}

  /// A header that says one thing on every page, and no footer.
  static func saying(_ text: String) -> Letterhead {
    var xml = XMLWriter()
    xml.element("w:hdr", ["xmlns:w": WordNamespace.main]) { xml in
      xml.element("w:p") { xml in
        xml.element("w:pPr") { $0.element("w:jc", ["w:val": "center"]) }
        xml.element("w:r") { xml in
          xml.element("w:rPr") { $0.element("w:b") }
          xml.element("w:t", text: text)
        }
      }
    }
    var letterhead = Letterhead()
    letterhead.header = Strip(xml: xml.bytes, pictures: [])
    return letterhead
  }

  init(_ file: ReferenceFile) throws(ReferenceFault) {
    header = try strip("w:headerReference", "header", file)
    footer = try strip("w:footerReference", "footer", file)
  }

  private mutating func strip(
    _ reference: String, _ name: String, _ file: ReferenceFile
  ) throws(ReferenceFault) -> Strip? {
    // The one of all pages; a first page's own is not taken, because every schedule has a first page.
    let found = file.section?.elements.first {
      $0.name == reference && ($0["w:type"] ?? "default") == "default"
    }
    guard let part = found?["r:id"].flatMap({ file.target(id: $0) }), let root = try file.xml(part) else {
      return nil
    }
    if let stranger = root.stranger {
      leftOut.append("its \(name) has \(stranger), and is left out")
      return nil
    }
    var pictures: [Picture] = []
    for relationship in try file.relationships(of: part) where root.uses(relationship.id) {
      let bytes =
        relationship.isExternal ? nil : try file.bytes(relationship.target, limit: Self.largestPicture)
      guard let bytes, let ending = Self.ending(of: bytes) else {
        leftOut.append(
          "its \(name) has a picture that is no PNG, JPEG or GIF in the file itself, and is left out")
        return nil
      }
      pictures.append(Picture(id: relationship.id, ending: ending, bytes: bytes))
    }
    guard root.pictureIDs.isSubset(of: pictures.map(\.id)) else {
      leftOut.append("its \(name) has a picture that is missing, and is left out")
      return nil
    }
    return Strip(xml: XMLWriter.part(root.mapped { $0.name == "w:numPr" ? nil : $0 }), pictures: pictures)
  }

  /// What a picture is, by how its bytes begin.
  private static func ending(of bytes: [UInt8]) -> String? {
    let kinds: [(ending: String, start: [UInt8])] = [
      ("png", [0x89, 0x50, 0x4E, 0x47]), ("jpeg", [0xFF, 0xD8, 0xFF]), ("gif", [0x47, 0x49, 0x46, 0x38]),
    ]
    return kinds.first { bytes.starts(with: $0.start) }?.ending
  }
}

extension XMLElement {
  /// The first thing in it that could fetch, run or become something else; nil where it has only text, pictures and page
  /// numbers.
  fileprivate var stranger: String? {
    var left = [self]
    while let element = left.popLast() {
      left += element.elements
      let prefix = element.name.prefix { $0 != ":" }
      if element.name == "w:hyperlink", element["r:id"] != nil { return "a link" }
      guard ["w", "w14", "w15", "wp", "wp14", "a", "a14", "pic"].contains(prefix) else {
        return "a drawn shape"
      }
      if ["w:object", "w:altChunk", "w:control", "w:subDoc", "w:movie"].contains(element.name) {
        return "an embedded object"
      }
      if element.attributes.contains(where: { $0.name.hasPrefix("r:") && $0.name != "r:embed" }) {
        return "something that lies outside it"
      }
      let instruction =
        element.name == "w:instrText"
        ? element.text : element.name == "w:fldSimple" ? element["w:instr"] : nil
      if let instruction, !["PAGE", "NUMPAGES", "SECTIONPAGES", ""].contains(firstWord(of: instruction)) {
        return "a field that is no page number"
      }
    }
    return nil
  }

  private func firstWord(of text: String) -> String {
    String(text.split { $0 == " " || $0 == "\t" || $0 == "\n" }.first ?? "").uppercased()
  }

  fileprivate var text: String {
    children.reduce(into: "") { text, node in if case .text(let more) = node { text += more } }
  }

  fileprivate var pictureIDs: Set<String> {
    var (ids, left) = (Set<String>(), [self])
    while let element = left.popLast() {
      left += element.elements
      if let id = element["r:embed"] { ids.insert(id) }
    }
    return ids
  }

  fileprivate func uses(_ id: String) -> Bool { pictureIDs.contains(id) }
}
