import Reporting

extension Document {
  /// The document as `outcomes read` shows it to people: a line for each value, with its place in front.
  public func outline() -> String {
    var text = ""
    addLines(of: root, label: "", depth: 0, to: &text)
    return text
  }

  // Depth is limited to `Limits.depth`, so recursion is safe here.
  private func addLines(of index: NodeIndex, label: String, depth: Int, to text: inout String) {
    let place = file.position(at: span(of: index).start)
    let front = "\(place.line):\(place.column)"
    text += front + String(repeating: " ", count: max(1, 10 - front.utf8.count) + 2 * depth) + label
    if isScalar(index) {
      text += "\"\(visible(self.text(of: index)))\" (\(style(of: index).name))\n"
    } else if isList(index) {
      text += count(of: index) == 1 ? "a list of 1\n" : "a list of \(count(of: index))\n"
      forEachItem(of: index) { addLines(of: $0, label: "- ", depth: depth + 1, to: &text) }
    } else {
      text += count(of: index) == 1 ? "1 key\n" : "\(count(of: index)) keys\n"
      forEachEntry(of: index) { key, value in
        addLines(of: value, label: "\(visible(self.text(of: key))): ", depth: depth + 1, to: &text)
      }
    }
  }
}
