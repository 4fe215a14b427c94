import Reporting

/// The files of a project as a commit has them, found in the places where `ProjectFiles` finds those on the disk.
struct RevisionFiles {
  private let git: Git
  private let revision: Git.Revision
  /// Ends with `/`; empty where the project is the repository.
  private let prefix: String
  /// By path, relative to the project.
  private let entries: [String: Git.Entry]

  init(_ git: Git, _ revision: Git.Revision, prefix: String) throws(DiskError) {
    self.git = git
    self.revision = revision
    self.prefix = prefix
    var entries: [String: Git.Entry] = [:]
    for entry in try git.entries(of: revision, below: String(prefix.dropLast())) {
      guard let path = RelativePath.path(of: "/" + entry.path, below: "/" + prefix) else { continue }
      entries[path] = entry
    }
    self.entries = entries
  }

  /// The project; `folder` is where its work tree is.
  func project(in folder: String) throws(DiskError) -> LoadedProject {
    guard let main = try bytes(of: ProjectFinder.fileName) else {
      throw DiskError(
        path: revision.shown,
        reason: "there is no \(prefix)\(ProjectFinder.fileName) in this revision, so nothing to compare with")
    }
    let sources = LoadedProject.sources(in: main).compactMap { source in
      RelativePath.namesBelowProject(of: source)?.joined(separator: "/")
    }
    let paths = entries.keys.filter { path in isRead(path, sources) }.sorted(byBytesOf: { $0 })
    try LoadedProject.checkCount(paths.count, of: revision.shown)
    let contents = try contents(of: paths)
    return LoadedProject(
      folder: folder, shown: revision.shown, files: Array(zip(paths, contents)).map { ($0, $1) }, strays: [])
  }

  /// A file of the build that was committed; nil where there is none.
  func built(_ name: String) throws(DiskError) -> [UInt8]? { try bytes(of: "build/" + name) }

  private func bytes(of path: String) throws(DiskError) -> [UInt8]? {
    entries[path] == nil ? nil : try contents(of: [path]).first
  }

  private func isRead(_ path: String, _ sources: [String]) -> Bool {
    let names = RelativePath.names(of: path)
    if names.contains(where: { $0.hasPrefix(".") }) || names[0] == "build" { return false }
    let isYAML = [".yaml", ".yml"].contains { path.lowercased().hasSuffix($0) }
    if names.count == 1, ["outcomes.yaml", "outcomes.lock", "decisions.yaml", "decisions.yml"].contains(path)
    {
      return true
    }
    if names.count > 1, names[0] == "templates" { return true }
    let folders: Set = ["maps", "paths", "decisions", "rules", "indicators", "feelings", "forms"]
    if names.count > 1, folders.contains(names[0]) { return isYAML }
    return sources.contains { path == $0 || isYAML && RelativePath.path(of: path, below: $0) != nil }
  }

  /// The bytes of some files; a link stands for the file it leads to, which has to be in the project.
  private func contents(of paths: [String]) throws(DiskError) -> [[UInt8]] {
    var wanted: [Git.Entry] = []
    for path in paths { wanted.append(try file(at: path)) }
    let contents = try git.bytes(of: wanted)
    for (path, bytes) in zip(paths, contents) where bytes.count > LoadedProject.readLimit {
      throw DiskError(
        path: "\(revision.shown): \(path)",
        reason: "this file is larger than \(LoadedProject.readLimit >> 20) MiB, the most that is read")
    }
    return contents
  }

  private func file(at path: String) throws(DiskError) -> Git.Entry {
    var path = path
    for _ in 0..<16 {
      guard let entry = entries[path] else { break }
      if !entry.isLink { return entry }
      let target = String(decoding: try git.bytes(of: [entry])[0], as: UTF8.self)
      if RelativePath.isAbsolute(target) { break }
      let names = RelativePath.names(of: path).dropLast() + RelativePath.names(of: target)
      guard let plain = resolved(Array(names)) else { break }
      path = plain
    }
    throw DiskError(
      path: "\(revision.shown): \(path)", reason: "this link leads to no file of the project in this revision"
    )
  }

  /// Nil where it leads out of the project.
  private func resolved(_ names: [String]) -> String? {
    var plain: [String] = []
    for name in names {
      if name != ".." { plain.append(name) } else if plain.popLast() == nil { return nil }
    }
    return plain.joined(separator: "/")
  }
}
