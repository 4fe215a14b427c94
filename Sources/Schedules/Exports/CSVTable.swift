/// A table of comma-separated values, as RFC 4180 has them: lines end in CR LF, every field stands in quotes, the encoding
/// is UTF-8 without a mark.
///
/// A spreadsheet runs what looks like a formula, so a text that begins like one gets an apostrophe before it, as the web
/// security project OWASP advises. That adds a letter to the author's text: who needs it exactly reads `framework.json`.
struct CSVTable {
  /// What stands in a field.
  enum Cell: Equatable, ExpressibleByStringLiteral {
    /// What somebody wrote, or a sentence with it.
    case text(String)
    /// Digits that we wrote: a number, a day, an id. It may begin with a minus sign.
    case exact(String)
    case empty

    init(stringLiteral text: String) { self = .text(text) }

    /// What somebody wrote; empty where nobody has.
    static func optional(_ text: String?) -> Cell { text.map { .text($0) } ?? .empty }
  }

  private(set) var bytes: [UInt8] = []

  mutating func append(row cells: some Sequence<Cell>) {
    var isFirst = true
    for cell in cells {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      switch cell {
      case .text(let text): append(quoting: withoutFormulas(text))
      case .exact(let text): append(quoting: text)
      case .empty: append(quoting: "")
      }
    }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  private mutating func append(quoting text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// A column of a table: its heading, and what it holds of a row.
struct CSVColumn<Row>: Sendable {
  let heading: String
  let cell: @Sendable (Row) -> CSVTable.Cell

  init(_ heading: String, _ cell: @escaping @Sendable (Row) -> CSVTable.Cell) {
    self.heading = heading
    self.cell = cell
  }

  init(_ heading: String, text: @escaping @Sendable (Row) -> String) {
    self.init(heading) { .text(text($0)) }
  }
}

extension CSVTable {
  /// The headings, and a line for each row.
  static func bytes<Row>(_ columns: [CSVColumn<Row>], _ rows: some Sequence<Row>) -> [UInt8] {
    var table = CSVTable()
    table.append(row: columns.map { .text($0.heading) })
    for row in rows { table.append(row: columns.map { $0.cell(row) }) }
    return table.bytes
  }
}

/// The text with an apostrophe before whatever a spreadsheet could take for the beginning of a formula: at its start, and
/// after a comma, a semicolon, a quotation mark, a tab or a line end, because some programs cut a field there again.
func withoutFormulas(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  var mayBegin = true
  for scalar in text.unicodeScalars {
    if mayBegin, beginsFormula(scalar) { result.append("'") }
    result.append(scalar)
    switch scalar {
    case ",", ";", "\"", "\t", "\n", "\r": mayBegin = true
    case " ", "\u{A0}": break
    default: mayBegin = false
    }
  }
  return String(result)
}

/// A full-width sign is one too: spreadsheets of some languages fold it.
private func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
  default: false
  }
}
