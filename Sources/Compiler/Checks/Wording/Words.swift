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
  wordRanges(of: text).map { Word(text: text[$0].lowercased(), range: $0) }
}

/// Where the words of a text stand.
func wordRanges(of text: String) -> [Range<String.Index>] {
  let bytes = text.utf8
  var words: [Range<String.Index>] = []
  var (start, end) = (bytes.endIndex, bytes.endIndex)
  func close() {
    guard start < end else { return }
    words.append(start..<end)
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
func isWordByte(_ byte: UInt8) -> Bool {
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
  /// The word that it has to follow.
  let onlyAfter: String?
  /// Words before which it means something else.
  let exceptBefore: Set<String>

  init(_ phrase: String, _ plain: String?, onlyAfter: String? = nil, exceptBefore: Set<String> = []) {
    words = phrase.split(separator: " ").map(String.init)
    self.plain = plain
    self.onlyAfter = onlyAfter
    self.exceptBefore = exceptBefore
  }
}

/// A list of terms, looked up by their first words so that a text is read once.
struct WordingTerms: Sendable {
  private let byFirst: [String: [WordingTerm]]
  /// The first letters of the first words.
  private let beginnings: Set<UInt64>
  /// Whether a word that begins so may be among them: the set is asked only of few.
  private let mayBegin: [Bool]

  init(_ terms: [WordingTerm]) {
    byFirst = Dictionary(grouping: terms) { $0.words[0] }
    beginnings = Set(byFirst.keys.map { key in key.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } })
    var mayBegin = [Bool](repeating: false, count: 1024)
    for beginning in beginnings { mayBegin[Self.slot(beginning)] = true }
    self.mayBegin = mayBegin
  }

  /// One of 1,024, by all its letters.
  private static func slot(_ beginning: UInt64) -> Int { Int((beginning &* 0x9E37_79B9_7F4A_7C15) >> 54) }

  private func isBeginning(_ beginning: UInt64) -> Bool {
    mayBegin[Self.slot(beginning)] && beginnings.contains(beginning)
  }

  /// Whether a word of the text begins as a term does; nearly no text has one, and need not be taken apart.
  private func mayStand(in text: String) -> Bool { text.withBytes { mayStand(in: $0) } }

  private func mayStand(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var beginning: UInt64 = 0
    var length = 0
    for byte in bytes {
      if isWordByte(byte) {
        let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        if length < 8 { beginning = beginning << 8 | UInt64(isCapital ? byte + 32 : byte) }
        length += 1
      } else if length > 0 {
        if isBeginning(beginning) { return true }
        (beginning, length) = (0, 0)
      }
    }
    return length > 0 && isBeginning(beginning)
  }

  /// What of a text is in the list, each once.
  func found(in text: String) -> [(term: WordingTerm, words: Substring)] {
    guard mayStand(in: text) else { return [] }
    let parts = words(of: text)
    var found: [(term: WordingTerm, words: Substring)] = []
    var next = 0
    for place in parts.indices where place >= next {
      guard let terms = byFirst[parts[place].text] else { continue }
      for term in terms where stands(term, in: parts, at: place) {
        next = place + term.words.count
        let words = text[parts[place].range.lowerBound..<parts[next - 1].range.upperBound]
        if !found.contains(where: { $0.words == words }) { found.append((term, words)) }
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
    if let before = term.onlyAfter, place == 0 || words[place - 1].text != before { return false }
    guard end < words.count else { return true }
    // "The frail person's home" is about a person too.
    let owner = words[end].text.prefix { $0 != "'" && $0 != "’" }
    return !term.exceptBefore.contains(String(owner))
  }
}
