import Glibc

/// A file that is written in full beside its place, under a name of its own, before it is put there.
///
/// One thread uses it at a time: the one that renders, then the one that puts it in place.
final class StagedFile: @unchecked Sendable {
  static let prefix = ".outcomes-"

  let name: String
  let folder: Folder
  /// Its name until it is in place.
  let stagedName: String
  /// Below 0 once it is closed.
  private var raw: Int32
  private var size = 0

  /// Opens one; with the rights of the file that it stands in for.
  init(_ name: String, in folder: Folder, mark: String, mode: mode_t?) throws(DiskError) {
    self.name = name
    self.folder = folder
    stagedName = "\(mark)\(name).tmp"
    if Interruption.isPending { throw Self.interrupted(folder) }
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY
    let (staged, at) = (stagedName, folder.raw)
    raw = -1
    raw = retrying { openat(at, staged, flags, 0o666) }
    guard raw >= 0 else { throw folder.failure(name, errno) }
    if let mode { _ = fchmod(raw, mode) }
  }

  deinit { if raw >= 0 { _ = close(raw) } }

  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(DiskError) {
    var done = 0
    while done < bytes.count {
      let piece = min(bytes.count - done, 1 << 20)
      let count = retrying { Glibc.write(raw, bytes.baseAddress! + done, piece) }
      guard count >= 0 else { throw folder.failure(name, errno) }
      done += count
      size += count
      if Interruption.isPending { throw Self.interrupted(folder) }
    }
  }

  /// Has the disk begin, so that there is less to wait for in the end: what need not stay in memory is written out first.
  func beginToFlush() { _ = posix_fadvise(raw, 0, 0, POSIX_FADV_DONTNEED) }

  /// Waits until it is on the disk, and closes it.
  func flush() throws(DiskError) {
    // Some disks say only here that there was no room.
    guard retrying({ fsync(raw) }) == 0 else { throw folder.failure(name, errno) }
    var status = stat()
    guard fstat(raw, &status) == 0, Int(status.st_size) == size else { throw folder.failure(name, EIO) }
    let result = close(raw)
    raw = -1
    guard result == 0 || errno == EINTR else { throw folder.failure(name, errno) }
  }

  func remove() { try? folder.remove(stagedName) }

  static func interrupted(_ folder: Folder) -> DiskError {
    DiskError(path: folder.shown, reason: "interrupted; nothing was changed")
  }
}
