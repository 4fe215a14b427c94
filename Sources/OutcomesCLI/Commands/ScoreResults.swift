import ArgumentParser
import Compiler
import Reporting
import Schedules
import Specs

/// `outcomes score`: what results show, what they reach, and what is paid for them.
struct ScoreResults: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Hold results against the framework: intervals, targets reached, and payment due.",
    discussion: """
      RESULTS is a table of comma-separated values with a line of headings: indicator, year, and of numerator,
      denominator, value, people, sd, units, evidence, gate and met those that are needed. A figure that was held
      back is *; what has no row is not reported, and never counts as nothing.
      """)

  @Argument(help: ArgumentHelp("The file of results.", valueName: "results.csv"))
  var results: String

  @Argument(help: "The project, or a place inside it; the folder you are in where left out.")
  var project = "."

  @Option(help: "text, csv or json.")
  var format: ScoreFormat = .text

  @Option(
    help: ArgumentHelp(
      "Whether a gate held, in every year that no row speaks of. May be given several times.",
      valueName: "id=yes|no"))
  var gate: [GateOption] = []

  @OptionGroup var tone: ToneOptions

  func run() async throws {
    let loaded = try LoadedProject.load(containing: project)
    let bytes = try FileReading.read(results)
    let compilation = await compile(loaded.input, .onlyLocked)
    guard let framework = compilation.framework else {
      try printFindings(compilation.diagnostics, compilation.sources)
      try tone.say("Nothing can be scored while the project has errors.")
      throw ExitCode.findings
    }
    try checkGates(framework)
    var sources = compilation.sources
    let file = sources.add(path: results, bytes: bytes)
    var found = Diagnostics()
    let rows = readResults(file, &found)
    let scored = rows.flatMap { rows in
      score(rows, gates: gate.map { ($0.id, $0.held) }, in: framework, &found)
    }
    guard let scored, !found.hasErrors else {
      try printFindings(found, sources)
      try tone.say("\(results): \(verdict(found)). Mend the rows, then run outcomes score again.")
      throw ExitCode.findings
    }
    // They show the rows, and what is in a row that is withheld belongs into nothing that is handed on.
    if !found.found.isEmpty { try printFindings(found, sources, to: .errors) }
    try Terminal.write(scoreReport(scored, of: framework, format: format), to: .output)
    try tone.say(close(scored, rows ?? []))
  }

  private func checkGates(_ framework: Framework) throws {
    let ids = framework.payment?.gates.map(\.id.value) ?? []
    for gate in gate where !ids.contains(gate.id) {
      let known = ids.isEmpty ? "the contract has no gates" : "the gates are \(ids.joined(separator: ", "))"
      try Terminal.write(
        "error: there is no gate `\(visible(gate.id))`; \(known)\n", to: .errors)
      throw ExitCode.findings
    }
  }

  /// For people; a reader of CSV or JSON gets nothing else on its stream.
  private func printFindings(
    _ found: Diagnostics, _ sources: SourceMap, to asked: Terminal.Stream? = nil
  ) throws {
    let stream = asked ?? (format == .text ? .output : .errors)
    let style = Terminal.style(for: stream, choice: tone.colour)
    try Terminal.write(FullPrinter.print(found, sources: sources, style: style), to: stream)
  }

  private func close(_ score: Score, _ rows: [ResultRow]) -> String {
    let missing = score.years.reduce(0) { $0 + $1.results.count { $0.state == .notReported } }
    let withheld = score.years.reduce(0) { $0 + $1.results.count { $0.state == .withheld } }
    let open = score.years.count(where: \.isOpen)
    let years = counted(score.years.count, "year")
    return
      "\(results): \(counted(rows.count, "row")), \(years); \(missing == 0 ? "everything" : "not everything") was reported, \(withheld == 0 ? "" : "\(counted(withheld, "result")) withheld, ")\(open == 0 ? "every year is settled" : "\(open) of \(years) cannot be settled yet")."
  }
}

/// `reports=yes`
struct GateOption: ExpressibleByArgument {
  let id: String
  let held: Bool

  init?(argument: String) {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, ["yes", "no"].contains(parts[1]) else { return nil }
    id = String(parts[0])
    held = parts[1] == "yes"
  }
}

extension ScoreFormat: ExpressibleByArgument {}
