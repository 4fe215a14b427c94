import Compiler
import Reporting
import Specs
import Synchronization

/// A project's files, read from the disk.
struct LoadedProject: Sendable {
  /// Absolute, without links.
  let folder: String
  /// As it was asked for.
  let shown: String
  /// Paths relative to the project, in byte order.
  let files: [(path: String, bytes: [UInt8])]
  /// YAML files that nothing reads.
  let strays: [String]

  var input: ProjectInput { ProjectInput(files: files, strays: strays) }

  /// The same project with other text in some of its files, by path.
  func replacing(_ texts: [String: [UInt8]]) -> LoadedProject {
    LoadedProject(
      folder: folder, shown: shown, files: files.map { ($0.path, texts[$0.path] ?? $0.bytes) }, strays: strays
    )
  }

  /// Above the language's own limit, so that a file that is too large is a finding at its place.
  static let readLimit = 31 << 20

  /// The most files that a project can have; what ships with the program comes to them.
  static let mostFiles = 16_000

  /// Reads the project that holds a place.
  ///
  /// - Parameter output: the output folder, which is never a source.
  static func load(containing path: String, output: String = "build") throws -> LoadedProject {
    let folder = try ProjectFinder.project(containing: path)
    let main = try FileReading.read(RelativePath.join(folder, ProjectFinder.fileName), limit: readLimit)
    let list = try ProjectFiles.list(in: folder, sources: sources(in: main), output: output)
    if let problem = list.problems.first { throw problem }
    try checkCount(list.files.count, of: path)
    let others = list.files.filter { $0.place != .project }
    let read = Mutex([Result<[UInt8], DiskError>?](repeating: nil, count: others.count))
    onThreads(others.count) { place in
      let result = Result { () throws(DiskError) in
        try FileReading.read(RelativePath.join(folder, others[place].path), limit: readLimit)
      }
      read.withLock { $0[place] = result }
    }
    var files: [(path: String, bytes: [UInt8])] = []
    for (file, result) in zip(others, read.withLock({ $0 })) {
      do throws(DiskError) {
        if let bytes = try result?.get() { files.append((file.path, bytes)) }
      } catch {
        throw DiskError(path: RelativePath.join(path, file.path), reason: error.reason)
      }
    }
    files.append((ProjectFinder.fileName, main))
    return LoadedProject(
      folder: folder, shown: path, files: files.sorted(byBytesOf: \.path), strays: list.strays)
  }

  static func checkCount(_ count: Int, of path: String) throws(DiskError) {
    guard count > mostFiles else { return }
    throw DiskError(path: path, reason: "a project has at most \(mostFiles) files, and this one has \(count)")
  }

  /// The projects that hold some places, each once, in the order given.
  static func load(containing paths: [String], output: String = "build") throws -> [LoadedProject] {
    var seen: Set<String> = []
    return try (paths.isEmpty ? ["."] : paths).compactMap { path in
      let folder = try ProjectFinder.project(containing: path)
      return seen.insert(folder).inserted ? try load(containing: path, output: output) : nil
    }
  }

  /// Where else the project file says that files are; what is wrong with it is reported when it is compiled.
  static func sources(in bytes: [UInt8]) -> [String] {
    var map = SourceMap()
    var ignored = Diagnostics()
    let file = map.add(path: ProjectFinder.fileName, bytes: bytes)
    guard case .contract(let contract) = readSpec(file, expected: .contract, &ignored) else { return [] }
    return contract.sources.map(\.value)
  }
}
