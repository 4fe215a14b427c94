/// Every file of a run, by id, so that a span can be turned into a path, a line and a column.
public struct SourceMap: Sendable {
  public private(set) var files: [SourceFile] = []

  public init() {}

  /// Takes a file into the map.
  @discardableResult
  public mutating func add(path: String, bytes: [UInt8]) -> SourceFile {
    let file = SourceFile(id: FileID(files.count), path: path, bytes: bytes)
    files.append(file)
    return file
  }

  public subscript(id: FileID) -> SourceFile { files[Int(id.index)] }

  public func path(of span: Span) -> String { self[span.file].path }

  public func start(of span: Span) -> Position { self[span.file].position(at: span.start) }

  public func end(of span: Span) -> Position { self[span.file].position(at: span.end) }
}
