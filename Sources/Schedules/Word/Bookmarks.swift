/// The places of a document that other places, and other documents, can point at: each id, where it is first explained.
///
/// Word wants letters, digits and low lines: `I-3.1` is marked as `I_3_1`.
struct Bookmarks {
  /// The ids that a heading opens with; a row of a table is not marked where a heading is.
  private let headings: Set<String>
  private var marked: Set<String> = []
  private var count = 0

  init(_ blocks: [Prose.Block]) {
    headings = Set(
      blocks.compactMap { block in
        guard case .paragraph(let paragraph) = block, case .heading = paragraph.kind else { return nil }
        return leadingID(of: paragraph.runs)
      })
  }

  /// The id by which a heading or a row is to be found, if any.
  mutating func id(for runs: [Run], isHeading: Bool) -> String? {
    guard let id = leadingID(of: runs), isHeading || !headings.contains(id) else { return nil }
    return marked.insert(id).inserted ? id : nil
  }

  /// The name and number of the mark that a heading or a row is to have in Word, if any.
  mutating func mark(for runs: [Run], isHeading: Bool) -> (name: String, number: Int)? {
    id(for: runs, isHeading: isHeading).map { mark(String($0.map { $0 == "-" || $0 == "." ? "_" : $0 })) }
  }

  /// A mark of that name, cut to what Word takes.
  mutating func mark(_ name: String) -> (name: String, number: Int) {
    count += 1
    return (String(name.prefix(40)), count)
  }
}

/// The public id (`O-6`, `I-1.1`) that a heading or the first cell of a row opens with: "I-1.1: …".
func leadingID(of runs: [Run]) -> String? {
  guard let text = runs.first?.text else { return nil }
  var bytes = text.utf8[...]
  guard let letter = bytes.popFirst(), (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter),
    bytes.popFirst() == UInt8(ascii: "-")
  else { return nil }
  let number = bytes.prefix {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".")
  }
  let after = bytes.dropFirst(number.count).first
  guard let first = number.first, first != UInt8(ascii: "."), number.last != UInt8(ascii: "."),
    after == nil || after == UInt8(ascii: ":") || after == UInt8(ascii: " ")
  else { return nil }
  return String(text.prefix(2 + number.count))
}
