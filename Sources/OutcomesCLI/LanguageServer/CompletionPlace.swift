import Compiler
import Reporting
import Specs

/// Where somebody is typing, as the language sees it.
///
/// A line that is being typed is seldom whole. So a word is put where the cursor is, what is open is closed, and the file
/// is read with it; of several ways to do so the first counts that can be read.
struct CompletionPlace {
  let document: NamedDocument
  let place: PlaceInDocument
  /// What the answer replaces, in the file as it is.
  let replaced: Span
  /// Whether a colon follows already.
  let hasColon: Bool
  /// Whether a new item of a list begins here.
  let isNewItem: Bool

  private static let stand = "cursor0stands0here"

  init?(in file: SourceFile, at offset: Int) {
    guard let line = TypedLine(file, offset) else { return nil }
    let bytes = file.bytes
    let head = Array(bytes[..<line.wordStart]) + Self.stand.utf8
    let rest = Array(bytes[line.wordEnd..<line.end])
    let tail = Array(bytes[line.end...])
    let closing = Array(line.closing.utf8)
    let colon = Array(": x".utf8)
    let ends = [rest + tail, colon + rest + tail, closing + tail, colon + closing + tail]
    for end in ends + [closing, colon + closing] {
      guard let (document, place) = Self.read(head + end, file, at: line.wordStart) else { continue }
      self.document = document
      self.place = place
      replaced = file.span(line.wordStart, line.wordEnd)
      hasColon = rest.first == UInt8(ascii: ":")
      isNewItem = line.isNewItem
      return
    }
    return nil
  }

  private static func read(_ bytes: [UInt8], _ file: SourceFile, at offset: Int) -> (
    NamedDocument, PlaceInDocument
  )? {
    var ignored = Diagnostics()
    let typed = SourceFile(id: file.id, path: file.path, bytes: bytes)
    guard let document = readYAML(typed, &ignored) else { return nil }
    let kind = document.kind ?? SpecKind.expected(at: file.path)
    guard let kind, document.isMapping(document.root) else { return nil }
    let place = document.place(at: offset + 1, in: kind.schema)
    guard document.isScalar(place.node), document.text(of: place.node) == stand else { return nil }
    return (NamedDocument(document, kind: kind), place)
  }
}

/// The line that somebody is typing, up to the cursor.
private struct TypedLine {
  private(set) var wordStart: Int
  private(set) var wordEnd: Int
  let end: Int
  /// What would close the brackets and quotation marks that are open.
  private(set) var closing = ""
  private(set) var isNewItem = false

  private var open: [UInt8] = []
  private var quote: UInt8?

  /// Nil inside a comment.
  init?(_ file: SourceFile, _ offset: Int) {
    let bytes = file.bytes(ofLine: file.line(at: offset))
    guard offset <= bytes.endIndex else { return nil }
    end = bytes.endIndex
    wordStart = bytes.startIndex
    wordEnd = offset
    for index in bytes.startIndex..<offset {
      if let mark = quote {
        if bytes[index] == mark { quote = nil }
      } else if !take(bytes, index) {
        return nil
      }
    }
    if quote == nil { while wordStart < offset, bytes[wordStart] == 0x20 { wordStart += 1 } }
    while wordEnd < end, Self.isWord(bytes[wordEnd]) { wordEnd += 1 }
    closing = String(decoding: [quote].compactMap { $0 } + open.reversed(), as: UTF8.self)
  }

  /// Takes a byte that is not quoted; false where a comment begins.
  private mutating func take(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    let isSpaced = index + 1 == bytes.endIndex || bytes[index + 1] == 0x20
    let isFirst = index == bytes.startIndex || bytes[index - 1] == 0x20
    let beginsWord = bytes[wordStart..<index].allSatisfy { $0 == 0x20 }
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard beginsWord else { break }
      quote = bytes[index]
      wordStart = index + 1
    case UInt8(ascii: "{"):
      open.append(UInt8(ascii: "}"))
      begin(index + 1)
    case UInt8(ascii: "["):
      open.append(UInt8(ascii: "]"))
      begin(index + 1)
    case UInt8(ascii: "}"), UInt8(ascii: "]"): if open.popLast() != nil { begin(index + 1) }
    case UInt8(ascii: ",") where !open.isEmpty: begin(index + 1)
    case UInt8(ascii: ":") where isSpaced: begin(index + 1)
    case UInt8(ascii: "-") where isSpaced && isFirst && beginsWord:
      begin(index + 1)
      isNewItem = true
    case UInt8(ascii: "#") where isFirst: return false
    default: break
    }
    return true
  }

  private mutating func begin(_ start: Int) {
    wordStart = start
    isNewItem = false
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "/")
      || Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
  }
}
