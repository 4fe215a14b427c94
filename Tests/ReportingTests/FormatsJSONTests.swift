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

  /// The schema that is printed allows no property that it does not name.
  @Test func theSchemaNamesEveryProperty() throws {
    let schema = try #require(try json(DiagnosticsJSON.schema) as? [String: Any])
    let diagnostic = (schema["definitions"] as? [String: Any])?["diagnostic"] as? [String: Any]
    let known = try #require(diagnostic?["properties"] as? [String: Any]).keys
    for set in ProjectSet.all {
      let document = try #require(try json(DiagnosticsJSON.print(set.projects)) as? [String: Any])
      for found in try #require(document["diagnostics"] as? [[String: Any]]) {
        #expect(Set(found.keys).subtracting(known) == [])
      }
    }
  }
}
