/// What a run has found so far. Passes add to it; nothing is ever taken out.
public struct Diagnostics: Sendable {
  /// More than these in one file say little; the rest are counted.
  public static let perFile = 20

  public private(set) var found: [Diagnostic] = []

  public init() {}

  public mutating func report(_ diagnostic: Diagnostic) { found.append(diagnostic) }

  /// The shortest way to say something: a fact at a place.
  public mutating func report(
    _ kind: DiagnosticKind, _ message: String, at span: Span?, note: String = "", help: String...
  ) {
    found.append(Diagnostic(kind, message, at: span, note: note, help: help))
  }

  public mutating func append(_ other: Diagnostics) { found.append(contentsOf: other.found) }

  public var hasErrors: Bool { found.contains { $0.level == .error } }

  public func count(_ level: Level) -> Int { found.reduce(0) { $0 + ($1.level == level ? 1 : 0) } }

  /// All of them in the order people read: file, line, column, name; what has no place comes first.
  public func sorted(_ sources: SourceMap) -> [Diagnostic] {
    typealias Place = (path: String, start: Int, name: String, index: Int)
    var places: [Place] = found.enumerated().map { index, diagnostic in
      let path = diagnostic.span.map { sources.path(of: $0) } ?? ""
      return (path, diagnostic.span?.start ?? 0, diagnostic.kind.name, index)
    }
    places.sort {
      ($0.path.utf8Bytes, $0.start, $0.name, $0.index) < ($1.path.utf8Bytes, $1.start, $1.name, $1.index)
    }
    return places.map { found[$0.index] }
  }

  /// As `sorted`, but of each file only `perFile`, errors before warnings before advice; `left` says how many more there
  /// were, by path.
  public func inOrder(_ sources: SourceMap) -> (shown: [Diagnostic], left: [(path: String, count: Int)]) {
    let all = sorted(sources)
    let paths = all.map { $0.span.map { sources.path(of: $0) } ?? "" }
    var shown: [Diagnostic] = []
    var left: [(path: String, count: Int)] = []
    var start = 0
    while start < all.count {
      let end = paths[start...].firstIndex { $0 != paths[start] } ?? all.count
      shown += Self.first(of: all[start..<end])
      if end - start > Self.perFile { left.append((paths[start], end - start - Self.perFile)) }
      start = end
    }
    return (shown, left)
  }

  /// Those that matter most, in the order they stand.
  private static func first(of inFile: ArraySlice<Diagnostic>) -> [Diagnostic] {
    guard inFile.count > perFile else { return Array(inFile) }
    var room = perFile
    var kept: Set<Int> = []
    for level in Level.allCases.reversed() {
      let ofLevel = inFile.indices.filter { inFile[$0].level == level }.prefix(room)
      kept.formUnion(ofLevel)
      room -= ofLevel.count
    }
    return kept.sorted().map { inFile[$0] }
  }
}
