import Glibc

/// Files that authors wrote, with some of their text changed: all of them or none.
enum EditedFiles {
  /// - Parameters:
  ///   - files: paths relative to the project; the bytes that were read, and those that are to be.
  ///   - project: the project's folder, absolute and without links.
  static func write(
    _ files: [(path: String, old: [UInt8], new: [UInt8])], in project: String
  ) throws(DiskError) {
    guard !files.isEmpty else { return }
    Interruption.hold()
    defer { Interruption.release() }
    // A build reads the same files, and a second run would change them too.
    let lock = try FolderLock(
      Folder.open(project, shown: project), patience: .seconds(10), waiting: { _ in })
    defer { lock.release() }
    var staged = StagedFiles()
    do throws(DiskError) {
      for file in files { try stage(file, in: project, &staged) }
      try staged.commit()
    } catch {
      staged.takeBack()
      throw error
    }
  }

  private static func stage(
    _ file: (path: String, old: [UInt8], new: [UInt8]), in project: String, _ staged: inout StagedFiles
  ) throws(DiskError) {
    // A link to a file inside the project stays a link: what it leads to is what changes.
    guard let place = ProjectFinder.physicalPath(RelativePath.join(project, file.path)) else {
      throw DiskError(path: file.path, code: errno)
    }
    guard let inside = RelativePath.path(of: place, below: project),
      let name = RelativePath.names(of: inside).last
    else { throw DiskError(path: file.path, reason: "this link leads out of the project") }
    let folder = try Folder.open(RelativePath.parent(of: place), shown: RelativePath.parent(of: file.path))
    guard try folder.bytes(of: name, limit: 4 * FileReading.limit) == file.old else {
      throw DiskError(
        path: file.path, reason: "somebody has changed this file meanwhile; nothing was written")
    }
    try staged.stage(file.new, as: name, in: folder)
  }
}
