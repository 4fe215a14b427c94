import Glibc

/// An open folder, and what is done to the names in it. Whatever happens to the path above it meanwhile, it is the same
/// folder; and none of these calls follows a link.
final class Folder: Sendable {
  /// As a person would name it, for messages.
  let shown: String
  private let descriptor: Descriptor

  init(_ descriptor: consuming Descriptor, shown: String) {
    self.descriptor = descriptor
    self.shown = shown
  }

  static func open(_ path: String, shown: String) throws(DiskError) -> Folder {
    switch Descriptor.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) {
    case .failed(let code): throw DiskError(path: shown, code: code)
    case .opened(let descriptor): return Folder(descriptor, shown: shown)
    }
  }

  var raw: Int32 { descriptor.raw }

  func path(of name: String) -> String { RelativePath.join(shown, name) }

  func failure(_ name: String, _ code: Int32) -> DiskError { DiskError(path: path(of: name), code: code) }

  /// What a name stands for, a link being a link; nil where there is nothing.
  func status(of name: String) throws(DiskError) -> stat? {
    var status = stat()
    if fstatat(raw, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return status }
    guard errno == ENOENT else { throw failure(name, errno) }
    return nil
  }

  /// The folder of this name, or nil where there is nothing.
  func folder(_ name: String) throws(DiskError) -> Folder? {
    guard let status = try status(of: name) else { return nil }
    let path = path(of: name)
    guard !status.isLink else {
      throw DiskError(path: path, reason: "this is a link; nothing is written through links")
    }
    guard status.isFolder else { throw DiskError(path: path, reason: "this is not a folder") }
    switch Descriptor.open(name, in: raw, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) {
    case .failed(let code): throw failure(name, code)
    case .opened(let descriptor): return Folder(descriptor, shown: path)
    }
  }

  /// The bytes of the file of this name, or nil where there is nothing. Only regular files are read.
  func bytes(of name: String, limit: Int = FileReading.limit) throws(DiskError) -> [UInt8]? {
    switch Descriptor.open(name, in: raw, O_RDONLY | O_NONBLOCK | O_NOFOLLOW) {
    case .failed(ENOENT): return nil
    case .failed(let code): throw failure(name, code)
    case .opened(let file): return try FileReading.read(file, shown: path(of: name), limit: limit)
    }
  }

  func names() throws(DiskError) -> [String] {
    // A second opening: a listing owns its descriptor, and moves its place in it.
    switch Descriptor.open(".", in: raw, O_RDONLY | O_DIRECTORY) {
    case .failed(let code): throw DiskError(path: shown, code: code)
    case .opened(let copy):
      guard let listing = fdopendir(fcntl(copy.raw, F_DUPFD_CLOEXEC, 0)) else {
        throw DiskError(path: shown, code: errno)
      }
      defer { closedir(listing) }
      return folderNames(listing).names
    }
  }

  /// Makes a new, empty folder; false where there is something already.
  func make(_ name: String) throws(DiskError) -> Bool {
    if mkdirat(raw, name, 0o777) == 0 { return true }
    guard errno == EEXIST else { throw failure(name, errno) }
    return false
  }

  func rename(_ name: String, to newName: String) throws(DiskError) {
    guard renameat(raw, name, raw, newName) == 0 else { throw failure(name, errno) }
  }

  /// Gives a file a second name, or, on a disk that knows no second names, another name instead.
  func keep(_ name: String, as secondName: String) throws(DiskError) {
    if linkat(raw, name, raw, secondName, 0) != 0 { try rename(name, to: secondName) }
  }

  func remove(_ name: String) throws(DiskError) {
    guard unlinkat(raw, name, 0) == 0 || errno == ENOENT else { throw failure(name, errno) }
  }

  func removeEmptyFolder(_ name: String) { _ = unlinkat(raw, name, AT_REMOVEDIR) }

  /// Waits until the names in this folder are on the disk: a rename alone is whole, but a power cut can undo it.
  func synchronize() throws(DiskError) {
    // Some disks cannot do this for a folder, and say EINVAL.
    guard fsync(raw) == 0 || errno == EINVAL else { throw DiskError(path: shown, code: errno) }
  }
}
