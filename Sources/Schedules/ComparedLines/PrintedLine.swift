/// A line of a schedule as a comparison reads it: what it names, and where it stands.
struct PrintedLine {
  let text: String
  /// Ids and keys in the line, in order: `O-3`, `I-3.1`, `frailty-journey/f1`, `b1`.
  let names: [String]
  /// The name that opens the line: whose record it is.
  let owner: String?
  /// The headings it stands under, outermost first, by their places.
  let headings: [Int]

  /// Whether it is a record of its own and not the frame of others.
  var isRecord: Bool { owner != nil }

  /// The line that stands for this one on the other side: of the same record, else the one that reads most like it.
  func counterpart(among others: [PrintedLine]) -> PrintedLine? {
    if let owner, let same = others.first(where: { $0.owner == owner }) { return same }
    let alike = others.map { likeness(to: $0) }
    guard let most = alike.max(), most > 20, let place = alike.firstIndex(of: most) else { return nil }
    return others[place]
  }

  /// How many bytes two lines begin and end with alike.
  private func likeness(to other: PrintedLine) -> Int {
    let (own, others) = (Array(text.utf8), Array(other.text.utf8))
    let start = zip(own, others).prefix { $0 == $1 }.count
    let end = zip(own.dropFirst(start).reversed(), others.dropFirst(start).reversed()).prefix { $0 == $1 }
      .count
    return start + end
  }

  static func lines(_ texts: [String]) -> [PrintedLine] {
    var headings: [(level: Int, place: Int)] = []
    return texts.enumerated().map { place, text in
      let level = text.prefix { $0 == "#" }.count
      if level > 0 { headings.removeAll { $0.level >= level } }
      let start = text.drop { "|#- \\".contains($0) }
      let names = names(in: text, from: start.startIndex)
      let owner = names.first.flatMap { start.hasPrefix($0) ? $0 : nil }
      defer { if level > 0 { headings.append((level, place)) } }
      return PrintedLine(text: text, names: names, owner: owner, headings: headings.map(\.place))
    }
  }

  /// Words that are ids or keys: with a slash, as `O-3` or `I-3.1`, or before a colon at the start of a line that is
  /// no heading, or as `b1` in the first cell of a row.
  ///
  /// - Parameter start: where the line begins, behind the marks of a list or table.
  private static func names(in text: String, from start: String.Index) -> [String] {
    var names: [String] = []
    let words = text.split { !($0.isLetter || $0.isNumber || "-/._".contains($0)) }
    for part in words {
      var word = part
      while let last = word.last, ".-/".contains(last) { word = word.dropLast() }
      let rest = text[part.endIndex...]
      let isNumbered = rest.hasPrefix(" |") && part.first?.isLowercase == true && part.last?.isNumber == true
      let isFirst = part.startIndex == start && !text.hasPrefix("#") && (rest.hasPrefix(":") || isNumbered)
      if isPublicID(word) || word.contains("/") && word.first != "/" || isFirst { names.append(String(word)) }
    }
    return names
  }

  private static func isPublicID(_ word: Substring) -> Bool {
    guard word.hasPrefix("O-") || word.hasPrefix("I-") else { return false }
    let rest = word.dropFirst(2)
    return rest == "new" || !rest.isEmpty && rest.allSatisfy { $0.isNumber || $0 == "." }
  }
}
