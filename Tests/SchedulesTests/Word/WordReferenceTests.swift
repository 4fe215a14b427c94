import Testing

@testable import Schedules

/// An organisation's own file gives its looks, and nothing else.
@Suite struct WordReferenceTests {
  private static let main = "xmlns:w=\"\(WordNamespace.main)\" xmlns:r=\"\(WordNamespace.relationships)\""
  private static let office = WordNamespace.relationships

  /// A file as Word writes one, in German, with what a test puts in place of its parts.
  private func reference(_ parts: [String: String] = [:], without: Set<String> = []) -> [UInt8] {
    var all = [
      "_rels/.rels": relationships([("officeDocument", "word/document.xml")]),
      "word/document.xml":
        "<w:document \(Self.main)><w:body><w:p/><w:sectPr><w:headerReference w:type=\"default\" r:id=\"id2\"/>"
        + "<w:pgSz w:w=\"15840\" w:h=\"12240\"/><w:pgMar w:top=\"-1500\" w:left=\"1700\"/></w:sectPr></w:body></w:document>",
      "word/_rels/document.xml.rels": relationships([
        ("styles", "styles.xml"), ("theme", "theme/theme1.xml"), ("header", "header1.xml"),
      ]),
      "word/styles.xml": """
      <w:styles \(Self.main)><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault>\
      </w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/>\
      <w:rPr><w:rFonts w:ascii="Verdana"/></w:rPr></w:style>\
      <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/>\
      <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
      <w:style w:type="character" w:styleId="Heading2"><w:name w:val="Something else"/></w:style></w:styles>
      """,
      "word/theme/theme1.xml": "<a:theme xmlns:a=\"a\"><a:blipFill><a:blip/></a:blipFill></a:theme>",
      "word/header1.xml": "<w:hdr \(Self.main)><w:p><w:r><w:t>Our trust</w:t></w:r></w:p></w:hdr>",
    ]
    for (name, text) in parts { all[name] = text }
    return zipArchive(
      of: all.filter { !without.contains($0.key) }.sorted { $0.key < $1.key }.map {
        ZipEntry(name: $0.key, bytes: Array($0.value.utf8))
      })
  }

  private func relationships(_ targets: [(type: String, target: String)]) -> String {
    let elements = targets.enumerated().map { index, each in
      "<Relationship Id=\"id\(index)\" Type=\"\(Self.office)/\(each.type)\" Target=\"\(each.target)\"/>"
    }
    return "<Relationships>\(elements.joined())</Relationships>"
  }

  private func file(_ styles: WordStyles) throws -> OpenedWordFile {
    let prose = readMarkdown(Array("# A\n\n## B\n\nText.\n\n- item\n".utf8))
    return try OpenedWordFile(
      wordFile([DocumentPart(name: "a", prose: prose)], WordProperties(title: ""), styles))
  }

  @Test func stylesAreFoundByNameAndMissingOnesAdded() throws {
    let styles = try WordStyles(reference: reference())
    #expect(styles.id(.normal) == "Standard")
    #expect(styles.id(.heading(1)) == "berschrift1")
    #expect(styles.id(.heading(2)) == "OutcomesHeading2", "the id is another style's")
    #expect(styles.id(.heading(3)) == "Heading3")
    let file = try file(styles)
    let used = try file.xml("word/document.xml").all("w:p").compactMap(\.style)
    #expect(used == ["berschrift1", "OutcomesHeading2", "ListBullet"])
    let defined = try file.xml("word/styles.xml")
    #expect(defined.elements.compactMap { $0["w:styleId"] }.filter { $0 == "OutcomesHeading2" }.count == 1)
    #expect(defined.all("w:basedOn").contains { $0["w:val"] == "Standard" })
  }

  @Test func nothingNumbersAndTheLanguageIsOurs() throws {
    let styles = try file(try WordStyles(reference: reference())).xml("word/styles.xml")
    #expect(styles.all("w:numPr").isEmpty)
    #expect(styles.all("w:lang").map { $0["w:val"] } == ["en-GB"])
  }

  @Test func thePageIsTakenUpright() throws {
    let styles = try WordStyles(reference: reference())
    #expect((styles.page.width, styles.page.height) == (12_240, 15_840))
    #expect(styles.page.margins == [1500, 1134, 1134, 1700])
    #expect(styles.breadth == 120)
  }

  @Test func theHeaderAndThemeAreTaken() throws {
    let styles = try WordStyles(reference: reference())
    #expect(styles.leftOut == [])
    let file = try file(styles)
    #expect(try file.xml("word/header1.xml").outline().hasSuffix("Our trust"))
    #expect(try file.xml("word/document.xml").all("w:headerReference").map { $0["r:id"] } == ["header"])
    #expect(try file.xml("word/theme/theme1.xml").all("a:blip").isEmpty)
    #expect(!file.contains("word/footer1.xml"))
  }

  @Test(arguments: [
    ("<w:instrText>INCLUDETEXT x</w:instrText>", "a field that is no page number"),
    ("<w:fldSimple w:instr=\" DDEAUTO x\"/>", "a field that is no page number"),
    ("<w:hyperlink r:id=\"x\"/>", "a link"), ("<w:object/>", "an embedded object"),
    ("<v:shape/>", "a drawn shape"), ("<a:blip r:link=\"x\"/>", "something that lies outside it"),
  ])
  func aHeaderThatCouldDoSomethingIsLeftOut(content: String, reason: String) throws {
    let styles = try WordStyles(
      reference: reference(["word/header1.xml": "<w:hdr \(Self.main)><w:p>\(content)</w:p></w:hdr>"]))
    #expect(styles.leftOut == ["its header has \(reason), and is left out"])
    #expect(try !file(styles).contains("word/header1.xml"))
  }

  @Test func pageNumbersAndPicturesOfTheFileAreTaken() throws {
    let header =
      "<w:hdr \(Self.main)><w:p><w:fldSimple w:instr=\" page \"/><a:blip r:embed=\"id0\"/></w:p></w:hdr>"
    let picture = "\u{89}PNG"
    var parts = [
      "word/header1.xml": header, "word/_rels/header1.xml.rels": relationships([("image", "media/a.png")]),
    ]
    #expect(try WordStyles(reference: reference(parts)).leftOut.count == 1, "the picture is not there")
    parts["word/media/a.png"] = picture
    #expect(try WordStyles(reference: reference(parts)).leftOut.count == 1, "the picture is none")
    parts["word/media/a.png"] = "GIF89a"
    let file = try file(try WordStyles(reference: reference(parts)))
    #expect(file.contains("word/media/header1.gif"))
    #expect(try file.xml("[Content_Types].xml").elements.contains { $0["Extension"] == "gif" })
  }

  @Test(arguments: [
    ("word/styles.xml", "this Word file has no styles"),
    ("word/document.xml", "this is no Word file (.docx): it has no text of a document"),
    ("_rels/.rels", "this is no Word file (.docx): it has no text of a document"),
  ])
  func whatLacksAPartIsRefused(part: String, reason: String) {
    #expect { try WordStyles(reference: reference(without: [part])) } throws: {
      ($0 as? ReferenceFault)?.description == reason
    }
  }

  @Test(arguments: [
    ("word/styles.xml", "<w:styles xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"/>"),
    ("word/styles.xml", "<!DOCTYPE a><w:styles/>"), ("word/styles.xml", "<w:styles>"),
    ("word/document.xml", "<workbook/>"),
    ("word/styles.xml", String(repeating: " ", count: WordStyles.largestPart + 1)),
  ])
  func whatIsNotAsWordWritesItIsRefused(part: String, text: String) {
    #expect(throws: ReferenceFault.self) { try WordStyles(reference: reference([part: text])) }
  }

  @Test func whatIsNoArchiveIsRefused() {
    #expect(throws: ReferenceFault.self) { try WordStyles(reference: Array("%PDF-1.7".utf8)) }
    #expect(throws: ReferenceFault.self) { try WordStyles(reference: []) }
  }
}
