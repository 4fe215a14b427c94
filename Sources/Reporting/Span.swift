/// Names a file of a `SourceMap`.
public struct FileID: Hashable, Comparable, Sendable {
  public let index: UInt32

  public init(_ index: Int) { self.index = UInt32(index) }

  public static func < (left: FileID, right: FileID) -> Bool { left.index < right.index }
}

/// A stretch of a file, as byte offsets; the end is exclusive. Twelve bytes, so that every value can keep one.
public struct Span: Hashable, Sendable {
  public let file: FileID
  private let startOffset: UInt32
  private let endOffset: UInt32

  public init(file: FileID, start: Int, end: Int) {
    self.file = file
    startOffset = UInt32(start)
    endOffset = UInt32(end)
  }

  public var start: Int { Int(startOffset) }
  public var end: Int { Int(endOffset) }

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
