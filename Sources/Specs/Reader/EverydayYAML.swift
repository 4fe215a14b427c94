import Reporting

/// Reads the YAML that authors type every day, in one pass over the bytes: lists and mappings in lines or in brackets, values
/// that stand on one line, comments.
///
/// Whatever it does not know for certain it leaves to the system's scanner, which then reads the file from its start:
/// values over several lines, tabs, tags, and everything that is wrong. So there is one authority on what a file says and
/// on what is to be said of it, and this is only quicker; tests hold the one against the other, byte for byte.
struct EverydayYAML {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The byte that is looked at next.
  var at = 0
  var nodes: ContiguousArray<Node> = []
  /// The texts that do not stand in the file as they read.
  var decoded: [UInt8] = []
  /// The keys of all mappings that are open, innermost last.
  var keys: ContiguousArray<Key> = []
  private var blocks: ContiguousArray<Block> = []
  private var lineStart = 0

  /// A list or mapping in lines that has begun and not ended.
  private struct Block {
    /// Where its keys or dashes stand.
    let column: Int
    let node: Int
    let isMapping: Bool
    let firstKey: Int
    var children: UInt32 = 0
    /// Whether a key or a dash stands there alone, and its value on a line below.
    var awaitsValue = false
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    // About as many as a file has; growing would copy them all, time and again.
    nodes.reserveCapacity(bytes.count / 12)
  }

  /// False where something is in the file that is not for certain.
  mutating func read() -> Bool {
    if bytes.starts(with: "---\n".utf8) { at = 4 }
    while let column = nextLine() {
      guard readLine(column) else { return false }
    }
    guard let last = blocks.last, !last.awaitsValue else { return false }
    while !blocks.isEmpty { close() }
    return true
  }

  /// Goes to the first letter of the next line that says something, and gives its column from 0; nil at the end.
  private mutating func nextLine() -> Int? {
    while at < bytes.count {
      lineStart = at
      while at < bytes.count, bytes[at] == UInt8(ascii: " ") { at += 1 }
      guard at < bytes.count else { return nil }
      if bytes[at] == UInt8(ascii: "#") { skipComment() }
      guard at < bytes.count else { return nil }
      guard bytes[at] == UInt8(ascii: "\n") else { return at - lineStart }
      at += 1
    }
    return nil
  }

  private mutating func readLine(_ column: Int) -> Bool {
    let isItem = isDash
    if let last = blocks.last, last.awaitsValue {
      if column > last.column { return readNode(column) }
      // The dashes of a list may stand below the first letter of its key.
      guard column == last.column, last.isMapping, isItem else { return false }
      blocks[blocks.count - 1].awaitsValue = false
      return open(.list, column) && readItem(column)
    }
    while let last = blocks.last,
      last.column > column || last.column == column && !last.isMapping && !isItem
    { close() }
    guard let last = blocks.last else { return nodes.isEmpty && readNode(column) }
    guard last.column == column, last.isMapping != isItem else { return false }
    return isItem ? readItem(column) : readEntry()
  }

  private var isDash: Bool { bytes[at] == UInt8(ascii: "-") && isBlank(at + 1) }

  /// What follows a dash.
  private mutating func readItem(_ column: Int) -> Bool {
    blocks[blocks.count - 1].children += 1
    at += 1
    skipSpaces()
    guard !isLineEnd else { return awaitValue() }
    return readNode(at - lineStart)
  }

  private mutating func readEntry() -> Bool {
    guard let key = readScalar(inBrackets: false) else { return false }
    return readEntry(key)
  }

  /// What follows a key; its colon is next.
  private mutating func readEntry(_ key: Node) -> Bool {
    let block = blocks.count - 1
    guard isColon, addKey(key, since: blocks[block].firstKey) else { return false }
    blocks[block].children += 1
    at += 1
    skipSpaces()
    guard !isLineEnd else { return awaitValue() }
    if isBracket { return readBrackets(depth: blocks.count) && endLine() }
    guard let value = readScalar(inBrackets: false) else { return false }
    nodes.append(value)
    return endLine()
  }

  private mutating func awaitValue() -> Bool {
    blocks[blocks.count - 1].awaitsValue = true
    return endLine()
  }

  /// What stands at the beginning of a line or after a dash: a list, a mapping, or a value alone.
  private mutating func readNode(_ column: Int) -> Bool {
    let isRoot = blocks.isEmpty
    if !isRoot { blocks[blocks.count - 1].awaitsValue = false }
    if isDash { return !isRoot && open(.list, column) && readItem(column) }
    if isBracket { return !isRoot && readBrackets(depth: blocks.count) && endLine() }
    guard let scalar = readScalar(inBrackets: false) else { return false }
    if isColon { return open(.mapping, column, at: Int(scalar.start)) && readEntry(scalar) }
    nodes.append(scalar)
    return !isRoot && endLine()
  }

  private mutating func open(_ kind: Node.Kind, _ column: Int, at start: Int? = nil) -> Bool {
    guard blocks.count < Limits.depth else { return false }
    let start = UInt32(start ?? at)
    blocks.append(
      Block(column: column, node: nodes.count, isMapping: kind == .mapping, firstKey: keys.count))
    nodes.append(Node(kind: kind, style: .plain, start: start, end: start, first: 0, count: 0))
    return true
  }

  /// A list or mapping in lines ends where the last value in it does.
  private mutating func close() {
    let block = blocks.removeLast()
    keys.removeLast(keys.count - block.firstKey)
    let last = nodes[nodes.count - 1].end
    nodes[block.node].end = last
    nodes[block.node].first = UInt32(nodes.count)
    nodes[block.node].count = block.children
  }

  /// Past the end of a line on which nothing more may stand than a comment.
  private mutating func endLine() -> Bool {
    skipSpaces()
    guard isLineEnd else { return false }
    skipComment()
    at += 1
    return true
  }
}

extension EverydayYAML {
  /// One that was read before.
  struct Key {
    /// Its first eight bytes, by which most keys differ.
    let beginning: UInt64
    let first: UInt32
    let count: UInt32
  }

  /// Mappings with more keys than this would take long to compare one by one.
  private static let manyKeys = 256

  /// Takes a key of a mapping; false where it is there already, or where that is not for certain.
  mutating func addKey(_ key: Node, since firstKey: Int) -> Bool {
    guard !key.isDecoded, key.count <= Limits.keyBytes, keys.count - firstKey < Self.manyKeys else {
      return false
    }
    let text = text(key.first, key.count)
    // The same letters may be composed of other bytes.
    guard text.allSatisfy({ $0 < 0x80 }) else { return false }
    var beginning: UInt64 = 0
    for byte in text.prefix(8) { beginning = beginning << 8 | UInt64(byte) }
    for place in firstKey..<keys.count {
      let earlier = keys[place]
      guard earlier.beginning == beginning, earlier.count == key.count else { continue }
      if self.text(earlier.first, earlier.count).elementsEqual(text) { return false }
    }
    keys.append(Key(beginning: beginning, first: key.first, count: key.count))
    nodes.append(key)
    return true
  }

  private func text(_ first: UInt32, _ count: UInt32) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(first)..<Int(first + count)])
  }

  /// Whether a space, the end of a line or the end of the file stands at a place.
  func isBlank(_ place: Int) -> Bool {
    guard place < bytes.count else { return true }
    return bytes[place] == UInt8(ascii: " ") || bytes[place] == UInt8(ascii: "\n")
  }

  /// Whether a colon is next that ends a key.
  var isColon: Bool { at < bytes.count && bytes[at] == UInt8(ascii: ":") && isBlank(at + 1) }

  var isBracket: Bool { bytes[at] == UInt8(ascii: "{") || bytes[at] == UInt8(ascii: "[") }

  /// Whether a line ends here, or a comment begins.
  var isLineEnd: Bool {
    guard at < bytes.count else { return true }
    return bytes[at] == UInt8(ascii: "\n")
      || bytes[at] == UInt8(ascii: "#") && bytes[at - 1] == UInt8(ascii: " ")
  }

  mutating func skipSpaces() {
    while at < bytes.count, bytes[at] == UInt8(ascii: " ") { at += 1 }
  }

  /// To the end of the line.
  mutating func skipComment() {
    while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
  }
}
