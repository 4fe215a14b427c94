import Glibc

/// Where the output folder is, found without writing anything, and refused where a build has no business.
struct OutputPlace {
  /// The project's folder, absolute and without links.
  let project: String
  /// The same, as the caller named it.
  let shownProject: String
  /// A folder that is there already: the project, or the last one on the way to an output folder elsewhere.
  private let base: String
  private let shownBase: String
  /// The way from there to the output folder.
  private let names: [String]

  init(_ plan: OutputPlan) throws(DiskError) {
    guard let project = ProjectFinder.physicalPath(plan.project) else {
      throw DiskError(path: plan.project, code: errno)
    }
    self.project = project
    shownProject = plan.project
    let isRelative = !RelativePath.isAbsolute(plan.folder)
    if isRelative, RelativePath.namesBelowProject(of: plan.folder) == nil {
      let reason =
        "an output folder is inside the project, written without '..', or is named by its whole path"
      throw DiskError(path: plan.folder, reason: reason)
    }
    let folder = isRelative ? RelativePath.join(project, plan.folder) : plan.folder
    let (found, missing) = try Self.way(to: RelativePath.plain(folder), shown: plan.folder)
    let physical = RelativePath.plain(([found] + missing).joined(separator: "/"))

    let isInside = RelativePath.path(of: physical, below: project) != nil
    if isRelative, !RelativePath.isSame(physical, RelativePath.plain(folder)) {
      throw DiskError(
        path: plan.folder, reason: "there is a link on the way; nothing is written through links")
    }
    guard RelativePath.path(of: project, below: physical) == nil else {
      throw DiskError(
        path: plan.folder, reason: "the project itself is in this folder; choose one of its own")
    }
    base = isInside ? project : found
    shownBase = isInside ? plan.project : found
    names = isInside ? RelativePath.names(of: RelativePath.path(of: physical, below: project)!) : missing
    if isInside, let first = names.first, Self.isForSources(first) {
      throw DiskError(path: plan.folder, reason: "'\(first)' is for what people write; choose another folder")
    }
  }

  /// The last folder on the way to a path that is there, absolute and without links, and the names from there on. The
  /// last name is never looked through: if it is a link, it is found to be one when it is opened.
  private static func way(
    to path: String, shown: String
  ) throws(DiskError) -> (found: String, missing: [String]) {
    var names = RelativePath.names(of: path)
    var missing: [String] = []
    while let last = names.popLast() {
      missing.insert(last, at: 0)
      if let found = ProjectFinder.physicalPath("/" + names.joined(separator: "/")) {
        return (found, missing)
      }
      guard errno == ENOENT else { throw DiskError(path: shown, code: errno) }
    }
    return ("/", missing)
  }

  private static func isForSources(_ name: String) -> Bool {
    name == ".git"
      || ProjectFile.Place(rawValue: name).map { ![.project, .lock, .elsewhere].contains($0) } ?? false
  }

  func openProject() throws(DiskError) -> Folder { try Folder.open(project, shown: shownProject) }

  /// The output folder, or nil where there is none yet.
  func openOutput() throws(DiskError) -> Folder? {
    var folder = try Folder.open(base, shown: shownBase)
    for name in names {
      guard let next = try folder.folder(name) else { return nil }
      folder = next
    }
    return folder
  }

  /// The output folder, made where there is none yet. `made` takes note of each folder that was not there before.
  func makeOutput(made: inout MadeFolders) throws(DiskError) -> Folder {
    var folder = try Folder.open(base, shown: shownBase)
    for name in names {
      if try folder.status(of: name) == nil, try folder.make(name) { made.add(name, in: folder) }
      guard let next = try folder.folder(name) else { throw folder.failure(name, ENOENT) }
      folder = next
    }
    return folder
  }
}

/// Folders made for the output, to be unmade if nothing comes of it.
struct MadeFolders {
  private var folders: [(parent: Folder, name: String)] = []

  mutating func add(_ name: String, in parent: Folder) { folders.append((parent, name)) }

  func synchronize() throws(DiskError) {
    for (parent, _) in folders { try parent.synchronize() }
  }

  /// Only empty ones go: what somebody else has put there meanwhile stays.
  func remove() {
    for (parent, name) in folders.reversed() { parent.removeEmptyFolder(name) }
  }
}
