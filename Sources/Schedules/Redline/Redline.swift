/// A document of one edition, for a comparison.
public struct EditionDocument: Sendable {
  /// By which it is found in the other edition: the key of its schedule.
  public let name: String
  /// As people reviewed it.
  public let markdown: [UInt8]

  public init(name: String, markdown: [UInt8]) {
    self.name = name
    self.markdown = markdown
  }
}

/// Where a comparison found a change.
public struct ChangedPlace: Hashable, Sendable {
  public enum Kind: Sendable {
    case inserted, deleted, changed
  }

  /// The name of the document.
  public let document: String
  /// The public id (`O-6`, `I-1.1`) that the row or the heading opens with, or that the place stands under; nil where there
  /// is none.
  public let id: String?
  /// What the first cell of the row says, in the newer edition where it has the row; nil for a paragraph.
  public let row: String?
  /// The headings of the columns with a change, in the order of the columns; empty for a paragraph.
  public let columns: [String]
  public let kind: Kind
}

/// What the first page of a comparison says of it.
public struct RedlineTitle: Sendable {
  /// The contract.
  public let title: String
  /// "edition 0.3, as at 1 November 2026".
  public let old: String
  public let new: String

  public init(_ title: String, old: String, new: String) {
    self.title = title
    self.old = old
    self.new = new
  }
}

/// A Word file that shows what changed between two editions, with tracked changes: who accepts all of them has the newer
/// text of each document in it, who rejects all of them has the older one.
///
/// Documents without a change are named on the first page and left out. Its author is always the same and it bears no
/// date, so that two comparisons of the same editions are the same file.
///
/// - cause: why something changed, for the margin; lines may be broken by a line feed. Nil leaves no remark. It is asked
///   once for each changed paragraph and row, in the order of the text.
public func redline(
  old: [EditionDocument], new: [EditionDocument], title: RedlineTitle, styles: WordStyles = .own,
  cause: @escaping (ChangedPlace) -> String?
) -> [UInt8] {
  let pairs = Pairing(old.map { Paired(document: $0) }, new.map { Paired(document: $0) }).pairs
  var parts: [DocumentPart] = []
  var (changed, unchanged) = ([String](), [String]())
  for pair in pairs {
    let (before, after) = (pair.old.map { old[$0] }, pair.new.map { new[$0] })
    guard let name = (after ?? before)?.name else { continue }
    let (from, to) = (before.map(Prose.init) ?? Prose(), after.map(Prose.init) ?? Prose())
    if from == to {
      unchanged.append(to.title)
    } else {
      var comparison = DocumentComparison(document: name, cause: cause)
      parts.append(DocumentPart(name: name, prose: comparison.compare(from, to)))
      changed.append(after == nil ? from.title : to.title)
    }
  }
  let front = DocumentPart(name: "comparison", prose: frontPage(title, changed, unchanged))
  var styles = styles
  styles.letterhead = .saying(Redline.warning)
  return wordFile([front] + parts, WordProperties(title: "\(Redline.warning): \(title.title)"), styles)
}

enum Redline {
  /// What stands at the head of every page.
  static let warning = "For comparison only"
}

private func frontPage(_ title: RedlineTitle, _ changed: [String], _ unchanged: [String]) -> Prose {
  func text(_ text: String, _ kind: Paragraph.Kind = .text) -> Prose.Block {
    .paragraph(Paragraph(kind: kind, depth: kind == .item(.bullet) ? 1 : 0, runs: [Run(text: text)]))
  }
  var blocks = [
    text(Redline.warning, .heading(1)),
    text("\(title.title): what changed from \(title.old) to \(title.new)."),
    text(
      "Tracked changes show what was inserted and what was deleted; remarks in the margin say why. "
        + "The agreed text is in the schedules themselves, not in this comparison."),
  ]
  for (heading, titles) in [
    ("Changed", changed), ("Not changed, and left out", unchanged),
  ]
  where !titles.isEmpty {
    blocks.append(text(heading, .heading(2)))
    blocks += titles.map { text($0, .item(.bullet)) }
  }
  return Prose(blocks: blocks)
}

extension Prose {
  fileprivate init(_ document: EditionDocument) {
    self = readMarkdown(document.markdown).withMarksWritten()
  }
}

extension Paired {
  fileprivate init(document: EditionDocument) {
    self.init(sort: "document", id: document.name, name: "", text: "")
  }
}
