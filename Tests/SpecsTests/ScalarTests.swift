import Testing

@testable import Specs

/// Every scalar is text; what YAML 1.1 readers guess from it does not exist here.
@Suite struct ScalarTests {
  @Test(arguments: [
    "no", "NO", "off", "yes", "y", "true", "null", "~", "010", "0o10", "0x1F", "22:22", "1:30:00", "1_000",
    "1e3", ".inf",
    ".NaN", "2026-11-23", "2026-11-23T10:00:00Z", "1.10", "+3", "=", "0b101",
  ])
  func staysText(word: String) {
    #expect(read("k: \(word)").scalars == ["k", word])
    #expect(read("[\(word)]").scalars == [word])
  }

  @Test func emptyValuesHaveNoText() {
    #expect(read("a:\nb: ''\nc: \"\"").scalars == ["a", "", "b", "", "c", ""])
  }

  @Test(arguments: [
    ("k: plain words", "plain words", "1:4-1:15", "plain words"),
    ("k: 'it''s'", "it's", "1:4-1:11", "'it''s'"),
    ("k: \"a\\tb\"", "a\tb", "1:4-1:10", "\"a\\tb\""),
    ("k: \"x\\u00e9y\"", "x\u{E9}y", "1:4-1:14", "\"x\\u00e9y\""),
    ("k: one\n  two", "one two", "1:4-2:6", "one\n  two"),
    ("k: |\n  one\n  two\n", "one\ntwo\n", "1:4-3:6", "|\n  one\n  two"),
    ("k: |-\n  one\n\n\nj: 1", "one", "1:4-2:6", "|-\n  one"),
    ("k: |+\n  one\n\nj: 1", "one\n\n", "1:4-2:6", "|+\n  one"),
    ("k: >\n  one\n  two\n\n# and a comment\nj: 1", "one two\n", "1:4-3:6", ">\n  one\n  two"),
    ("k: \"one\n  two\"", "one two", "1:4-2:7", "\"one\n  two\""),
  ])
  func hasItsPlace(yaml: String, text: String, place: String, covered: String) {
    let found = read(yaml)
    #expect(found.names == [])
    #expect(found.place(of: text) == place)
    #expect(found.covered(text) == covered)
  }

  @Test func placesCountScalarsAndKeepBytes() {
    let found = read("é😀: {ключ: väärin, 家族: \"👩‍👧 x\"}\nnext: here\n")
    #expect(found.place(of: "väärin") == "1:12-1:18")
    #expect(found.covered("väärin") == "väärin")
    #expect(found.covered("👩‍👧 x") == "\"👩‍👧 x\"")
    #expect(found.place(of: "here") == "2:7-2:11")
    #expect(found.covered("here") == "here")
  }

  @Test func windowsLineEndsAreLineEnds() {
    let found = read("a: one\r\nb: two\r\nc: |\r\n  x\r\n  y\r\n")
    #expect(found.scalars == ["a", "one", "b", "two", "c", "x\ny\n"])
    #expect(found.place(of: "two") == "2:4-2:7")
    #expect(found.covered("x\ny\n") == "|\r\n  x\r\n  y")
  }

  @Test func aByteOrderMarkIsNoColumn() {
    let found = read([0xEF, 0xBB, 0xBF] + Array("é: one".utf8))
    #expect(found.scalars == ["é", "one"])
    #expect(found.place(of: "one") == "1:4-1:7")
    #expect(found.covered("one") == "one")
  }

  @Test func textIsComposed() { #expect(read("k: cafe\u{301}").scalars == ["k", "caf\u{E9}"]) }
}
