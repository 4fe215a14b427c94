import ArgumentParser
import Compiler
import Reporting
import Schedules

/// `outcomes build`: writes what the contract would say.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Write the schedules, framework.json and outcomes.lock: all of them, or nothing where there is an error."
  )

  @Argument(help: "Projects, or places inside them; the folder you are in where left out.")
  var paths: [String] = []

  @Option(help: "The folder to write to; `build` in the project where left out. For one project only.")
  var out: String?

  @Option(
    help: "What to write, with commas: \(allFormats.map(\.name).joined(separator: ", ")).",
    transform: FormatList.init)
  var formats = FormatList.usual

  @Flag(help: "Write nothing, and fail where what is committed is not what the specs say.")
  var check = false

  @Flag(help: "Leave the drafting notes out.")
  var noNotes = false

  @Flag(help: "For the parties: also print, in traceability, voices that agreed to be shown to them.")
  var forParties = false

  @Flag(help: "Take the packs that come with this program although the lock knows others.")
  var updatePacks = false

  @Option(help: "A Word file whose styles, page, header and footer the docx files take.")
  var reference: String?

  @OptionGroup var findings: FindingOptions
  @OptionGroup var tone: ToneOptions

  func validate() throws {
    if out != nil, paths.count > 1 { throw ValidationError("--out is for one project only") }
    if reference != nil, !formats.formats.contains(where: { $0.name == Format.docx.name }) {
      throw ValidationError("--reference gives Word files their looks; ask for them with --formats docx")
    }
  }

  func run() async throws {
    let output = try out.map { try ProjectFinder.absolute($0) } ?? "build"
    let projects = try LoadedProject.load(containing: paths, output: output)
    let options = RenderOptions(
      notes: !noNotes, forParties: forParties, wordStyles: try reference.map(wordStyles) ?? .own)
    let (formats, updatePacks) = (formats.formats, updatePacks)
    let built = await inParallel(projects) { project in
      await BuiltProject(project, output: output, formats, options, updatesPacks: updatePacks)
    }
    keepUntilTheEnd(built)
    let found = try built.map { project in
      try project.source.findings(
        project.diagnostics, project.sources, id: project.framework?.project.contract.id.value)
    }
    try findings.printTogether(found)
    var code: ExitCode?
    for (project, found) in zip(built, found) {
      if built.count > 1, findings.arePrintedForPeople { try tone.say("\(project.source.shown):") }
      try findings.print(found, style: Terminal.style(for: .output, choice: tone.colour))
      if let failure = try finish(project) { code = max(code, failure) }
    }
    try findings.writeFiles(found)
    if let code { throw code }
  }

  /// The looks of an organisation's own Word file.
  private func wordStyles(of path: String) throws -> WordStyles {
    let bytes = try FileReading.read(path, limit: WordStyles.largestReference)
    let styles: WordStyles
    do throws(ReferenceFault) {
      styles = try WordStyles(reference: bytes)
    } catch {
      throw DiskError(path: path, reason: error.description)
    }
    for line in styles.leftOut { try Terminal.write("warning: \(visible(path)): \(line)\n", to: .errors) }
    return styles
  }

  /// Writes or compares. Gives back why the command fails, if it does.
  private func finish(_ built: BuiltProject) throws -> ExitCode? {
    guard let plan = built.plan, let framework = built.framework else {
      try tone.say("\(built.source.shown): \(verdict(built.diagnostics)). Nothing was written.")
      return .findings
    }
    let failure: ExitCode? = findings.failOn.isReached(by: built.diagnostics) ? .findings : nil
    do throws(DiskError) {
      return try (check ? compare(plan, framework, built) : write(plan, framework, built)) ?? failure
    } catch {
      try Terminal.write("error: \(error); what was built before is as it was\n", to: .errors)
      return .couldNotRun
    }
  }

  private func write(
    _ plan: OutputPlan, _ framework: Framework, _ built: BuiltProject
  ) throws(DiskError) -> ExitCode? {
    let report = try OutputFolder.write(plan) { line in try? tone.say(line) }
    for path in report.written { try? tone.sayInDetail("wrote \(path)") }
    for path in report.removed { try? tone.sayInDetail("removed \(path)") }
    for path in report.kept {
      try Terminal.write(
        "warning: \(path) is no longer part of the build, and was kept because it has been edited\n",
        to: .errors)
    }
    let files = written(report, plan)
    let next = framework.outcomes.first.map { "outcomes explain \($0.id)" } ?? "outcomes check"
    try? tone.say("\(framework.summary); \(verdict(built.diagnostics)); \(files). Next: \(next)")
    return nil
  }

  /// "wrote 16 files to build and outcomes.lock"
  private func written(_ report: WriteReport, _ plan: OutputPlan) -> String {
    let outputs = report.written.count { $0 != "outcomes.lock" }
    var parts = outputs == 0 ? [] : ["\(counted(outputs, "file")) to \(plan.folder)"]
    if outputs < report.written.count { parts.append("outcomes.lock") }
    return parts.isEmpty ? "nothing had changed" : "wrote " + parts.joined(separator: " and ")
  }

  private func compare(
    _ plan: OutputPlan, _ framework: Framework, _ built: BuiltProject
  ) throws(DiskError) -> ExitCode? {
    let stale = try OutputFolder.compare(plan)
    guard !stale.isEmpty else {
      try? tone.say(
        "\(framework.summary); \(verdict(built.diagnostics)); what is committed is what the specs say.")
      return nil
    }
    // Where standard output is a document for machines, a line of text would break it.
    let stream: Terminal.Stream = findings.arePrintedForPeople ? .output : .errors
    for file in stale { try Terminal.write("\(file.path): \(file.fault.meaning)\n", to: stream) }
    try? tone.say(
      "\(counted(stale.count, "file")) not as the specs say. Run outcomes build, and commit what it writes.")
    return .findings
  }
}

extension StaleFile.Fault {
  fileprivate var meaning: String {
    switch self {
    case .stale: "is not what the specs say"
    case .missing: "is missing"
    case .leftOver: "no longer belongs here"
    }
  }
}

private func max(_ left: ExitCode?, _ right: ExitCode) -> ExitCode {
  left.map { $0.rawValue >= right.rawValue ? $0 : right } ?? right
}
