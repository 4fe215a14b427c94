import ArgumentParser
import Compiler
import Reporting
import Schedules
import Specs

/// `outcomes explain`: why an outcome is there, and what a diagnostic means.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Why an outcome, indicator or milestone exists, down to the line; or what a diagnostic means.",
    discussion: """
      Name a public id (O-1, I-1.1), a key (frailty/going-home/connection), something people said
      (frailty-journey/c1), or a diagnostic (map/unknown-feeling). With nothing, the diagnostics are listed.
      """)

  @Argument(help: "What to explain.")
  var name: String?

  @Option(help: "The project, or a place inside it; the folder you are in where left out.")
  var project = "."

  @Option(help: "text, md or json.")
  var format: ExplainFormat = .text

  @OptionGroup var tone: ToneOptions

  func run() async throws {
    guard let name else { return try listDiagnostics() }
    if let kind = allDiagnosticKinds.first(where: { $0.name == name }) { return try explain(kind) }
    // Somebody who misspells a diagnostic's name need not be in a project, nor in one without errors.
    let near = NearestNames.of(name, among: allDiagnosticKinds.map(\.name))
    let loaded: LoadedProject
    do {
      loaded = try LoadedProject.load(containing: project)
    } catch {
      if near.isEmpty { throw error }
      return try reportUnknown(name, near)
    }
    let compilation = await compile(loaded.input, .onlyLocked)
    guard let framework = compilation.framework else {
      guard near.isEmpty else { return try reportUnknown(name, near) }
      let style = Terminal.style(for: .output, choice: tone.colour)
      try Terminal.write(
        FullPrinter.print(compilation.diagnostics, sources: compilation.sources, style: style), to: .output)
      try tone.say("Nothing can be explained while there are errors.")
      throw ExitCode.findings
    }
    guard let explanation = Schedules.explain(name, in: framework, format: format) else {
      return try reportUnknown(name, nearestExplainable(name, in: framework) + near)
    }
    try Terminal.write(explanation, to: .output)
  }

  private func explain(_ kind: DiagnosticKind) throws {
    switch format {
    case .text:
      try Terminal.write(kind.text(style: Terminal.style(for: .output, choice: tone.colour)), to: .output)
    case .md: try Terminal.write(kind.markdown, to: .output)
    case .json: try Terminal.write(kind.json, to: .output)
    }
  }

  private func reportUnknown(_ name: String, _ near: [String]) throws {
    let meant = near.prefix(3).map { visible($0) }.joined(separator: ", ")
    let help = near.isEmpty ? "" : "\ndid you mean \(meant)?"
    try Terminal.write("error: nothing here is called `\(visible(name))`\(help)\n", to: .errors)
    throw ExitCode.findings
  }

  private func listDiagnostics() throws {
    var text = ""
    var family: Substring?
    for kind in allDiagnosticKinds {
      if kind.family != family {
        text += (family == nil ? "" : "\n") + "\(kind.family)\n"
        family = kind.family
      }
      text += "  \(kind.name): \(kind.summary)\n"
    }
    try Terminal.write(text, to: .output)
  }
}

extension ExplainFormat: ExpressibleByArgument {}

/// Every kind that any room declares, by name.
let allDiagnosticKinds: [DiagnosticKind] =
  (specsDiagnosticKinds + compilerDiagnosticKinds + formDiagnosticKinds + templateDiagnosticKinds
  + resultRowDiagnosticKinds + scoreDiagnosticKinds + comparisonDiagnosticKinds).sorted(
    byBytesOf: \.name)
