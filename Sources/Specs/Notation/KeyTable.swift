/// The keys of a shape, or the words of a closed list, to be found by the bytes of a file.
///
/// There are few of each, and authors mostly keep their order, so they are compared one by one: by length and first letters,
/// which tell nearly all of them apart.
struct KeyTable: Sendable {
  private struct Key {
    let count: Int
    /// The first eight letters.
    let beginning: UInt64
    /// Where it stands in `letters`.
    let first: Int
  }

  private let keys: [Key]
  /// Of all keys, one after the other.
  private let letters: [UInt8]

  init(_ names: [String]) {
    var keys: [Key] = []
    var letters: [UInt8] = []
    for name in names {
      let own = Array(name.utf8)
      keys.append(
        own.withUnsafeBufferPointer {
          Key(count: $0.count, beginning: Self.beginning(of: $0), first: letters.count)
        })
      letters += own
    }
    self.keys = keys
    self.letters = letters
  }

  /// The place of a text among the keys; the search begins at `start` and comes round.
  func find(_ text: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
    let beginning = Self.beginning(of: text)
    var place = start
    for _ in keys.indices {
      if place >= keys.count { place = 0 }
      if keys[place].beginning == beginning, keys[place].count == text.count, isSame(text, place) {
        return place
      }
      place += 1
    }
    return nil
  }

  private func isSame(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    var at = 8
    while at < text.count {
      if text[at] != letters[keys[place].first + at] { return false }
      at += 1
    }
    return true
  }

  private static func beginning(of text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var beginning: UInt64 = 0
    for place in 0..<min(8, text.count) { beginning = beginning << 8 | UInt64(text[place]) }
    return beginning
  }
}
