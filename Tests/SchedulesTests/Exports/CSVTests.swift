import Testing

@testable import Schedules

/// Tables that a program reads as they were written, and that a spreadsheet does not run.
@Suite struct CSVTests {
  @Test func linesAndQuotes() {
    var table = CSVTable()
    table.append(row: ["a", .text("say \"so\", twice"), .exact("-2.5"), .empty, .text("two\nlines")])
    #expect(
      String(decoding: table.bytes, as: UTF8.self)
        == "\"a\",\"say \"\"so\"\", twice\",\"-2.5\",\"\",\"two\nlines\"\r\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("  +44 20", "  '+44 20"), ("-", "'-"), ("@sum", "'@sum"), ("\tx", "'\tx"),
    ("a, =b", "a, '=b"), ("a;@b", "a;'@b"), ("said \"=x\"", "said \"'=x\""), ("\u{FF1D}1", "'\u{FF1D}1"),
    ("one\n-two", "one\n'-two"), ("'=x", "'=x"),
  ])
  func formulasAreDisarmed(_ text: String, _ expected: String) {
    #expect(withoutFormulas(text) == expected)
  }

  @Test(arguments: [
    "Percentage of people who feel safe", "2 = two", "well-being", "experience@1", "", "fewer than 5",
    "a - b",
  ])
  func wordsStayAsTheyAre(_ text: String) { #expect(withoutFormulas(text) == text) }

  /// Read by a reader of its own, every field is what was written.
  @Test func readsBack() {
    let pieces = ["", "a", "\"", ",", "\n", "\r\n", "é", "\"\"", " ", "=", "“", "\u{1F600}"]
    var fields: [String] = []
    for first in pieces {
      for second in pieces { for third in pieces { fields.append(first + second + third) } }
    }
    let rows = stride(from: 0, to: fields.count, by: 7).map { Array(fields[$0..<min($0 + 7, fields.count)]) }
    var table = CSVTable()
    for row in rows { table.append(row: row.map { .exact($0) }) }
    #expect(read(table.bytes) == rows)
  }

  /// RFC 4180 and nothing more: every field in quotes, CR LF after each row.
  private func read(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\"") else { return [] }
      index += 1
      var field: [UInt8] = []
      while true {
        if bytes[index] == UInt8(ascii: "\"") {
          guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") else { break }
          index += 1
        }
        field.append(bytes[index])
        index += 1
      }
      row.append(String(decoding: field, as: UTF8.self))
      index += 1
      if bytes[index] == UInt8(ascii: ",") {
        index += 1
      } else {
        guard bytes[index...].starts(with: "\r\n".utf8) else { return [] }
        index += 2
        rows.append(row)
        row = []
      }
    }
    return rows
  }
}
