import Reporting
import TestSupport
import Testing

@testable import Specs

/// What the quick reader says of a file, the system's scanner says too; where it is not sure, it says nothing.
@Suite struct EverydayTests {
  /// The two readings of some bytes, where they differ.
  private func difference(_ bytes: [UInt8]) -> String? {
    let file = SourceFile(id: FileID(0), path: "maps/x.yaml", bytes: bytes)
    var diagnostics = Diagnostics()
    guard checkEncoding(of: file, &diagnostics), let quick = everydayDocument(file) else { return nil }
    guard let whole = scannedDocument(file, &diagnostics) else {
      return "the scanner refuses it: \(diagnostics.found.map(\.message))"
    }
    guard diagnostics.found.isEmpty else { return "\(diagnostics.found.map(\.message))" }
    return outline(quick) == outline(whole) ? nil : "\(outline(quick))\nis not\n\(outline(whole))"
  }

  /// Every node with all that is known of it.
  private func outline(_ document: Document) -> [String] {
    document.nodes.indices.map { place in
      let node = document.nodes[place]
      let text = node.kind == .scalar ? document.text(of: NodeIndex(place)) : ""
      return "\(node) \(text)"
    }
  }

  private func expectSame(_ bytes: [UInt8]) {
    let difference = difference(bytes)
    #expect(difference == nil, "\(String(decoding: bytes, as: UTF8.self))\n\(difference ?? "")")
  }

  @Test func whatShipsIsReadQuickly() throws {
    for path in try Repository.files(below: "specs", ending: ".yaml") {
      let bytes = try Repository.bytes(of: "specs/\(path)")
      let file = SourceFile(id: FileID(0), path: path, bytes: bytes)
      #expect(everydayDocument(file) != nil, "\(path)")
      expectSame(bytes)
    }
  }

  @Test func everyFixtureIsReadAlike() throws {
    for path in try Repository.files(below: "Tests", ending: ".yaml") {
      expectSame(try Repository.bytes(of: "Tests/\(path)"))
    }
  }

  @Test(arguments: [
    "a: b", "a: b\n", "---\na: b # c\n\n# d", "a:\n- b\n- c: d\n  e: f\ng: h",
    "a:\n  - - b\n    - c\n  -\n    d: e",
    "a: {b: c, d: [e, f: g]}", "a: {b: [c, d], e: {}, f: []}\ng: h", "a: {b: c,\n# d\n  e: f} # g\nh: i",
    "a: 'it''s'\nb: \"she said \\\"no\\\"\"\nc: ''\nd: '\\'\ne: \"\"", "a: b\n  c", "a: b #c\n  d", "a:b: c",
    "a : b",
    "a: b:c", "a: 10:30", "a: b#c", "a: [b#c, d #e\n]", "a: -1\nb: .5", "\"a\": b\n'c': d", "a: b\n c: d",
    "a:\n  b\nc: d",
    "a: é\nb: [é, ü]\n", "é: a", "a: b\na: c", "a: {b: c, b: d}", "longer than eight: a\nlonger than nine: b",
    "a: [b, c,]", "a: [b, [c, {d: e}]]", "  a: b\n  c: d", "  a: b\nc: d", "a: (b) c", "a: b, c: d",
    "a: \"b\" c",
    "a: |\n  b", "a: >-\n  b\n  c", "a:\n\n  # b\n  - c\n\n\n  - d\n", "a: b\n...\n", "a:\n- b\n - c",
  ])
  func theFormsOfEveryDay(_ text: String) { expectSame(Array(text.utf8)) }

  /// Every text of a few marks, alone and as a value.
  @Test func everySmallText() {
    let marks = Array("{}[]:,-#'\"?a \n\\".utf8)
    for a in marks {
      for b in marks {
        for c in marks {
          for d in marks {
            for text in [[a, b, c, d], Array("k: ".utf8) + [a, b, c, d]] {
              if let difference = difference(text) {
                Issue.record("\(String(decoding: text, as: UTF8.self)): \(difference)")
              }
            }
          }
        }
      }
    }
  }

  @Test(arguments: 0..<10)
  func flippedBytes(part: Int) throws {
    let map = try Repository.bytes(of: "Tests/TestSupport/Base/maps/journey.yaml")
    let marks = Array("{}[]:,-#&*!|>'\"%\n  \\?a".utf8)
    var dice = Dice(state: UInt64(part))
    for _ in 0..<200 {
      var bytes = map
      for _ in 0...dice.roll(3) {
        let place = dice.roll(bytes.count)
        switch dice.roll(3) {
        case 0: bytes[place] = marks[dice.roll(marks.count)]
        case 1: bytes.remove(at: place)
        default: bytes.insert(marks[dice.roll(marks.count)], at: place)
        }
      }
      expectSame(bytes)
    }
  }
}
