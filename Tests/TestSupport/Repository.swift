import FoundationEssentials

/// The repository that the tests were compiled from, found from this file's own path.
public enum Repository {
  public static let root: String = ancestor(3, of: #filePath)

  /// The path some steps up: 1 gives the folder of a file.
  public static func ancestor(_ steps: Int, of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast(steps).joined(separator: "/")
  }

  /// Files below a folder of the repository, relative to it, sorted by bytes; links are followed.
  public static func files(below folder: String, ending: String = "") throws -> [String] {
    var found: [String] = []
    func walk(_ relative: String) throws {
      let full = "\(root)/\(folder)/\(relative)"
      for name in try FileManager.default.contentsOfDirectory(atPath: full) where !name.hasPrefix(".") {
        let path = relative.isEmpty ? name : "\(relative)/\(name)"
        var isFolder = false
        _ = FileManager.default.fileExists(atPath: "\(root)/\(folder)/\(path)", isDirectory: &isFolder)
        if isFolder { try walk(path) } else if path.hasSuffix(ending) { found.append(path) }
      }
    }
    try walk("")
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  public static func bytes(of path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: "\(root)/\(path)")))
  }

  public static func text(of path: String) throws -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }
}
