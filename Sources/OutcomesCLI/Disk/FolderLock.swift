import Glibc

/// Keeps other builds out of a folder until it is released; the system frees it too when the process dies.
///
/// The lock is on the folder itself, not on a file in it, so that none is left to be committed by mistake.
struct FolderLock {
  private let folder: Folder
  /// False on disks without locks, such as some network shares: there, two builds at once are not kept apart.
  let isHeld: Bool

  /// Waits its turn; `waiting` is called once, with a message, if it must.
  init(_ folder: Folder, patience: Duration, waiting: (String) -> Void) throws(DiskError) {
    self.folder = folder
    let start = ContinuousClock.now
    var hasTold = false
    while retrying({ flock(folder.raw, LOCK_EX | LOCK_NB) }) != 0 {
      guard errno == EWOULDBLOCK else {
        isHeld = false
        return
      }
      if !hasTold { waiting("Waiting for another build of \(folder.shown) to finish.") }
      hasTold = true
      if Interruption.isPending { throw DiskError(path: folder.shown, reason: "interrupted") }
      guard ContinuousClock.now - start < patience else {
        throw DiskError(
          path: folder.shown, reason: "another build is still writing here; try again when it has ended")
      }
      usleep(20_000)
    }
    isHeld = true
  }

  func release() { if isHeld { _ = flock(folder.raw, LOCK_UN) } }
}
