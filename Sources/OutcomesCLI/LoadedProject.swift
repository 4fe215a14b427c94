import Compiler
import Reporting
import Specs

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

  /// A little above the language's own limit, so that a file that is too large is a finding at its place.
  static let readLimit = 4 * FileReading.limit

  /// Reads the project that holds a place.
  ///
  /// - Parameter output: the output folder, which is never a source.
  static func load(containing path: String, output: String = "build") throws -> LoadedProject {
    let folder = try ProjectFinder.project(containing: path)
    let main = try FileReading.read(RelativePath.join(folder, ProjectFinder.fileName), limit: readLimit)
    let list = try ProjectFiles.list(in: folder, sources: sources(in: main), output: output)
    if let problem = list.problems.first { throw problem }
    var files: [(path: String, bytes: [UInt8])] = []
    for file in list.files where file.place != .project {
      do throws(DiskError) {
        files.append(
          (file.path, try FileReading.read(RelativePath.join(folder, file.path), limit: readLimit)))
      } catch {
        throw DiskError(path: RelativePath.join(path, file.path), reason: error.reason)
      }
    }
    files.append((ProjectFinder.fileName, main))
    return LoadedProject(
      folder: folder, shown: path, files: files.sorted(byBytesOf: \.path), strays: list.strays)
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
