import Glibc

/// Something on the disk that could not be read or written, said so that an author can act on it.
public struct DiskError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path as the caller named it: what a person typed, or a path relative to the project.
  public let path: String
  /// A phrase without a full stop, in the same words on every machine: the system's own texts follow its locale.
  public let reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// What the system said about a path, by its `errno`.
  init(path: String, code: Int32) { self.init(path: path, reason: Self.reason(of: code)) }

  public var description: String { "\(path): \(reason)" }

  static func reason(of code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file or folder"
    case ENOTDIR: "a part of this path is not a folder"
    case EISDIR: "this is a folder, not a file"
    case EACCES, EPERM: "there is no permission for this"
    case EROFS: "the disk can only be read"
    case ENOSPC: "the disk is full"
    case EDQUOT: "the disk space allowed to this account is used up"
    case EFBIG: "the file would be larger than is allowed here"
    case EIO: "the disk reported a fault"
    case ELOOP: "there are links here that cannot be followed"
    case ENAMETOOLONG: "the path is too long"
    case EEXIST: "there is something of this name already"
    case ENOTEMPTY: "the folder is not empty"
    case EBUSY, ETXTBSY: "something else is using it"
    case EMFILE, ENFILE: "too many files are open"
    case ENXIO, ENODEV: "this is not a regular file"
    case ENOMEM: "there is not enough memory"
    case EBADF: "it is closed"
    default: "the system refused (error \(code))"
    }
  }
}
