/// Why an organisation's file cannot give a document its looks.
public struct ReferenceFault: Error, CustomStringConvertible {
  public let description: String
}

extension WordStyles {
  /// The largest file that is taken, in bytes; a file that only gives its looks is far smaller.
  public static let largestReference = 32 << 20
  static let largestPart = 16 << 20

  /// The looks of an organisation's own Word file: its styles, theme, page, header and footer. What it says is not taken.
  ///
  /// Styles that a schedule needs and the file does not define are added. Nothing of the file is copied unread: what could
  /// fetch, run or number something is left out.
  ///
  /// - reference: the bytes of a `.docx` or `.dotx` file.
  public init(reference: [UInt8]) throws(ReferenceFault) {
    let file = try ReferenceFile(reference)
    guard let part = file.target(of: "styles"), let root = try file.xml(part) else {
      throw ReferenceFault(description: "this Word file has no styles")
    }
    guard root.name == "w:styles", root["xmlns:w"] == WordNamespace.main else {
      throw ReferenceFault(
        description:
          "the styles in this are not written as Word writes them; save it as a Word document (.docx)")
    }
    let taken = TakenStyles(root)
    let theme = try file.target(of: "theme").flatMap { name throws(ReferenceFault) in try file.xml(name) }
    var page = Page(file.section)
    if page.textWidth(isLandscape: false) < Page.narrowest { page = Page() }
    self.init(
      styles: taken.part, ids: taken.ids,
      theme: theme.map { theme in XMLWriter.part(theme.withoutPictures()) },
      page: page, breadth: taken.breadth, letterhead: try Letterhead(file))
  }
}

/// A Word file that somebody else made, opened as far as its looks need.
struct ReferenceFile {
  private let archive: ZipReader
  /// The name of the part with the text.
  private let main: String
  private let relationships: [Relationship]
  /// What the text ends with: its page, header and footer.
  let section: XMLElement?

  struct Relationship {
    let id: String
    /// The last word of its type.
    let type: String
    let target: String
    let isExternal: Bool
  }

  init(_ bytes: [UInt8]) throws(ReferenceFault) {
    do throws(ZipFault) {
      archive = try ZipReader(bytes)
    } catch {
      throw ReferenceFault(description: "this is no Word file (.docx): \(error.message)")
    }
    let top = try Self.relationships(of: "", in: archive)
    guard let main = top.first(where: { $0.type == "officeDocument" && !$0.isExternal })?.target,
      let root = try Self.xml(main, in: archive), root.name == "w:document"
    else { throw ReferenceFault(description: "this is no Word file (.docx): it has no text of a document") }
    self.main = main
    relationships = try Self.relationships(of: main, in: archive)
    section = root.first("w:body")?.elements.last { $0.name == "w:sectPr" }
  }

  /// The part that the text knows by a type; nil where it has none.
  func target(of type: String) -> String? {
    relationships.first { $0.type == type && !$0.isExternal }?.target
  }

  func target(id: String) -> String? {
    relationships.first { $0.id == id && !$0.isExternal }?.target
  }

  func relationships(of part: String) throws(ReferenceFault) -> [Relationship] {
    try Self.relationships(of: part, in: archive)
  }

  func xml(_ name: String) throws(ReferenceFault) -> XMLElement? { try Self.xml(name, in: archive) }

  func bytes(_ name: String, limit: Int) throws(ReferenceFault) -> [UInt8]? {
    try Self.bytes(name, in: archive, limit: limit)
  }

  private static func bytes(_ name: String, in archive: ZipReader, limit: Int) throws(ReferenceFault)
    -> [UInt8]?
  {
    do throws(ZipFault) {
      return try archive.file(name, limit: limit)
    } catch {
      throw ReferenceFault(description: "this Word file cannot be read: \(error.message)")
    }
  }

  private static func xml(_ name: String, in archive: ZipReader) throws(ReferenceFault) -> XMLElement? {
    guard let bytes = try bytes(name, in: archive, limit: WordStyles.largestPart) else { return nil }
    do throws(XMLFault) {
      return try XMLReader.read(bytes)
    } catch {
      throw ReferenceFault(description: "`\(name)` in this Word file cannot be read: \(error.message)")
    }
  }

  /// What a part points at; with the name of no part, what the file itself does.
  private static func relationships(
    of part: String, in archive: ZipReader
  ) throws(ReferenceFault) -> [Relationship] {
    let steps = part.split(separator: "/")
    let folder = steps.dropLast().joined(separator: "/")
    let name = (folder.isEmpty ? "" : folder + "/") + "_rels/\(steps.last ?? "").rels"
    let elements = try xml(name, in: archive)?.elements ?? []
    return elements.compactMap { element in
      guard let id = element["Id"], let type = element["Type"], let target = element["Target"] else {
        return nil
      }
      return Relationship(
        id: id, type: String(type.split(separator: "/").last ?? ""), target: resolve(target, in: folder),
        isExternal: element["TargetMode"] == "External")
    }
  }

  /// A name beside a part, as the name of a part; what leads out of the archive is found in none.
  private static func resolve(_ target: String, in folder: String) -> String {
    guard !target.hasPrefix("/") else { return String(target.dropFirst()) }
    var steps = folder.split(separator: "/")[...]
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}

extension XMLWriter {
  /// A whole part.
  static func part(_ root: XMLElement) -> [UInt8] {
    var xml = XMLWriter()
    xml.node(.element(root))
    return xml.bytes
  }
}

extension XMLElement {
  /// Everything in it that is to stay, changed where it has to be.
  func mapped(_ change: (XMLElement) -> XMLElement?) -> XMLElement {
    var copy = self
    copy.children = children.compactMap { node in
      guard case .element(let element) = node else { return node }
      return change(element).map { .element($0.mapped(change)) }
    }
    return copy
  }

  /// A theme may fill a shape with a picture, which is not taken with it.
  fileprivate func withoutPictures() -> XMLElement {
    mapped { element in
      guard element.name == "a:blipFill" else { return element }
      let colour = XMLElement(name: "a:schemeClr", attributes: [.init(name: "val", value: "phClr")])
      return XMLElement(name: "a:solidFill", children: [.element(colour)])
    }
  }
}

extension WordStyles.Page {
  /// As many twentieths of a point as a table needs at least: five centimetres.
  static let narrowest = 2835

  /// What a section says; ours where it says nothing that can be used.
  fileprivate init(_ section: XMLElement?) {
    self.init()
    let (size, room) = (section?.first("w:pgSz"), section?.first("w:pgMar"))
    func number(_ element: XMLElement?, _ name: String) -> Int? {
      // A negative margin is Word's way to hold text where a header would push it down.
      element?[name].flatMap { Int($0) }.map { abs($0) }.flatMap { (0...32_000).contains($0) ? $0 : nil }
    }
    if let (width, height) = number(size, "w:w").flatMap({ w in number(size, "w:h").map { (w, $0) } }) {
      (self.width, self.height) = (min(width, height), max(width, height))
    }
    for (index, side) in ["w:top", "w:right", "w:bottom", "w:left"].enumerated() {
      if let margin = number(room, side) { margins[index] = margin }
    }
    header = number(room, "w:header") ?? header
    footer = number(room, "w:footer") ?? footer
  }
}
