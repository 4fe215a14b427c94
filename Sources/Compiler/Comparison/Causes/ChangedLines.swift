import Reporting

/// Which lines of a project's files are not the same on both sides.
struct ChangedLines {
  /// Lines of one side that stand where the lines of the other stood; either may be empty.
  struct Hunk {
    let base: Range<Int>
    let head: Range<Int>
  }

  /// By path; one-based lines, in order.
  private var hunks: [String: [Hunk]] = [:]

  var paths: [String] { hunks.keys.sorted(byBytesOf: { $0 }) }

  /// Files that ship with the program are nobody's lines, and the lock is written by a build.
  init(base: SourceMap, head: SourceMap) {
    let own = { (map: SourceMap) in
      Dictionary(
        map.files.lazy.filter { !$0.path.hasPrefix("library/") }.map { ($0.path, $0) },
        uniquingKeysWith: { first, _ in first })
    }
    let (old, new) = (own(base), own(head))
    for path in Set(old.keys).union(new.keys) {
      let (before, after) = (old[path], new[path])
      if let before, let after, before === after || before.bytes == after.bytes { continue }
      hunks[path] = Self.hunks(before, after)
    }
  }

  /// The lines of a side that were changed and lie inside a span.
  func hunks(in span: Span, of map: SourceMap, _ side: SpecLine.Side) -> [(hunk: Hunk, lines: Range<Int>)] {
    let file = map[span.file]
    guard let hunks = hunks[file.path] else { return [] }
    let first = file.line(at: span.start)
    // A block ends where the next thing starts; the line end before it is its last.
    let last = max(first, file.line(at: max(span.start, span.end - 1)))
    return hunks.compactMap { hunk in
      let lines = (side == .base ? hunk.base : hunk.head).clamped(to: first..<last + 1)
      return lines.isEmpty ? nil : (hunk, lines)
    }
  }

  /// Everything that was changed in a file.
  func all(in path: String) -> [Hunk] { hunks[path] ?? [] }

  private static func hunks(_ before: SourceFile?, _ after: SourceFile?) -> [Hunk] {
    let (old, new) = (before.map(lines) ?? [], after.map(lines) ?? [])
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    // What is the same inside a very large rewritten stretch is not worth looking for.
    guard max(oldEnd, newEnd) - start < 20_000 else {
      return [Hunk(base: start + 1..<oldEnd + 1, head: start + 1..<newEnd + 1)]
    }
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new[start..<newEnd].difference(from: old[start..<oldEnd]) {
      switch change {
      case .remove(let offset, _, _): removed.insert(start + offset)
      case .insert(let offset, _, _): added.insert(start + offset)
      }
    }
    var hunks: [Hunk] = []
    var (left, right) = (start, start)
    while left < oldEnd || right < newEnd {
      let (from, to) = (left, right)
      while removed.contains(left) { left += 1 }
      while added.contains(right) { right += 1 }
      if left > from || right > to {
        hunks.append(Hunk(base: from + 1..<left + 1, head: to + 1..<right + 1))
      } else {
        left += 1
        right += 1
      }
    }
    return hunks
  }

  private static func lines(_ file: SourceFile) -> [ArraySlice<UInt8>] {
    let count = file.bytes.last == UInt8(ascii: "\n") ? file.lineCount - 1 : file.lineCount
    return count < 1 ? [] : (1...count).map { file.bytes(ofLine: $0) }
  }
}
