import Compiler
import Foundation
import Reporting
import Schedules
import Testing

/// The figures of the worked examples, worked out again by an independent program: Python with scipy, from
/// `framework.json` alone.
@Suite struct RecomputeTests {
  /// Each with how many figures it has at least.
  @Test(arguments: [
    ("specs/examples/cancer-diagnosis", 0), ("specs/examples/heart-failure-encounters", 0),
    ("specs/examples/improving-lives", 120), ("Tests/GoldenTests/Cases/every-kind-paid/project", 90),
    ("Tests/GoldenTests/Cases/measured-care/project", 30),
    ("Tests/GoldenTests/Cases/paid-for-outcomes/project", 30),
  ])
  func figuresAreThoseOfScipy(_ project: String, _ least: Int) async throws {
    let folder = try await Self.built(project)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (code, said) = try recompute(folder)
    #expect(code == 0, "\(said)")
    #expect(try count(said) >= least, "\(said)")
  }

  /// Each figure that is altered is found to be another.
  @Test func alteredFiguresAreSeen() async throws {
    let alterations: [(file: String, old: String, new: String, seen: String)] = [
      ("framework.json", "\"needed\": 621", "\"needed\": 622", "I-4.1 needed"),
      ("framework.json", "\"smallestChange\": 7.5", "\"smallestChange\": 7.6", "I-4.1 smallest change"),
      ("framework.json", "\"base\": 247", "\"base\": 248", "I-6.4 base"),
      ("framework.json", "\"amount\": 10500.00", "\"amount\": 10500.01", "I-4.1 in year 2"),
      ("framework.json", "\"heldBack\": 4500.00", "\"heldBack\": 4499.99", "held back"),
      ("framework.json", "\"amount\": 4500.00", "\"amount\": 4500.01", "I-6.4 in year 2, held back"),
      ("payment-example.md", "£7,875.00 |", "£7,875.01 |", "I-4.1 in year 2 at 70%"),
      ("payment-example.md", "= £21,056.82", "= £21,056.83", "total of year 2"),
      ("indicator-definitions.md", "chance is 7.6 percentage", "chance is 7.5 percentage", "definitions"),
    ]
    let folder = try await Self.built("specs/examples/improving-lives")
    defer { try? FileManager.default.removeItem(at: folder) }
    for alteration in alterations {
      let path = folder.appending(path: "build/\(alteration.file)")
      let text = try String(contentsOf: path, encoding: .utf8)
      #expect(text.contains(alteration.old), "\(alteration.file) does not say \(alteration.old)")
      try Data(text.replacing(alteration.old, with: alteration.new).utf8).write(to: path)
      let (code, said) = try recompute(folder)
      #expect(code == 1 && said.contains(alteration.seen), "\(alteration.old): \(said)")
      try Data(text.utf8).write(to: path)
    }
  }

  private func count(_ said: String) throws -> Int {
    Int(try #require(said.firstMatch(of: #/(\d+) figures compared/#)).1) ?? 0
  }

  /// A folder with the example's build, written by the code under test and not taken from what is committed, and its plan.
  private static func built(_ project: String) async throws -> URL {
    let framework = try await framework(of: project)
    let folder = try temporaryFolder()
    let build = folder.appending(path: "build")
    try FileManager.default.createDirectory(at: build, withIntermediateDirectories: true)
    var (sources, diagnostics) = (framework.sources, Diagnostics())
    let templates = Templates(replacing: [], into: &sources, diagnostics: &diagnostics)
    for file in render(framework, options: RenderOptions(), templates: templates, diagnostics: &diagnostics) {
      try Data(file.bytes).write(to: build.appending(path: file.name))
    }
    try Data(frameworkJSON(framework)).write(to: build.appending(path: "framework.json"))
    let plan = try #require(Planning(nil, in: framework, people: nil))
    try Data(plan.bytes(.json)).write(to: folder.appending(path: "plan.json"))
    return folder
  }

  static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "outcomes-figures-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// - Parameter edit: how each of its files is altered first.
  static func framework(
    of project: String, editing edit: (String) -> String = { $0 }
  ) async throws -> Framework {
    let source = Folder.root + "/" + project
    let files = try Folder.yaml(below: source).map { path in
      (path: String(path.dropFirst(source.count + 1)), bytes: Array(edit(try Folder.text(of: path)).utf8))
    }
    let lock = (try? Folder.text(of: source + "/outcomes.lock")).map {
      [(path: "outcomes.lock", bytes: Array($0.utf8))]
    }
    let compilation = await compile(ProjectInput(files: files + (lock ?? [])), .givesIDs)
    return try #require(compilation.framework, "\(compilation.diagnostics.found.map(\.message))")
  }

  private func recompute(_ folder: URL) throws -> (code: Int32, said: String) {
    let script = Folder.root + "/Tests/Recompute/recompute.py"
    return try Python.run([script, folder.path, folder.appending(path: "plan.json").path])
  }
}
