import Compiler
import Reporting
import Specs
import TestSupport
import Testing

/// Every kind that the reading of a project can raise.
private let kinds: [DiagnosticKind] = specsDiagnosticKinds + compilerDiagnosticKinds

/// Kinds whose files cannot be written down as text; `BytesTests` makes them.
private let madeOfBytes: Set<String> = ["yaml/encoding", "yaml/control-character", "yaml/file-too-large"]

@Suite struct KindTests {
  @Test(arguments: kinds)
  func isExplained(kind: DiagnosticKind) {
    let explanation = kind.explanation
    for text in [kind.summary, explanation.says, explanation.matters] {
      #expect(text.hasSuffix(".") || text.hasSuffix("?"), "\(kind.name): \(text)")
    }
    for example in [explanation.wrong, explanation.right] {
      #expect(!example.place.isEmpty && !example.text.isEmpty, "\(kind.name) has no example")
    }
    let (wrong, right) = (explanation.wrong, explanation.right)
    #expect(wrong.place != right.place || wrong.text != right.text)
  }

  @Test(arguments: kinds)
  func wrongExampleRaisesItAndRightDoesNot(kind: DiagnosticKind) async throws {
    let (wrong, right) = (kind.explanation.wrong, kind.explanation.right)
    if !wrong.place.hasPrefix("tests:") {
      let found = try await runExample(wrong).diagnostics.found
      #expect(
        found.contains { $0.kind.name == kind.name },
        "\(kind.name): the wrong example gives \(found.map(\.kind.name))")
    }
    if !right.place.hasPrefix("tests:") {
      let found = try await runExample(right).diagnostics.found
      #expect(!found.contains { $0.kind.name == kind.name }, "\(kind.name): the right example raises it")
    }
  }

  /// One cause, one message: a wrong example of the reader's shows nothing else.
  @Test(arguments: specsDiagnosticKinds)
  func wrongExampleRaisesNothingElse(kind: DiagnosticKind) async throws {
    let wrong = kind.explanation.wrong
    guard !wrong.place.hasPrefix("tests:") else { return }
    let names = Set(try await runExample(wrong).diagnostics.found.map(\.kind.name))
    #expect(names == [kind.name])
  }

  @Test func everyKindHasAFixture() throws {
    let covered = try Fixture.all().reduce(into: madeOfBytes) { $0.formUnion($1.kinds) }
    #expect(Set(specsDiagnosticKinds.map(\.name)).subtracting(covered).sorted() == [])
  }

  @Test func fixturesStandInTheFolderOfAFamily() throws {
    let families = Set(kinds.map { String($0.family) })
    for fixture in try Fixture.all() {
      let parts = fixture.name.split(separator: "/")
      #expect(
        parts.count == 2 && (parts[0] == "none" || families.contains(String(parts[0]))), "\(fixture.name)")
    }
  }

  /// The whole text of every message, so that its wording is reviewed where it changes.
  @Test func messagesRead() async throws {
    var text = ""
    for fixture in try Fixture.all() where fixture.name.hasPrefix("yaml/") || fixture.name.hasPrefix("file/")
    {
      let compilation = try await fixture.compile()
      text += "# \(fixture.name)\n" + FullPrinter.print(compilation.diagnostics, sources: compilation.sources)
    }
    expectGolden(text, "messages.txt")
  }
}

extension DiagnosticKind: CustomTestStringConvertible {
  public var testDescription: String { name }
}
