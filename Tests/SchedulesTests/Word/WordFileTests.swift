import TestSupport
import Testing

@testable import Schedules

/// What a Word file holds, part by part, as text that is reviewed.
@Suite struct WordFileTests {
  private static let markdown = """
    # Schedule 2A: Service Specification

    *[Drafting note: Unverified.]*

    One sentence a line.
    **Bold**, *slanted*, ~~struck~~ and `code`, 1 < 2 & "so".

    ## O-1: People feel safe

    - A bullet
      - below it

        and its second paragraph
    - ☐ a box

    3. Three
    4. Four

    > Said by somebody.

    | Ref | Outcome | Number |
    | --- | :---: | ---: |
    | O-1 | First<br>second \\| third | 1 |
    | I-1.1: Phone | | -2 |

    | Ref | Outcome |
    | --- | --- |
    | O-2 | [A page](https://example.org/a?b=1&c=2), [a file](file:///etc/passwd), <b>raw</b> |

    ```
    two
    lines
    ```

    ---

    Edition 0.1.

    """

  private static let bytes: [UInt8] = wordFile(
    [DocumentPart(name: "service-specification", prose: readMarkdown(Array(markdown.utf8)))],
    WordProperties(title: "A title & more", subject: "A contract", status: "draft", version: "0.1"), .own)

  @Test(arguments: [
    "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml",
    "word/_rels/document.xml.rels", "word/document.xml", "word/numbering.xml", "word/settings.xml",
    "word/styles.xml",
  ])
  func partIsAsReviewed(_ name: String) throws {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    let shown = file == ".rels" ? "package.rels" : file
    expectGolden(try OpenedWordFile(Self.bytes).xml(name).outline() + "\n", shown + ".txt")
  }

  /// The library that reads Markdown keeps a table for all threads.
  @Test func manyAtOnceReadTheSame() async {
    let text = Array("a ~~struck~~ word, and [a link](https://example.org)\n".utf8)
    let once = readMarkdown(text)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<400 { group.addTask { readMarkdown(text) == once } }
      for await isTheSame in group { #expect(isTheSame) }
    }
  }

  @Test func theSameTextIsTheSameFile() {
    let again = wordFile(
      [DocumentPart(name: "service-specification", prose: readMarkdown(Array(Self.markdown.utf8)))],
      WordProperties(title: "A title & more", subject: "A contract", status: "draft", version: "0.1"), .own)
    #expect(again == Self.bytes)
  }

  /// A value from a wall reads as those words in Word too, whatever they mean to Markdown or XML.
  @Test func hostileValuesReadAsThemselves() throws {
    for value in HostileValues(count: 2000) {
      let escaped = Escaping.cell.escaped(value)
      let prose = readMarkdown(Array("| A | B |\n| --- | --- |\n| x | \(escaped) |\n".utf8))
      let file = try OpenedWordFile(
        wordFile([DocumentPart(name: "a", prose: prose)], WordProperties(title: value), .own))
      let row = try #require(try file.lines(.accept).last)
      #expect(row == "x\t" + ReadValue.inCell(value), "\(value.debugDescription) as \(escaped)")
    }
  }

  @Test func controlCharactersCannotBreakTheFile() throws {
    let prose = Prose(blocks: [.paragraph(Paragraph(runs: [Run(text: "a\u{1}b\u{FFFE}c\u{FFFF}d\u{FEFF}e")]))]
    )
    let bytes = wordFile([DocumentPart(name: "a", prose: prose)], WordProperties(title: "\u{0}"), .own)
    #expect(try OpenedWordFile(bytes).lines(.accept) == ["a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FEFF}e"])
  }

  /// However deep a template nests, no stack runs out.
  @Test func deepNestingIsRead() {
    let deep = String(repeating: "> ", count: 20_000) + "end"
    #expect(readMarkdown(Array(deep.utf8)).lines == ["end"])
  }
}

/// Where other documents can point at.
@Suite struct BookmarkTests {
  private func names(_ texts: [String]) throws -> [String] {
    let parts = texts.enumerated().map {
      DocumentPart(name: "part-\($0)", prose: readMarkdown(Array($1.utf8)))
    }
    let file = try OpenedWordFile(wordFile(parts, WordProperties(title: ""), .own))
    return try file.xml("word/document.xml").all("w:bookmarkStart").compactMap { $0["w:name"] }
  }

  @Test func eachIDIsMarkedOnceWhereItIsExplained() throws {
    let table =
      "# A\n\n| Ref | B |\n| --- | --- |\n| I-3.1: Phone | x |\n| O-2 | x |\n| O-2 | y |\n| O-2x | y |\n"
    #expect(try names([table]) == ["part_0", "I_3_1", "O_2"])
    #expect(try names([table, "# B\n\n## I-3.1\n"]) == ["part_0", "O_2", "part_1", "I_3_1"])
  }

  @Test(arguments: [
    ("O-6", "O-6"), ("I-1.1: text", "I-1.1"), ("I-1.12 text", "I-1.12"), ("O-6x", nil), ("O-", nil),
    ("o-6", nil),
    ("O-.1", nil), ("O-1.", nil), ("", nil), ("I-1.1, I-1.2", nil),
  ])
  func anIDOpensTheText(text: String, id: String?) { #expect(leadingID(of: [Run(text: text)]) == id) }
}
