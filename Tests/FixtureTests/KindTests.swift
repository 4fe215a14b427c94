import Compiler
import Reporting
import Schedules
import Specs
import TestSupport
import Testing

/// Every kind that the reading of a project and the writing of its schedules can raise.
private let kinds: [DiagnosticKind] =
  specsDiagnosticKinds + compilerDiagnosticKinds + formDiagnosticKinds + templateDiagnosticKinds

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

  /// An example that no text can show says so in its place, and is made in code or in a fixture of several files.
  @Test(arguments: kinds)
  func wrongExampleRaisesItAndRightDoesNot(kind: DiagnosticKind) async throws {
    let (wrong, right) = (kind.explanation.wrong, kind.explanation.right)
    if !wrong.place.hasPrefix("tests:") {
      let found = try await names(wrong, kind)
      #expect(found.contains(kind.name), "\(kind.name): the wrong example gives \(found)")
    }
    #expect(!right.place.hasPrefix("tests:"), "\(kind.name): the right example cannot be run")
    let found = try await names(right, kind)
    #expect(!found.contains(kind.name), "\(kind.name): the right example raises it")
  }

  /// One cause, one message: a wrong example shows nothing else, and a right one nothing at all.
  @Test(arguments: kinds)
  func examplesRaiseNothingElse(kind: DiagnosticKind) async throws {
    let (wrong, right) = (kind.explanation.wrong, kind.explanation.right)
    if !wrong.place.hasPrefix("tests:") {
      let found = Set(try await names(wrong, kind))
      #expect(found == [kind.name], "\(kind.name): the wrong example gives \(found)")
    }
    let found = try await names(right, kind)
    #expect(found == [], "\(kind.name): the right example gives \(found)")
  }

  private func names(_ example: DiagnosticKind.Example, _ kind: DiagnosticKind) async throws -> [String] {
    var project = try BaseProject()
    try project.put(Array(example.text.utf8), at: example.place)
    if kind.family == "form" { try project.put(Array("form: local".utf8), at: "outcomes.yaml#form") }
    return await project.checked(about: kind.family).diagnostics.found.map(\.kind.name)
  }

  @Test func everyKindHasAFixture() throws {
    let covered = try Fixture.all().reduce(into: Set(madeInCode.map(\.kind))) { $0.formUnion($1.kinds) }
    #expect(Set(kinds.map(\.name)).subtracting(covered).sorted() == [])
    #expect(covered.subtracting(kinds.map(\.name)).sorted() == [], "fixtures expect what nothing raises")
  }

  /// A fixture is found where the kind is looked for: each kind has one in the folder of its family.
  @Test func fixturesStandInTheFolderOfAFamily() throws {
    let families = Set(kinds.map { String($0.family) }).union(["none"])
    for fixture in try Fixture.all() {
      let parts = fixture.name.split(separator: "/")
      #expect(
        parts.count == 2 && (parts[0] == "none" || families.contains(String(parts[0]))), "\(fixture.name)")
      let own = fixture.kinds.contains { $0.hasPrefix("\(fixture.family)/") }
      #expect(own || fixture.family == "none", "\(fixture.name) expects nothing of its family")
    }
  }
}

extension DiagnosticKind: CustomTestStringConvertible {
  public var testDescription: String { name }
}
