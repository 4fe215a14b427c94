import ArgumentParser
import Reporting
import Schedules
import Specs

/// `outcomes schema`: what a file may hold, for editors and other programs.
struct PrintSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract:
      "Print the JSON Schema of a kind of file, of framework.json, of diagnostics, of a score or of a comparison.",
    discussion: "`outcomes init` writes the schemas of a project's files into it, where editors find them.")

  @Argument(help: "A kind of file, `framework`, `diagnostics`, `score` or `diff`; without it all are listed.")
  var kind: String?

  @OptionGroup var tone: ToneOptions

  func run() throws {
    guard let kind else {
      try Terminal.write(Self.all.map { "\($0.name): \($0.about)\n" }.joined(), to: .output)
      return try tone.say("Next: outcomes schema KIND prints one.")
    }
    guard let schema = Self.all.first(where: { $0.name == kind }) else {
      let near = NearestNames.of(kind, among: Self.all.map(\.name))
      let help = near.isEmpty ? "" : "\ndid you mean \(near.joined(separator: ", "))?"
      try Terminal.write("error: there is no schema of `\(visible(kind))`\(help)\n", to: .errors)
      throw ExitCode.findings
    }
    try Terminal.write(schema.bytes(), to: .output)
  }

  private struct Printable {
    let name: String
    let about: String
    let bytes: () -> [UInt8]
  }

  private static var all: [Printable] {
    SpecKind.allCases.map { kind in
      Printable(name: kind.rawValue, about: kind.meaning) { jsonSchema(of: kind) }
    } + [
      Printable(name: "framework", about: "what `outcomes build` writes to framework.json") {
        frameworkSchema
      },
      Printable(name: "diagnostics", about: "what `outcomes check --format json` prints") {
        DiagnosticsJSON.schema
      },
      Printable(name: "score", about: "what `outcomes score --format json` prints") { scoreSchema },
      Printable(name: "diff", about: "what `outcomes diff --format json` prints") { comparisonSchema },
    ]
  }
}
