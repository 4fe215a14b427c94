import Reporting

// Comma-separated values as RFC 4180 has them, read strictly, and every field with its place: whoever has to mend a row
// must be led to it. (The packages for this give no places and bring all of Foundation.)

/// A field as it was meant, and where it stands, with its quotes.
struct CSVField: Sendable {
  let text: String
  let span: Span
}

/// The lines of a table, without those that are empty; the first holds the headings.
///
/// A byte order mark, and lines that end in LF alone, are accepted. A field that holds a comma, a quotation mark or a line
/// end stands in quotation marks, and a quotation mark in it is doubled.
func readCSV(_ file: SourceFile, _ diagnostics: inout Diagnostics) -> [[CSVField]]? {
  guard String(validating: file.bytes, as: UTF8.self) != nil, !file.bytes.contains(0) else {
    diagnostics.report(
      .malformedResults, "the file is not text in UTF-8", at: file.firstLine,
      help: "save it as \"CSV UTF-8\"")
    return nil
  }
  var reader = CSVReader(file)
  var rows: [[CSVField]] = []
  while let row = reader.row() {
    if row.count > 1 || row[0].text != "" { rows.append(row) }
  }
  if let fault = reader.fault {
    diagnostics.report(.malformedResults, fault.message, at: fault.span, help: fault.help)
    return nil
  }
  return rows
}

/// Goes through the bytes, field by field.
private struct CSVReader {
  private let file: SourceFile
  private let bytes: [UInt8]
  private var at = 0
  private(set) var fault: (message: String, span: Span, help: String)?

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  /// Nil at the end, and at a fault.
  mutating func row() -> [CSVField]? {
    guard at < bytes.count, fault == nil else { return nil }
    var fields: [CSVField] = []
    while let field = field() {
      fields.append(field)
      guard at < bytes.count else { return fields }
      if bytes[at] == UInt8(ascii: ",") {
        at += 1
        continue
      }
      at += isCRLF ? 2 : 1
      return fields
    }
    return nil
  }

  private var isCRLF: Bool {
    bytes[at] == UInt8(ascii: "\r") && at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "\n")
  }

  private var isAtEnd: Bool {
    at >= bytes.count || bytes[at] == UInt8(ascii: ",") || bytes[at] == UInt8(ascii: "\n") || isCRLF
  }

  /// Up to what ends it; nil at a fault.
  private mutating func field() -> CSVField? {
    if at < bytes.count, bytes[at] == UInt8(ascii: "\"") { return quoted() }
    let start = at
    while !isAtEnd {
      guard bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\r") else {
        return fail(
          "a quotation mark or line end inside a field without quotes", at, at + 1,
          "put the whole field in quotation marks, and double those inside it")
      }
      at += 1
    }
    // A space beside a comma is nobody's meaning.
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    return CSVField(text: trimmed(text), span: file.span(start, at))
  }

  private mutating func quoted() -> CSVField? {
    let start = at
    var text: [UInt8] = []
    at += 1
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "\"") {
        if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\"") {
          at += 1
        } else {
          at += 1
          guard isAtEnd else {
            return fail(
              "text after the quotation mark that closes a field", at, at + 1,
              "put a comma after the field, or double the quotation marks inside it")
          }
          return CSVField(text: String(decoding: text, as: UTF8.self), span: file.span(start, at))
        }
      }
      text.append(bytes[at])
      at += 1
    }
    return fail("a quotation mark that is never closed", start, start + 1, "close it at the end of the field")
  }

  private mutating func fail(_ message: String, _ start: Int, _ end: Int, _ help: String) -> CSVField? {
    fault = (message, file.span(start, end), help)
    return nil
  }

  private func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension DiagnosticKind {
  static let malformedResults = DiagnosticKind(
    "result/malformed", .error, "A file of results is not a table of comma-separated values.",
    .init(
      says:
        "The file is not text in UTF-8, a quotation mark stands where none may, or a row has more or fewer fields than there are headings.",
      matters: "A figure that slips into the next column would be paid for as something else.",
      wrong: .init("results.csv", "indicator,year,numerator,denominator\nI-1.1,2,410\n"),
      right: .init("results.csv", "indicator,year,numerator,denominator\nI-1.1,2,541,820\n")))
}
