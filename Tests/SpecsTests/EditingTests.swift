import Reporting
import Testing

@testable import Specs

/// What the editor and `check --fix` read off a file.
@Suite struct EditingTests {
  private func document(_ text: String, _ path: String = "maps/x.yaml") throws -> Document {
    var diagnostics = Diagnostics()
    let file = SourceFile(id: FileID(0), path: path, bytes: Array(text.utf8))
    return try #require(readYAML(file, &diagnostics))
  }

  private func withoutSpaces(_ text: String) throws -> String {
    let document = try document(text)
    let bytes = try #require(document.withoutTrailingSpaces().applied(to: document.file.bytes))
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func spacesAtTheEndsOfLines() throws {
    #expect(try withoutSpaces("a: b  \nc: d \t \n  \ne: f # why  ") == "a: b\nc: d\n\ne: f # why")
    #expect(try withoutSpaces("a: b  \r\nc: 'd' \r\n") == "a: b\r\nc: 'd'\r\n")
  }

  /// There they may be part of what somebody said.
  @Test(arguments: [
    "a: |\n  one  \n  two  \n  \nb: c\n", "a: >-  \n  one  \n  two\n", "a: \"one  \n  two\"\n",
    "a: one  \n  two\n",
    "a: |+\n  one  \n\n   \n",
  ])
  func valuesOfSeveralLinesStayAsTheyAre(_ text: String) throws { #expect(try withoutSpaces(text) == text) }

  private func without(_ value: String, in text: String) throws -> String? {
    let document = try document(text)
    let start = try #require(document.file.bytes.firstRange(of: Array(value.utf8))?.lowerBound)
    let span = document.file.span(start, start + value.utf8.count)
    let bytes = document.withoutEntry(ofValueAt: span).flatMap { [$0].applied(to: document.file.bytes) }
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func anEntryGoesWithItsKey() throws {
    #expect(try without("\"a, b\"", in: "- {id: v, says: \"a, b\", c: d}\n") == "- {id: v, c: d}\n")
    #expect(try without("words", in: "- {id: v, says: words}\n") == "- {id: v}\n")
    #expect(try without("words", in: "- {\n  id: v,\n  says: words\n  }\n") == "- {\n  id: v\n  }\n")
    #expect(try without("words", in: "- id: v\n  says: words\n  c: d\n") == "- id: v\n  c: d\n")
    #expect(try without("words", in: "- says: words\n  c: d\n- e\n") == "- c: d\n- e\n")
    #expect(try without("words", in: "- id: v\n  says: words\n- e\n") == "- id: v\n- e\n")
    #expect(try without("words", in: "- says: words\n") == nil)
    #expect(try without("words", in: "- words\n") == nil)
  }

  /// Of a value of several lines all go, and nothing below them.
  @Test func anEntryOfSeveralLinesGoes() throws {
    let text = "- id: v\n  says: |\n    one\n    two\n\n- e\n"
    let document = try document(text)
    let item = document.items(of: document.root)[0]
    let span = document.span(of: try #require(document.value(of: "says", in: item)))
    let edit = try #require(document.withoutEntry(ofValueAt: span))
    let bytes = try #require([edit].applied(to: document.file.bytes))
    #expect(String(decoding: bytes, as: UTF8.self) == "- id: v\n\n- e\n")
  }

  @Test func namesInTheirPlaces() throws {
    let text = """
      kind: emotional-map
      service: frailty
      id: wall
      journey:
        stages:
          - id: home
            touchpoints:
              - {touchpoints: x, id: "night", feelings: {patient: {lost: 2}}, voices: [{about: [f1]}]}
      priorities: [wall/c1]
      """
    let document = try document(text)
    let sites = document.nameSites(of: .emotionalMap)
    #expect(sites.map(\.text) == ["wall", "frailty", "home", "night", "lost", "f1", "wall/c1"])
    #expect(sites.map(\.parent) == [nil, 0, 0, 2, 3, 3, 0])
    #expect(sites[3].use == .defines(.touchpoint))
    #expect(sites[4].use == .refers(to: [.word]))
    let night = sites[3].span
    #expect(String(decoding: document.file.bytes[night.start..<night.end], as: UTF8.self) == "night")
  }

  @Test func whatStandsAtAPlace() throws {
    let text = "kind: emotional-map\nsessions: [{id: june, kind: event}]\n"
    let document = try document(text)
    func place(_ word: String) throws -> PlaceInDocument {
      let start = try #require(
        Array(text.utf8).indices.first { Array(text.utf8)[$0...].starts(with: word.utf8) })
      return document.place(at: start + 1, in: SpecKind.emotionalMap.schema)
    }
    #expect(try place("sessions").isKey)
    #expect(try place("sessions").field?.key == "sessions")
    #expect(try place("event").field?.key == "kind")
    #expect(try place("event").object?.title == "a session")
    guard case .choice(let words)? = try place("event").schema else {
      Issue.record("no list of words")
      return
    }
    #expect(words.map(\.text).contains("interviews"))
  }
}
