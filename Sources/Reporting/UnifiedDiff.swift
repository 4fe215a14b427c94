/// What differs between two texts, as `diff -u` writes it.
public enum UnifiedDiff {
  private static let context = 3

  private enum Line {
    case same(Substring)
    case removed(Substring)
    case added(Substring)
  }

  /// Empty where the texts are the same.
  public static func print(path: String, from old: [UInt8], to new: [UInt8]) -> String {
    guard old != new else { return "" }
    let (oldText, newText) = (String(decoding: old, as: UTF8.self), String(decoding: new, as: UTF8.self))
    let lines = lines(from: split(oldText), to: split(newText))
    var text = "--- a/\(visible(path))\n+++ b/\(visible(path))\n"
    for hunk in hunks(of: lines) { text += print(hunk, of: lines) }
    return text
  }

  /// Lines with their ends, so that a last line without one is another line.
  private static func split(_ text: String) -> [Substring] {
    var lines: [Substring] = []
    var rest = text[...]
    while let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) {
      let next = rest.utf8.index(after: end)
      lines.append(rest[..<next])
      rest = rest[next...]
    }
    return rest.isEmpty ? lines : lines + [rest]
  }

  private static func lines(from old: [Substring], to new: [Substring]) -> [Line] {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old, by: { $0.utf8.elementsEqual($1.utf8) }) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [Line] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        lines.append(.removed(old[left]))
        left += 1
      } else if added.contains(right) {
        lines.append(.added(new[right]))
        right += 1
      } else {
        lines.append(.same(old[left]))
        left += 1
        right += 1
      }
    }
    return lines
  }

  /// The stretches of lines around the changes; those that would touch are one.
  private static func hunks(of lines: [Line]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (index, line) in lines.enumerated() {
      if case .same = line { continue }
      let range = max(0, index - context)..<min(lines.count, index + context + 1)
      if let last = hunks.last, last.upperBound >= range.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  private static func print(_ hunk: Range<Int>, of lines: [Line]) -> String {
    func count(_ range: Range<Int>) -> (old: Int, new: Int) {
      range.reduce(into: (0, 0)) { counts, index in
        if case .added = lines[index] {} else { counts.0 += 1 }
        if case .removed = lines[index] {} else { counts.1 += 1 }
      }
    }
    let (before, inside) = (count(0..<hunk.lowerBound), count(hunk))
    var text = "@@ -\(before.old + 1),\(inside.old) +\(before.new + 1),\(inside.new) @@\n"
    for line in lines[hunk] {
      switch line {
      case .same(let line): text += print(" ", line)
      case .removed(let line): text += print("-", line)
      case .added(let line): text += print("+", line)
      }
    }
    return text
  }

  private static func print(_ mark: String, _ line: Substring) -> String {
    let hasEnd = line.utf8.last == UInt8(ascii: "\n")
    return mark + visible(hasEnd ? line.dropLast() : line)
      + (hasEnd ? "\n" : "\n\\ No newline at end of file\n")
  }
}
