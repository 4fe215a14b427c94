import Glibc

/// Reading whole files, and only files: no pipe, device or folder, and nothing over the limit.
public enum FileReading {
  /// The largest file read, in bytes (16 MiB).
  public static let limit = 16 << 20

  /// All bytes of a regular file. Links are followed; whether one may be is the caller's to decide.
  public static func read(_ path: String, limit: Int = limit) throws(DiskError) -> [UInt8] {
    // Without O_NONBLOCK the mere opening of a pipe would wait for a writer.
    switch Descriptor.open(path, O_RDONLY | O_NONBLOCK) {
    case .failed(let code): throw DiskError(path: path, code: code)
    case .opened(let file): return try read(file, shown: path, limit: limit)
    }
  }

  /// All bytes of an open file.
  static func read(_ file: borrowing Descriptor, shown path: String, limit: Int) throws(DiskError) -> [UInt8]
  {
    guard let status = file.status() else { throw DiskError(path: path, code: errno) }
    guard !status.isFolder else { throw DiskError(path: path, code: EISDIR) }
    guard status.isRegular else { throw DiskError(path: path, reason: "this is not a regular file") }
    guard status.st_size <= limit else { throw tooLarge(path, limit) }

    // One byte more than expected: a full buffer then means that the file has grown meanwhile.
    var capacity = Int(status.st_size) + 1
    while true {
      let (bytes, code) = read(file, upTo: capacity)
      guard code == 0 else { throw DiskError(path: path, code: code) }
      guard bytes.count <= limit else { throw tooLarge(path, limit) }
      if bytes.count < capacity { return bytes }
      capacity = min(capacity * 2, limit + 1)
    }
  }

  /// The first bytes of a file from its start, until the file or the room for them ends; and the error, or 0.
  private static func read(_ file: borrowing Descriptor, upTo capacity: Int) -> ([UInt8], Int32) {
    let raw = file.raw
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      while count < capacity {
        let got = retrying { pread(raw, buffer.baseAddress! + count, capacity - count, off_t(count)) }
        if got < 0 { code = errno }
        if got <= 0 { return }
        count += got
      }
    }
    return (bytes, code)
  }

  private static func tooLarge(_ path: String, _ limit: Int) -> DiskError {
    let size = limit >= 1 << 20 ? "\(limit >> 20) MiB" : "\(limit) bytes"
    return DiskError(path: path, reason: "this file is larger than \(size), the most that is read")
  }
}
