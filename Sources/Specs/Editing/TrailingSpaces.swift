import Reporting

extension Document {
  /// Takes the spaces from the ends of lines, but for lines of a value that has several: there they may be part of it.
  public func withoutTrailingSpaces() -> [TextEdit] {
    let kept = linesOfLongValues()
    var edits: [TextEdit] = []
    for line in 1...file.lineCount where !kept.contains(line) {
      let bytes = file.bytes(ofLine: line)
      guard let last = bytes.last, last == 0x20 || last == 0x09 else { continue }
      let end = bytes.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? bytes.startIndex
      edits.append(TextEdit(file.span(end, bytes.endIndex), ""))
    }
    return edits
  }

  /// The lines that values of several lines stand on. A block value runs on over the blank lines after it.
  private func linesOfLongValues() -> Set<Int> {
    var lines: Set<Int> = []
    for node in nodes where node.kind == .scalar {
      let isBlock = node.style == .literal || node.style == .folded
      let first = file.line(at: Int(node.start))
      var last = file.line(at: Int(node.end))
      guard isBlock || last > first else { continue }
      while isBlock, last < file.lineCount, isBlank(last + 1) { last += 1 }
      lines.formUnion(first...last)
    }
    return lines
  }

  private func isBlank(_ line: Int) -> Bool {
    file.bytes(ofLine: line).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
