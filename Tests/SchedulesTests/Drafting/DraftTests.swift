import Compiler
import Reporting
import TestSupport
import Testing

@testable import Schedules

/// The base project's draft, with other pieces put in their places.
func draft(
  _ pieces: [DiagnosticKind.Example], options: RenderOptions = RenderOptions(),
  _ diagnostics: inout Diagnostics
) async throws -> [String: String] {
  var project = try BaseProject()
  for piece in pieces { try project.put(Array(piece.text.utf8), at: piece.place) }
  let compilation = await project.compile()
  let framework = try #require(compilation.framework, "\(compilation.diagnostics.found.map(\.message))")
  var sources = compilation.sources
  let own = sources.files.filter { $0.path.hasPrefix("templates/") }
  let templates = Templates(replacing: own, into: &sources, diagnostics: &diagnostics)
  let draft = Draft(framework, options: options, templates: templates)
  var texts: [String: String] = [:]
  for schedule in allSchedules {
    if let file = draft.render(schedule, diagnostics: &diagnostics) {
      texts[schedule.key] = String(decoding: file.bytes, as: UTF8.self)
    }
  }
  return texts
}

struct DraftTests {
  @Test func templatesUseOnlyNamesThereAre() {
    var sources = SourceMap()
    var diagnostics = Diagnostics()
    let templates = Templates(replacing: [], into: &sources, diagnostics: &diagnostics)
    for schedule in allSchedules { schedule.check(templates, &diagnostics) }
    #expect(diagnostics.found.map(\.message) == [])
  }

  @Test func everyTemplateShips() throws {
    let names = try Repository.files(below: "templates").map { String($0.prefix { $0 != "." }) }
    #expect(names == ShippedTemplates.files.map(\.name))
    #expect(Set(allSchedules.map(\.key)).isSubset(of: Set(names)))
  }

  @Test func textThatDiffsWell() async throws {
    var diagnostics = Diagnostics()
    let texts = try await draft([], &diagnostics)
    #expect(diagnostics.found.map(\.message) == [])
    // All but the example of payments: nothing is paid here.
    #expect(texts.count == allSchedules.count - 1)
    for (key, text) in texts {
      #expect(text.hasPrefix("# ") && text.hasSuffix(".\n"), "\(key)")
      #expect(!text.contains("\n\n\n"), "an empty line too many in \(key)")
      #expect(
        !text.split(separator: "\n").contains { $0.hasSuffix(" ") }, "a blank at the end of a line in \(key)")
    }
  }

  @Test func notesCanBeLeftOut() async throws {
    var diagnostics = Diagnostics()
    let texts = try await draft([], options: RenderOptions(notes: false), &diagnostics)
    for (key, text) in texts { #expect(!text.contains("Drafting note"), "\(key)") }
  }

  @Test func headingsOfTheFormAreCounted() async throws {
    let kind = DiagnosticKind.formColumns
    let chosen = DiagnosticKind.Example("outcomes.yaml#form", "form: local")
    var wrong = Diagnostics()
    _ = try await draft([kind.explanation.wrong, chosen], &wrong)
    #expect(wrong.found.map(\.kind.name) == [kind.name])
    var right = Diagnostics()
    let texts = try await draft([kind.explanation.right, chosen], &right)
    #expect(right.found.map(\.kind.name) == [])
    #expect(texts["service-development-improvement-plan"] != nil)
    #expect(texts["surveys"] == nil, "a form without a schedule leaves it out")
  }

  @Test func templatesThatNothingUsesAreTold() async throws {
    let kind = DiagnosticKind.unusedTemplate
    var wrong = Diagnostics()
    _ = try await draft([kind.explanation.wrong], &wrong)
    #expect(wrong.found.map(\.kind.name) == [kind.name])
    #expect(wrong.found.first?.suggestions == ["open-items"])
    var right = Diagnostics()
    _ = try await draft([kind.explanation.right], &right)
    #expect(right.found.map(\.kind.name) == [])
  }

  @Test func aSharedFaultIsReportedOnce() async throws {
    var diagnostics = Diagnostics()
    _ = try await draft([.init("templates/footer.md", "{{nobody}}\n")], &diagnostics)
    #expect(
      diagnostics.found.map(\.message) == [
        "`nobody` is not a name of the outcomes part of the service specification"
      ])
  }
}
