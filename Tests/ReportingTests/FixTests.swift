import Testing

@testable import Reporting

@Suite struct FixTests {
  private func edit(_ start: Int, _ end: Int, _ text: String) -> TextEdit {
    TextEdit(Span(file: FileID(0), start: start, end: end), text)
  }

  private func applied(_ edits: [TextEdit], to text: String = "who: pateint # é") -> String? {
    edits.applied(to: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func editsInAnyOrder() {
    #expect(applied([]) == "who: pateint # é")
    #expect(applied([edit(5, 12, "patient"), edit(0, 3, "for")]) == "for: patient # é")
    #expect(applied([edit(17, 17, "!"), edit(0, 0, "- ")]) == "- who: pateint # é!")
  }

  @Test func theSameEditTwiceIsOne() {
    #expect(applied([edit(5, 12, "patient"), edit(5, 12, "patient")]) == "who: patient # é")
  }

  @Test func editsOfOnePlaceAreRefused() {
    #expect(applied([edit(5, 12, "patient"), edit(5, 12, "carer")]) == nil)
    #expect(applied([edit(5, 12, "patient"), edit(11, 14, "x")]) == nil)
    #expect(applied([edit(5, 40, "patient")]) == nil)
  }

  @Test(arguments: [
    ("pateint", "patient"), ("Patient", "patient"), ("social worker", "social-worker"),
    ("Social_Worker", "social-worker"), ("comissioner", "commissioner"), ("comisioner", "commissioner"),
  ])
  func slips(_ typed: String, _ meant: String) {
    let words = ["patient", "carer", "commissioner", "care-worker", "social-worker", "gp", "np-x"]
    #expect(NearestNames.slip(typed, among: words) == meant)
  }

  /// Near, and perhaps another word altogether.
  @Test(arguments: ["social-carer", "gb", "pasent", "xyz", ""])
  func noSlips(_ typed: String) {
    #expect(NearestNames.slip(typed, among: ["patient", "social-worker", "gp"]) == nil)
  }

  @Test func twoNearNamesAreNoSlip() {
    #expect(NearestNames.slip("hone", among: ["home", "phone"]) == nil)
  }

  @Test func suggestionsAreOffered() {
    var sources = SourceMap()
    let file = sources.add(path: "a.yaml", bytes: Array("word: \"abandonned\"".utf8))
    let kind = FormatsSample.kind("map/unknown-feeling", .error)
    let fixes = Diagnostic(kind, "no such word", at: file.span(6, 18), suggestions: ["abandoned"]).allFixes(
      in: sources)
    #expect(fixes.map(\.safety) == [.offered])
    #expect(fixes.first?.edits == [edit(7, 17, "abandoned")])
  }

  @Test func differences() {
    let old = (1...12).map { "line \($0)\n" }.joined()
    let new = old.replacing("line 2\n", with: "line two\n").replacing("line 12\n", with: "line 12")
    #expect(
      UnifiedDiff.print(path: "maps/a.yaml", from: Array(old.utf8), to: Array(new.utf8)) == """
        --- a/maps/a.yaml
        +++ b/maps/a.yaml
        @@ -1,5 +1,5 @@
         line 1
        -line 2
        +line two
         line 3
         line 4
         line 5
        @@ -9,4 +9,4 @@
         line 9
         line 10
         line 11
        -line 12
        +line 12
        \\ No newline at end of file

        """)
    #expect(UnifiedDiff.print(path: "a", from: Array(old.utf8), to: Array(old.utf8)) == "")
  }
}
