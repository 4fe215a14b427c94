import Reporting
import Specs

/// What `init` adds so that an editor checks and completes the files of a project while somebody types.
///
/// Any editor with a YAML language server follows the first line of a file to its schema; VS Code is also told which
/// schema belongs to which folder, so that files that are added later have theirs.
enum EditorSettings {
  /// None of them is a place where the files of a project are looked for.
  static let folders = ["schemas/", ".vscode/"]

  static func added(to files: ShippedProjects.Files) -> ShippedProjects.Files {
    files.map { ($0.path, modeline(of: $0.path) + $0.bytes) }
      + SpecKind.allCases.map { (schemaPath(of: $0), jsonSchema(of: $0)) }
      + [(".vscode/settings.json", settings), (".vscode/tasks.json", Array(tasks.utf8))]
  }

  /// Where a project keeps the schema of a kind of file.
  private static func schemaPath(of kind: SpecKind) -> String { "schemas/\(kind.rawValue).json" }

  /// The comment that leads from a file to its schema.
  private static func modeline(of path: String) -> [UInt8] {
    guard let kind = SpecKind.expected(at: path) else { return [] }
    let up = String(repeating: "../", count: RelativePath.names(of: path).count - 1)
    return Array("# yaml-language-server: $schema=\(up)\(schemaPath(of: kind))\n".utf8)
  }

  private static var settings: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("yaml.schemas") { json in
        for kind in SpecKind.allCases { json.field(.named("./" + schemaPath(of: kind)), patterns(of: kind)) }
      }
    }
    return json.finish()
  }

  /// Some editors take `*` for names without `/`, others have no `**`.
  private static func patterns(of kind: SpecKind) -> [String] {
    let endings = ["yaml", "yml"]
    let file =
      kind == .contract ? ["outcomes.yaml"] : kind == .decisions ? endings.map { "decisions.\($0)" } : []
    return file
      + (kind.folder.map { folder in endings.flatMap { ["\(folder)/*.\($0)", "\(folder)/**/*.\($0)"] } } ?? [])
  }

  /// `check` as a task; its matcher reads what `--format concise` prints. VS Code knows no advice: that becomes `info`.
  private static let tasks = #"""
    {
      "version": "2.0.0",
      "tasks": [
        {
          "label": "outcomes check",
          "type": "process",
          "command": "outcomes",
          "args": ["check", "--format", "concise", "--quiet"],
          "options": {"cwd": "${workspaceFolder}"},
          "group": {"kind": "build", "isDefault": true},
          "presentation": {"reveal": "silent", "clear": true},
          "problemMatcher": {
            "owner": "outcomes",
            "source": "outcomes",
            "fileLocation": ["relative", "${workspaceFolder}"],
            "severity": "info",
            "pattern": {
              "regexp": "^(.+?):(\\d+):(\\d+): (error|warning|advice)\\[([a-z]+/[a-z0-9-]+)\\] (.*)$",
              "file": 1,
              "line": 2,
              "column": 3,
              "severity": 4,
              "code": 5,
              "message": 6
            }
          }
        }
      ]
    }

    """#
}
