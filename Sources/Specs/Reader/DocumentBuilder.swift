import Reporting

/// Builds a document from the scanner's events, and refuses what the language leaves out, each at its place.
///
/// It keeps its own stack, so that no depth of nesting can exhaust the program's.
struct DocumentBuilder {
  private let file: SourceFile
  private var nodes: ContiguousArray<Node> = []
  private var decoded: [UInt8] = []
  private(set) var diagnostics = Diagnostics()
  private(set) var wantsMore = true
  private var open: ContiguousArray<OpenNode> = []
  /// The keys of all mappings that are open, innermost last.
  private var keys: ContiguousArray<Node> = []
  /// The keys by name, of open mappings that have too many to compare, by the place of the mapping.
  private var keysByName: [Int: [String: Node]] = [:]
  private var documents = 0

  /// A list or mapping that has begun and not ended.
  private struct OpenNode {
    let node: Int
    let isMapping: Bool
    let isKey: Bool
    /// Keys and values, or items, so far.
    var children = 0
    /// Where its keys begin among those of all open mappings.
    let firstKey: Int

    var expectsKey: Bool { isMapping && children.isMultiple(of: 2) }
  }

  init(file: SourceFile) {
    self.file = file
    // About as many as a file has; growing would copy them all, time and again.
    nodes.reserveCapacity(file.bytes.count / 10)
  }

  /// What was built; only where the whole file could be scanned.
  var document: Document { Document(file: file, nodes: nodes, decoded: decoded) }

  /// Anchors and tags stand on a value; both are refused wherever they are.
  @inline(__always)
  mutating func properties(anchor: Bool, tag: Bool, _ start: Int, _ end: Int) {
    if anchor || tag { refuse(anchor: anchor, tag: tag, start, end) }
  }

  private mutating func refuse(anchor: Bool, tag: Bool, _ start: Int, _ end: Int) {
    if anchor {
      let span = property("&", start, end)
      diagnostics.report(
        .anchor, "`\(text(span))` is a YAML anchor, and a file may have none", at: span,
        help: "delete it, or put the text in quotation marks if it is meant to begin with `&`")
    }
    if tag {
      let span = property("!", start, end)
      diagnostics.report(
        .tag, "`\(text(span))` is a YAML tag, and a file may have none", at: span,
        help: "delete it, or put the text in quotation marks if it is meant to begin with `!`")
    }
  }

  /// The anchor or tag alone: the event begins with it, and goes on with the value or the other of the two.
  private func property(_ mark: Unicode.Scalar, _ start: Int, _ end: Int) -> Span {
    let bytes = file.bytes
    var offset = start
    while offset < bytes.count {
      let isVerbatim = bytes[offset...].starts(with: "!<".utf8)
      let stop = bytes[offset...].firstIndex { byte in
        byte <= 0x20 || (!isVerbatim && ",[]{}".utf8.contains(byte))
      }
      let next = stop ?? bytes.count
      if bytes[offset] == UInt8(ascii: mark) { return file.span(offset, next) }
      offset = max(next, offset + 1)
    }
    return file.span(start, max(end, start + 1))
  }

  /// What stands in the file, cut to what a message can hold.
  private func text(_ span: Span) -> String {
    let text = String(decoding: file.bytes[span.start..<span.end], as: UTF8.self)
    return text.unicodeScalars.count > 40
      ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(40))) + "…" : text
  }

  /// - Parameter bytes: those of the file.
  mutating func take(
    _ event: EventScanner.Event, _ start: Int, _ end: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    switch event {
    case .startDocument(let hasDirectives):
      beginDocument(hasDirectives: hasDirectives, start, end)
    case .scalar(let text, let style, let isOneLine):
      addScalar(text, style, isOneLine: isOneLine, start, end, in: bytes)
    case .startMapping:
      addContainer(.mapping, start, end)
    case .startList:
      addContainer(.list, start, end)
    case .end:
      closeContainer(start, end)
    case .alias:
      diagnostics.report(
        .alias, "`\(text(file.span(start, end)))` is a YAML alias, and a file may have none",
        at: file.span(start, end),
        help: "write the value out, or put the text in quotation marks if it is meant to begin with `*`")
      let nothing = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
      addScalar(nothing, .plain, isOneLine: true, start, end, in: bytes)
    }
    if diagnostics.found.count >= Diagnostics.perFile { wantsMore = false }
  }

  private mutating func beginDocument(hasDirectives: Bool, _ start: Int, _ end: Int) {
    documents += 1
    if hasDirectives {
      diagnostics.report(
        .tag, "a line that begins with `%` is an instruction to YAML readers, and a file may have none",
        at: file.span(start, file.bytes(ofLine: file.line(at: start)).endIndex),
        help: "delete the line")
    }
    if documents > 1 {
      diagnostics.report(
        .secondDocument, "a second document begins here", at: file.span(start, max(end, start + 1)),
        help: "delete this line, or move what follows into a file of its own")
      wantsMore = false
    }
  }

  private mutating func addContainer(_ kind: Node.Kind, _ start: Int, _ end: Int) {
    guard open.count < Limits.depth else {
      diagnostics.report(
        .tooDeep, "more than \(Limits.depth) lists and groups of keys are open here",
        at: file.span(start, start + 1), help: "look for a bracket that is never closed")
      wantsMore = false
      return
    }
    let at = nodes.count
    let isKey = !open.isEmpty && open[open.count - 1].expectsKey
    countChild()
    nodes.append(
      Node(kind: kind, style: .plain, start: UInt32(start), end: UInt32(end), first: 0, count: 0))
    open.append(OpenNode(node: at, isMapping: kind == .mapping, isKey: isKey, firstKey: keys.count))
  }

  /// A block list or mapping ends where its last value does, not where the next thing starts.
  private mutating func closeContainer(_ start: Int, _ end: Int) {
    guard let closed = open.popLast() else { return }
    if keys.count > closed.firstKey { keys.removeLast(keys.count - closed.firstKey) }
    if !keysByName.isEmpty { keysByName[closed.node] = nil }
    let isFlow = end > start
    let last = nodes[nodes.count - 1].end
    let own = nodes[closed.node].end
    nodes[closed.node].end = isFlow ? UInt32(end) : max(own, last)
    if closed.isKey { reportComplexKey(nodes[closed.node]) }
    nodes[closed.node].first = UInt32(nodes.count)
    nodes[closed.node].count = UInt32(closed.isMapping ? closed.children / 2 : closed.children)
  }

  private mutating func countChild() {
    if !open.isEmpty { open[open.count - 1].children += 1 }
  }

  private mutating func addScalar(
    _ text: UnsafeBufferPointer<UInt8>, _ style: ScalarStyle, isOneLine: Bool, _ start: Int, _ end: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) {
    let end = style == .literal || style == .folded ? trimmedEnd(start, end) : end
    guard text.count <= Limits.scalarBytes else {
      diagnostics.report(
        .valueTooLong, "one value is longer than 1 MiB", at: file.span(start, start + 1),
        help: "look for a quotation mark that is never closed")
      wantsMore = false
      return
    }
    var node = Node(
      kind: .scalar, style: style, start: UInt32(start), end: UInt32(end), first: 0, count: UInt32(text.count)
    )
    if let offset = sliceOffset(of: text, style, isOneLine: isOneLine, start, end, in: bytes) {
      node.first = UInt32(offset)
    } else {
      node.isDecoded = true
      node.first = UInt32(decoded.count)
      decoded.append(contentsOf: text)
      checkEscapes(text, file.span(start, end))
    }
    if style == .plain, text.count > 1, node.isDecoded || text[0] >= 0xC2 || text[0] == UInt8(ascii: "-") {
      checkBeginning(file.span(start, end), isFolded: node.isDecoded)
    }
    // Not `open.last`: a copy of it would be made for every value.
    if !open.isEmpty, open[open.count - 1].expectsKey { checkKey(node, text, in: bytes) }
    countChild()
    nodes.append(node)
  }

  /// Where the text stands in the file, if it stands there byte for byte.
  private func sliceOffset(
    of text: UnsafeBufferPointer<UInt8>, _ style: ScalarStyle, isOneLine: Bool, _ start: Int, _ end: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let quote = style == .single || style == .double ? 1 : 0
    guard style != .literal, style != .folded, end - start - 2 * quote == text.count else { return nil }
    // On one line nothing is folded, and all that single quotation marks stand for is shorter than they are: what is as
    // long as what it was read from is the same.
    if isOneLine, style != .double { return start + quote }
    let written = UnsafeBufferPointer(rebasing: bytes[(start + quote)..<(end - quote)])
    return isSame(written, text) ? start + quote : nil
  }

  /// A block scalar's mark runs on to the next value; what people see ends with its last letter.
  private func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, [0x20, 0x0A, 0x0D, 0x09].contains(file.bytes[end - 1]) { end -= 1 }
    return end
  }

  private mutating func checkEscapes(_ text: UnsafeBufferPointer<UInt8>, _ span: Span) {
    guard text.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return }
    let decoded = String(decoding: text, as: UTF8.self)
    if let hazard = decoded.unicodeScalars.first(where: { $0.isHazard || $0.value == 0xFEFF }) {
      diagnostics.report(
        .controlCharacter, "this text holds the character \(visible(String(hazard)))", at: span,
        note: "an escape such as `\\0` or `\\e` puts it there", help: "delete the escape")
    }
  }

  /// Marks that a word processor put where a text or a line of it begins.
  private mutating func checkBeginning(_ text: Span, isFolded: Bool) {
    if let report = file.otherSpace(beginning: text) {
      diagnostics.report(report)
    } else if isFolded || file.isBullet(at: text.start), let report = file.bullet(in: text) {
      diagnostics.report(report)
    }
  }

  /// Whether the marks of a merge may have become part of a text.
  var mayHoldMerge: Bool {
    decoded.contains(UInt8(ascii: "<")) && String(decoding: decoded, as: UTF8.self).contains("<<<<<<<")
  }

  private mutating func checkKey(
    _ key: Node, _ text: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    let span = file.span(Int(key.start), Int(key.end))
    if text.count > Limits.keyBytes {
      diagnostics.report(
        .valueTooLong, "a key is longer than \(Limits.keyBytes) bytes", at: span,
        help: "keys are single words of the language; is a line break missing?")
      wantsMore = false
    } else if key.style == .plain, text.count == 2, text.elementsEqual("<<".utf8) {
      diagnostics.report(
        .mergeKey, "`<<` is a YAML merge key, and a file may have none", at: span,
        help: "write the keys and their values out here")
    } else if key.style == .plain, !isASCII(text), let report = file.otherSpace(inKey: span) {
      diagnostics.report(report)
    } else if let first = insertKey(key, isASCII: isASCII(text), in: bytes),
      !(file.isCutOff(span) && file.isCutOff(file.span(Int(first.start), Int(first.end))))
    {
      let name = String(decoding: text, as: UTF8.self)
      diagnostics.report(
        Diagnostic(
          .duplicateKey, "the key `\(name)` is given twice", at: span, note: "again",
          labels: [.init(file.span(Int(first.start), Int(first.end)), "first here")],
          help: ["keep one of the two"]))
    }
  }

  private mutating func reportComplexKey(_ key: Node) {
    diagnostics.report(
      .complexKey, "a key must be one word, and this is a list or a group of keys",
      at: file.span(Int(key.start), Int(key.end)),
      help: "put the text in quotation marks if it is meant to begin with a bracket")
  }

  /// The scanner could not go on.
  mutating func stop(at problem: ScanProblem) {
    wantsMore = false
    let bracket = open.last {
      [UInt8(ascii: "["), UInt8(ascii: "{")].contains(file.bytes[Int(nodes[$0.node].start)])
    }
    let report = explain(problem, in: file, bracket: bracket.map { Int(nodes[$0.node].start) })
    // What a word processor put at the beginning of a line is seen before the scanner stumbles over it.
    if diagnostics.found.contains(where: { $0.kind.name == report.kind.name && $0.span == report.span }) {
      return
    }
    diagnostics.report(report)
  }
}

extension DocumentBuilder {
  /// Mappings with fewer keys have them compared one by one.
  private static let fewKeys = 24

  /// Takes a key of the innermost mapping; gives back the earlier one of the same name.
  private mutating func insertKey(
    _ key: Node, isASCII: Bool, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Node? {
    let mapping = open[open.count - 1].node
    let earlier = open[open.count - 1].firstKey..<keys.count
    if earlier.count < Self.fewKeys {
      for place in earlier where isSameKey(keys[place], key, isASCII: isASCII, in: bytes) {
        return keys[place]
      }
      keys.append(key)
      return nil
    }
    if keysByName[mapping] == nil {
      var names: [String: Node] = [:]
      for place in earlier { names[text(of: keys[place])] = keys[place] }
      keysByName[mapping] = names
    }
    let name = text(of: key)
    if let first = keysByName[mapping]?[name] { return first }
    keysByName[mapping]?[name] = key
    return nil
  }

  /// - Parameter isASCII: whether the right one is; if it is not, the same name may be composed of other bytes (NFC).
  private func isSameKey(
    _ left: Node, _ right: Node, isASCII: Bool, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard isASCII, !left.isDecoded, !right.isDecoded else { return text(of: left) == text(of: right) }
    guard left.count == right.count else { return false }
    return isSame(
      UnsafeBufferPointer(rebasing: bytes[Int(left.first)..<Int(left.first + left.count)]),
      UnsafeBufferPointer(rebasing: bytes[Int(right.first)..<Int(right.first + right.count)]))
  }

  private func text(of node: Node) -> String {
    let range = Int(node.first)..<Int(node.first + node.count)
    return String(decoding: (node.isDecoded ? decoded : file.bytes)[range], as: UTF8.self)
  }
}

/// Whether two texts of one length are the same.
private func isSame(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
  var differences: UInt8 = 0
  // With no way out, so that many bytes are compared at once: texts of one length are nearly always the same.
  for place in 0..<min(left.count, right.count) { differences |= left[place] ^ right[place] }
  return differences == 0
}
