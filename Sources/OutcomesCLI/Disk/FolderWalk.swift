import Glibc
import Reporting

/// Looks through the folders of a project without leaving it.
struct FolderWalk: Sendable {
  /// The project's folder, absolute and without links.
  let root: String
  /// The output folder, relative to the project; what is in it was written by a build.
  let output: String

  init(root: String, output: String) {
    self.root = root
    self.output = RelativePath.names(of: output).joined(separator: "/")
  }

  enum Entry {
    case file, folder, nothing
    case problem(DiskError)
  }

  /// What is at a path relative to the project. A pipe or a device counts as a file here: reading it refuses it by name.
  /// Below a folder that has been looked at already, only a link can lead out.
  func entry(_ path: String, inCheckedFolder: Bool = false) -> Entry {
    var status = stat()
    let absolute = RelativePath.join(root, path)
    guard lstat(absolute, &status) == 0 else {
      return errno == ENOENT ? .nothing : .problem(DiskError(path: path, code: errno))
    }
    if inCheckedFolder, !status.isLink { return status.isFolder ? .folder : .file }
    // Not only the last name may be a link: `sources: [linked/maps]`.
    guard let physical = ProjectFinder.physicalPath(absolute) else {
      let leadsNowhere = DiskError(path: path, reason: "this link leads nowhere")
      return .problem(errno == ENOENT ? leadsNowhere : DiskError(path: path, code: errno))
    }
    guard let inside = RelativePath.path(of: physical, below: root) else {
      return .problem(DiskError(path: path, reason: "this link leads out of the project"))
    }
    guard status.isLink else { return status.isFolder ? .folder : .file }
    guard stat(absolute, &status) == 0 else { return .problem(DiskError(path: path, code: errno)) }
    if isOutput(inside) {
      return .problem(DiskError(path: path, reason: "this link leads to what a build wrote"))
    }
    // Followed, such links could go in circles, and would give one file several names.
    let reason = "this is a link to a folder; name the folder itself under 'sources:' instead"
    return status.isFolder ? .problem(DiskError(path: path, reason: reason)) : .file
  }

  func isOutput(_ path: String) -> Bool {
    !output.isEmpty && RelativePath.path(of: path, below: output) != nil
  }

  /// All files at any depth below a folder, unsorted, without names that start with a dot and without the output.
  func files(below folder: String) -> (paths: [String], problems: [DiskError]) {
    var paths: [String] = []
    var problems: [DiskError] = []
    var ahead = [folder]
    while let folder = ahead.popLast() {
      guard let listing = opendir(RelativePath.join(root, folder)) else {
        problems.append(DiskError(path: folder, code: errno))
        continue
      }
      let (names, fault) = folderNames(listing)
      closedir(listing)
      if let fault { problems.append(DiskError(path: folder, reason: fault)) }
      for name in names where name.utf8.first != UInt8(ascii: ".") {
        let path = RelativePath.join(folder, name)
        if isOutput(path) { continue }
        switch entry(path, inCheckedFolder: true) {
        case .file: paths.append(path)
        case .folder: ahead.append(path)
        case .problem(let problem): problems.append(problem)
        case .nothing: break
        }
      }
    }
    return (paths, problems)
  }
}

/// The names in an open folder, but for `.` and `..`; and what was wrong, which hides none of the names before it.
func folderNames(_ listing: OpaquePointer) -> (names: [String], fault: String?) {
  var names: [String] = []
  var fault: String?
  while true {
    errno = 0
    guard let entry = readdir(listing) else {
      return (names, errno == 0 ? fault : DiskError.reason(of: errno))
    }
    let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
      tuple.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(validatingCString: $0) }
    }
    switch name {
    case nil: fault = "a name in this folder is not written in UTF-8"
    case ".", "..": break
    case .some(let name): names.append(name)
    }
  }
}
