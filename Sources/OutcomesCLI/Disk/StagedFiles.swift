import Glibc

/// A set of changes to files, all of them made or none.
///
/// Each new file stands beside its place, written in full, when it is taken in. Only when all are on the disk are they
/// renamed into place, in the order in which they were taken in; the file that vouches for the others comes last. What was
/// there before is kept under another name until the last rename, so that it can be put back.
struct StagedFiles {
  private struct Change {
    let folder: Folder
    let name: String
    /// The new file; nil where the change is to remove.
    let staged: StagedFile?
    let kept: String
    var isKept = false
    var isInPlace = false
  }

  private var changes: [Change] = []
  /// Starts the names of this process's own files.
  let mark = "\(StagedFile.prefix)\(getpid())-"

  /// Removes what a killed build has left. Only while a lock keeps all living builds out of the folder.
  static func clean(_ folder: Folder) throws(DiskError) {
    let prefix = StagedFile.prefix
    for name in try folder.names()
    where name.hasPrefix(prefix) && (name.hasSuffix(".tmp") || name.hasSuffix(".old")) {
      let process = name.dropFirst(prefix.count).prefix { $0 != "-" }
      guard !process.isEmpty, process.allSatisfy({ $0.isASCII && $0.isNumber }) else { continue }
      if let status = try folder.status(of: name), status.isRegular { try folder.remove(name) }
    }
  }

  /// Stages bytes whatever stands in their place.
  mutating func stage(_ bytes: [UInt8], as name: String, in folder: Folder) throws(DiskError) {
    let mode = try folder.status(of: name).map { $0.st_mode & 0o777 }
    let staged = try StagedFile(name, in: folder, mark: mark, mode: mode)
    // Noted before a byte is written, so that a half-written file is taken back too.
    add(staged)
    var failure: DiskError?
    bytes.withUnsafeBufferPointer { bytes in
      do throws(DiskError) { try staged.write(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  mutating func add(_ staged: StagedFile) {
    changes.append(
      Change(folder: staged.folder, name: staged.name, staged: staged, kept: "\(mark)\(staged.name).old"))
  }

  mutating func addRemoval(of name: String, in folder: Folder) {
    changes.append(Change(folder: folder, name: name, staged: nil, kept: "\(mark)\(name).old"))
  }

  /// Puts everything in place. After an error, `takeBack` restores what was.
  mutating func commit() throws(DiskError) {
    if let first = changes.first, Interruption.isPending { throw StagedFile.interrupted(first.folder) }
    for change in changes { try change.staged?.flush() }
    for index in changes.indices {
      // The last file vouches for the others: a power cut must not leave it without them.
      if index > 0, index == changes.indices.last { try synchronize() }
      try putInPlace(&changes[index])
    }
    try synchronize()
    // From here on the new output stands; a kept file that will not go is removed by the next build.
    for change in changes where change.isKept { try? change.folder.remove(change.kept) }
    changes = []
  }

  private func putInPlace(_ change: inout Change) throws(DiskError) {
    let folder = change.folder
    if let old = try folder.status(of: change.name) {
      guard old.isRegular else {
        throw DiskError(path: folder.path(of: change.name), reason: "this is not a regular file")
      }
      if change.staged == nil {
        try folder.rename(change.name, to: change.kept)
      } else {
        try folder.keep(change.name, as: change.kept)
      }
      change.isKept = true
    }
    if let staged = change.staged {
      try folder.rename(staged.stagedName, to: change.name)
      change.isInPlace = true
    }
  }

  private func synchronize() throws(DiskError) {
    var done: Set<ObjectIdentifier> = []
    for change in changes where done.insert(ObjectIdentifier(change.folder)).inserted {
      try change.folder.synchronize()
    }
  }

  /// Undoes everything that has been staged or put in place. It goes on past what fails: the rest is still worth saving.
  mutating func takeBack() {
    for change in changes.reversed() {
      if change.isKept {
        try? change.folder.rename(change.kept, to: change.name)
        // Where the old file still had both its names, the rename has left both.
        try? change.folder.remove(change.kept)
      } else if change.isInPlace {
        try? change.folder.remove(change.name)
      }
      if !change.isInPlace { change.staged?.remove() }
    }
    changes = []
  }
}
