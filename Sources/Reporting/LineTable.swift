/// Where the lines of a file begin; they end at LF, as editors split them. Lines are counted from one, bytes from zero.
final class LineTable: Sendable {
  private let starts: [LineStart]

  init(_ bytes: [UInt8]) { starts = Self.starts(of: bytes) }

  private static func starts(of bytes: [UInt8]) -> [LineStart] {
    var starts = [LineStart(0, isASCII: true)]
    starts.reserveCapacity(bytes.count / 48 + 1)
    bytes.withUnsafeBytes { bytes in
      var offset = 0
      // Eight bytes at a time: most words hold no line end.
      while offset + 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        var ends = lineEnds(in: word)
        // Of eight bytes beyond ASCII it is enough to know that they are near: the lines they touch are looked at.
        let isASCII = word & 0x8080_8080_8080_8080 == 0
        if !isASCII { starts[starts.count - 1].isASCII = false }
        while ends != 0 {
          starts.append(LineStart(offset + ends.trailingZeroBitCount / 8 + 1, isASCII: isASCII))
          ends &= ends - 1
        }
        offset += 8
      }
      for last in offset..<bytes.count {
        if bytes[last] >= 0x80 { starts[starts.count - 1].isASCII = false }
        if bytes[last] == UInt8(ascii: "\n") { starts.append(LineStart(last + 1, isASCII: true)) }
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

  var count: Int { starts.count }

  /// The byte offset at which a line begins.
  func start(of line: Int) -> Int { starts[line - 1].offset }

  /// Whether each byte of a line is a character; false too for some lines that stand beside one of which that is not so.
  func isASCII(_ line: Int) -> Bool { starts[line - 1].isASCII }

  /// The line that holds a byte offset.
  func line(at offset: Int) -> Int {
    starts.withUnsafeBufferPointer { starts in
      var first = 0
      var left = starts.count
      while left > 1 {
        let half = left / 2
        // A choice and no jump: which way it goes cannot be guessed.
        first = starts[first + half].offset <= offset ? first + half : first
        left -= half
      }
      return first + 1
    }
  }

  /// The same, looked for at a line and in the few that follow it: what is told of in the order of the file is mostly there.
  func line(at offset: Int, from near: Int) -> Int {
    guard near <= starts.count, starts[near - 1].offset <= offset else { return line(at: offset) }
    for line in near..<min(near + 8, starts.count) where starts[line].offset > offset { return line }
    return line(at: offset)
  }
}

/// Where a line starts, and whether each of its bytes is a character: in four bytes, because there are many.
private struct LineStart {
  private var bits: UInt32

  init(_ offset: Int, isASCII: Bool) { bits = UInt32(offset) << 1 | (isASCII ? 0 : 1) }

  var offset: Int { Int(bits >> 1) }

  var isASCII: Bool {
    get { bits & 1 == 0 }
    set { bits = bits & ~1 | (newValue ? 0 : 1) }
  }
}
