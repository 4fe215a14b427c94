/// A word of a sentence, and where it stands there.
struct Word: Sendable {
  /// In small letters.
  let text: String
  let range: Range<String.Index>
}

/// The words of a text: letters, digits and, inside, apostrophes. A hyphen parts two words: "hard-to-reach" is three.
///
/// Every reason of every feeling comes through here, so it looks at bytes.
func words(of text: String) -> [Word] {
  let bytes = text.utf8
  var words: [Word] = []
  var (start, end) = (bytes.endIndex, bytes.endIndex)
  func close() {
    guard start < end else { return }
    words.append(Word(text: text[start..<end].lowercased(), range: start..<end))
    start = bytes.endIndex
  }
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let next = bytes.index(after: index)
    if isWordByte(bytes[index]) {
      if start == bytes.endIndex { start = index }
      end = next
    } else if bytes[index] == UInt8(ascii: "'") {
      // Inside a word, or the end of one: what follows decides.
    } else if bytes[index] == 0xE2 {
      // Typographers' dashes, quotation marks and dots; of these the apostrophe stands inside words.
      let last = bytes.index(index, offsetBy: 2, limitedBy: bytes.endIndex) ?? bytes.endIndex
      if last == bytes.endIndex || bytes[last] != 0x99 { close() }
      index = last == bytes.endIndex ? last : bytes.index(after: last)
      continue
    } else {
      close()
    }
    index = next
  }
  close()
  return words
}

/// Letters and digits; of other alphabets every byte.
private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: byte >= 0x80 && byte != 0xE2
  }
}

/// A word or phrase that is better said another way.
struct WordingTerm: Sendable {
  /// Its words, in small letters.
  let words: [String]
  /// What to write instead; nil where there is no one word for it.
  let plain: String?
  /// Words after which, or before which, it means something else.
  let exceptAfter: Set<String>
  let exceptBefore: Set<String>

  init(_ phrase: String, _ plain: String?, exceptAfter: Set<String> = [], exceptBefore: Set<String> = []) {
    words = phrase.split(separator: " ").map(String.init)
    self.plain = plain
    self.exceptAfter = exceptAfter
    self.exceptBefore = exceptBefore
  }
}

/// A list of terms, looked up by their first words so that a text is read once.
struct WordingTerms: Sendable {
  private let byFirst: [String: [WordingTerm]]

  init(_ terms: [WordingTerm]) { byFirst = Dictionary(grouping: terms) { $0.words[0] } }

  /// Each place of a text where a term stands.
  func found(in text: String) -> [(term: WordingTerm, words: Substring)] {
    let words = words(of: text)
    var found: [(term: WordingTerm, words: Substring)] = []
    var next = 0
    for place in words.indices where place >= next {
      guard let terms = byFirst[words[place].text] else { continue }
      for term in terms where stands(term, in: words, at: place) {
        next = place + term.words.count
        found.append((term, text[words[place].range.lowerBound..<words[next - 1].range.upperBound]))
        break
      }
    }
    return found
  }

  private func stands(_ term: WordingTerm, in words: [Word], at place: Int) -> Bool {
    let end = place + term.words.count
    guard end <= words.count, words[place..<end].lazy.map(\.text).elementsEqual(term.words) else {
      return false
    }
    if place > 0, term.exceptAfter.contains(words[place - 1].text) { return false }
    guard end < words.count else { return true }
    // "The frail person's home" is about a person too.
    let owner = words[end].text.prefix { $0 != "'" && $0 != "’" }
    return !term.exceptBefore.contains(String(owner))
  }
}
