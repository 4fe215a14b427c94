import Reporting
import TestSupport
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("naïve 😀 家族", "naïve 😀 家族"), ("a\u{1B}[31mb", "a\\u{1B}[31mb"),
    ("a\nb\tc", "a\\u{A}b\\u{9}c"),
    ("\u{7F}\u{85}\u{9B}", "\\u{7F}\\u{85}\\u{9B}"), ("x\u{202E}y\u{2066}", "x\\u{202E}y\\u{2066}"),
    ("\u{200B}\u{FEFF}\u{200E}", "\\u{200B}\\u{FEFF}\\u{200E}"), ("\u{2028}", "\\u{2028}"),
    ("\u{E0041}", "\\u{E0041}"),
    ("\r\n", "\\u{D}\\u{A}"),
  ])
  func spellsWhatCouldActOrHide(text: String, shown: String) { #expect(visible(text) == shown) }

  @Test func everyHazardIsSpelled() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.isHazard else { continue }
      #expect(!visible(String(scalar)).unicodeScalars.contains { $0.isHazard })
    }
  }
}

@Suite struct NearestNamesTests {
  private static let feelings = [
    "abandoned", "unsafe", "safe", "overwhelmed", "lonely", "confused", "confuse", "used",
  ]

  @Test(arguments: [
    ("abandonned", ["abandoned"]), ("Abandoned", ["abandoned"]), ("lonley", ["lonely"]), ("saef", ["safe"]),
    ("confusd", ["confuse", "confused"]), ("xyzzy", []), ("", []), ("overwelmed", ["overwhelmed"]),
  ])
  func findsThem(name: String, near: [String]) {
    #expect(NearestNames.of(name, among: Self.feelings) == near)
  }

  @Test func givesAtMostThreeInByteOrder() {
    #expect(NearestNames.of("ax", among: ["ad", "ac", "ab", "aa"]) == ["aa", "ab", "ac"])
    #expect(NearestNames.of("aa", among: ["ab", "ab", "ab"]) == ["ab"])
  }

  @Test func longNamesCostNothing() {
    let long = String(repeating: "x", count: 100_000)
    #expect(NearestNames.of(long, among: [long]) == [])
    #expect(NearestNames.of("short", among: [long]) == [])
  }
}

@Suite struct NFCTests {
  /// From Unicode's NormalizationTest.txt: marks in canonical order, singletons, Hangul, exclusions, beyond the first plane.
  @Test(arguments: [
    ("cafe\u{301}", "caf\u{E9}"), ("\u{1E0A}\u{323}", "\u{1E0C}\u{307}"),
    ("D\u{307}\u{323}", "\u{1E0C}\u{307}"),
    ("\u{212B}", "\u{C5}"), ("\u{2126}", "\u{3A9}"), ("\u{1100}\u{1161}\u{11A8}", "\u{AC01}"),
    ("\u{AC00}\u{11A8}", "\u{AC01}"),
    ("\u{958}", "\u{915}\u{93C}"), ("\u{2ADC}", "\u{2ADD}\u{338}"), ("\u{1D15E}", "\u{1D157}\u{1D165}"),
    ("\u{FB01}", "\u{FB01}"), ("a\u{315}\u{300}\u{5AE}", "\u{E0}\u{5AE}\u{315}"), ("plain", "plain"),
    ("", ""),
    ("\u{11099}\u{110BA}", "\u{1109A}"),
  ])
  func isComposed(text: String, composed: String) {
    #expect(Array(text.composed.unicodeScalars) == Array(composed.unicodeScalars))
  }
}

@Suite struct JSONWriterTests {
  @Test func writesWhatItIsTold() {
    var json = JSONWriter()
    json.object { json in
      json.field("text", "a \"b\" \\ c\n\t\r\u{0}\u{1F}\u{7F} é 😀 \u{2028}")
      json.field("number", -12)
      json.field("none", orNull: nil)
      json.field("list", ["a", "b"])
      json.field("noList", [String]())
      json.field("empty") { _ in }
      json.key("exact")
      json.raw("38500000.00")
      json.key("nested")
      json.array { json in
        json.array { _ in }
        json.object(compact: true) { json in
          json.field("a", 1)
          json.key("b")
          json.array { json in
            json.value(true)
            json.null()
          }
        }
        json.value("last")
      }
    }
    let bytes = json.finish()
    #expect(JSONSyntax.problem(in: bytes) == nil)
    expectGolden(String(decoding: bytes, as: UTF8.self), "writer.json")
  }

  @Test(arguments: [
    "{", "{\"a\":1,}", "[1 2]", "\"\u{1}\"", "\"\\x\"", "01", "1.", "nul", "{} {}", "", "{\"a\" 1}", "+1",
    "\"\\u12G4\"",
  ])
  func theCheckerFindsFaults(text: String) { #expect(JSONSyntax.problem(in: Array(text.utf8)) != nil) }

  @Test(arguments: ["{}", " [1, -0.5e+3, \"\\u00e9\", null, true] ", "\"x\"", "0"])
  func theCheckerAllowsJSON(text: String) { #expect(JSONSyntax.problem(in: Array(text.utf8)) == nil) }
}

@Suite struct SourceFileTests {
  private let file = SourceFile(id: FileID(0), path: "a", bytes: Array("\u{FEFF}é😀x\r\nsecond\n\nlast".utf8))

  @Test func placesAreOneBasedInScalars() {
    #expect(file.lineCount == 4)
    #expect(file.position(at: 3) == Position(line: 1, column: 1))
    #expect(file.position(at: 5) == Position(line: 1, column: 2))
    #expect(file.position(at: 9) == Position(line: 1, column: 3))
    #expect(file.position(at: 12) == Position(line: 2, column: 1))
    #expect(file.position(at: 1_000) == Position(line: 4, column: 5))
    #expect(String(decoding: file.bytes(ofLine: 1), as: UTF8.self) == "\u{FEFF}é😀x")
    #expect(file.bytes(ofLine: 3).isEmpty)
  }

  @Test func anEmptyFileHasOneLine() {
    let empty = SourceFile(id: FileID(0), path: "a", bytes: [])
    #expect(empty.lineCount == 1)
    #expect(empty.position(at: 0) == Position(line: 1, column: 1))
    #expect(empty.firstLine == empty.span(0, 0))
  }
}
