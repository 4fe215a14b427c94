import TestSupport
import Testing

@Suite struct FixtureTests {
  @Test(arguments: try Fixture.all())
  func reportsWhatItSays(fixture: Fixture) async throws {
    let problems = try await fixture.mismatches()
    #expect(problems.isEmpty, "\(fixture.name)\n\(problems.joined(separator: "\n"))")
  }

  @Test func theBaseProjectIsSound() async throws {
    let compilation = await (try BaseProject()).compile()
    #expect(compilation.diagnostics.found.map(\.message) == [])
    #expect(compilation.framework != nil)
  }
}

extension Fixture: CustomTestStringConvertible {
  public var testDescription: String { name }
}
