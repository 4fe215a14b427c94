import Compiler
import Reporting
import Schedules
import Specs
import Testing

/// The schemas of what the program itself writes, held against what it writes.
@Suite struct OutputTests {
  @Test func diagnostics() throws {
    var sources = SourceMap()
    var diagnostics = Diagnostics()
    let text = "kind: emotional-map\nid: Wall\ntitle: A wall\nsessions: {}\nservise: frailty\n"
    let file = sources.add(path: "maps/wall.yaml", bytes: Array(text.utf8))
    _ = readSpec(file, expected: .emotionalMap, &diagnostics)
    let twice = sources.add(path: "maps/twice.yaml", bytes: Array("kind: feelings\nkind: feelings\n".utf8))
    _ = readSpec(twice, expected: .emotionalMap, &diagnostics)
    let some = DiagnosticsJSON.print(diagnostics, sources: sources, project: "home")
    let none = DiagnosticsJSON.print(Diagnostics(), sources: SourceMap(), project: nil)
    #expect(
      diagnostics.found.contains { !$0.labels.isEmpty }
        && diagnostics.found.contains { !$0.suggestions.isEmpty })
    let complaints = try complaints(
      about: [some, none].map { String(decoding: $0, as: UTF8.self) }, "diagnostics")
    #expect(complaints == [nil, nil])
  }

  @Test func diagnosticsThatAreNone() throws {
    let good = String(
      decoding: DiagnosticsJSON.print(Diagnostics(), sources: SourceMap(), project: nil), as: UTF8.self)
    let bad = [
      good.replacing("outcomes-diagnostics/1", with: "outcomes-diagnostics/2"),
      good.replacing("\"project\": null", with: "\"project\": 7"),
      good.replacing("\"advice\": 0", with: "\"advise\": 0"),
    ]
    #expect(try !complaints(about: bad, "diagnostics").contains(nil))
  }

  @Test func levelsAreThoseOfTheProgram() {
    let schema = String(decoding: DiagnosticsJSON.schema, as: UTF8.self)
    for level in Level.allCases { #expect(schema.contains("{\"const\": \"\(level.rawValue)\"")) }
  }

  @Test(arguments: ["cancer-diagnosis", "heart-failure-encounters", "improving-lives"])
  func framework(_ example: String) async throws {
    let folder = Folder.root + "/specs/examples/" + example
    let files = try Folder.yaml(below: folder).map { path in
      (path: String(path.dropFirst(folder.count + 1)), bytes: Array(try Folder.text(of: path).utf8))
    }
    let compilation = await compile(ProjectInput(files: files), .givesIDs)
    let text = String(decoding: frameworkJSON(try #require(compilation.framework)), as: UTF8.self)
    let bad = [
      text.replacing("\"class\": \"payable\"", with: "\"class\": \"paid\""),
      text.replacing("\"priority\": 1,", with: ""),
      text.replacing("\"O-1\"", with: "\"1\""),
      text.replacing("\"verdict\": ", with: "\"judgement\": "),
    ]
    let complaints = try complaints(about: [text] + bad, "framework")
    #expect(complaints[0] == nil)
    #expect(!complaints.dropFirst().contains(nil))
  }

  @Test func score() async throws {
    let folder = Folder.root + "/Tests/GoldenTests/Cases/paid-for-outcomes"
    let files = try Folder.yaml(below: folder + "/project").map { path in
      (path: String(path.dropFirst(folder.count + 9)), bytes: Array(try Folder.text(of: path).utf8))
    }
    let compilation = await compile(ProjectInput(files: files), .givesIDs)
    let framework = try #require(compilation.framework)
    var (sources, found) = (compilation.sources, Diagnostics())
    let results = Array(try Folder.text(of: folder + "/results.csv").utf8)
    let rows = try #require(readResults(sources.add(path: "results.csv", bytes: results), &found))
    let scored = try #require(Compiler.score(rows, gates: [("reports", true)], in: framework, &found))
    let text = String(decoding: scoreReport(scored, of: framework, format: .json), as: UTF8.self)
    let bad = [
      text.replacing("\"state\": \"suppressed\"", with: "\"state\": \"hidden\""),
      text.replacing("\"settled\": ", with: "\"closed\": "),
      text.replacing("\"due\": 14400.00", with: "\"due\": -14400.00"),
      text.replacing("outcomes-score/1", with: "outcomes-score/2"),
    ]
    let complaints = try complaints(about: [text] + bad, "score")
    #expect(complaints[0] == nil)
    #expect(!complaints.dropFirst().contains(nil))
  }

  @Test func comparison() async throws {
    let folder = Folder.root + "/specs/examples/cancer-diagnosis"
    let files = try Folder.yaml(below: folder).map { path in
      (path: String(path.dropFirst(folder.count + 1)), bytes: Array(try Folder.text(of: path).utf8))
    }
    let edited = files.map { file in
      let text = String(decoding: file.bytes, as: UTF8.self).replacing("count: 6", with: "count: 1")
      return (path: file.path, bytes: Array(text.replacing("decide: accept", with: "decide: reject").utf8))
    }
    let base = try #require(await compile(ProjectInput(files: files), .givesIDs).framework)
    let head = try #require(await compile(ProjectInput(files: edited), .givesIDs).framework)
    let comparison = findCauses(
      compare(base: JSONText(written: frameworkJSON(base)), head: JSONText(written: frameworkJSON(head))),
      base: .init(framework: base, sources: base.sources),
      head: .init(framework: head, sources: head.sources),
      others: ["the program"])
    #expect(
      comparison.changes.contains { $0.event == .went }
        && comparison.changes.contains { $0.event == .changed })
    let report = ComparisonReport(comparison, base: "a", head: "b", remarks: ["read"])
    let text = String(decoding: report.bytes(.json), as: UTF8.self)
    let bad = [
      text.replacing("outcomes-diff/1", with: "outcomes-diff/2"),
      text.replacing("\"went\"", with: "\"left\""),
      text.replacing("\"evidence\",", with: "\"hearsay\","),
      text.replacing("\"parts\":", with: "\"pieces\":"),
    ]
    let complaints = try complaints(about: [text] + bad, "diff")
    #expect(complaints[0] == nil)
    #expect(!complaints.dropFirst().contains(nil))
  }

  /// The schema knows every kind of thing a comparison speaks of.
  @Test func kindsAreThoseOfTheProgram() {
    let schema = String(decoding: comparisonSchema, as: UTF8.self)
    for kind in Subject.Kind.allCases { #expect(schema.contains("\"\(kind.rawValue)\"")) }
    for `class` in ChangeClass.allCases {
      #expect(
        schema.contains("{\"const\": \"\(`class`.rawValue)\", \"description\": \"\(`class`.meaning)\"}"))
    }
  }

  private func complaints(about texts: [String], _ schema: String) throws -> [String?] {
    try Validator.complaints(
      about: texts.map { .init(schema: schema, text: $0) },
      schemas: [
        ("diagnostics", DiagnosticsJSON.schema), ("framework", frameworkSchema), ("score", scoreSchema),
        ("diff", comparisonSchema),
      ])
  }
}
