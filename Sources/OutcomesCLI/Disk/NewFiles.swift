import Glibc

/// Files of a new project: written only where nothing stands yet, and all of them or none.
enum NewFiles {
  static func write(_ files: [(path: String, bytes: [UInt8])], in folder: String) throws(DiskError) {
    for file in files {
      var status = stat()
      let path = RelativePath.join(folder, file.path)
      if lstat(path, &status) == 0 {
        throw DiskError(
          path: path, reason: "this is there already, and nothing was written; choose an empty folder")
      }
    }
    var written: [String] = []
    do throws(DiskError) {
      for file in files {
        try makeFolders(above: file.path, in: folder)
        let path = RelativePath.join(folder, file.path)
        try write(file.bytes, to: path)
        written.append(path)
      }
    } catch {
      for path in written { unlink(path) }
      throw error
    }
  }

  /// The folder itself, and those between it and a file.
  private static func makeFolders(above path: String, in folder: String) throws(DiskError) {
    var current = folder
    try make(current)
    for name in RelativePath.names(of: path).dropLast() {
      current = RelativePath.join(current, name)
      try make(current)
    }
  }

  private static func make(_ folder: String) throws(DiskError) {
    if mkdir(folder, 0o777) != 0, errno != EEXIST { throw DiskError(path: folder, code: errno) }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
    switch Descriptor.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW) {
    case .failed(let code):
      throw DiskError(path: path, code: code)
    case .opened(let file):
      var done = 0
      while done < bytes.count {
        let raw = file.raw
        let count = bytes.withUnsafeBytes { buffer in
          retrying { Glibc.write(raw, buffer.baseAddress! + done, buffer.count - done) }
        }
        guard count > 0 else { throw DiskError(path: path, code: errno) }
        done += count
      }
      let code = file.close()
      if code != 0 { throw DiskError(path: path, code: code) }
    }
  }
}
