import Reporting
import TestSupport
import Testing

private let kind = DiagnosticKind(
  "measure/target-not-better", .error, "A target is no better than its baseline.",
  .init(says: "", matters: "", wrong: .init("", ""), right: .init("", "")))
private let advice = DiagnosticKind(
  "path/goal-as-plan", .advice, "A goal is told as a plan.",
  .init(says: "", matters: "", wrong: .init("", ""), right: .init("", "")))
private let secret = DiagnosticKind(
  "privacy/nhs-number", .error, "A number that looks like an NHS number.",
  .init(says: "", matters: "", wrong: .init("", ""), right: .init("", "")))

/// Files, and findings in them by the words they are about.
private struct Findings {
  var sources = SourceMap()
  var diagnostics = Diagnostics()

  mutating func file(_ path: String, _ text: String) -> SourceFile {
    sources.add(path: path, bytes: Array(text.utf8))
  }

  var full: String { FullPrinter.print(diagnostics, sources: sources) }
  var concise: String { ConcisePrinter.print(diagnostics, sources: sources) }
  var json: [UInt8] { DiagnosticsJSON.print(diagnostics, sources: sources, project: "home") }
}

extension SourceFile {
  /// The span of some words, from where they stand first.
  fileprivate func span(of words: String) -> Span {
    let bytes = Array(words.utf8)
    let start = self.bytes.indices.first { self.bytes[$0...].starts(with: bytes) }!
    return span(start, start + bytes.count)
  }
}

@Suite struct PrinterTests {
  private func findingWithLabels() -> Findings {
    var findings = Findings()
    let decisions = findings.file(
      "decisions.yaml",
      "measures:\n  - indicator: a/b\n    baseline: {value: 61%, people: 620}\n    role: pay\n    targets: [{year: 2, upper: 60%}]\n"
    )
    let vision = findings.file(
      "paths/vision.yaml", "goal:\n  looking_back:\n    - {id: g1, says: Everyone is rung}\n")
    findings.diagnostics.report(
      Diagnostic(
        kind, "the target is no better than the baseline", at: decisions.span(of: "60%"),
        note: "a provider could get worse and still be paid",
        labels: [
          .init(decisions.span(of: "61%"), "people already report this"),
          .init(vision.span(of: "g1"), "the goal this serves"),
        ],
        help: ["set a target above 61%, or role: monitor"], suggestions: ["62%", "63%"]))
    return findings
  }

  @Test func fullShowsLabelsInOtherFiles() { expectGolden(findingWithLabels().full, "labels.txt") }

  @Test func conciseIsOneLine() { expectGolden(findingWithLabels().concise, "concise.txt") }

  @Test func jsonHoldsEverything() {
    let json = findingWithLabels().json
    #expect(JSONSyntax.problem(in: json) == nil)
    expectGolden(String(decoding: json, as: UTF8.self), "diagnostics.json")
  }

  @Test func fullShowsTabsAndOtherScripts() {
    var findings = Findings()
    let tabs = findings.file("a.yaml", "k:\tone\ttwo\n")
    let accents = findings.file("b.yaml", "é😀: {ключ: väärin}\n")
    let hidden = findings.file("c.yaml", "k: a\u{202E}b\u{1B}[31mc\n")
    findings.diagnostics.report(kind, "a tab is one column", at: tabs.span(of: "two"), note: "here")
    findings.diagnostics.report(kind, "columns are characters", at: accents.span(of: "väärin"), note: "here")
    findings.diagnostics.report(
      kind, "what hides is shown: \u{1B}[2J", at: hidden.span(of: "c"), note: "here\u{202E}")
    #expect(!findings.full.unicodeScalars.contains { $0.isHazard })
    expectGolden(findings.full, "scripts.txt")
  }

  @Test func fullCutsWideLines() {
    var findings = Findings()
    let left = String(repeating: "left ", count: 60)
    let right = String(repeating: "right ", count: 60)
    let wide = findings.file("wide.yaml", "says: \(left)HERE\(right)\nsays: BEGIN\(right)\n\(left)END")
    for word in ["HERE", "BEGIN", "END"] {
      findings.diagnostics.report(kind, "found", at: wide.span(of: word), note: "this")
    }
    #expect(findings.full.split(separator: "\n").allSatisfy { $0.unicodeScalars.count < 125 })
    expectGolden(findings.full, "wide.txt")
  }

  @Test func fullMarksTheFirstLineOfSeveral() {
    var findings = Findings()
    let file = findings.file("lines.yaml", "a: |\n  one\n  two\nb: 1\n")
    findings.diagnostics.report(
      kind, "over several lines", at: file.span(of: "|\n  one\n  two"), note: "all of this")
    findings.diagnostics.report(kind, "at the very end", at: file.span(file.bytes.count, file.bytes.count))
    findings.diagnostics.report(kind, "of the project", at: nil)
    expectGolden(findings.full, "lines.txt")
  }

  @Test func helpAndWhyAreGivenOnce() {
    var findings = Findings()
    let file = findings.file("once.yaml", "one: 1\ntwo: 2\nthree: 3\n")
    findings.diagnostics.report(kind, "first", at: file.span(of: "one"), help: "do this", "and that")
    findings.diagnostics.report(kind, "second", at: file.span(of: "two"), help: "do this", "or another")
    findings.diagnostics.report(
      Diagnostic(advice, "third", at: file.span(of: "three"), help: ["do this"], suggestions: ["tree"]))
    expectGolden(findings.full, "once.txt")
  }

  @Test func colourSurroundsWordsAndNothingElse() {
    let findings = findingWithLabels()
    let coloured = FullPrinter.print(
      findings.diagnostics, sources: findings.sources, style: Style(isColoured: true))
    var plain = coloured
    for code in ["1;31", "1;33", "1;36", "34", "1", "0"] { plain.replace("\u{1B}[\(code)m", with: "") }
    #expect(plain == findings.full)
    #expect(coloured.contains("\u{1B}[1;31merror["))
  }

  /// A report of something private is read in public logs: neither format may quote the line.
  @Test func privateLinesAreNeverQuoted() {
    var findings = Findings()
    let file = findings.file("maps/a.yaml", "says: my number is 943 476 5919\n")
    findings.diagnostics.report(secret, "this looks like an NHS number", at: file.span(of: "943 476 5919"))
    for text in [findings.full, findings.concise, String(decoding: findings.json, as: UTF8.self)] {
      #expect(!text.contains("943"))
      #expect(text.contains("maps/a.yaml"))
    }
  }
}

@Suite struct OrderTests {
  @Test func isByFileLineColumnName() {
    var findings = Findings()
    let b = findings.file("b.yaml", "one two\nthree\n")
    let a = findings.file("a.yaml", "one\n")
    findings.diagnostics.report(kind, "6", at: b.span(of: "three"))
    findings.diagnostics.report(advice, "5", at: b.span(of: "two"))
    findings.diagnostics.report(kind, "4", at: b.span(of: "two"))
    findings.diagnostics.report(kind, "3", at: b.span(of: "one"))
    findings.diagnostics.report(kind, "2", at: a.span(of: "one"))
    findings.diagnostics.report(kind, "1", at: nil)
    #expect(
      findings.diagnostics.inOrder(findings.sources).shown.map(\.message) == ["1", "2", "3", "4", "5", "6"])
  }

  @Test func twentyAreShownOfAFileAndTheRestCounted() {
    var findings = Findings()
    let a = findings.file("a.yaml", String(repeating: "x\n", count: 30))
    let b = findings.file("b.yaml", "x\n")
    for line in 0..<25 { findings.diagnostics.report(kind, "\(line)", at: a.span(line * 2, line * 2 + 1)) }
    findings.diagnostics.report(kind, "other", at: b.span(0, 1))
    let (shown, left) = findings.diagnostics.inOrder(findings.sources)
    #expect(shown.map(\.message) == (0..<20).map(String.init) + ["other"])
    #expect(left.map(\.path) == ["a.yaml"])
    #expect(left.map(\.count) == [5])
    #expect(findings.full.contains("a.yaml: 5 more like these are not shown"))
    #expect(findings.concise.contains("a.yaml: 5 more not shown\n"))
    #expect(String(decoding: findings.json, as: UTF8.self).contains("\"error\": 26"))
  }

  /// A file full of advice must not hide the error at its end.
  @Test func errorsAreNeverHiddenBehindAdvice() {
    var findings = Findings()
    let a = findings.file("a.yaml", String(repeating: "x\n", count: 60))
    for line in 0..<40 {
      findings.diagnostics.report(advice, "advice \(line)", at: a.span(line * 2, line * 2 + 1))
    }
    findings.diagnostics.report(kind, "the error", at: a.span(100, 101))
    let (shown, left) = findings.diagnostics.inOrder(findings.sources)
    #expect(shown.count == 20)
    #expect(shown.last?.message == "the error")
    #expect(left.map(\.count) == [21])
  }
}
