import Glibc
import Reporting

/// Messages over standard input and output: `Content-Length: N`, a blank line, N bytes.
///
/// What is not a message is passed over, and the next header is looked for.
struct Framing {
  /// A message holds a file at most, and that is limited too.
  private static let limit = 64 << 20

  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// The next message; waits for it. Nil when nothing more will come.
  mutating func next() -> [UInt8]? {
    while true {
      if let message = taken() { return message }
      if isAtEnd { return nil }
      fill()
    }
  }

  /// Whether a message has come already, so that answers to the ones before it may be out of date.
  mutating func hasMore() -> Bool {
    while true {
      if length() != nil { return true }
      var waiting = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      guard !isAtEnd, poll(&waiting, 1, 0) > 0 else { return false }
      fill()
    }
  }

  static func write(_ message: JSON) throws {
    let body = message.bytes
    try Terminal.write(Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body, to: .output)
  }

  private mutating func taken() -> [UInt8]? {
    guard let (body, count) = length() else { return nil }
    let message = Array(buffer[body..<body + count])
    start = body + count
    if start == buffer.count {
      buffer.removeAll(keepingCapacity: true)
      start = 0
    }
    return message
  }

  /// Where the body of the next message begins, and its length, if all of it is there.
  private mutating func length() -> (body: Int, count: Int)? {
    while let end = headerEnd() {
      guard let count = contentLength(buffer[start..<end]) else {
        start = end
        continue
      }
      return end + count <= buffer.count ? (end, count) : nil
    }
    return nil
  }

  /// Just behind the blank line that ends a header.
  private func headerEnd() -> Int? {
    var newlines = 0
    for index in start..<buffer.count {
      switch buffer[index] {
      case UInt8(ascii: "\n"): newlines += 1
      case UInt8(ascii: "\r"): break
      default: newlines = 0
      }
      if newlines == 2 { return index + 1 }
    }
    return nil
  }

  private func contentLength(_ header: ArraySlice<UInt8>) -> Int? {
    for line in header.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
      let parts = line.split(separator: UInt8(ascii: ":"), maxSplits: 1)
      guard parts.count == 2, String(decoding: parts[0], as: UTF8.self).lowercased() == "content-length"
      else { continue }
      let digits = parts[1].filter { $0 != UInt8(ascii: " ") }
      guard let count = Int(String(decoding: digits, as: UTF8.self)), (0...Self.limit).contains(count) else {
        return nil
      }
      return count
    }
    return nil
  }

  private mutating func fill() {
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    // A header that never ends is no header.
    if buffer.count > Self.limit + 65_536 { buffer.removeAll() }
    let piece = 65_536
    let got = [UInt8](unsafeUninitializedCapacity: piece) { bytes, count in
      count = max(0, retrying { read(0, bytes.baseAddress!, piece) })
    }
    if got.isEmpty { isAtEnd = true }
    buffer += got
  }
}
