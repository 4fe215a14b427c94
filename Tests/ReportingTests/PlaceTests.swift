import Testing

@testable import Reporting

/// Lines and columns, against a count of scalars one by one.
@Suite struct PlaceTests {
  private static let texts = [
    "", "\n", "a", "a\n", "é\n", "\u{FEFF}first\nsecond\n",
    "plain and plain\nwith é in it\nplain again, at some length\n",
    "one\r\ntwo ’s\r\n\r\nfour, which is longer than eight bytes\n😀\n\n\nlast",
    String(repeating: "a line of words\n", count: 40) + "“quoted”\n" + String(repeating: "x\n", count: 40),
  ]

  @Test(arguments: texts)
  func everyPlaceIsThatOfItsScalar(text: String) {
    let file = SourceFile(id: FileID(0), path: "a", bytes: Array(text.utf8))
    var (offset, line, column) = (0, 1, 1)
    for scalar in text.unicodeScalars {
      let expected = Position(line: line, column: column)
      #expect(file.position(at: offset) == expected, "at \(offset)")
      for near in 1...file.lineCount { #expect(file.position(at: offset, near: near) == expected) }
      offset += UTF8.width(scalar)
      if scalar == "\n" {
        (line, column) = (line + 1, 1)
      } else if scalar != "\u{FEFF}" {
        column += 1
      }
    }
    #expect(file.position(at: offset) == Position(line: line, column: column))
    #expect(file.lineCount == line)
  }

  @Test func aSpanKeepsItsLargestNumbers() {
    let file = FileID(FileID.most - 1)
    let span = Span(file: file, start: Span.largestFile - 1, end: Span.largestFile)
    #expect(span.file == file)
    #expect(span.start == (1 << 25) - 2)
    #expect(span.end == (1 << 25) - 1)
    #expect(span != Span(file: FileID(FileID.most - 2), start: span.start, end: span.end))
    #expect(MemoryLayout<Span>.size == 8)
  }

  @Test(arguments: [
    ("monthly", true), ("every month", true), ("mont", false), ("", false), ("mmonth", true),
    ("Month", false),
  ])
  func lettersAreFoundInATextWhereverTheyStand(text: String, isThere: Bool) {
    #expect(text.holds("month") == isThere)
  }
}
