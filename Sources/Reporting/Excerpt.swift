/// Some lines of a file with what is to be said about them underneath.
struct Excerpt {
  struct Mark {
    let span: Span
    let text: String
    let isPrimary: Bool
  }

  /// Longer lines are cut around their marks, so that one line of a file never fills a screen.
  static let width = 110

  let file: SourceFile
  let marks: [Mark]

  func lines(style: Style, tone: Style.Tone) -> [String] {
    let byLine = Dictionary(grouping: marks) { file.position(at: $0.span.start).line }
    let numbers = byLine.keys.sorted()
    let gutter = max(2, String(numbers.last ?? 1).count)
    let bar = style(.quiet, "|")
    let blank = String(repeating: " ", count: gutter)

    var result = ["\(blank) \(bar)"]
    var last: Int?
    for number in numbers {
      if let last, number > last + 1 { result.append(style(.quiet, "...")) }
      last = number
      let marked = byLine[number]!.sorted {
        ($0.span.start, $0.isPrimary ? 0 : 1) < ($1.span.start, $1.isPrimary ? 0 : 1)
      }
      let window = LineWindow(file: file, line: number, around: marked.first { $0.isPrimary } ?? marked[0])
      let label = String(repeating: " ", count: gutter - String(number).count) + String(number)
      result.append(style(.quiet, label) + " \(bar) " + window.text)
      for mark in marked {
        let (column, length) = window.place(of: mark.span)
        let line =
          String(repeating: mark.isPrimary ? "^" : "-", count: length)
          + (mark.text.isEmpty ? "" : " " + visible(mark.text))
        let pad = String(repeating: " ", count: column)
        result.append("\(blank) \(bar) \(pad)\(style(mark.isPrimary ? tone : .quiet, line))")
      }
    }
    result.append("\(blank) \(bar)")
    return result
  }
}

/// The part of a line that is shown, and where a span falls in it.
private struct LineWindow {
  let text: String
  /// For each byte of the line, the column at which it is shown.
  private var columns: [Int] = []
  private let lineStart: Int

  init(file: SourceFile, line: Int, around mark: Excerpt.Mark) {
    lineStart = file.offset(ofLine: line)
    let bytes = file.bytes(ofLine: line)
    let markStart = mark.span.start - lineStart
    var shown: [(text: String, length: Int)] = []
    var markIndex = 0
    var offset = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if offset <= markStart { markIndex = shown.count }
      let length = UTF8.width(scalar)
      let isPlain = (0x20..<0x7F).contains(scalar.value)
      shown.append((scalar == "\t" ? " " : isPlain ? String(scalar) : visible(String(scalar)), length))
      offset += length
    }

    let isCut = shown.count > Excerpt.width
    let first = isCut ? max(0, min(markIndex - 30, shown.count - Excerpt.width)) : 0
    let end = isCut ? min(shown.count, first + Excerpt.width) : shown.count
    var text = first > 0 ? "…" : ""
    var column = text.unicodeScalars.count
    for (index, part) in shown.enumerated() {
      let isShown = index >= first && index < end
      columns += repeatElement(isShown ? column : (index < first ? 0 : column), count: part.length)
      if isShown {
        text += part.text
        column += part.text.unicodeScalars.count
      }
    }
    columns.append(column)
    self.text = text + (end < shown.count ? "…" : "")
  }

  /// Where a span starts, and how many columns it takes on this line; at least one.
  func place(of span: Span) -> (column: Int, length: Int) {
    let start = columns[min(max(0, span.start - lineStart), columns.count - 1)]
    let end = columns[min(max(0, span.end - lineStart), columns.count - 1)]
    return (start, max(1, end - start))
  }
}
