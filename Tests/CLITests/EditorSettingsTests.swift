import Foundation
import Reporting
import Testing

@testable import OutcomesCLI

@Suite struct EditorSettingsTests {
  /// VS Code finds nothing, and says nothing, where the two do not fit.
  @Test(arguments: Level.allCases) func theProblemMatcherReadsConciseFindings(_ level: Level) throws {
    let kind = DiagnosticKind(
      "map/unknown-feeling", level, "",
      .init(says: "", matters: "", wrong: .init("", ""), right: .init("", "")))
    var sources = SourceMap()
    let file = sources.add(path: "maps/my wall.yaml", bytes: Array("kind: emotional-map\n".utf8))
    var diagnostics = Diagnostics()
    diagnostics.report(Diagnostic(kind, "`lsot`: no such word", at: file.span(6, 9), suggestions: ["lost"]))
    let line = ConcisePrinter.print(diagnostics, sources: sources).dropLast()

    let match = try #require(try Regex(try pattern("regexp") as String).wholeMatch(in: line))
    let read = try ["file", "line", "column", "severity", "code", "message"].map { name in
      match.output[try pattern(name) as Int].substring.map(String.init)
    }
    #expect(
      read == [
        "maps/my wall.yaml", "1", "7", level.rawValue, "map/unknown-feeling",
        "`lsot`: no such word (did you mean lost?)",
      ])
  }

  /// A part of the matcher's pattern.
  private func pattern<Part>(_ name: String) throws -> Part {
    let file = try #require(EditorSettings.added(to: []).first { $0.path == ".vscode/tasks.json" })
    let settings = try #require(JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
    let tasks = try #require(settings["tasks"] as? [[String: Any]])
    let matcher = try #require(tasks[0]["problemMatcher"] as? [String: Any])
    return try #require((matcher["pattern"] as? [String: Any])?[name] as? Part)
  }
}
