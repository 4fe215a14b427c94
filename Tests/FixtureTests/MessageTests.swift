import Compiler
import Reporting
import TestSupport
import Testing

/// The whole text of every message, so that its wording is reviewed where it changes.
@Suite struct MessageTests {
  @Test(arguments: try Set(Fixture.all().map { String($0.family) }).subtracting(["none"]).sorted())
  func messagesRead(family: String) async throws {
    var text = ""
    for fixture in try Fixture.all() where fixture.family == family {
      let (diagnostics, sources) = try await fixture.checked()
      text += "# \(fixture.name)\n" + FullPrinter.print(diagnostics, sources: sources)
    }
    expectGolden(text, "\(family).txt", in: "Golden/Messages")
  }

  @Test func messagesOfProjectsMadeInCodeRead() async throws {
    var text = ""
    for made in madeInCode {
      let compilation = await compile(try made.input(), .onlyLocked)
      text += "# \(made.testDescription)\n"
      text += FullPrinter.print(compilation.diagnostics, sources: compilation.sources)
    }
    expectGolden(text, "made-in-code.txt", in: "Golden/Messages")
  }
}
