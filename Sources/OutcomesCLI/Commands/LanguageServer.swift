import ArgumentParser

/// `outcomes lsp`: answers an editor while somebody types.
struct LanguageServer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "A language server on standard input and output, for any editor.",
    discussion: """
      Findings as you type, completion, hover, going to where a name is given, everywhere it is used, renaming, and fixes.
      The editor starts it; nothing is written to the disk.
      """)

  /// Editors pass it by habit; it is the only way there is.
  @Flag(help: "Standard input and output, as always.")
  var stdio = false

  func run() async throws {
    var session = Session()
    guard try await session.run() else { throw ExitCode.findings }
  }
}
