import Glibc

/// An open file, closed when it goes out of use.
struct Descriptor: ~Copyable, Sendable {
  let raw: Int32

  init(raw: Int32) { self.raw = raw }

  /// Opens a file or folder, below another open folder where one is given. Never handed on to a child process.
  static func open(
    _ path: String, in folder: Int32 = AT_FDCWD, _ flags: Int32, mode: mode_t = 0o666
  ) -> Outcome {
    let raw = retrying { openat(folder, path, flags | O_CLOEXEC | O_NOCTTY, mode) }
    return raw < 0 ? .failed(errno) : .opened(Descriptor(raw: raw))
  }

  enum Outcome: ~Copyable {
    case opened(Descriptor)
    case failed(Int32)
  }

  /// What kind of file it is, how large, and who it is.
  func status() -> stat? {
    var status = stat()
    return fstat(raw, &status) == 0 ? status : nil
  }

  /// Closes it now: a full disk or a lost server may only be told of here. Returns the error, or 0.
  consuming func close() -> Int32 {
    let result = Glibc.close(raw)
    let code = result == 0 || errno == EINTR ? 0 : errno
    discard self
    return code
  }

  deinit { _ = Glibc.close(raw) }
}

/// A system call, again for as long as a signal cuts it short.
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

extension stat {
  var isRegular: Bool { st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
}
