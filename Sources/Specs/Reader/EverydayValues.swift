// The values of everyday YAML: single ones, and lists and mappings in brackets.

extension EverydayYAML {
  /// A value or a key on one line; nil where what begins here is not for certain one.
  mutating func readScalar(inBrackets: Bool) -> Node? {
    switch bytes[at] {
    case UInt8(ascii: "\""): readQuoted(.double, by: UInt8(ascii: "\""))
    case UInt8(ascii: "'"): readQuoted(.single, by: UInt8(ascii: "'"))
    default: inBrackets ? readPlainInBrackets() : readPlain()
    }
  }

  /// Words without quotation marks, up to a comment, the colon of a key, or the end of the line.
  private mutating func readPlain() -> Node? {
    let start = at
    guard canBegin(at: start) else { return nil }
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      if byte <= UInt8(ascii: ":"), byte != UInt8(ascii: " ") {
        if byte < UInt8(ascii: " ") {
          guard byte == UInt8(ascii: "\n") else { return nil }
          break
        }
        if byte == UInt8(ascii: ":"), isBlank(place + 1) { break }
        if byte == UInt8(ascii: "#"), bytes[place - 1] == UInt8(ascii: " ") { break }
      }
      place += 1
    }
    return plain(from: start, to: place)
  }

  /// The same between brackets, where a comma and a bracket end them too.
  private mutating func readPlainInBrackets() -> Node? {
    let start = at
    guard canBegin(at: start) else { return nil }
    var place = start
    scan: while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\n"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        break scan
      case 0..<UInt8(ascii: " "), UInt8(ascii: "?"): return nil
      case UInt8(ascii: ":"):
        if isBlank(place + 1) { break scan }
        if ",[]{}".utf8.contains(bytes[place + 1]) { return nil }
      case UInt8(ascii: "#"):
        if bytes[place - 1] == UInt8(ascii: " ") { break scan }
      default: break
      }
      place += 1
    }
    return plain(from: start, to: place)
  }

  private mutating func plain(from start: Int, to place: Int) -> Node? {
    var end = place
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard end - start <= Limits.scalarBytes else { return nil }
    at = place
    return Node(
      kind: .scalar, style: .plain, start: UInt32(start), end: UInt32(end), first: UInt32(start),
      count: UInt32(end - start))
  }

  /// Whether words without quotation marks may begin here: with a letter, a figure, or a mark that means nothing to YAML.
  private func canBegin(at place: Int) -> Bool {
    switch bytes[place] {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "~"),
      UInt8(ascii: "="), UInt8(ascii: "$"), UInt8(ascii: ";"), UInt8(ascii: "_"):
      true
    case UInt8(ascii: "-"), UInt8(ascii: "."): place + 1 < bytes.count && isLetterOrFigure(bytes[place + 1])
    default: isLetterOrFigure(bytes[place])
    }
  }

  private func isLetterOrFigure(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: false
    }
  }

  private mutating func readQuoted(_ style: ScalarStyle, by quote: UInt8) -> Node? {
    let start = at
    var place = start + 1
    while place < bytes.count, bytes[place] >= UInt8(ascii: " "), bytes[place] != quote,
      bytes[place] != UInt8(ascii: "\\")
    { place += 1 }
    guard place < bytes.count, bytes[place] == quote, place + 1 == bytes.count || bytes[place + 1] != quote
    else { return readMarked(style, by: quote) }
    guard place - start <= Limits.scalarBytes else { return nil }
    at = place + 1
    return Node(
      kind: .scalar, style: style, start: UInt32(start), end: UInt32(at), first: UInt32(start + 1),
      count: UInt32(place - start - 1))
  }

  /// Quoted words that hold their own quotation mark, or a backslash: of the escapes, those of these two alone.
  private mutating func readMarked(_ style: ScalarStyle, by quote: UInt8) -> Node? {
    let (start, first) = (at, decoded.count)
    var place = start + 1
    while place < bytes.count, bytes[place] >= UInt8(ascii: " ") {
      let next = place + 1 < bytes.count ? bytes[place + 1] : 0
      if bytes[place] == quote {
        guard style == .single, next == quote else { break }
        place += 1
      } else if style == .double, bytes[place] == UInt8(ascii: "\\") {
        guard next == quote || next == UInt8(ascii: "\\") else { return nil }
        place += 1
      }
      decoded.append(bytes[place])
      place += 1
    }
    guard place < bytes.count, bytes[place] == quote, decoded.count - first <= Limits.scalarBytes else {
      return nil
    }
    at = place + 1
    guard decoded.count - first < place - start - 1 else {
      // A backslash between single quotation marks is only a backslash: the text stands in the file as it reads.
      decoded.removeLast(decoded.count - first)
      return Node(
        kind: .scalar, style: style, start: UInt32(start), end: UInt32(at), first: UInt32(start + 1),
        count: UInt32(place - start - 1))
    }
    return Node(
      kind: .scalar, style: style, isDecoded: true, start: UInt32(start), end: UInt32(at),
      first: UInt32(first), count: UInt32(decoded.count - first))
  }
}

extension EverydayYAML {
  /// A list or mapping in brackets, over as many lines as it takes.
  ///
  /// - Parameter depth: how many lists and mappings are open around it; at most `Limits.depth`, so recursion is safe.
  mutating func readBrackets(depth: Int) -> Bool {
    guard depth < Limits.depth else { return false }
    let isMapping = bytes[at] == UInt8(ascii: "{")
    let closing = isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
    let (node, firstKey) = (nodes.count, keys.count)
    nodes.append(
      Node(
        kind: isMapping ? .mapping : .list, style: .plain, start: UInt32(at), end: 0, first: 0, count: 0))
    at += 1
    var count: UInt32 = 0
    skipSpacesAndLines()
    if at < bytes.count, bytes[at] != closing {
      repeat {
        // Past the bracket or comma.
        if count > 0 { at += 1 }
        count += 1
        guard !isMapping || readKeyInBrackets(since: firstKey), readInBrackets(depth: depth) else {
          return false
        }
        skipSpacesAndLines()
      } while at < bytes.count && bytes[at] == UInt8(ascii: ",")
    }
    guard at < bytes.count, bytes[at] == closing else { return false }
    at += 1
    keys.removeLast(keys.count - firstKey)
    nodes[node].end = UInt32(at)
    nodes[node].first = UInt32(nodes.count)
    nodes[node].count = count
    return true
  }

  private mutating func readKeyInBrackets(since firstKey: Int) -> Bool {
    skipSpacesAndLines()
    guard at < bytes.count, let key = readScalar(inBrackets: true), isColon else { return false }
    at += 1
    return addKey(key, since: firstKey)
  }

  private mutating func readInBrackets(depth: Int) -> Bool {
    skipSpacesAndLines()
    guard at < bytes.count else { return false }
    if isBracket { return readBrackets(depth: depth + 1) }
    guard let value = readScalar(inBrackets: true) else { return false }
    nodes.append(value)
    return true
  }

  private mutating func skipSpacesAndLines() {
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"): at += 1
      case UInt8(ascii: "#") where isBlank(at - 1): skipComment()
      default: return
      }
    }
  }
}
