/// A document as people read it: what a Markdown text says, without how it is spelled.
///
/// It is flat, a list of paragraphs and tables, because that is what both a Word file and a comparison of two editions are
/// made of. Everything in it may bear the mark of a change; only a comparison sets any.
struct Prose: Hashable, Sendable {
  var blocks: [Block] = []

  enum Block: Hashable, Sendable {
    case paragraph(Paragraph)
    case table(Table)
  }
}

/// What a comparison says of a piece of text.
enum Change: Hashable, Sendable {
  case none, inserted, deleted
}

/// Characters that look alike.
struct Run: Hashable, Sendable {
  /// A line feed is a line break.
  var text: String
  var look: Look = []
  /// An `https` or `mailto` address; nil where this is no link, or a link to anywhere else.
  var link: String?
  var change: Change = .none

  struct Look: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let bold = Look(rawValue: 1)
    static let italic = Look(rawValue: 2)
    static let code = Look(rawValue: 4)
    static let struck = Look(rawValue: 8)
  }
}

struct Paragraph: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// 1 is the title of the document, 6 the smallest.
    case heading(Int)
    case text
    /// The first paragraph of an item of a list; what follows in the same item is `text` of the same depth.
    case item(Marker)
    case code
    /// A line across the page, with no text.
    case rule
  }

  enum Marker: Hashable, Sendable {
    case bullet
    case number(Int)
    /// It is part of the text, before a tab.
    case written
  }

  var kind: Kind = .text
  /// How many lists it stands in.
  var depth = 0
  var isQuoted = false
  var runs: [Run] = []
  /// Of the paragraph itself: its end is what was inserted or deleted.
  var change: Change = .none
  /// Why it changed, for the margin.
  var remark: String?
}

struct Table: Hashable, Sendable {
  enum Alignment: Hashable, Sendable {
    case left, centre, right
  }

  typealias Cell = [Run]

  struct Row: Hashable, Sendable {
    var cells: [Cell]
    var change: Change = .none
    var remark: String?
  }

  /// One for each column.
  var alignments: [Alignment]
  var header: Row
  var rows: [Row] = []
}

extension Sequence<Run> {
  /// What is read, without how it looks.
  var text: String { reduce(into: "") { $0 += $1.text } }
}
