import TestSupport
import Testing

@Suite struct FixtureTests {
  @Test(arguments: try Fixture.all())
  func reportsWhatItSays(fixture: Fixture) async throws {
    let problems = try await fixture.mismatches { await $0.checked(about: fixture.family) }
    #expect(problems.isEmpty, "\(fixture.name)\n\(problems.joined(separator: "\n"))")
  }

  @Test func theBaseProjectIsSound() async throws {
    let (diagnostics, _) = await (try BaseProject()).checkedAsBuilt()
    #expect(diagnostics.found.map(\.message) == [])
  }
}

extension Fixture: CustomTestStringConvertible {
  public var testDescription: String { name }
}
