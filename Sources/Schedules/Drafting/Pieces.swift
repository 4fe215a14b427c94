import Compiler
import Reporting

// What rows are written with, piece by piece, where a text for each would cost more than the row.

extension ByteStream {
  /// A text with a capital first. One short word may have a form of its own.
  mutating func appendCapitalised(_ text: String, exceptFor word: String, as form: String) {
    let start = count
    append(text)
    guard let first = tail(from: start).first, first < 0x80 else {
      cut(to: start)
      return append(capitalised(text))
    }
    if isTail(from: start, word) {
      cut(to: start)
      append(form)
    } else {
      capitalise(at: start)
    }
  }

  /// Whether a tail is a word of small letters, however it is capitalised.
  private func isTail(from start: Int, _ word: String) -> Bool {
    let bytes = tail(from: start)
    return bytes.count == word.utf8.count && zip(bytes, word.utf8).allSatisfy { $0 | 0x20 == $1 }
  }
}

extension Project {
  /// Read where it stands: a touchpoint has texts and lists, which a copy would have to count.
  func title(of touchpoint: TouchpointID) -> String {
    maps[touchpoint.map].touchpoints[touchpoint.index].title
  }

  /// `document-id/item-id`
  func writeKey(of item: ItemID, to output: inout ByteStream) {
    let (document, index) = (Int(item.document), Int(item.index))
    switch item.kind {
    case .feeling, .voice, .change: output.append(maps[document].id)
    case .goal, .now, .step: output.append(visions[document].id)
    }
    output.append("/")
    switch item.kind {
    case .feeling: output.append(maps[document].feelings[index].id)
    case .voice: output.append(maps[document].voices[index].id)
    case .change: output.append(maps[document].changes[index].id)
    case .goal: output.append(visions[document].goals[index].id)
    case .now: output.append(visions[document].now[index].id)
    case .step: output.append(visions[document].steps[index].id)
    }
  }
}
