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

  private func complaints(about texts: [String], _ schema: String) throws -> [String?] {
    try Validator.complaints(
      about: texts.map { .init(schema: schema, text: $0) },
      schemas: [
        ("diagnostics", DiagnosticsJSON.schema), ("framework", frameworkSchema), ("score", scoreSchema),
      ])
  }
}
