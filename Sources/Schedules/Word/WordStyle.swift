/// The styles that a schedule is written in. Word knows a style by its name; an organisation's own file may define any of
/// them, and what it does not define is added to it.
enum WordStyle: Hashable, Sendable {
  case normal
  /// From 1 to 6.
  case heading(Int)
  case bullet, number, quotation, code
  case draftingNote, rule
  /// What separates two sections or two tables, as low as a line can be.
  case seam
  case table, tableHeading, tableText
  case link, remark, remarkMark

  static let all: [WordStyle] =
    [.normal] + (1...6).map { .heading($0) } + [
      .bullet, .number, .quotation, .code, .draftingNote, .rule, .seam, .table, .tableHeading, .tableText,
      .link,
      .remark, .remarkMark,
    ]

  /// Those that begin with a capital are Word's own or ours; Word writes the others small.
  var name: String {
    switch self {
    case .normal: "Normal"
    case .heading(let level): "heading \(level)"
    case .bullet: "List Bullet"
    case .number: "List Number"
    case .quotation: "Quote"
    case .code: "Plain Text"
    case .draftingNote: "Outcomes Drafting Note"
    case .rule: "Outcomes Rule"
    case .seam: "Outcomes Seam"
    case .table: "Outcomes Table"
    case .tableHeading: "Outcomes Table Heading"
    case .tableText: "Outcomes Table Text"
    case .link: "Hyperlink"
    case .remark: "annotation text"
    case .remarkMark: "annotation reference"
    }
  }

  /// What we call it in a file, where it is not defined there already.
  var id: String {
    switch self {
    case .heading(let level): "Heading\(level)"
    case .remark: "CommentText"
    case .remarkMark: "CommentReference"
    default: String(name.filter { $0 != " " })
    }
  }

  enum Kind: String {
    case paragraph, character, table
  }

  var kind: Kind {
    switch self {
    case .table: .table
    case .link, .remarkMark: .character
    default: .paragraph
    }
  }
}

/// The style of a paragraph of a document.
extension Paragraph {
  var style: WordStyle {
    switch kind {
    case .heading(let level): return .heading(level)
    case .item(.bullet): return .bullet
    case .item: return .number
    case .code: return .code
    case .rule: return .rule
    case .text:
      if isQuoted { return .quotation }
      let isNote = runs.first.map { $0.look.contains(.italic) && $0.text.hasPrefix("[Drafting note") }
      return isNote == true ? .draftingNote : .normal
    }
  }
}
