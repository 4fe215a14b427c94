/// Lines of one side of a file that stand where the lines of the other stood; either may be empty.
struct Edit: Hashable, Sendable {
  let path: String
  /// One-based.
  let base: Range<Int>
  let head: Range<Int>

  var isOfTemplate: Bool { path.hasPrefix("templates/") }

  /// Line by line, where as many lines stand as stood there: each may be edited for a reason of its own.
  var lineByLine: [Edit] {
    guard base.count == head.count, base.count > 1 else { return [self] }
    return zip(base, head).map { Edit(path: path, base: $0..<$0 + 1, head: $1..<$1 + 1) }
  }

  /// As lines of the one side that has the file: where lines are left out, the one above.
  func told(on side: SpecLine.Side) -> Edit {
    let own = side == .base ? base : head
    let range = own.isEmpty ? max(1, own.lowerBound - 1)..<max(2, own.lowerBound) : own
    return side == .base
      ? Edit(path: path, base: range, head: 1..<1) : Edit(path: path, base: 1..<1, head: range)
  }
}

/// Changed lines, each once: where a line reads differently on both sides, the new one stands for both.
struct FoundLines {
  private var byEdit: [Edit: (base: Range<Int>?, head: Range<Int>?, via: [String])] = [:]

  var isEmpty: Bool { byEdit.isEmpty }

  func has(_ edit: Edit) -> Bool { byEdit[edit] != nil }

  mutating func add(_ edit: Edit, _ lines: Range<Int>, _ side: SpecLine.Side, _ via: [String]) {
    if lines.isEmpty { return }
    var entry = byEdit[edit] ?? (nil, nil, via)
    let joined = { (old: Range<Int>?) in
      old.map { min($0.lowerBound, lines.lowerBound)..<max($0.upperBound, lines.upperBound) } ?? lines
    }
    if side == .base { entry.base = joined(entry.base) } else { entry.head = joined(entry.head) }
    byEdit[edit] = entry
  }

  /// All of it, on both sides.
  mutating func addWhole(_ edit: Edit) {
    add(edit, edit.base, .base, [])
    add(edit, edit.head, .head, [])
  }

  /// By file and line; lines that follow each other and lead through the same are one stretch.
  var lines: [SpecLine] {
    let all = byEdit.map { edit, entry in
      let (side, range) = edit.lines(entry.base, entry.head)
      return SpecLine(
        side: side, path: edit.path, first: range.lowerBound, last: range.upperBound - 1, via: entry.via)
    }.sorted { left, right in
      (left.path.utf8Bytes, left.first, left.side) < (right.path.utf8Bytes, right.first, right.side)
    }
    return all.reduce(into: []) { joined, line in
      guard let last = joined.last, last.path == line.path, last.side == line.side,
        last.last + 1 == line.first, last.via == line.via
      else { return joined.append(line) }
      joined[joined.count - 1] = SpecLine(
        side: line.side, path: line.path, first: last.first, last: line.last, via: line.via)
    }
  }
}

extension Edit {
  /// The lines as they are now, where they still are; those of a line that was rewritten are the same.
  fileprivate func lines(_ old: Range<Int>?, _ new: Range<Int>?) -> (SpecLine.Side, Range<Int>) {
    if let new { return (.head, new) }
    guard let old, base.count == head.count else { return (.base, old ?? base) }
    let moved = head.lowerBound - base.lowerBound
    return (.head, old.lowerBound + moved..<old.upperBound + moved)
  }
}
