import Compiler
import Reporting

/// What a client has open, and the projects that it belongs to.
struct Workspace {
  /// A file that is open, by its path.
  struct OpenFile {
    /// As the client spells it.
    let address: String
    let folder: String
    /// Relative to the project.
    let path: String
    var version: JSON
  }

  /// By the client's address.
  private(set) var files: [String: OpenFile] = [:]
  private(set) var projects: [String: EditedProject] = [:]
  /// Folders of projects whose files have changed since they were last reported on.
  private(set) var changed: Set<String> = []

  mutating func open(_ address: String, _ text: String, version: JSON) {
    guard let (folder, path) = Self.place(of: address) else { return }
    files[address] = OpenFile(address: address, folder: folder, path: path, version: version)
    if projects[folder] == nil {
      projects[folder] = EditedProject(folder: folder)
    } else {
      projects[folder]?.reload()
    }
    projects[folder]?.set(path, Array(text.utf8))
    changed.insert(folder)
  }

  mutating func change(_ address: String, _ changes: [JSON], version: JSON, _ encoding: PositionEncoding) {
    guard let file = files[address], var bytes = projects[file.folder]?.open[file.path] else { return }
    for change in changes {
      guard let text = change["text"].text else { continue }
      let source = SourceFile(id: FileID(0), path: file.path, bytes: bytes)
      if change["range"].isNull {
        bytes = Array(text.utf8)
      } else if let span = TextPositions(file: source, encoding: encoding).span(change["range"]) {
        bytes.replaceSubrange(span.start..<span.end, with: text.utf8)
      }
    }
    files[address]?.version = version
    projects[file.folder]?.set(file.path, bytes)
    changed.insert(file.folder)
  }

  mutating func close(_ address: String) {
    guard let file = files.removeValue(forKey: address) else { return }
    projects[file.folder]?.set(file.path, nil)
    projects[file.folder]?.reload()
    changed.insert(file.folder)
  }

  /// Something on the disk is not as it was.
  mutating func reload() {
    for folder in projects.keys {
      projects[folder]?.reload()
      changed.insert(folder)
    }
  }

  /// The projects to report on; asked once.
  mutating func takeChanged() -> [String] {
    defer { changed = [] }
    return changed.sorted(byBytesOf: { $0 })
  }

  /// The address of a file of a project, as the client spells it where it has it open.
  func address(of path: String, in folder: String) -> String {
    let open = files.values.first { $0.folder == folder && $0.path == path }
    return open?.address ?? FileAddress.address(of: RelativePath.join(folder, path))
  }

  /// Does something with the project of an open file.
  mutating func withProject<Result>(
    of address: String, _ body: (inout EditedProject, OpenFile) async -> Result
  ) async -> Result? {
    guard let file = files[address], var project = projects[file.folder] else { return nil }
    let result = await body(&project, file)
    projects[file.folder] = project
    return result
  }

  mutating func compiled(_ folder: String) async -> CheckedProject? {
    guard var project = projects[folder] else { return nil }
    let checked = await project.compiled()
    projects[folder] = project
    return checked
  }

  /// The project that holds a file, and where. The file itself need not be on the disk yet.
  private static func place(of address: String) -> (folder: String, path: String)? {
    guard let path = FileAddress.path(of: address), let name = RelativePath.names(of: path).last else {
      return nil
    }
    guard let parent = ProjectFinder.physicalPath(RelativePath.parent(of: path)),
      let folder = try? ProjectFinder.project(containing: parent)
    else { return nil }
    return RelativePath.path(of: RelativePath.join(parent, name), below: folder).map { (folder, $0) }
  }
}
