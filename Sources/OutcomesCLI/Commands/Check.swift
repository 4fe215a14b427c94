import ArgumentParser
import Compiler
import Reporting
import Schedules

/// `outcomes check`: reads, validates and derives, and prints what is wrong.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read, validate and derive, and print what is wrong. Nothing is written.")

  @Argument(help: "Projects, or places inside them; the folder you are in where left out.")
  var paths: [String] = []

  @OptionGroup var findings: FindingOptions
  @OptionGroup var tone: ToneOptions

  func run() async throws {
    let projects = try LoadedProject.load(containing: paths)
    let checked = await inParallel(projects) { await CheckedProject($0) }
    let found = try checked.map { checked in
      try checked.source.findings(
        checked.diagnostics, checked.sources, id: checked.framework?.project.contract.id.value)
    }
    try findings.printTogether(found)
    for (checked, found) in zip(checked, found) {
      if projects.count > 1, findings.arePrintedForPeople { try tone.say("\(checked.source.shown):") }
      try findings.print(found, style: Terminal.style(for: .output, choice: tone.colour))
      try close(checked)
    }
    try findings.writeFiles(found)
    if found.contains(where: { findings.failOn.isReached(by: $0.diagnostics) }) { throw ExitCode.findings }
  }

  private func close(_ checked: CheckedProject) throws {
    let allowed = checked.allowed > 0 ? ", \(checked.allowed) allowed" : ""
    let verdict = verdict(checked.diagnostics) + allowed
    if let framework = checked.framework {
      try tone.say("\(framework.summary); \(verdict). Next: outcomes build")
    } else {
      try tone.say("\(checked.source.shown): \(verdict). Mend the errors, then run outcomes check again.")
    }
  }
}

/// A project compiled, with what its own templates and form would be told of by a build.
private struct CheckedProject: Sendable {
  let source: LoadedProject
  let diagnostics: Diagnostics
  let sources: SourceMap
  let framework: Framework?
  /// How many findings somebody answers for.
  let allowed: Int

  init(_ source: LoadedProject) async {
    self.source = source
    let input = source.input
    let compilation = await compile(input, .onlyLocked)
    allowed = compilation.allowed.count
    // What ships is held by tests; only a project's own templates and forms can be wrong.
    let hasOwnTexts = !input.templates.isEmpty || source.files.contains { $0.path.hasPrefix("forms/") }
    guard hasOwnTexts, compilation.framework != nil else {
      (diagnostics, sources, framework) = (
        compilation.diagnostics, compilation.sources, compilation.framework
      )
      return
    }
    let built = await BuiltProject(source, output: "build", [.markdown], RenderOptions(), updatesPacks: false)
    (diagnostics, sources) = (built.diagnostics, built.sources)
    framework = built.diagnostics.hasErrors ? nil : compilation.framework
  }
}

extension Framework {
  /// "improving-lives: 24 outcomes, 59 indicators"
  var summary: String {
    "\(project.contract.id.value): \(counted(standing.count, "outcome")), \(counted(indicators.count, "indicator"))"
  }
}

/// Does something with each element at the same time, and gives the results back in order.
func inParallel<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ body: @escaping @Sendable (Element) async -> Result
) async -> [Result] {
  await withTaskGroup(of: (index: Int, result: Result).self) { group in
    for (index, element) in elements.enumerated() {
      group.addTask { (index, await body(element)) }
    }
    var results: [(index: Int, result: Result)] = []
    for await result in group { results.append(result) }
    return results.sorted { $0.index < $1.index }.map(\.result)
  }
}
