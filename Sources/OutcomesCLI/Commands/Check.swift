import ArgumentParser
import Compiler
import Reporting

/// `outcomes check`: reads, validates and derives, and prints what is wrong.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read, validate and derive, and print what is wrong. Nothing is written but by --fix.")

  @Argument(help: "Projects, or places inside them; the folder you are in where left out.")
  var paths: [String] = []

  @Flag(
    help: "Put right what cannot alter the meaning: misspelt words of the language, ids, spaces at line ends."
  )
  var fix = false

  @Flag(help: "Show what --fix would change, and write nothing.")
  var diff = false

  @OptionGroup var findings: FindingOptions
  @OptionGroup var tone: ToneOptions

  func run() async throws {
    let projects = try LoadedProject.load(containing: paths)
    if diff { return try await showChanges(of: projects) }
    let checked =
      fix
      ? try await mend(projects)
      : await inParallel(projects) { project in
        await CheckedProject(project, compile(project.input, .onlyLocked))
      }
    keepUntilTheEnd(checked)
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

  /// Puts right and writes what can be, and says what that was.
  private func mend(_ projects: [LoadedProject]) async throws -> [CheckedProject] {
    var checked: [CheckedProject] = []
    for mended in await inParallel(projects, { await MendedProject($0) }) {
      try mended.write()
      // A reader of JSON gets nothing else.
      try Terminal.write(mended.report, to: findings.arePrintedForPeople ? .output : .errors)
      checked.append(await CheckedProject(mended.project, mended.compilation))
    }
    return checked
  }

  private func showChanges(of projects: [LoadedProject]) async throws {
    var isMissed = false
    for mended in await inParallel(projects, { await MendedProject($0) }) {
      try Terminal.write(mended.diff, to: .output)
      let count = counted(mended.changedFiles.count, "file")
      try tone.say("\(mended.project.shown): --fix would change \(count). Nothing was written.")
      isMissed =
        isMissed || !mended.changedFiles.isEmpty
        || findings.failOn.isReached(by: mended.compilation.diagnostics)
    }
    if isMissed { throw ExitCode.findings }
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
