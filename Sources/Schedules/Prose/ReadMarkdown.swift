import CCMark
import Synchronization

/// What a Markdown text says, as GitHub and the other readers of CommonMark with tables understand it.
///
/// Raw HTML says nothing, but for `<br>`, which is how a cell of a table holds two lines; a picture says its caption.
func readMarkdown(_ markdown: [UInt8]) -> Prose {
  oneAtATime.withLock { _ in readAlone(markdown) }
}

/// The library keeps in one table for all threads which marks its extensions care for, and a reader that ends takes its own
/// out: beside another it would lose what is struck through, now and then.
private let oneAtATime = Mutex(())

private func readAlone(_ markdown: [UInt8]) -> Prose {
  let extensions = markdownExtensions
  guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { preconditionFailure("no memory") }
  defer { cmark_parser_free(parser) }
  for name in extensions { cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name)) }
  markdown.withUnsafeBufferPointer { bytes in
    guard let start = bytes.baseAddress else { return }
    start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      cmark_parser_feed(parser, $0, bytes.count)
    }
  }
  guard let root = cmark_parser_finish(parser) else { preconditionFailure("no memory") }
  defer { cmark_node_free(root) }
  cmark_consolidate_text_nodes(root)
  guard let walk = cmark_iter_new(root) else { preconditionFailure("no memory") }
  defer { cmark_iter_free(walk) }
  var reader = MarkdownWalk()
  while case let event = cmark_iter_next(walk), event != CMARK_EVENT_DONE {
    guard let node = cmark_iter_get_node(walk) else { continue }
    reader.visit(node, isEntered: event == CMARK_EVENT_ENTER)
  }
  return reader.prose
}

/// Registered once; the registry of the library is not made for several threads.
private let markdownExtensions: [String] = {
  cmark_gfm_core_extensions_ensure_registered()
  return ["table", "strikethrough"]
}()

/// Gathers paragraphs and tables while the tree is walked from its first leaf to its last; no text, however deeply nested,
/// makes it use more than one frame of the stack.
private struct MarkdownWalk {
  var prose = Prose()
  /// For each list that is entered, the number of its next item; nil where it has bullets.
  private var lists: [Int?] = []
  private var marker: Paragraph.Marker?
  private var quotations = 0
  private var looks: [Run.Look] = []
  private var links: [String?] = []
  private var runs: [Run] = []
  private var table: Table?
  private var cells: [Table.Cell] = []
  /// What each kind of node is called, by its number; tables have numbers only once they are registered.
  private var kinds: [UInt32: String] = [:]

  private mutating func kind(of node: OpaquePointer) -> String {
    let number = UInt32(cmark_node_get_type(node).rawValue)
    if let known = kinds[number] { return known }
    let name = cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
    kinds[number] = name
    return name
  }

  mutating func visit(_ node: OpaquePointer, isEntered: Bool) {
    switch kind(of: node) {
    case "block_quote": quotations += isEntered ? 1 : -1
    case "list":
      if isEntered {
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        lists.append(isOrdered ? Int(cmark_node_get_list_start(node)) : nil)
      } else {
        lists.removeLast()
      }
    case "item":
      if isEntered { beginItem() } else if let marker { end(.item(marker)) }
    case "heading": if !isEntered { end(.heading(Int(cmark_node_get_heading_level(node)))) }
    case "paragraph": if !isEntered { end(marker.map { .item($0) } ?? .text) }
    case "code_block":
      runs = [Run(text: String(literal(node).dropLast()), look: .code)]
      end(.code)
    case "thematic_break": end(.rule)
    case "table":
      if isEntered { beginTable(node) } else { endTable() }
    // Both have one number, so either name may be the one that is remembered.
    case "table_header", "table_row":
      if !isEntered { endRow(isHeader: cmark_gfm_extensions_get_table_row_is_header(node) != 0) }
    case "table_cell":
      if !isEntered {
        cells.append(runs)
        runs = []
      }
    default: visitInline(node, isEntered: isEntered)
    }
  }

  private mutating func visitInline(_ node: OpaquePointer, isEntered: Bool) {
    switch kind(of: node) {
    case "text": add(literal(node))
    case "code": add(literal(node), .code)
    case "softbreak": add(" ")
    case "linebreak": add("\n")
    case "html_inline" where isLineBreak(literal(node)): add("\n")
    case "emph": look(.italic, isEntered)
    case "strong": look(.bold, isEntered)
    case "strikethrough": look(.struck, isEntered)
    case "link":
      if isEntered { links.append(address(of: node)) } else { links.removeLast() }
    default: break
    }
  }

  private mutating func look(_ look: Run.Look, _ isEntered: Bool) {
    if isEntered { looks.append((looks.last ?? []).union(look)) } else { looks.removeLast() }
  }

  private mutating func add(_ text: String, _ more: Run.Look = []) {
    guard !text.isEmpty else { return }
    let look = (looks.last ?? []).union(more)
    let link = links.last ?? nil
    if let last = runs.indices.last, runs[last].look == look, runs[last].link == link {
      runs[last].text += text
    } else {
      runs.append(Run(text: text, look: look, link: link))
    }
  }

  private mutating func beginItem() {
    guard let last = lists.indices.last else { return }
    marker = lists[last].map { .number($0) } ?? .bullet
    lists[last] = lists[last].map { $0 + 1 }
  }

  /// A paragraph ends; the first of an item takes the item's mark.
  private mutating func end(_ kind: Paragraph.Kind) {
    prose.blocks.append(
      .paragraph(Paragraph(kind: kind, depth: lists.count, isQuoted: quotations > 0, runs: runs)))
    runs = []
    marker = nil
  }

  private mutating func beginTable(_ node: OpaquePointer) {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    let letters = cmark_gfm_extensions_get_table_alignments(node)
    let alignments = (0..<count).map { column -> Table.Alignment in
      switch letters?[column] {
      case UInt8(ascii: "c"): .centre
      case UInt8(ascii: "r"): .right
      default: .left
      }
    }
    table = Table(alignments: alignments, header: Table.Row(cells: []))
  }

  private mutating func endRow(isHeader: Bool) {
    let missing = max(0, (table?.alignments.count ?? 0) - cells.count)
    let row = Table.Row(cells: cells + Array(repeating: [], count: missing))
    if isHeader { table?.header = row } else { table?.rows.append(row) }
    cells = []
  }

  private mutating func endTable() {
    if let table { prose.blocks.append(.table(table)) }
    table = nil
    marker = nil
  }

  private func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  private func isLineBreak(_ html: String) -> Bool {
    ["<br>", "<br/>", "<br />"].contains(html.lowercased())
  }

  /// Only what can be followed from a letter: nothing relative, nothing that runs.
  private func address(of node: OpaquePointer) -> String? {
    let address = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    return address.hasPrefix("https://") || address.hasPrefix("mailto:") ? address : nil
  }
}
