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
}
