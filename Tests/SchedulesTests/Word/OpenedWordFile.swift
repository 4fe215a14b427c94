import Testing

@testable import Schedules

/// A Word file as a test looks at it: unpacked and read, with its changes accepted or rejected.
struct OpenedWordFile {
  private let archive: ZipReader

  init(_ bytes: [UInt8]) throws { archive = try ZipReader(bytes) }

  func xml(_ name: String) throws -> XMLElement {
    try XMLReader.read(try #require(try archive.file(name, limit: 1 << 26), "there is no \(name)"))
  }

  func contains(_ name: String) -> Bool { archive.contains(name) }

  /// An answer to every change in a file.
  enum Answer {
    case accept, reject

    /// What goes by it.
    fileprivate var gone: String { self == .accept ? "w:del" : "w:ins" }
  }

  /// What is read after every change was accepted or rejected: a line for each paragraph, and for each row with tabs
  /// between its cells. What only separates, and the first page of a comparison, is not read.
  func lines(_ answer: Answer, skipsFrontPage: Bool = false) throws -> [String] {
    var elements = try #require(try xml("word/document.xml").first("w:body")).elements
    if skipsFrontPage {
      let end = elements.firstIndex { $0.first("w:pPr")?.first("w:sectPr") != nil }
      elements.removeFirst((end ?? elements.count - 1) + 1)
    }
    var lines: [String] = []
    // What stands before the end of a paragraph that goes, and so comes before the next.
    var carried = ""
    for element in elements {
      if element.name == "w:tbl" {
        #expect(carried.isEmpty, "text without the end of its paragraph stands before a table")
        carried = ""
        lines += rows(of: element, answer)
      } else if element.name == "w:p", element.style != WordStyle.seam.id {
        let text = carried + text(of: element, answer)
        let isGone = element.first("w:pPr")?.first("w:rPr")?.first(answer.gone) != nil
        carried = isGone ? text : ""
        if !isGone { lines.append(text) }
      }
    }
    #expect(carried.isEmpty, "text without the end of its paragraph stands last")
    return lines
  }

  private func rows(of table: XMLElement, _ answer: Answer) -> [String] {
    table.elements.filter { $0.name == "w:tr" && $0.first("w:trPr")?.first(answer.gone) == nil }.map { row in
      row.elements.filter { $0.name == "w:tc" }.map { cell in
        cell.elements.filter { $0.name == "w:p" }.map { text(of: $0, answer) }.joined(separator: "\n")
      }.joined(separator: "\t")
    }
  }

  private func text(of element: XMLElement, _ answer: Answer) -> String {
    element.elements.reduce(into: "") { text, child in
      switch child.name {
      case answer.gone, "w:pPr", "w:rPr": break
      case "w:br": text += "\n"
      case "w:tab": text += "\t"
      case "w:t", "w:delText": for case .text(let more) in child.children { text += more }
      default: text += self.text(of: child, answer)
      }
    }
  }
}

extension XMLElement {
  var style: String? { first("w:pPr")?.first("w:pStyle")?["w:val"] }

  /// All elements of that name in it, however deep.
  func all(_ name: String) -> [XMLElement] {
    elements.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  /// An element on each line, to be read and compared.
  func outline(_ depth: Int = 0) -> String {
    let start = String(repeating: " ", count: depth) + "<" + name
    let tag = attributes.reduce(start) { $0 + " \($1.name)=\"\($1.value)\"" } + ">"
    return children.reduce(tag) { text, child in
      switch child {
      case .text(let more): text + more
      case .element(let element): text + "\n" + element.outline(depth + 1)
      }
    }
  }
}

extension Prose {
  /// As `OpenedWordFile` reads it.
  var lines: [String] {
    withMarksWritten().blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let paragraph): return [paragraph.runs.text]
      case .table(let table):
        return ([table.header] + table.rows).map { $0.cells.map(\.text).joined(separator: "\t") }
      }
    }
  }
}
