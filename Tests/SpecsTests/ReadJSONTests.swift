import TestSupport
import Testing

@testable import Specs

@Suite struct ReadJSONTests {
  private let yaml = """
    # A wall.
    kind: emotional-map
    "title": 'It''s home'
    é😀: [naïve, "a\\tb", ~]
    empty: []
    none: {}
    nothing:
    says: |
      one
      two

    folded: >-
      three
      four
    list:
      - {who: patient, word: no}
      - - 1:30
    """

  @Test func everyValueHasItsPlace() throws {
    let json = try #require(read(yaml).document).json()
    #expect(JSONSyntax.problem(in: json) == nil)
    expectGolden(String(decoding: json, as: UTF8.self), "read.json")
  }

  @Test func theOutlineReads() throws {
    expectGolden(try #require(read(yaml).document).outline(), "outline.txt")
  }

  @Test func whatShipsIsValidJSON() throws {
    for path in try Repository.files(below: "specs", ending: ".yaml") {
      let found = read(try Repository.bytes(of: "specs/\(path)"))
      let document = try #require(found.document, "\(path): \(found.names)")
      #expect(JSONSyntax.problem(in: document.json()) == nil, "\(path)")
    }
  }
}
