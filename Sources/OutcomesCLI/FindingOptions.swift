import ArgumentParser
import Reporting

/// How findings are printed, and which make the command fail.
struct FindingOptions: ParsableArguments {
  enum Threshold: String, ExpressibleByArgument, CaseIterable {
    case error, warning, advice, never

    func isReached(by diagnostics: Diagnostics) -> Bool {
      switch self {
      case .error: diagnostics.count(.error) > 0
      case .warning: diagnostics.found.contains { $0.level >= .warning }
      case .advice: !diagnostics.found.isEmpty
      case .never: false
      }
    }
  }

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "How findings are printed; full, where nothing else is. With =FILE, into a file. May be given several times.",
      valueName: "format[=file]"))
  var outputs: [FindingOutput] = []

  @Option(help: "Fail when there is a finding of this level or above: error, warning, advice or never.")
  var failOn: Threshold = .error

  func validate() throws {
    guard outputs.count(where: { $0.file == nil }) <= 1 else {
      throw ValidationError(
        "only one format can be printed at a time; give the others a file: --format \(outputs.last!.format)=FILE"
      )
    }
    var names: Set<String> = []
    for case let file? in outputs.map(\.file) {
      guard !file.isEmpty else {
        throw ValidationError("--format FORMAT=FILE needs the name of a file after =")
      }
      guard !file.hasSuffix(".yaml"), !file.hasSuffix(".yml") else {
        throw ValidationError(
          "'\(file)' looks like something that people write; findings are not written over it")
      }
      guard names.insert(file).inserted else {
        throw ValidationError("two formats cannot be written to '\(file)'")
      }
    }
  }

  /// What is printed: a format that goes to a file is not instead of what people read.
  private var printed: FindingFormat { outputs.first { $0.file == nil }?.format ?? .full }

  /// Whether standard output is for people; otherwise it is one document, and nothing else may be written there.
  var arePrintedForPeople: Bool { printed.isForPeople }

  /// To be called once with all projects, before `print`.
  func printTogether(_ projects: [ProjectFindings]) throws(DiskError) {
    if !printed.isForPeople { try Terminal.write(printed.bytes(of: projects), to: .output) }
  }

  /// To be called with each project.
  func print(_ project: ProjectFindings, style: Style) throws(DiskError) {
    if printed.isForPeople { try Terminal.write(printed.bytes(of: [project], style: style), to: .output) }
  }

  /// To be called once with all projects, after `print`: a file that cannot be written keeps nobody from reading.
  func writeFiles(_ projects: [ProjectFindings]) throws(DiskError) {
    for output in outputs {
      if let file = output.file { try ReportFile.write(output.format.bytes(of: projects), to: file) }
    }
  }
}

extension LoadedProject {
  /// What was found in this project, placed in its repository.
  func findings(_ diagnostics: Diagnostics, _ sources: SourceMap, id: String?) throws(DiskError)
    -> ProjectFindings
  {
    ProjectFindings(
      project: id, pathPrefix: try ProjectFinder.pathInRepository(of: folder),
      mainFile: ProjectFinder.fileName,
      diagnostics: diagnostics, sources: sources)
  }
}
