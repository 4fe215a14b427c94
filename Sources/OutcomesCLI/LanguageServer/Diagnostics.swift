import Compiler
import Reporting

/// What is wrong with a project, file by file: the same findings as `outcomes check`, in the same order.
struct PublishedDiagnostics {
  private let sources: SourceMap
  private let workspace: Workspace
  private let folder: String
  private let encoding: PositionEncoding
  private var byPath: [String: [JSON]] = [:]

  init(_ checked: CheckedProject, _ workspace: Workspace, _ folder: String, _ encoding: PositionEncoding) {
    sources = checked.sources
    self.workspace = workspace
    self.folder = folder
    self.encoding = encoding
    for diagnostic in checked.diagnostics.inOrder(sources).shown {
      // What is about the project as a whole is shown at its project file.
      let path = diagnostic.span.map { sources.path(of: $0) } ?? ProjectFinder.fileName
      byPath[path, default: []].append(json(diagnostic))
    }
  }

  /// The report on each file by its address; on a file without findings one that says so, if it is open or had some.
  func files(besides published: [String: JSON]) -> [(address: String, params: JSON)] {
    var reports: [String: JSON] = [:]
    for file in workspace.files.values where file.folder == folder {
      reports[file.address] = ["uri": .text(file.address), "version": file.version, "diagnostics": []]
    }
    let root = FileAddress.address(of: folder) + "/"
    for (address, params) in published where address.hasPrefix(root) && reports[address] == nil {
      if !params["diagnostics"].list.isEmpty {
        reports[address] = ["uri": .text(address), "diagnostics": []]
      }
    }
    for (path, found) in byPath where !path.hasPrefix("library/") {
      let address = workspace.address(of: path, in: folder)
      var report: [String: JSON] = ["uri": .text(address), "diagnostics": .list(found)]
      if let version = workspace.files[address]?.version { report["version"] = version }
      reports[address] = .object(report)
    }
    return reports.sorted(byBytesOf: \.key).map { ($0.key, $0.value) }
  }

  private func json(_ diagnostic: Diagnostic) -> JSON {
    let nowhere: JSON = ["start": ["line": 0, "character": 0], "end": ["line": 0, "character": 0]]
    var message = diagnostic.message
    if !diagnostic.note.isEmpty { message += ": " + diagnostic.note }
    if !diagnostic.suggestions.isEmpty {
      message += "\ndid you mean " + diagnostic.suggestions.map { "`\($0)`" }.joined(separator: ", ") + "?"
    }
    for line in diagnostic.help { message += "\n" + line }
    return [
      "range": diagnostic.span.map(range) ?? nowhere,
      "severity": .whole(diagnostic.level.severity),
      "code": .text(diagnostic.kind.name), "source": "outcomes", "message": .text(message),
      "relatedInformation": .list(
        diagnostic.labels.map { label in
          let address = workspace.address(of: sources.path(of: label.span), in: folder)
          return [
            "location": ["uri": .text(address), "range": range(label.span)], "message": .text(label.text),
          ]
        }),
    ]
  }

  private func range(_ span: Span) -> JSON {
    TextPositions(file: sources[span.file], encoding: encoding).json(span)
  }
}

extension Level {
  /// The protocol's number: 1 error, 2 warning, 3 information.
  fileprivate var severity: Int {
    switch self {
    case .error: 1
    case .warning: 2
    case .advice: 3
    }
  }
}
