import Reporting

extension Document {
  /// Takes a value out together with its key; nil where it is no value of a key, or the only one there.
  ///
  /// In brackets the comma goes with it; elsewhere its lines do.
  public func withoutEntry(ofValueAt span: Span) -> TextEdit? {
    guard let entries = entries(withValueAt: span), entries.list.count > 1 else { return nil }
    let (list, place) = (entries.list, entries.place)
    let start = self.span(of: list[place].key).start
    if place + 1 < list.count {
      return TextEdit(file.span(start, self.span(of: list[place + 1].key).start), "")
    }
    let mapping = self.span(of: entries.mapping)
    if file.bytes[mapping.start] == UInt8(ascii: "{") {
      return TextEdit(file.span(self.span(of: list[place - 1].value).end, span.end), "")
    }
    // The last of several lines: from the end of the line above to the end of its own last line.
    let line = file.bytes[..<start].lastIndex(of: UInt8(ascii: "\n")) ?? mapping.start
    let end = file.bytes[..<span.end].lastIndex { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D } ?? span.end
    return TextEdit(file.span(line, end + 1), "")
  }

  private func entries(
    withValueAt span: Span
  ) -> (mapping: NodeIndex, list: [(key: NodeIndex, value: NodeIndex)], place: Int)? {
    for place in nodes.indices where nodes[place].kind == .mapping {
      let mapping = NodeIndex(place)
      let range = self.span(of: mapping)
      guard range.start <= span.start, span.end <= range.end else { continue }
      let list = entries(of: mapping)
      if let found = list.firstIndex(where: { self.span(of: $0.value) == span }) {
        return (mapping, list, found)
      }
    }
    return nil
  }
}
