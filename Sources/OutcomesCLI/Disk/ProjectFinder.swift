import Glibc

/// Which project a path belongs to.
public enum ProjectFinder {
  /// The file whose folder is the project.
  public static let fileName = "outcomes.yaml"

  /// The folder, absolute and without links, of the nearest `outcomes.yaml` at or above a file or folder.
  ///
  /// The search ends at the root of the repository (the folder that holds `.git`): a project above it is not the one
  /// that somebody working in this repository means.
  public static func project(containing path: String) throws(DiskError) -> String {
    guard let start = physicalPath(path) else { throw DiskError(path: path, code: errno) }
    var status = stat()
    guard stat(start, &status) == 0 else { throw DiskError(path: path, code: errno) }
    var folder = status.isFolder ? start : RelativePath.parent(of: start)
    while true {
      // A link to nowhere or a folder of this name is found too: what is wrong with it is said when it is read, and a
      // project further up is not quietly taken instead.
      if try exists(fileName, in: folder) { return folder }
      let isLast = folder == "/" ? true : try exists(".git", in: folder)
      if isLast {
        // What an editor that adds its own ending made of the name.
        let near = fileName + ".txt"
        let advice =
          status.isFolder && isThere(near, in: start) ? "; there is \(near): rename it to \(fileName)" : ""
        throw DiskError(
          path: path, reason: "no \(fileName) here or in a folder above, up to \(folder)\(advice)")
      }
      folder = RelativePath.parent(of: folder)
    }
  }

  /// Whether there is something of this name in a folder.
  static func isThere(_ name: String, in folder: String) -> Bool { (try? exists(name, in: folder)) ?? false }

  /// The way from the root of the repository to a folder in it (absolute, without links): empty, or ending with `/`.
  ///
  /// Outside a repository it is the way from the folder the program was started in, and empty for what is not below that.
  static func pathInRepository(of folder: String) throws(DiskError) -> String {
    var root = folder
    while try !exists(".git", in: root) {
      if root == "/" {
        root = physicalPath(".") ?? folder
        break
      }
      root = RelativePath.parent(of: root)
    }
    let path = RelativePath.path(of: folder, below: root) ?? ""
    return path.isEmpty ? "" : path + "/"
  }

  /// A path with every link, `.` and `..` resolved; nil, with `errno`, where it leads nowhere.
  static func physicalPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A path that may not exist yet, made absolute from the folder the program was started in.
  static func absolute(_ path: String) throws(DiskError) -> String {
    if RelativePath.isAbsolute(path) { return path }
    guard let here = physicalPath(".") else { throw DiskError(path: path, code: errno) }
    return RelativePath.join(here, path)
  }

  private static func exists(_ name: String, in folder: String) throws(DiskError) -> Bool {
    var status = stat()
    let path = RelativePath.join(folder, name)
    if lstat(path, &status) == 0 { return true }
    guard errno == ENOENT || errno == ENOTDIR else { throw DiskError(path: path, code: errno) }
    return false
  }
}
