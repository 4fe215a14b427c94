import Glibc
import OutcomesCLI

/// A real folder on the disk, removed with everything in it.
final class TemporaryFolder {
  /// Absolute and without links.
  let path: String

  init() {
    var template = Array("/tmp/outcomes-test-XXXXXX".utf8CString)
    path = String(cString: realpath(mkdtemp(&template), nil))
  }

  deinit { removeTree(path) }

  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, with the folders above it.
  func put(_ name: String, _ text: String = "") {
    makeFolder(name.split(separator: "/").dropLast().joined(separator: "/"))
    let file = fopen(self(name), "w")!
    fputs(text, file)
    fclose(file)
  }

  func makeFolder(_ name: String) {
    var folder = path
    for part in name.split(separator: "/") {
      folder += "/\(part)"
      mkdir(folder, 0o755)
    }
  }

  func link(_ name: String, to target: String) { symlink(target, self(name)) }

  /// The text of a file, or nil where there is none.
  func text(_ name: String) -> String? {
    (try? FileReading.read(self(name))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// All names in a folder, hidden ones too, sorted.
  func names(_ name: String = "") -> [String] { entries(self(name)).sorted() }

  /// Who a file is and when it was last written: the same for as long as nobody touches it.
  func identity(_ name: String) -> [Int] {
    var status = stat()
    lstat(self(name), &status)
    return [Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }

  /// Every path below, with text or link target: what "nothing was touched" is held against.
  func everything(_ name: String = "") -> [String: String] {
    var found: [String: String] = [:]
    for entry in names(name) {
      let path = name.isEmpty ? entry : "\(name)/\(entry)"
      var status = stat()
      lstat(self(path), &status)
      if status.st_mode & S_IFMT == S_IFDIR {
        found[path] = "folder"
        found.merge(everything(path)) { first, _ in first }
      } else {
        found[path] = text(path) ?? "unreadable"
      }
    }
    return found
  }
}

private func entries(_ folder: String) -> [String] {
  guard let listing = opendir(folder) else { return [] }
  defer { closedir(listing) }
  var names: [String] = []
  while let entry = readdir(listing) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}

private func removeTree(_ path: String) {
  for name in entries(path) {
    let child = "\(path)/\(name)"
    if unlink(child) != 0 { removeTree(child) }
  }
  rmdir(path)
}
