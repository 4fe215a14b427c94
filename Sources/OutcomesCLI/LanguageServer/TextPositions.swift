import Reporting

/// How a client counts the characters of a line.
enum PositionEncoding: String, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"

  /// The first that the client offers and we know; UTF-16 is what every client has to know.
  init(offered: [JSON]) {
    self = offered.lazy.compactMap { $0.text.flatMap { PositionEncoding(rawValue: $0) } }.first ?? .utf16
  }

  fileprivate func width(of scalar: Unicode.Scalar) -> Int {
    switch self {
    case .utf8: UTF8.width(scalar)
    case .utf16: UTF16.width(scalar)
    case .utf32: 1
    }
  }
}

/// Turns places of a file into the protocol's, and back. Lines and characters are counted from 0.
struct TextPositions {
  let file: SourceFile
  let encoding: PositionEncoding

  func json(_ span: Span) -> JSON { ["start": json(span.start), "end": json(span.end)] }

  private func json(_ offset: Int) -> JSON {
    let offset = min(offset, file.bytes.count)
    let line = file.line(at: offset)
    var character = 0
    let part = file.bytes[file.offset(ofLine: line)..<offset]
    for scalar in String(decoding: part, as: UTF8.self).unicodeScalars {
      character += encoding.width(of: scalar)
    }
    return ["line": .whole(line - 1), "character": .whole(character)]
  }

  /// The byte offset of a position; past the end of a line it is the line's end, past the last line the file's.
  func offset(_ position: JSON) -> Int? {
    guard let line = position["line"].whole, let character = position["character"].whole else { return nil }
    guard line < file.lineCount else { return file.bytes.count }
    var offset = file.offset(ofLine: line + 1)
    var counted = 0
    for scalar in String(decoding: file.bytes(ofLine: line + 1), as: UTF8.self).unicodeScalars {
      guard counted + encoding.width(of: scalar) <= character else { break }
      counted += encoding.width(of: scalar)
      offset += UTF8.width(scalar)
    }
    return min(offset, file.bytes.count)
  }

  func span(_ range: JSON) -> Span? {
    guard let start = offset(range["start"]), let end = offset(range["end"]), start <= end else { return nil }
    return file.span(start, end)
  }
}
