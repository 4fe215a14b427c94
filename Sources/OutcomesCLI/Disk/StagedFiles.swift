import Glibc

/// A set of changes to files, all of them made or none.
///
/// Each new file is first written in full beside its place, under a name of its own. Only when all are on the disk are they
/// renamed into place, in the order in which they were staged; the file that vouches for the others comes last. What was
/// there before is kept under another name until the last rename, so that it can be put back.
struct StagedFiles {
  private struct Change {
    let folder: Folder
    let name: String
    /// The name of the new file until it is in place; nil where the change is to remove.
    let staged: String?
    let kept: String
    var isKept = false
    var isInPlace = false
  }

  private var changes: [Change] = []
  private static let prefix = ".outcomes-"
  private let mark = "\(prefix)\(getpid())-"

  /// Removes what a killed build has left. Only while a lock keeps all living builds out of the folder.
  static func clean(_ folder: Folder) throws(DiskError) {
    for name in try folder.names()
    where name.hasPrefix(prefix) && (name.hasSuffix(".tmp") || name.hasSuffix(".old")) {
      let process = name.dropFirst(prefix.count).prefix { $0 != "-" }
      guard !process.isEmpty, process.allSatisfy({ $0.isASCII && $0.isNumber }) else { continue }
      if let status = try folder.status(of: name), status.isRegular { try folder.remove(name) }
    }
  }

  /// Writes a file beside its place and waits until it is on the disk.
  mutating func stage(_ file: OutputFile, in folder: Folder) throws(DiskError) {
    try stopIfInterrupted(folder)
    let staged = "\(mark)\(file.name).tmp"
    switch Descriptor.open(staged, in: folder.raw, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW) {
    case .failed(let code): throw folder.failure(file.name, code)
    case .opened(let descriptor):
      // Noted before a byte is written, so that a half-written file is taken back too.
      changes.append(Change(folder: folder, name: file.name, staged: staged, kept: "\(mark)\(file.name).old"))
      if let old = try folder.status(of: file.name) { _ = fchmod(descriptor.raw, old.st_mode & 0o777) }
      try write(file.bytes, to: descriptor, file.name, folder)
      let code = descriptor.close()
      guard code == 0 else { throw folder.failure(file.name, code) }
    }
  }

  mutating func stageRemoval(of name: String, in folder: Folder) {
    changes.append(Change(folder: folder, name: name, staged: nil, kept: "\(mark)\(name).old"))
  }

  private func write(
    _ bytes: [UInt8], to file: borrowing Descriptor, _ name: String, _ folder: Folder
  ) throws(DiskError) {
    let raw = file.raw
    var done = 0
    while done < bytes.count {
      let piece = min(bytes.count - done, 1 << 20)
      let count = bytes.withUnsafeBytes { bytes in
        retrying { Glibc.write(raw, bytes.baseAddress! + done, piece) }
      }
      guard count >= 0 else { throw folder.failure(name, errno) }
      done += count
      try stopIfInterrupted(folder)
    }
    // Some disks say only here that there was no room.
    guard retrying({ fsync(raw) }) == 0 else { throw folder.failure(name, errno) }
    guard let status = file.status(), status.st_size == bytes.count else { throw folder.failure(name, EIO) }
  }

  private func stopIfInterrupted(_ folder: Folder) throws(DiskError) {
    if Interruption.isPending {
      throw DiskError(path: folder.shown, reason: "interrupted; nothing was changed")
    }
  }

  /// Puts everything in place. After an error, `takeBack` restores what was.
  mutating func commit() throws(DiskError) {
    if let first = changes.first { try stopIfInterrupted(first.folder) }
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
      try folder.rename(staged, to: change.name)
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
      if let staged = change.staged, !change.isInPlace { try? change.folder.remove(staged) }
    }
    changes = []
  }
}
