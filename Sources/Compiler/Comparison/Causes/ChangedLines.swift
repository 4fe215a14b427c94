import Reporting

/// Which lines of a project's files are not the same on both sides.
struct ChangedLines {
  /// By path, in order.
  private var edits: [String: [Edit]] = [:]

  /// Files that ship with the program are nobody's lines, and the lock is written by a build.
  ///
  /// - Parameter shipped: the templates that ship, by path: a project's own is compared with the one it stands in place of.
  init(base: SourceMap, head: SourceMap, shipped: [String: [UInt8]] = [:]) {
    let own = { (map: SourceMap) in
      Dictionary(
        map.files.lazy.filter { !$0.path.hasPrefix("library/") }.map { ($0.path, $0) },
        uniquingKeysWith: { first, _ in first })
    }
    let (old, new) = (own(base), own(head))
    for path in Set(old.keys).union(new.keys) {
      let (before, after) = (old[path], new[path])
      if let before, let after, before === after || before.bytes == after.bytes { continue }
      let replaced = shipped[path].map { SourceFile(id: FileID(0), path: path, bytes: $0) }
      let found = Self.edits(before ?? replaced, after ?? replaced, path)
      edits[path] =
        before == nil || after == nil ? found.map { $0.told(on: before == nil ? .head : .base) } : found
    }
  }

  /// The lines of a side that were changed and lie inside a span.
  func edits(in span: Span, of map: SourceMap, _ side: SpecLine.Side) -> [(edit: Edit, lines: Range<Int>)] {
    let file = map[span.file]
    guard let edits = edits[file.path] else { return [] }
    let first = file.line(at: span.start)
    // A block ends where the next thing starts; the line end before it is its last.
    let last = max(first, file.line(at: max(span.start, span.end - 1)))
    return edits.compactMap { edit in
      let lines = (side == .base ? edit.base : edit.head).clamped(to: first..<last + 1)
      return lines.isEmpty ? nil : (edit, lines)
    }
  }

  /// Everything that was changed in a file.
  func all(in path: String) -> [Edit] { edits[path] ?? [] }

  /// Everything that somebody may have edited: all but the lock.
  var all: [Edit] {
    edits.keys.filter { $0 != "outcomes.lock" }.sorted(byBytesOf: { $0 }).flatMap { edits[$0] ?? [] }
  }

  private static func edits(_ before: SourceFile?, _ after: SourceFile?, _ path: String) -> [Edit] {
    let (old, new) = (before.map(\.lines) ?? [], after.map(\.lines) ?? [])
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    // What is the same inside a very large rewritten stretch is not worth looking for.
    guard max(oldEnd, newEnd) - start < 20_000 else {
      return [Edit(path: path, base: start + 1..<oldEnd + 1, head: start + 1..<newEnd + 1)]
    }
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new[start..<newEnd].difference(from: old[start..<oldEnd]) {
      switch change {
      case .remove(let offset, _, _): removed.insert(start + offset)
      case .insert(let offset, _, _): added.insert(start + offset)
      }
    }
    var edits: [Edit] = []
    var (left, right) = (start, start)
    while left < oldEnd || right < newEnd {
      let (from, to) = (left, right)
      while removed.contains(left) { left += 1 }
      while added.contains(right) { right += 1 }
      if left > from || right > to {
        edits.append(Edit(path: path, base: from + 1..<left + 1, head: to + 1..<right + 1))
      } else {
        left += 1
        right += 1
      }
    }
    return edits.flatMap(\.lineByLine)
  }
}

extension SourceFile {
  /// As editors count them; the end of the last line begins no other.
  var lines: [ArraySlice<UInt8>] {
    let count = bytes.last == UInt8(ascii: "\n") ? lineCount - 1 : lineCount
    return count < 1 ? [] : (1...count).map { bytes(ofLine: $0) }
  }
}
