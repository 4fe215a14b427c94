import Testing

@testable import Schedules

/// Accepting every change of a comparison gives the newer text, rejecting every change the older one.
@Suite struct RedlineTests {
  private static let title = RedlineTitle("A contract", old: "edition 1", new: "edition 2")

  private func file(
    _ old: String, _ new: String, cause: @escaping (ChangedPlace) -> String? = { _ in nil }
  ) throws -> OpenedWordFile {
    func edition(_ text: String) -> [EditionDocument] { [.init(name: "a", markdown: Array(text.utf8))] }
    return try OpenedWordFile(
      redline(old: edition(old), new: edition(new), title: Self.title, cause: cause))
  }

  /// The changes themselves, for cases small enough to say what they are: `[-gone-]` and `{+come+}`.
  private func marked(_ old: String, _ new: String) -> String {
    compared([Run(text: old)], [Run(text: new)]).reduce(into: "") { text, run in
      switch run.change {
      case .none: text += run.text
      case .deleted: text += "[-\(run.text)-]"
      case .inserted: text += "{+\(run.text)+}"
      }
    }
  }

  @Test(arguments: [
    ("at least 61%", "at least 65%", "at least [-61%-]{+65%+}"),
    ("by 1 April 2027", "by 30 June 2027", "by [-1 April-]{+30 June+} 2027"),
    ("feel safe", "feel safe and reassured", "feel safe{+ and reassured+}"),
    ("the Provider must report", "the Provider must report", "the Provider must report"),
    ("I-1.1 and I-1.2", "I-1.1 and I-1.3", "I-1.1 and [-I-1.2-]{+I-1.3+}"),
    ("", "new", "{+new+}"), ("old", "", "[-old-]"),
    ("one two three", "four five six", "[-one two three-]{+four five six+}"),
  ])
  func wordsAreMarkedAsAPersonWould(old: String, new: String, expected: String) {
    #expect(marked(old, new) == expected)
  }

  private static let pairs: [(String, String)] = [
    ("# A\n\nOne.\n", "# A\n\nTwo.\n"),
    ("# A\n\nOne.\n", "# A\n\nOne.\n\nTwo.\n\n- b\n- c\n"),
    ("# A\n\n- b\n- c\n- d\n", "# A\n\n- b\n- d\n"),
    ("# A\n\n1. b\n2. c\n", "# A\n\n1. b\n2. x\n3. c\n"),
    ("| Ref | Text |\n| --- | --- |\n| O-1 | one |\n", "| Ref | Text |\n| --- | --- |\n| O-2 | one |\n"),
    (
      "| Ref | Text |\n| --- | --- |\n| O-1 | one |\n",
      "| Ref | Words |\n| --- | --- |\n| O-1 | one<br>two |\n"
    ),
    ("| A |\n| --- |\n| x |\n", "| A | B |\n| --- | --- |\n| x | y |\n"),
    ("| A | B |\n| --- | --- |\n| x | y |\n", "Nothing is left.\n"),
    ("Nothing is there.\n", "| A | B |\n| --- | --- |\n| x | y |\n"),
    ("", "# A\n"), ("# A\n", ""),
    ("**Bold** text.\n", "Bold text.\n"),
    (
      "# A\n\n## I-1\n\n| F | E |\n| --- | --- |\n| Use | Monitor |\n\n## I-2\n\n| F | E |\n| --- | --- |\n| Use | Monitor |\n",
      "# A\n\n## I-2\n\n| F | E |\n| --- | --- |\n| Use | Pay |\n"
    ),
  ]

  @Test(arguments: pairs.indices) func handCasesComeOutWhole(_ index: Int) throws {
    let (old, new) = Self.pairs[index]
    let file = try file(old, new)
    #expect(
      try file.lines(.accept, skipsFrontPage: true) == readMarkdown(Array(new.utf8)).lines)
    #expect(
      try file.lines(.reject, skipsFrontPage: true) == readMarkdown(Array(old.utf8)).lines)
  }

  @Test func generatedPairsComeOutWhole() throws {
    var changed = 0
    for seed in 0..<300 as Range<UInt64> {
      var editions = GeneratedEditions(seed: seed)
      let (old, new) = editions.pair()
      let (from, to) = (readMarkdown(Array(old.utf8)), readMarkdown(Array(new.utf8)))
      let file = try file(old, new)
      guard from.withMarksWritten() != to.withMarksWritten() else { continue }
      changed += 1
      let (accepted, rejected) = (
        try file.lines(.accept, skipsFrontPage: true), try file.lines(.reject, skipsFrontPage: true)
      )
      #expect(accepted == to.lines, "accepting, seed \(seed)\n--- old\n\(old)\n--- new\n\(new)")
      #expect(rejected == from.lines, "rejecting, seed \(seed)\n--- old\n\(old)\n--- new\n\(new)")
    }
    #expect(changed > 250)
  }

  /// A row is found by its id although the rows before it went and came, and says why it changed.
  @Test func rowsAreFoundByTheirIDs() throws {
    let head = "# A\n\n## Targets\n\n| Ref | Target |\n| --- | --- |\n"
    var places: [ChangedPlace] = []
    let file = try file(
      head + "| I-1.1 | 60% |\n| I-1.2 | 70% |\n| I-2.1 | 80% |\n",
      head + "| I-1.2 | 75% |\n| I-1.3 | 70% |\n| I-2.1 | 80% |\n"
    ) { place in
      places.append(place)
      return place.id == "I-1.2" ? "paths/vision.yaml:18\nthe goal was brought forward" : nil
    }
    #expect(places.map(\.id) == ["I-1.1", "I-1.2", "I-1.3"])
    #expect(places.map(\.kind) == [.deleted, .changed, .inserted])
    #expect(places[1].columns == ["Target"])
    let rows = try file.xml("word/document.xml").all("w:tr")
    #expect(
      rows.map { $0.first("w:trPr")?.elements.map(\.name) ?? [] }.dropFirst() == [
        ["w:cantSplit", "w:del"], ["w:cantSplit"], ["w:cantSplit", "w:ins"], ["w:cantSplit"],
      ])
    let comments = try file.xml("word/comments.xml").elements
    #expect(comments.count == 1)
    #expect(comments[0].all("w:p").count == 2)
    #expect(comments[0].attributes.map(\.name) == ["w:id", "w:author", "w:initials"], "no date")
  }

  /// A place in a form of an indicator belongs to the indicator that the form stands under.
  @Test func formsBelongToTheirHeading() throws {
    let form = "# A\n\n## I-4.1\n\n| Field | Entry |\n| --- | --- |\n| Use | Monitor |\n| Baseline value | "
    var places: [ChangedPlace] = []
    _ = try file(form + "[ ] |\n", form + "61% |\n") {
      places.append($0)
      return nil
    }
    #expect(
      places == [
        ChangedPlace(
          document: "a", id: "I-4.1", row: "Baseline value", columns: ["Entry"], kind: .changed, texts: [])
      ])
  }

  @Test func itSaysWhatItIsAndLeavesOutWhatDidNotChange() throws {
    let same = EditionDocument(name: "same", markdown: Array("# Same\n\nAs it was.\n".utf8))
    let bytes = {
      redline(
        old: [same, .init(name: "gone", markdown: Array("# Gone\n".utf8))],
        new: [.init(name: "come", markdown: Array("# Come\n".utf8)), same], title: Self.title,
        cause: { _ in nil })
    }
    let file = try OpenedWordFile(bytes())
    #expect(
      try file.lines(.accept) == [
        "For comparison only", "A contract: what changed from edition 1 to edition 2.",
        "Tracked changes show what was inserted and what was deleted; remarks in the margin say why. "
          + "The agreed text is in the schedules themselves, not in this comparison.",
        "Changed", "Come", "Gone", "Not changed, and left out", "Same", "Come",
      ])
    #expect(try file.xml("word/header1.xml").outline().hasSuffix("For comparison only"))
    #expect(bytes() == bytes())
    #expect(!file.contains("word/comments.xml"))
  }

  /// A cell that was written anew, and a table of many rows, cost about what they are long.
  @Test func longTextsAreBounded() {
    func words(_ seed: Int, _ count: Int) -> [Int] { (0..<count).map { ($0 &* 7919 &+ seed) % 50_021 } }
    let edit = ShortestEdit(words(1, 200_000), words(9, 200_000))
    #expect(edit.common.count < 200_000)
    let rows = (0..<20_000).map { Paired(sort: "row", id: "I-\($0)", name: "", text: "\($0)") }
    let pairing = Pairing(
      rows.filter { $0.text.hasSuffix("7") == false }, rows.filter { $0.text.hasSuffix("3") == false })
    #expect(pairing.pairs.count { $0.old != nil && $0.new != nil } == 16_000)
  }
}
