import Compiler
import Reporting
import Schedules
import Specs
import TestSupport
import Testing

/// Whole projects and all that they become, as files: the framework first, then each schedule.
///
/// A case is a folder of `Cases` with a `project`; what it becomes stands beside it in `expected`, where a change of any
/// sentence shows in the review. `RECORD_GOLDEN=1` writes it anew, and fails.
@Suite struct GoldenTests {
  @Test(arguments: try Self.cases())
  func becomes(_ name: String) async throws {
    let framework = try await framework(of: name)
    expect(String(decoding: frameworkJSON(framework), as: UTF8.self), "framework.json", of: name)
    for file in try schedules(of: framework, RenderOptions()) {
      expect(String(decoding: file.bytes, as: UTF8.self), file.name, of: name)
    }
  }

  /// What is made of the framework for other systems.
  @Test(arguments: try Self.cases())
  func becomesForOtherSystems(_ name: String) async throws {
    let framework = try await framework(of: name)
    var (diagnostics, sources) = (Diagnostics(), framework.sources)
    let templates = Templates(replacing: [], into: &sources, diagnostics: &diagnostics)
    let draft = Draft(framework, options: RenderOptions(), templates: templates)
    for format in allFormats where !format.isUsual && !format.isMadeOfSchedules {
      for file in draft.files(in: format) {
        expect(String(decoding: file.bytes, as: UTF8.self), file.name, of: name)
      }
    }
  }

  /// For the parties, and without drafting notes: only what differs from the plain build.
  @Test(arguments: try Self.cases())
  func becomesForTheParties(_ name: String) async throws {
    let framework = try await framework(of: name)
    let files = try schedules(of: framework, RenderOptions(notes: false, forParties: true))
    for file in files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("Drafting note"), "\(file.name) has a drafting note")
      if file.name == "traceability.md" { expect(text, "for-parties/traceability.md", of: name) }
    }
  }

  /// A case with results beside its project is scored too.
  @Test(arguments: try Self.cases())
  func scores(_ name: String) async throws {
    let path = "Tests/GoldenTests/Cases/\(name)/results.csv"
    guard let bytes = try? Repository.bytes(of: path) else { return }
    let framework = try await framework(of: name)
    var (sources, diagnostics) = (framework.sources, Diagnostics())
    let rows = try #require(readResults(sources.add(path: "results.csv", bytes: bytes), &diagnostics))
    let scored = try #require(score(rows, gates: [("reports", true)], in: framework, &diagnostics))
    expect(FullPrinter.print(diagnostics, sources: sources), "score.diagnostics.txt", of: name)
    for format in ScoreFormat.allCases {
      let report = scoreReport(scored, of: framework, format: format)
      expect(String(decoding: report, as: UTF8.self), "score.\(format.rawValue)", of: name)
    }
  }

  private static func cases() throws -> [String] {
    let files = try Repository.files(below: "Tests/GoldenTests/Cases", ending: "project/outcomes.yaml")
    return files.compactMap { $0.split(separator: "/").first.map(String.init) }
  }

  private func framework(of name: String) async throws -> Framework {
    let folder = "Tests/GoldenTests/Cases/\(name)/project"
    let files = try Repository.files(below: folder, ending: "").map { path in
      (path: path, bytes: try Repository.bytes(of: "\(folder)/\(path)"))
    }
    let compilation = await compile(ProjectInput(files: files), .givesIDs)
    expect(
      FullPrinter.print(compilation.diagnostics, sources: compilation.sources), "diagnostics.txt", of: name)
    expect(compilation.lock ?? "", "outcomes.lock", of: name)
    return try #require(compilation.framework)
  }

  private func schedules(of framework: Framework, _ options: RenderOptions) throws -> [RenderedFile] {
    var diagnostics = Diagnostics()
    var sources = framework.sources
    let templates = Templates(replacing: [], into: &sources, diagnostics: &diagnostics)
    let draft = Draft(framework, options: options, templates: templates)
    let files = allSchedules.compactMap { draft.render($0, diagnostics: &diagnostics) }
    #expect(diagnostics.found.isEmpty)
    return files
  }

  private func expect(_ text: String, _ file: String, of name: String) {
    expectGolden(text, file, in: "Cases/\(name)/expected")
  }
}
