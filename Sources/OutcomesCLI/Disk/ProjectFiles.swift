import Compiler
import Glibc
import Reporting

/// A file of a project, and by which folder it belongs to it.
public struct ProjectFile: Hashable, Sendable {
  /// Relative to the project, with `/`.
  public let path: String
  public let place: Place

  public enum Place: String, Sendable, CaseIterable {
    /// `outcomes.yaml` itself.
    case project
    case maps, paths, decisions, rules, indicators, feelings, forms, templates
    /// `outcomes.lock`.
    case lock
    /// A place that the project file names under `sources:`; its files may be of any kind.
    case elsewhere
  }
}

/// What a look through a project's folders found.
public struct ProjectFiles: Sendable {
  /// Sorted by the bytes of their paths, each once.
  public private(set) var files: [ProjectFile] = []
  /// What could not be taken in; paths relative to the project. One of them hides none of the others.
  public private(set) var problems: [DiskError] = []

  /// YAML files that look as if they were meant to be read, and are in no folder that is: `map/`, or beside
  /// `outcomes.yaml`; or whose names are nearly those of YAML files: `maps/staff.yaml.txt`. Sorted by the bytes of their paths.
  public private(set) var strays: [String] = []

  private let walk: FolderWalk

  /// The files of a project, none of them opened.
  ///
  /// - `project`: the folder, as `ProjectFinder` gives it.
  /// - `sources`: more places inside the project, relative to it: files, or folders whose YAML files count.
  /// - `output`: the output folder, relative to the project, which is never a source.
  ///
  /// Names that start with a dot are left out. A link to a file inside the project counts as that file; one that leads
  /// out of the project, and any link to a folder, is a problem.
  public static func list(
    in project: String, sources: [String] = [], output: String = "build"
  ) throws(DiskError) -> ProjectFiles {
    guard let root = ProjectFinder.physicalPath(project) else { throw DiskError(path: project, code: errno) }
    var list = ProjectFiles(walk: FolderWalk(root: root, output: output))
    list.addFixedPlaces()
    for source in sources { list.add(source: source) }
    list.putInOrder()
    list.addStrays()
    return list
  }

  private init(walk: FolderWalk) { self.walk = walk }

  private mutating func addFixedPlaces() {
    addFile(ProjectFinder.fileName, place: .project)
    addFile("outcomes.lock", place: .lock)
    addFile("decisions.yaml", place: .decisions)
    addFile("decisions.yml", place: .decisions)
    for place in [ProjectFile.Place.maps, .paths, .decisions, .rules, .indicators, .feelings, .forms] {
      addFolder(place.rawValue, place: place, where: isYAML)
    }
    addFolder(ProjectFile.Place.templates.rawValue, place: .templates) { _ in true }
  }

  private mutating func addFile(_ path: String, place: ProjectFile.Place) {
    switch walk.entry(path) {
    case .file: files.append(ProjectFile(path: path, place: place))
    case .folder: problems.append(DiskError(path: path, code: EISDIR))
    case .problem(let problem): problems.append(problem)
    case .nothing: break
    }
  }

  private mutating func addFolder(
    _ path: String, place: ProjectFile.Place, where belongs: (String) -> Bool
  ) {
    switch walk.entry(path) {
    case .folder:
      let found = walk.files(below: path)
      files += found.paths.filter(belongs).map { ProjectFile(path: $0, place: place) }
      if place != .templates { strays += found.paths.filter { yamlName(of: $0) != nil } }
      problems += found.problems
    case .problem(let problem): problems.append(problem)
    // A file called `maps` is nobody's map; a folder that is not there is no fault.
    case .file, .nothing: break
    }
  }

  private mutating func add(source: String) {
    guard let names = RelativePath.namesBelowProject(of: source) else {
      let reason = "a source is a place inside the project, written relative to it and without '..'"
      return problems.append(DiskError(path: source, reason: reason))
    }
    let path = names.joined(separator: "/")
    if names.contains(where: { $0.utf8.first == UInt8(ascii: ".") }) || walk.isOutput(path) {
      let reason = "names that start with a dot and the output folder are never sources"
      return problems.append(DiskError(path: source, reason: reason))
    }
    switch walk.entry(path) {
    case .file: files.append(ProjectFile(path: path, place: .elsewhere))
    case .folder: addFolder(path, place: .elsewhere, where: isYAML)
    case .problem(let problem): problems.append(problem)
    case .nothing: problems.append(DiskError(path: source, code: ENOENT))
    }
  }

  /// What is read by nobody would be lost without a word, so a folder with a slip in its name is looked into.
  private mutating func addStrays() {
    let known = [ProjectFile.Place.maps, .paths, .decisions, .rules, .indicators, .feelings, .forms].map(
      \.rawValue)
    let taken = Set(files.map(\.path))
    guard let listing = opendir(walk.root) else { return }
    let (names, _) = folderNames(listing)
    closedir(listing)
    for name in names.sorted(byBytesOf: { $0 })
    where name.utf8.first != UInt8(ascii: ".") && !walk.isOutput(name) {
      switch walk.entry(name, inCheckedFolder: true) {
      case .file where mayBeMeant(name):
        strays.append(name)
      case .folder where !known.contains(name) && !NearestNames.of(name, among: known).isEmpty:
        strays += walk.files(below: name).paths.filter(mayBeMeant)
      default: break
      }
    }
    strays = Set(strays).subtracting(taken).sorted(byBytesOf: { $0 })
  }

  /// Sorts, and keeps of a file found twice the first find: its own folder says more than `sources:` does.
  private mutating func putInOrder() {
    var sorted: [ProjectFile] = []
    let order = files.enumerated().sorted {
      ($0.element.path.utf8Bytes, $0.offset) < ($1.element.path.utf8Bytes, $1.offset)
    }
    for (_, file) in order where sorted.last.map({ !RelativePath.isSame($0.path, file.path) }) ?? true {
      sorted.append(file)
    }
    files = sorted
    var seen: Set<DiskError> = []
    problems = problems.sorted(byBytesOf: \.path).filter { seen.insert($0).inserted }
  }
}

/// Whether a file that nothing reads was meant to be: its name is that of a YAML file, or nearly.
private func mayBeMeant(_ path: String) -> Bool { isYAML(path) || yamlName(of: path) != nil }

/// Whether a name ends as YAML files do; some systems save in capitals.
private func isYAML(_ path: String) -> Bool {
  let path = path.lowercased()
  return path.hasSuffix(".yaml") || path.hasSuffix(".yml")
}
