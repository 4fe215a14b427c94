import Synchronization

/// A file as it was read: where it is in the project, its bytes, and where its lines begin.
public final class SourceFile: Sendable {
  public let id: FileID
  /// Relative to the project, with `/`; shipped files start with `library/`.
  public let path: String
  public let bytes: [UInt8]
  /// Made when somebody first asks for a line: of most files nothing is ever told.
  private let table = AtomicLazyReference<LineTable>()

  public init(id: FileID, path: String, bytes: [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
  }

  private var lines: LineTable { table.load() ?? table.storeIfNil(LineTable(bytes)) }

  public var lineCount: Int { lines.count }

  /// The one-based line that holds a byte offset.
  public func line(at offset: Int) -> Int { lines.line(at: offset) }

  /// The place of a byte offset; an offset past the end is the end.
  public func position(at offset: Int) -> Position {
    let (offset, lines) = (min(offset, bytes.count), lines)
    return position(at: offset, on: lines.line(at: offset), lines)
  }

  /// The same, quicker where it stands on a line or on one of the few that follow it.
  public func position(at offset: Int, near line: Int) -> Position {
    let (offset, lines) = (min(offset, bytes.count), lines)
    return position(at: offset, on: lines.line(at: offset, from: line), lines)
  }

  private func position(at offset: Int, on line: Int, _ lines: LineTable) -> Position {
    let start = lines.start(of: line)
    // The bytes themselves are only looked at where some are no column of their own.
    if lines.isASCII(line) { return Position(line: line, column: offset - start + 1) }
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
    let start = lines.start(of: line)
    var end = line < lines.count ? lines.start(of: line + 1) - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<max(start, end)]
  }

  /// The byte offset at which a one-based line starts.
  public func offset(ofLine line: Int) -> Int { lines.start(of: line) }

  /// A span of this file, in byte offsets, cut to the file.
  public func span(_ start: Int, _ end: Int) -> Span {
    Span(file: id, start: min(start, bytes.count), end: min(max(start, end), bytes.count))
  }

  /// The span of the whole first line: where something is said about the file as a whole.
  public var firstLine: Span { span(0, bytes(ofLine: 1).count) }
}
