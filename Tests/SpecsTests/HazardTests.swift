import Reporting
import Testing

@testable import Specs

/// What YAML allows and the language refuses, each at its place.
@Suite struct HazardTests {
  @Test(arguments: [
    ("a: 1\na: 2", "yaml/duplicate-key", "2:1-2:2"),
    ("{a: 1, 'a': 2}", "yaml/duplicate-key", "1:8-1:11"),
    ("caf\u{E9}: 1\ncafe\u{301}: 2", "yaml/duplicate-key", "2:1-2:6"),
    ("cafe\u{301}: 1\ncaf\u{E9}: 2", "yaml/duplicate-key", "2:1-2:5"),
    ("\"\\u00e9\": 1\ne\u{301}: 2", "yaml/duplicate-key", "2:1-2:3"),
    ("<<: {a: 1}", "yaml/merge-key", "1:1-1:3"),
    ("a: &x 1", "yaml/anchor", "1:4-1:6"),
    ("a: &x\n  b: 1", "yaml/anchor", "1:4-1:6"),
    ("a: *x", "yaml/alias", "1:4-1:6"),
    ("*x : 1", "yaml/alias", "1:1-1:3"),
    ("a: !!python/object:os.system x", "yaml/tag", "1:4-1:29"),
    ("a: !include other.yaml", "yaml/tag", "1:4-1:12"),
    ("a: !!binary aGk=", "yaml/tag", "1:4-1:12"),
    ("%TAG ! tag:x,2026:\n---\na: 1", "yaml/tag", "1:1-1:19"),
    ("a: 1\n---\nb: 2", "yaml/second-document", "2:1-2:4"),
    ("a: 1\n...\n---\nb: 2", "yaml/second-document", "3:1-3:4"),
    ("a: 1\n...\nb: 2", "yaml/second-document", "3:1-3:5"),
    ("? [x]\n: 1", "yaml/complex-key", "1:3-1:6"),
    ("", "yaml/empty", "1:1-1:1"),
    ("# nothing yet\n", "yaml/empty", "1:1-1:1"),
    ("---\n", "yaml/empty", "1:1-1:1"),
    ("a:\n\tb: 1", "yaml/tab", "2:1-2:2"),
    ("a:\n  b: 1\n\tc: 2", "yaml/tab", "3:1-3:2"),
    ("a: \"one\nb: 2\n", "yaml/unclosed-quote", "1:4-1:5"),
    ("a: x\u{85}b: y", "yaml/control-character", "1:5-1:6"),
    ("a: x\u{2028}b: y", "yaml/control-character", "1:5-1:6"),
    ("a: x\u{2029}b: y", "yaml/control-character", "1:5-1:6"),
    ("a: \"x\u{202E}y\"", "yaml/control-character", "1:6-1:7"),
    ("a: \u{E0041}", "yaml/control-character", "1:4-1:5"),
    ("a: x\u{FEFF}y", "yaml/control-character", "1:5-1:6"),
    ("a: x\0y", "yaml/control-character", "1:5-1:6"),
    ("é: \u{1B}[31m", "yaml/control-character", "1:4-1:5"),
    ("a: x\ry", "yaml/control-character", "1:5-1:6"),
    ("a: \"x\\0y\"", "yaml/control-character", "1:4-1:10"),
    ("a: \"x\\ey\"", "yaml/control-character", "1:4-1:10"),
    ("a: \"x\\u202Ey\"", "yaml/control-character", "1:4-1:14"),
    ("a: \"x\\Ny\"", "yaml/control-character", "1:4-1:10"),
    ("a: \"x\\Ly\"", "yaml/control-character", "1:4-1:10"),
    ("\"a\\0\": 1", "yaml/control-character", "1:1-1:6"),
  ])
  func isRefused(yaml: String, name: String, place: String) {
    let found = read(yaml)
    #expect(found.document == nil)
    #expect(found.names == [name], "\(found.found)")
    #expect(found.places == [place])
  }

  @Test func oneTextWithAnAnchorAndATagGivesBoth() {
    let found = read("a: &x !t one\nb: !t &x two")
    #expect(found.names == ["yaml/anchor", "yaml/tag", "yaml/anchor", "yaml/tag"])
    #expect(found.places == ["1:4-1:6", "1:7-1:9", "2:7-2:9", "2:4-2:6"])
  }

  @Test func aliasesAreNeverExpanded() {
    let bomb = "a: &a [x, x]\n" + (0..<12).map { "b\($0): [*a, *a]" }.joined(separator: "\n")
    let found = read(bomb)
    #expect(found.document == nil)
    #expect(found.found.count == Diagnostics.perFile)
  }

  /// The reader stops at the 20th report, so a hostile file cannot fill memory with them.
  @Test func reportsOfAFileEndAtTheLimit() {
    #expect(read(String(repeating: "- &x 1\n", count: 100_000)).found.count == Diagnostics.perFile)
  }
}

@Suite struct EncodingTests {
  @Test(arguments: [
    ([0xFF, 0xFE, 0x61, 0x00], "1:1-1:3"), ([0xFE, 0xFF, 0x00, 0x61], "1:1-1:3"),
  ])
  func utf16IsRefused(bytes: [UInt8], place: String) {
    let found = read(bytes)
    #expect(found.names == ["yaml/encoding"])
    #expect(found.found[0].message.contains("UTF-16"))
  }

  @Test(arguments: [[0x61, 0x00, 0x3A, 0x00, 0x20, 0x00], [0x00, 0x61, 0x00, 0x3A]] as [[UInt8]])
  func utf16WithoutAMarkIsRefused(bytes: [UInt8]) {
    #expect(read(bytes).names == ["yaml/encoding"])
  }

  /// Overlong, surrogate, cut short, beyond Unicode, a lone continuation.
  @Test(
    arguments: [
      [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xE0, 0x80, 0x80],
    ] as [[UInt8]])
  func badUTF8IsRefusedAtItsPlace(bytes: [UInt8]) {
    let found = read(Array("a: b\né: x".utf8) + bytes)
    #expect(found.names == ["yaml/encoding"])
    #expect(found.found[0].span?.start == 10)
    #expect(found.places[0].hasPrefix("2:5-"))
  }

  @Test func curlyQuotesOfWindowsAreRecognised() {
    let found = read(Array("a: ".utf8) + [0x93] + Array("x".utf8) + [0x94])
    #expect(found.found[0].help.joined().contains("Windows-1252"))
  }

  @Test func oneByteOrderMarkIsAllowedAndASecondIsNot() {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(read(mark + Array("a: 1".utf8)).names == [])
    #expect(read(mark + mark + Array("a: 1".utf8)).names == ["yaml/control-character"])
    #expect(read(mark).names == ["yaml/empty"])
  }
}
