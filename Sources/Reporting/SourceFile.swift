/// A file as it was read: where it is in the project, its bytes, and where its lines begin.
public final class SourceFile: Sendable {
  public let id: FileID
  /// Relative to the project, with `/`; shipped files start with `library/`.
  public let path: String
  public let bytes: [UInt8]
  /// The byte offset at which each line starts; lines end at LF, as editors split them.
  private let lineStarts: [UInt32]

  public init(id: FileID, path: String, bytes: [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
    self.lineStarts = Self.lineStarts(of: bytes)
  }

  private static func lineStarts(of bytes: [UInt8]) -> [UInt32] {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(bytes.count / 48 + 1)
    bytes.withUnsafeBytes { bytes in
      var offset = 0
      // Eight bytes at a time: most words hold no line end.
      while offset + 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        var ends = lineEnds(in: word)
        while ends != 0 {
          starts.append(UInt32(offset + ends.trailingZeroBitCount / 8 + 1))
          ends &= ends - 1
        }
        offset += 8
      }
      for last in offset..<bytes.count where bytes[last] == UInt8(ascii: "\n") {
        starts.append(UInt32(last + 1))
      }
    }
    return starts
  }

  /// The highest bit of each byte that is a line feed.
  private static func lineEnds(in word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let others = word ^ 0x0A0A_0A0A_0A0A_0A0A
    return ~((others & low) + low | others | low)
  }

  public var lineCount: Int { lineStarts.count }

  /// The one-based line that holds a byte offset, looked for at a line and in the few that follow it: what is told of in the
  /// order of the file is mostly there.
  public func line(at offset: Int, from near: Int) -> Int {
    guard lineStarts.indices.contains(near - 1), lineStarts[near - 1] <= offset else {
      return line(at: offset)
    }
    for line in near..<min(near + 8, lineStarts.count) where lineStarts[line] > offset { return line }
    return line(at: offset)
  }

  /// The one-based line that holds a byte offset.
  public func line(at offset: Int) -> Int {
    lineStarts.withUnsafeBufferPointer { starts in
      var first = 0
      var left = starts.count
      while left > 1 {
        let half = left / 2
        // A choice and no jump: which way it goes cannot be guessed.
        first = Int(starts[first + half]) <= offset ? first + half : first
        left -= half
      }
      return first + 1
    }
  }

  /// The place of a byte offset; an offset past the end is the end.
  public func position(at offset: Int) -> Position {
    position(at: offset, onLine: line(at: min(offset, bytes.count)))
  }

  /// The same where the line is known.
  public func position(at offset: Int, onLine line: Int) -> Position {
    let offset = min(offset, bytes.count)
    let start = Int(lineStarts[line - 1])
    return bytes.withUnsafeBytes { bytes in
      var column = 1
      var index = start
      // A byte that continues a scalar (10xxxxxx) is not a column of its own; nor is a BOM.
      if index == 0, bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF, offset >= 3 {
        index = 3
      }
      while index + 8 <= offset {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        column += 8 - (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
        index += 8
      }
      while index < offset {
        if bytes[index] & 0xC0 != 0x80 { column += 1 }
        index += 1
      }
      return Position(line: line, column: column)
    }
  }

  /// The bytes of a line (one-based), without its line end.
  public func bytes(ofLine line: Int) -> ArraySlice<UInt8> {
    let start = Int(lineStarts[line - 1])
    var end = line < lineStarts.count ? Int(lineStarts[line]) - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<max(start, end)]
  }

  /// The byte offset at which a one-based line starts.
  public func offset(ofLine line: Int) -> Int { Int(lineStarts[line - 1]) }

  /// A span of this file, in byte offsets, cut to the file.
  public func span(_ start: Int, _ end: Int) -> Span {
    Span(file: id, start: min(start, bytes.count), end: min(max(start, end), bytes.count))
  }

  /// The span of the whole first line: where something is said about the file as a whole.
  public var firstLine: Span { span(0, bytes(ofLine: 1).count) }
}
