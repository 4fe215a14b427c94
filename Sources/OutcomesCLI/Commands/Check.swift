import ArgumentParser
import Compiler
import Reporting

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
    let checked = await inParallel(projects) { project in
      (project, await compile(project.input, .onlyLocked))
    }
    let found = try checked.map { project, compilation in
      try project.findings(
        compilation.diagnostics, compilation.sources, id: compilation.framework?.project.contract.id.value)
    }
    try findings.printTogether(found)
    for ((project, compilation), found) in zip(checked, found) {
      if checked.count > 1, findings.arePrintedForPeople { try tone.say("\(project.shown):") }
      try findings.print(found, style: Terminal.style(for: .output, choice: tone.colour))
      try close(project, compilation)
    }
    try findings.writeFiles(found)
    if found.contains(where: { findings.failOn.isReached(by: $0.diagnostics) }) { throw ExitCode.findings }
  }

  private func close(_ project: LoadedProject, _ compilation: Compilation) throws {
    let verdict = verdict(compilation.diagnostics)
    if let framework = compilation.framework {
      try tone.say("\(framework.summary); \(verdict). Next: outcomes build")
    } else {
      try tone.say("\(project.shown): \(verdict). Mend the errors, then run outcomes check again.")
    }
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
