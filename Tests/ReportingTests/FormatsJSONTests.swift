import Reporting
import Testing

@Suite struct FormatsJSONTests {
  @Test func oneProjectIsTheDocumentItAlwaysWas() {
    let one = FormatsSample.proof()
    #expect(
      DiagnosticsJSON.print([one])
        == DiagnosticsJSON.print(one.diagnostics, sources: one.sources, project: "improving-lives"))
  }

  @Test func severalAreOneDocument() throws {
    let projects = [
      FormatsSample.proof(prefix: "a/"), FormatsSample.clean, FormatsSample.hostile(prefix: "b/"),
    ]
    let document = try #require(try json(DiagnosticsJSON.print(projects)) as? [String: Any])
    #expect(document["format"] as? String == "outcomes-diagnostics/1")
    let found = try #require(document["diagnostics"] as? [[String: Any]])
    #expect(found.map { $0["folder"] as? String } == ["a/", "b/", "b/", "b/", "b/", "b/"])
    #expect(found.first?["project"] as? String == "improving-lives")
    #expect(found.first?["file"] as? String == "decisions.yaml")
    #expect(document["counts"] as? [String: Int] == ["error": 3, "warning": 2, "advice": 1])
  }
}
