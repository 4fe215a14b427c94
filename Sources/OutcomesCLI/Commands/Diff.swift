import ArgumentParser
import Compiler
import Reporting
import Schedules

/// `outcomes diff`: what changed in the contract, and why.
struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What changed in the contract between two revisions, folders or framework.json files, and why.",
    discussion: """
      With nothing, what the files say now is compared with where the branch left the main branch. With BASE alone, \
      with that. What is there on the disk is meant before a revision of the same name.
      """)

  enum Threshold: String, ExpressibleByArgument, CaseIterable {
    case material, wording, evidence, structure, never

    func isReached(by comparison: Comparison) -> Bool {
      guard let least = ChangeClass(rawValue: rawValue) else { return false }
      return comparison.changes.contains { $0.class >= least }
    }
  }

  @Argument(help: "What to compare with: a git revision, a project's folder, or a framework.json.")
  var base: String?

  @Argument(help: "What is compared; the files as they are now where left out.")
  var head: String?

  @Option(help: "The project, or a place inside it; the folder you are in where left out.")
  var project = "."

  @Option(help: "text, md, json or github.")
  var format: ComparisonFormat = .text

  @Option(
    help:
      "Fail when there is a change of this class or a heavier one: material, wording, evidence, structure or never."
  )
  var failOn: Threshold = .never

  @Flag(help: "Fail when there is any change.")
  var exitCode = false

  @Flag(help: "Print the whole chain from each change to the lines behind it.")
  var why = false

  @Option(help: "Also write a Word file with the schedules of both as tracked changes, each with its cause.")
  var redline: String?

  @OptionGroup var tone: ToneOptions

  func run() async throws {
    do {
      try await compareSides()
    } catch let error as SideHasErrors {
      try report(error)
      throw ExitCode.couldNotRun
    }
  }

  private func compareSides() async throws {
    let sides = try await self.sides()
    let comparison = await explained(compare(base: sides.base.json, head: sides.head.json), sides)
    guard comparison.base.project == comparison.head.project else {
      throw DiskError(
        path: sides.head.shown,
        reason:
          "this is the project \(comparison.head.project), and \(sides.base.shown) is \(comparison.base.project)"
      )
    }
    if let redline { try write(comparison, sides.base, sides.head, to: redline) }
    let report = ComparisonReport(
      comparison, base: sides.base.shown, head: sides.head.shown, remarks: remarks(sides.base, sides.head),
      checks: sides.head.checks(against: sides.base), saysWhy: why)
    try Terminal.write(
      report.bytes(format, style: Terminal.style(for: .output, choice: tone.colour)), to: .output)
    try sayWhetherEditionIsNew(comparison, sides.head)
    if failOn.isReached(by: comparison) || exitCode && !comparison.isEmpty { throw ExitCode.findings }
  }

  private func sayWhetherEditionIsNew(_ comparison: Comparison, _ head: ComparedSide) throws {
    var found = Diagnostics()
    checkEdition(of: comparison, head: head.framework, &found)
    guard !found.found.isEmpty else { return }
    let style = Terminal.style(for: .errors, choice: tone.colour)
    try Terminal.write(
      FullPrinter.print(found, sources: head.sources ?? SourceMap(), style: style), to: .errors)
  }

  /// With the causes of every change.
  private func explained(_ comparison: Comparison, _ sides: (base: ComparedSide, head: ComparedSide)) async
    -> Comparison
  {
    findCauses(
      comparison, base: sides.base.origins, head: sides.head.origins,
      others: toolDifference(sides.base, sides.head), shippedTemplates: shippedTemplates,
      effects: await sides.head.effects(on: sides.base, comparison))
  }

  private func sides() async throws -> (base: ComparedSide, head: ComparedSide) {
    let sources = try SideFinder(project: project).sides(base: base, head: head)
    var readings = Readings()
    let base = try await ComparedSide(sources.base, reusing: &readings)
    return (base, try await ComparedSide(sources.head, reusing: &readings))
  }

  /// What a reader has to know of a side that was not compiled.
  private func remarks(_ sides: ComparedSide...) -> [String] {
    let read = sides.filter { $0.framework == nil }.map(\.shown)
    return read.isEmpty
      ? []
      : [
        "Read and not compiled: \(read.joined(separator: ", ")). Some lines behind the changes cannot be known."
      ]
  }

  private func toolDifference(_ base: ComparedSide, _ head: ComparedSide) -> [String] {
    guard let before = base.tool, let now = head.tool, before != now else { return [] }
    return ["the program, version \(before) before and \(now) now"]
  }

  /// A comparison that could not be made never looks like one that found nothing.
  private func report(_ error: SideHasErrors) throws {
    let style = Terminal.style(for: .errors, choice: tone.colour)
    try Terminal.write(
      FullPrinter.print(error.diagnostics, sources: error.sources, style: style), to: .errors)
    try Terminal.write(
      "error: \(visible(error.shown)) cannot be compared: \(verdict(error.diagnostics))\n", to: .errors)
  }
}

extension ComparisonFormat: ExpressibleByArgument {}
