import ArgumentParser
import Reporting

/// How findings may be printed.
enum FindingFormat: String, CaseIterable, Sendable {
  case full, concise, json, github, gitlab, sarif, junit

  /// People read one project after the other; machines want one document for all.
  var isForPeople: Bool { self == .full || self == .concise }

  /// What the projects' findings are in this format, under their names where there are several.
  func bytes(of projects: [ProjectFindings], style: Style = .plain) -> [UInt8] {
    switch self {
    case .full: text(of: projects) { FullPrinter.print($0.diagnostics, sources: $0.sources, style: style) }
    case .concise: text(of: projects) { ConcisePrinter.print($0.diagnostics, sources: $0.sources) }
    case .json: DiagnosticsJSON.print(projects)
    case .github: GitHubPrinter.print(projects)
    case .gitlab: GitLabPrinter.print(projects)
    case .sarif: SARIFPrinter.print(projects, version: toolVersion)
    case .junit: JUnitPrinter.print(projects)
    }
  }

  private func text(of projects: [ProjectFindings], print: (ProjectFindings) -> String) -> [UInt8] {
    projects.flatMap { project in
      Array(((projects.count > 1 ? "\(visible(project.name)):\n" : "") + print(project)).utf8)
    }
  }
}

/// `--format FORMAT` or `--format FORMAT=FILE`.
struct FindingOutput: ExpressibleByArgument, Sendable {
  let format: FindingFormat
  /// Nil for standard output.
  let file: String?

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = FindingFormat(rawValue: String(parts[0])) else { return nil }
    self.format = format
    file = parts.count == 2 ? String(parts[1]) : nil
  }

  static var allValueStrings: [String] { FindingFormat.allCases.map(\.rawValue) }
}
