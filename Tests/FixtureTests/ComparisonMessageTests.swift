import Compiler
import Reporting
import Schedules
import TestSupport
import Testing

/// What two editions together raise, and neither alone: the example project is the first edition of each.
@Suite struct ComparisonMessageTests {
  @Test(arguments: comparisonDiagnosticKinds)
  func wrongExampleRaisesItAndRightDoesNot(kind: DiagnosticKind) async throws {
    let (wrong, right) = (kind.explanation.wrong, kind.explanation.right)
    let (found, sources) = try await found(in: [wrong])
    #expect(found.found.map(\.kind.name) == [kind.name])
    #expect(try await self.found(in: [wrong, right]).0.found.isEmpty)
    #expect(try await self.found(in: [right]).0.found.isEmpty)
    expectGolden(FullPrinter.print(found, sources: sources), "comparison.txt", in: "Golden/Messages")
  }

  /// What is found between the base project and the same with some examples put in.
  private func found(in examples: [DiagnosticKind.Example]) async throws -> (Diagnostics, SourceMap) {
    var project = try BaseProject()
    let base = try #require(await project.compile(.givesIDs).framework)
    for example in examples { try project.put(Array(example.text.utf8), at: example.place) }
    let head = try #require(await project.compile(.givesIDs).framework)
    let comparison = compare(
      base: JSONText(written: frameworkJSON(base)), head: JSONText(written: frameworkJSON(head)))
    var diagnostics = Diagnostics()
    checkEdition(of: comparison, head: head, &diagnostics)
    return (diagnostics, head.sources)
  }
}
