import Reporting
import Testing

@testable import OutcomesCLI

/// Somebody who types for a long time, and not always well.
@Suite struct TypingTests {
  /// Numbers that are the same in every run (a linear congruential generator).
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
  }

  private static let pieces = [
    "x", " ", "é", "🙂", "\n", "\r\n", "- ", ": ", "\"", "# ", "{", "]", "who: pateint",
    "\n      tittle: Once more\n",
    "\n            - {id: z1, who: patient, word: säfe 🙂, count: 2}\n", "word: lonly", "\t",
  ]

  @Test(arguments: [1, 2]) func afterTwoHundredEditsTheFindingsAreThoseOfAFreshCheck(_ seed: Int) throws {
    let (project, fresh) = (try ExampleProject(), try ExampleProject())
    let editor = Editor(project)
    let map = "maps/frailty.yaml"
    let text = try editor.open(map)
    var dice = Dice(state: UInt64(seed))
    for round in 1...200 {
      let units = Array(editor.texts[map]!.utf16)
      var start = dice.roll(units.count)
      var end = min(units.count, start + [0, 0, 0, 1, 4, 90][dice.roll(6)])
      // An editor never cuts a character in two.
      while start > 0, UTF16.isTrailSurrogate(units[start]) { start -= 1 }
      while end < units.count, UTF16.isTrailSurrogate(units[end]) { end += 1 }
      editor.replace(map, start..<end, by: Self.pieces[dice.roll(Self.pieces.count)])
      // Most of what is typed is put right soon.
      if round % 7 == 0 { editor.setAll(map, text) }
      if round % 20 == 1 || round == 200 { try compare(editor, map, fresh) }
    }
    editor.setAll(map, text)
    #expect(editor.findings(map).isEmpty)
    #expect(editor.leave() == 0)
  }

  /// The findings on every file, as the server has said them and as `check` says them of the same text.
  private func compare(_ editor: Editor, _ map: String, _ fresh: ExampleProject) throws {
    _ = editor.findings(map)
    try fresh.put(map, editor.texts[map]!)
    let output = Program.run(["check", "--format", "json", "--quiet"], in: fresh.path).output
    let expected = try #require(JSONReader.read(output))["diagnostics"].list.map { found in
      let file = found["file"].text ?? "outcomes.yaml"
      let lines = (editor.texts[file] ?? (try? fresh.text(file)) ?? "").utf8.split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let place = ["", "end"].map { end -> String in
        let keys = end.isEmpty ? ("line", "column") : ("endLine", "endColumn")
        guard let line = found[keys.0].whole, let column = found[keys.1].whole else { return "0:0" }
        let before = String(decoding: lines[line - 1], as: UTF8.self).unicodeScalars.prefix(column - 1)
        return "\(line - 1):\(before.reduce(0) { $0 + UTF16.width($1) })"
      }
      return "\(file) \(place.joined(separator: "-")) \(found["name"].text ?? "")"
    }
    let told = editor.reports.flatMap { file, report in
      report["diagnostics"].list.map { found in
        let place = ["start", "end"].map { end in
          "\(found["range"][end]["line"].whole ?? -1):\(found["range"][end]["character"].whole ?? -1)"
        }
        return "\(file) \(place.joined(separator: "-")) \(found["code"].text ?? "")"
      }
    }
    #expect(told.sorted() == expected.sorted())
  }
}
