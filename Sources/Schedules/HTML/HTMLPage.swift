/// All documents as one page: it fetches nothing, runs nothing, and prints well.
struct HTMLPage {
  private var anchors: Bookmarks
  /// The lists that are begun: whether each has numbers.
  private var lists: [Bool] = []
  private var isQuoted = false

  private init(_ parts: [DocumentPart]) { anchors = Bookmarks(parts.flatMap(\.prose.blocks)) }

  static func write(_ parts: [DocumentPart], title: String) -> [UInt8] {
    var page = HTMLPage(parts)
    var html = XMLWriter(prologue: "<!DOCTYPE html>\n")
    html.element("html", ["lang": "en-GB"]) { html in
      html.element("head") { head(title, &$0) }
      html.element("body") { html in
        html.element("h1", text: title)
        contents(parts, &html)
        html.element("main") { html in
          for part in parts {
            html.text("\n")
            html.element("article", ["id": part.name]) { page.write(part.prose, &$0) }
          }
        }
      }
    }
    return html.bytes + [0x0A]
  }

  private static func head(_ title: String, _ html: inout XMLWriter) {
    html.element("meta", ["charset": "utf-8"])
    html.element(
      "meta",
      [
        "http-equiv": "Content-Security-Policy", "content": "default-src 'none'; style-src 'unsafe-inline'",
      ])
    html.element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    html.element("title", text: title)
    html.element("style", text: style)
  }

  private static func contents(_ parts: [DocumentPart], _ html: inout XMLWriter) {
    html.element("nav", ["aria-label": "Contents"]) { html in
      html.element("ul") { html in
        for part in parts {
          html.element("li") { $0.element("a", ["href": "#\(part.name)"], text: part.prose.title) }
        }
      }
    }
  }

  private mutating func write(_ prose: Prose, _ html: inout XMLWriter) {
    for block in prose.blocks {
      html.text("\n")
      switch block {
      case .paragraph(let paragraph):
        quote(paragraph.isQuoted, &html)
        write(paragraph, &html)
      case .table(let table):
        endLists(to: 0, &html)
        quote(false, &html)
        write(table, &html)
      }
    }
    endLists(to: 0, &html)
    quote(false, &html)
  }

  private mutating func quote(_ isNowQuoted: Bool, _ html: inout XMLWriter) {
    guard isNowQuoted != isQuoted else { return }
    endLists(to: 0, &html)
    if isNowQuoted { html.begin(XMLElement(name: "blockquote")) } else { html.end("blockquote") }
    isQuoted = isNowQuoted
  }

  private mutating func write(_ paragraph: Paragraph, _ html: inout XMLWriter) {
    if case .item(let marker) = paragraph.kind {
      beginItem(marker, depth: paragraph.depth, startsWithBox: paragraph.runs.text.hasPrefix("☐"), &html)
      return write(paragraph.runs, &html)
    }
    endLists(to: paragraph.depth, &html)
    switch paragraph.kind {
    case .heading(let level):
      // One level down, because the page has a title of its own.
      let name = "h\(min(level + 1, 6))"
      let id = anchors.id(for: paragraph.runs, isHeading: true)
      html.element(name, id.map { ["id": $0] } ?? [:]) { write(paragraph.runs, &$0) }
    case .rule: html.element("hr")
    case .code: html.element("pre") { write(paragraph.runs, &$0) }
    case .text, .item:
      html.element("p", paragraph.style == .draftingNote ? ["class": "note"] : [:]) {
        write(paragraph.runs, &$0)
      }
    }
  }

  /// The item stays open: what follows may belong to it.
  private mutating func beginItem(
    _ marker: Paragraph.Marker, depth: Int, startsWithBox: Bool, _ html: inout XMLWriter
  ) {
    var start: Int?
    if case .number(let number) = marker { start = number }
    endLists(to: depth, &html)
    if lists.count == depth {
      html.end("li")
      // Another kind of list at the same place is another list.
      if lists.last != (start != nil) { endLists(to: depth - 1, isInItem: false, &html) }
    }
    while lists.count < depth {
      lists.append(start != nil)
      let from = start.map { [XMLElement.Attribute(name: "start", value: "\($0)")] } ?? []
      html.begin(XMLElement(name: start != nil ? "ol" : "ul", attributes: from))
      // A list directly in a list stands in an item that says nothing.
      if lists.count < depth { html.begin(XMLElement(name: "li")) }
    }
    html.begin(
      XMLElement(name: "li", attributes: startsWithBox ? [.init(name: "class", value: "box")] : []))
  }

  private mutating func endLists(to depth: Int, isInItem: Bool = true, _ html: inout XMLWriter) {
    var isInItem = isInItem
    while lists.count > depth, let isNumbered = lists.popLast() {
      if isInItem { html.end("li") }
      html.end(isNumbered ? "ol" : "ul")
      isInItem = true
    }
  }

  private mutating func write(_ table: Table, _ html: inout XMLWriter) {
    html.element("table") { html in
      html.element("thead") { html in
        html.element("tr") { html in
          for cell in table.header.cells { html.element("th", ["scope": "col"]) { write(cell, &$0) } }
        }
      }
      html.element("tbody") { html in
        for row in table.rows {
          html.text("\n")
          let id = row.cells.first.flatMap { anchors.id(for: $0, isHeading: false) }
          html.element("tr", id.map { ["id": $0] } ?? [:]) { cells(of: row, table, &$0) }
        }
      }
    }
  }

  private func cells(of row: Table.Row, _ table: Table, _ html: inout XMLWriter) {
    for (column, cell) in row.cells.enumerated() {
      let name = table.alignments[column].className
      html.element("td", name.map { ["class": $0] } ?? [:]) { write(cell, &$0) }
    }
  }

  private func write(_ runs: [Run], _ html: inout XMLWriter) {
    for run in runs {
      let looks: [(Run.Look, String)] = [(.bold, "strong"), (.italic, "em"), (.struck, "s"), (.code, "code")]
      let names = looks.filter { run.look.contains($0.0) }.map(\.1)
      if let link = run.link {
        html.begin(
          XMLElement(
            name: "a",
            attributes: [.init(name: "href", value: link), .init(name: "rel", value: "noreferrer")]))
      }
      for name in names { html.begin(XMLElement(name: name)) }
      for (index, line) in run.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { html.element("br") }
        html.text(String(line))
      }
      for name in names.reversed() { html.end(name) }
      if run.link != nil { html.end("a") }
    }
  }

  private static let style = """

    body { font-family: Arial, Helvetica, sans-serif; line-height: 1.45; color: #1b1b1b; max-width: 70rem; \
    margin: 0 auto; padding: 1rem; }
    h1, h2, h3, h4, h5, h6 { color: #1f3a5f; break-after: avoid; }
    table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: 0.9rem; }
    th, td { border: 1px solid #8496a9; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
    h4, h5, h6 { font-size: 1rem; }
    th { background: #dce6f0; }
    td:first-child { min-width: 3.5rem; }
    .right { text-align: right; }
    .centre { text-align: center; }
    .note { color: #4a5b6c; border-left: 3px solid #8496a9; padding-left: 0.75rem; }
    .box { list-style: none; }
    pre { white-space: pre-wrap; }
    @media print {
      body { max-width: none; padding: 0; font-size: 10pt; }
      article { break-before: page; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
    }

    """
}

extension Table.Alignment {
  fileprivate var className: String? {
    switch self {
    case .left: nil
    case .centre: "centre"
    case .right: "right"
    }
  }
}
