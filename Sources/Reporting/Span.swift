/// Names a file of a `SourceMap`.
public struct FileID: Hashable, Comparable, Sendable {
  public let index: UInt32

  /// How many files a map can hold: a span has 14 bits for the one it lies in.
  public static let most = 1 << 14

  public init(_ index: Int) {
    precondition(index < Self.most, "too many files")
    self.index = UInt32(index)
  }

  public static func < (left: FileID, right: FileID) -> Bool { left.index < right.index }
}

/// A stretch of a file, as byte offsets; the end is exclusive.
///
/// Every value keeps one, so it is packed into eight bytes: 14 bits for the file, 25 for each of the offsets. They are in two
/// halves, because a value of eight bytes would leave gaps beside small ones.
public struct Span: Hashable, Sendable {
  private let high: UInt32
  private let low: UInt32

  /// No file that a span lies in is larger, in bytes.
  public static let largestFile = (1 << 25) - 1

  public init(file: FileID, start: Int, end: Int) {
    precondition(start >= 0 && start <= Self.largestFile && end >= 0 && end <= Self.largestFile)
    let bits = UInt64(file.index) << 50 | UInt64(start) << 25 | UInt64(end)
    high = UInt32(bits >> 32)
    low = UInt32(truncatingIfNeeded: bits)
  }

  private var bits: UInt64 { UInt64(high) << 32 | UInt64(low) }

  public var file: FileID { FileID(Int(bits >> 50)) }
  public var start: Int { Int(bits >> 25 & 0x1FF_FFFF) }
  public var end: Int { Int(bits & 0x1FF_FFFF) }

  /// From the start of one span to the end of another in the same file.
  public func through(_ last: Span) -> Span { Span(file: file, start: start, end: max(end, last.end)) }
}

/// A line and a column, both one-based, the column in Unicode scalars.
public struct Position: Hashable, Comparable, Sendable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
