import Reporting

/// A value to be written into Markdown: what each of its bytes would do there if nothing were done about it.
///
/// The ends of a value are places where anything may follow, so what could act together with a neighbour is marked.
struct MarkdownValue {
  enum Mark {
    case none
    /// A backslash before it.
    case backslash
    /// Written by its number, where what reads the page after Markdown would still see through a backslash.
    case entity
    case lineEnd
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let start: Int
  let end: Int
  /// Whether blanks stood after `end`.
  let hasTrailingBlank: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, trimsStart: Bool) {
    var start = 0
    var end = bytes.count
    while end > 0, bytes[end - 1].isBlank { end -= 1 }
    if trimsStart { while start < end, bytes[start].isBlank { start += 1 } }
    self.bytes = bytes
    self.start = start
    self.end = end
    hasTrailingBlank = end < bytes.count
  }

  private func byte(_ index: Int) -> UInt8? { index >= start && index < end ? bytes[index] : nil }

  /// The bytes that may need a mark, and a few of their neighbours, which `mark` lets through.
  @inline(__always)
  static func possibleMarks(_ bytes: EightBytes) -> UInt64 {
    bytes.lies(in: 0x0A...0x0D) | bytes.lies(in: 0x23...0x26)  // line ends, # $ &
      | bytes.lies(in: 0x2A...0x2A) | bytes.lies(in: 0x2E...0x2E)  // * .
      | bytes.lies(in: 0x3A...0x3C) | bytes.lies(in: 0x40...0x40)  // : < @
      | bytes.lies(in: 0x5B...0x60) | bytes.lies(in: 0x7C...0x7E)  // [ \ ] _ ` | ~
  }

  /// What the byte needs wherever in a line it stands.
  func mark(at index: Int) -> Mark {
    switch bytes[index] {
    case .backslash, UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "<"), .pipe: .backslash
    case .openBracket: isOpenSlot(at: index) ? .none : .backslash
    case .closeBracket: isOpenSlot(at: index - 2) ? .none : .backslash
    case UInt8(ascii: "_"): isInsideWord(index) ? .none : .backslash
    case UInt8(ascii: "&"): startsEntity(after: index) ? .backslash : .none
    case UInt8(ascii: "~"): isAbout(index) ? .none : .backslash
    case .hash: startsReference(index) ? .entity : .none
    case UInt8(ascii: "@"): isVersionMark(index) ? .none : .entity
    case UInt8(ascii: "$"): .entity
    case .colon: isSchemeEnd(index) || startsEmoji(index) ? .entity : .none
    case .dot: endsWWW(index) ? .backslash : .none
    case .lineFeed, .carriageReturn: .lineEnd
    default: .none
    }
  }

  /// `[ ]` is how an open item is printed; with `(` behind it, it would be a link.
  private func isOpenSlot(at index: Int) -> Bool {
    byte(index) == .openBracket && byte(index + 1) == .space && byte(index + 2) == .closeBracket
      && byte(index + 3) != .opening
  }

  private func isInsideWord(_ index: Int) -> Bool {
    byte(index - 1)?.isWord == true && byte(index + 1)?.isWord == true
  }

  private func startsEntity(after index: Int) -> Bool {
    guard let next = byte(index + 1) else { return true }
    // Before a digit the `#` is written by its number, and the two make nothing.
    return next.isLetter || (next == .hash && mark(at: index + 1) == .none)
  }

  /// `~5` after a blank or a bracket is "about five"; anywhere else a tilde may end a striking out.
  private func isAbout(_ index: Int) -> Bool {
    guard let before = byte(index - 1), before.isBlank || before == .opening else { return false }
    return byte(index + 1)?.isWord == true
  }

  /// `experience@1` names a version; nobody is called by it, and no address has only digits behind its `@`.
  private func isVersionMark(_ index: Int) -> Bool {
    guard byte(index - 1)?.isWord == true, byte(index + 1)?.isDigit == true else { return false }
    var last = index + 1
    while let next = byte(last), next.isDigit { last += 1 }
    guard let next = byte(last) else { return true }
    return next.isBlank || next == .comma || next == .closing
  }

  /// `#12` is a reference to an issue; a `#` standing alone at the end would vanish from a heading.
  private func startsReference(_ index: Int) -> Bool {
    guard let next = byte(index + 1) else { return byte(index - 1)?.isWord != true }
    return next.isDigit
  }

  /// `http:` before `//`, and `mailto:`.
  private func isSchemeEnd(_ index: Int) -> Bool {
    if byte(index + 1) == .slash, byte(index + 2) == .slash { return true }
    return follows("mailto", before: index) || follows("xmpp", before: index)
  }

  /// `www.`, which is made a link without any scheme.
  private func endsWWW(_ index: Int) -> Bool {
    follows("www", before: index) && byte(index - 4)?.isWord != true
  }

  private func follows(_ word: StaticString, before index: Int) -> Bool {
    guard index - word.utf8CodeUnitCount >= start else { return false }
    for offset in 0..<word.utf8CodeUnitCount
    where bytes[index - word.utf8CodeUnitCount + offset] | 0x20 != word.utf8Start[offset] {
      return false
    }
    return true
  }

  /// `:word:`. Of numbers only two are names of pictures, so that `10:30:15` stays as it is.
  private func startsEmoji(_ index: Int) -> Bool {
    var last = index + 1
    var hasOther = false
    while let next = byte(last), next.isWord || "_+-".utf8.contains(next) {
      if !next.isDigit { hasOther = true }
      last += 1
    }
    guard last > index + 1, byte(last) == .colon else { return false }
    let word = bytes[index + 1..<last]
    return hasOther || word.elementsEqual("100".utf8) || word.elementsEqual("1234".utf8)
  }

  /// At the start of a line: the byte that would make a heading, a list, a quotation, a rule or an underline of it.
  var blockMark: Int? {
    switch bytes[start] {
    case .hash, UInt8(ascii: "="), .colon, UInt8(ascii: ">"): return start
    case UInt8(ascii: "+"): return isBlankOrEnd(start + 1) ? start : nil
    case .dash:
      let makesRule = [.dash, .colon, .pipe].contains(byte(start + 1) ?? .space)
      return makesRule || isBlankOrEnd(start + 1) ? start : nil
    default:
      var index = start
      while let next = byte(index), next.isDigit { index += 1 }
      guard index > start, let next = byte(index), next == .dot || next == .closing else { return nil }
      return isBlankOrEnd(index + 1) ? index : nil
    }
  }

  private func isBlankOrEnd(_ index: Int) -> Bool { byte(index)?.isBlank ?? true }
}

extension UInt8 {
  static let backslash = UInt8(ascii: "\\")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let pipe = UInt8(ascii: "|")
  static let hash = UInt8(ascii: "#")
  static let dash = UInt8(ascii: "-")
  static let dot = UInt8(ascii: ".")
  static let comma = UInt8(ascii: ",")
  static let slash = UInt8(ascii: "/")
  static let colon = UInt8(ascii: ":")
  static let opening = UInt8(ascii: "(")
  static let closing = UInt8(ascii: ")")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")

  var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
  var isBlank: Bool { self == .space || self == .tab || isLineEnd }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
  /// A letter or a digit of ASCII; what other letters are is not asked, so they count as marks.
  var isWord: Bool { isDigit || isLetter }
}
