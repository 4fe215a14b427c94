import Glibc
import Reporting

/// Finds the two sides that somebody names: revisions, folders or files.
struct SideFinder {
  /// The project whose revisions are meant, or a place inside it.
  let project: String

  /// - Parameters:
  ///   - base: where the branch left the main branch, where it is left out.
  ///   - head: the work tree, where it is left out.
  func sides(base: String?, head: String?) throws -> (base: ComparedSource, head: ComparedSource) {
    let head = try head.map { try source($0) } ?? workTree()
    if let base { return (try source(base), head) }
    let folder = try ProjectFinder.project(containing: project)
    let git = try Git(containing: folder)
    return (try source(git, git.mergeBaseWithMainBranch(), folder), head)
  }

  private func workTree() throws -> ComparedSource { try onDisk(project) }

  /// What is there on the disk is meant before what git knows by the same name.
  private func source(_ name: String) throws -> ComparedSource {
    var status = stat()
    if stat(name, &status) == 0 {
      guard !status.isFolder else { return try onDisk(name) }
      if !name.hasSuffix(".yaml"), !name.hasSuffix(".yml") {
        let bytes = try FileReading.read(name, limit: 1 << 30)
        return .framework(try ComparedSide.frameworkText(bytes, name), shown: name)
      }
      return try onDisk(name)
    }
    let folder = try ProjectFinder.project(containing: project)
    let git = try Git(containing: folder)
    return try source(git, git.revision(name), folder)
  }

  private func onDisk(_ path: String) throws -> ComparedSource {
    let project = try LoadedProject.load(containing: path)
    let built = RelativePath.join(project.folder, "build")
    let manifest = try read("manifest.json", in: built)
    return .project(
      project,
      built: .init(
        manifest: manifest.flatMap { JSONReader.read($0) },
        framework: { () throws(DiskError) in try read("framework.json", in: built) }))
  }

  private func read(_ name: String, in folder: String) throws(DiskError) -> [UInt8]? {
    let path = RelativePath.join(folder, name)
    return access(path, F_OK) == 0 ? try FileReading.read(path, limit: 1 << 30) : nil
  }

  private func source(_ git: Git, _ revision: Git.Revision, _ folder: String) throws(DiskError)
    -> ComparedSource
  {
    guard let place = RelativePath.path(of: folder, below: git.root) else {
      throw DiskError(path: folder, reason: "this is not below \(git.root), the repository that git finds")
    }
    let files = try RevisionFiles(git, revision, prefix: place.isEmpty ? "" : place + "/")
    let project = try files.project(in: folder)
    return .project(
      project,
      built: .init(
        manifest: try files.built("manifest.json").flatMap { JSONReader.read($0) },
        framework: { () throws(DiskError) in try files.built("framework.json") }))
  }
}
