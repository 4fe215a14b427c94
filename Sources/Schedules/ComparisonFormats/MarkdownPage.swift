import Compiler

/// A page of Markdown that must not grow beyond a limit: what does not fit is said briefly, or left out and counted.
struct MarkdownPage {
  /// Something that is written whole or not at all.
  struct Item {
    let full: String
    /// In few words; nil where there are no fewer.
    let brief: String?
  }

  private(set) var text = ""
  private let limit: Int
  /// Room for what is said where something was left out, and for what closes a part.
  private static let reserve = 2_000
  /// More than anybody reads of one item among others.
  private static let longItem = 4_000

  init(limit: Int) { self.limit = limit }

  /// What has to be there: headings, and sentences of known length.
  mutating func add(_ text: String) {
    if text.utf8.count <= room + Self.reserve / 2 { self.text += text }
  }

  /// Closes what was opened; there is always room for it.
  mutating func close(_ text: String) { self.text += text }

  private var room: Int { limit - Self.reserve - text.utf8.count }

  mutating func add(items: [Item], between separator: String, unit: String) {
    var left = 0
    for (index, item) in items.enumerated() {
      let lead = index == 0 ? "" : separator
      let isLong = item.full.utf8.count > Self.longItem
      if left == 0, !isLong || item.brief == nil, lead.utf8.count + item.full.utf8.count <= room {
        text += lead + item.full
      } else if left == 0, let brief = item.brief, brief.utf8.count <= min(room, Self.longItem) {
        text += lead + brief
      } else {
        left += 1
      }
    }
    guard left > 0 else { return }
    let more = "\(left) more \(unit)\(left == 1 ? "" : "s") left out for length; `outcomes diff` prints them"
    text += separator.isEmpty ? "\n\(more).\n" : " and \(more)"
  }
}
