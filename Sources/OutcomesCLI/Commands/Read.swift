import ArgumentParser
import Reporting
import Specs

/// `outcomes read`: a file as the compiler reads it.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a YAML file as the compiler reads it: every value with its place.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The file.")
  var file: String

  @Option(help: "text or json.")
  var format: Format = .text

  @OptionGroup var tone: ToneOptions

  func run() throws {
    var sources = SourceMap()
    var diagnostics = Diagnostics()
    let source = sources.add(path: file, bytes: try FileReading.read(file, limit: LoadedProject.readLimit))
    guard let document = readYAML(source, &diagnostics) else {
      let style = Terminal.style(for: .output, choice: tone.colour)
      let text =
        format == .json
        ? DiagnosticsJSON.print(diagnostics, sources: sources, project: nil)
        : Array(FullPrinter.print(diagnostics, sources: sources, style: style).utf8)
      try Terminal.write(text, to: .output)
      try tone.say("\(visible(file)): \(verdict(diagnostics)).")
      throw ExitCode.findings
    }
    try Terminal.write(format == .json ? document.json() : Array(document.outline().utf8), to: .output)
  }
}
