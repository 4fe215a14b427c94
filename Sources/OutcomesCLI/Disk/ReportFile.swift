import Glibc

/// A file that somebody has asked for by its path: written whole or not at all.
enum ReportFile {
  static func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
    let absolute = try ProjectFinder.absolute(path)
    guard let name = RelativePath.names(of: absolute).last, name != "..", path.utf8.last != RelativePath.slash
    else {
      throw DiskError(path: path, code: EISDIR)
    }
    // Whoever names a path may well have links on the way to the folder; the file itself is none.
    let parent = RelativePath.parent(of: absolute)
    guard let folderPath = ProjectFinder.physicalPath(parent) else {
      throw DiskError(
        path: path,
        reason: errno == ENOENT ? "there is no folder to write this in" : DiskError.reason(of: errno))
    }
    Interruption.hold()
    defer { Interruption.release() }
    let folder = try Folder.open(folderPath, shown: shownFolder(of: path))
    var staged = StagedFiles()
    do throws(DiskError) {
      try staged.stage(bytes, as: name, in: folder)
      try staged.commit()
    } catch {
      staged.takeBack()
      throw error
    }
  }

  /// The part of a path before its last name, as it was typed.
  private static func shownFolder(of path: String) -> String {
    path.utf8.lastIndex(of: RelativePath.slash).map { String(path[...$0]) } ?? ""
  }
}
