import ArgumentParser

/// The program: its subcommands, a file each in `Commands`.
public struct Outcomes: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "outcomes",
    abstract: "Turns what people said into outcomes, and outcomes into draft contract schedules.",
    discussion: """
      Write down what people said in a project folder (`outcomes init` makes one), then `outcomes check` it and
      `outcomes build` the schedules. `outcomes explain O-1` says why an outcome is there.
      """,
    version: toolVersion,
    subcommands: [
      Init.self, Check.self, Build.self, Explain.self, Diff.self, Plan.self, ScoreResults.self, Read.self,
      ListTemplates.self, PrintSchema.self, LanguageServer.self,
    ])

  public init() {}

  /// Runs the program and ends the process with its exit code.
  public static func run() async -> Never {
    Memory.keepLargePiecesApart()
    Terminal.prepare()
    do {
      var command = try parseAsRoot()
      if var command = command as? AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let error as DiskError {
      try? Terminal.write("error: \(error)\n", to: .errors)
      exit(withError: ExitCode.couldNotRun)
    } catch {
      exit(withError: error)
    }
    exit()
  }
}

/// The version of the program, in `manifest.json` and `--version`.
let toolVersion = "0.1.0"

extension ExitCode {
  /// Findings at or above `--fail-on`, or stale files.
  static let findings = ExitCode(1)
  /// No project, an unreadable file, a folder that cannot be written.
  static let couldNotRun = ExitCode(2)
}
