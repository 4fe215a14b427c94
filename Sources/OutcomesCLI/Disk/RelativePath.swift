/// Paths as the system has them, compared and taken apart by bytes: to Swift, two spellings of "é" are one text and a
/// slash with an accent upon it is no slash.
enum RelativePath {
  static let slash = UInt8(ascii: "/")

  /// The names along a path, without `.` and doubled slashes.
  static func names(of path: String) -> [String] {
    path.utf8.split(separator: slash).map { String(Substring($0)) }.filter { $0 != "." }
  }

  /// The names of a path that authors write, below the project; nil where it is absolute, empty, or steps up with `..`.
  static func namesBelowProject(of path: String) -> [String]? {
    guard !path.isEmpty, !isAbsolute(path), !path.utf8.contains(0) else { return nil }
    let names = names(of: path)
    return names.contains("..") ? nil : names
  }

  static func isAbsolute(_ path: String) -> Bool { path.utf8.first == slash }

  /// An absolute path without `.`, `..` and doubled slashes, as it reads: links are not looked at.
  static func plain(_ path: String) -> String {
    var plain: [String] = []
    for name in names(of: path) {
      if name != ".." { plain.append(name) } else { _ = plain.popLast() }
    }
    return "/" + plain.joined(separator: "/")
  }

  static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty { return name }
    return folder.utf8.last == slash ? folder + name : folder + "/" + name
  }

  static func parent(of path: String) -> String { "/" + names(of: path).dropLast().joined(separator: "/") }

  static func isSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }

  /// The part of an absolute path below a folder: empty for the folder itself, nil for what is elsewhere.
  static func path(of path: String, below folder: String) -> String? {
    if isSame(path, folder) { return "" }
    let prefix = folder.utf8.last == slash ? folder : folder + "/"
    guard path.utf8.starts(with: prefix.utf8) else { return nil }
    return String(Substring(path.utf8.dropFirst(prefix.utf8.count)))
  }
}
