import TestSupport
import Testing

@testable import Schedules

/// The page that people read.
@Suite struct HTMLPageTests {
  private func page(_ markdown: String, title: String = "A contract") -> String {
    let part = DocumentPart(name: "vision", prose: readMarkdown(Array(markdown.utf8)))
    return String(decoding: HTMLPage.write([part], title: title), as: UTF8.self)
  }

  @Test func pageIsAsReviewed() {
    let markdown = """
      # A <title>

      *[Drafting note: Unverified.]*

      ## I-1.1

      Two lines.
      One **bold** and [a page](https://example.org/?a&b), [a script](javascript:alert), <script>x</script>.

      - one
        - two

          more of two
      - ☐ three

      3. four
      4. five

      > said
      >
      > - in a list

      | Ref | A | B |
      | --- | :-: | --: |
      | O-1 | x<br>y | "1" |
      | O-1 | | 2 |

      ---

      """
    expectGolden(page(markdown, title: "One & \"two\""), "page.html")
  }

  /// The page is XML but for its first line, so a reader that is strict says whether every element closes.
  private func read(_ page: String) throws -> XMLElement {
    let line = "<!DOCTYPE html>\n"
    #expect(page.hasPrefix(line))
    return try XMLReader.read(Array(page.dropFirst(line.count).utf8))
  }

  @Test func hostileValuesReadAsThemselves() throws {
    for value in HostileValues(count: 1000) {
      let cell = Escaping.cell.escaped(value)
      let root = try read(page("| A | B |\n| --- | --- |\n| x | \(cell) |\n", title: value))
      let last = try #require(root.all("td").last)
      #expect(text(of: last) == ReadValue.inCell(value), "\(value.debugDescription)")
      #expect(root.all("script").isEmpty)
      #expect(root.all("a").compactMap { $0["href"] } == ["#vision"])
    }
  }

  private func text(of element: XMLElement) -> String {
    element.children.reduce(into: "") { text, child in
      switch child {
      case .text(let more): text += more
      case .element(let child): text += child.name == "br" ? "\n" : self.text(of: child)
      }
    }
  }

  @Test(arguments: [
    "- a\n  - b\n    - c\n- d\n", "- a\n\n1. b\n", "1. a\n   - b\n\ntext\n", "> - a\n>   - b\n\ntext\n",
    "- > a\n", "-\n- b\n",
    "- # a\n", "- | A |\n  | - |\n  | b |\n- c\n", "- - a\n",
  ])
  func everyListCloses(_ markdown: String) throws {
    #expect(try !read(page(markdown)).all("article").isEmpty)
  }
}
