import FoundationEssentials
import Glibc

/// A copy of the worked example, built once, so that its outcomes have their public ids.
final class ExampleProject {
  /// Absolute and without links, as addresses of files are.
  let path: String

  init(isBuilt: Bool = false) throws {
    var template = Array("/tmp/outcomes-lsp-XXXXXX".utf8CString)
    path = String(cString: realpath(mkdtemp(&template), nil))
    Program.run(["init", "--example", "--quiet"], in: path)
    if isBuilt { Program.run(["build", "--quiet"], in: path) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(path)/\(name)")), as: UTF8.self)
  }

  func put(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
  }
}
