/// Two editions of a document that never was: the second is the first with a few things changed.
struct GeneratedEditions {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  private mutating func number(_ upTo: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(upTo))
  }

  private enum Piece {
    case heading(String)
    case paragraph(String)
    case items([String], numbered: Bool)
    case table([[String]])
  }

  mutating func pair() -> (String, String) {
    let old = (0..<3 + number(8)).map { _ in piece() }
    var new = old
    for _ in 0...number(5) { change(&new) }
    return (write(old), write(new))
  }

  private static let words = [
    "people", "feel", "safe", "more", "often", "the", "Provider", "must", "report", "61%", "2027", "I-1.1",
    "O-3",
    "**together**", "and", "at", "least", "5,000", "*soon*", "carers",
  ]

  private mutating func word() -> String { Self.words[number(Self.words.count)] }
  private mutating func sentence() -> String {
    (0...number(9)).map { _ in word() }.joined(separator: " ") + "."
  }

  private mutating func piece() -> Piece {
    switch number(6) {
    case 0: return .heading(number(2) == 0 ? "I-\(number(4)).1" : sentence())
    case 1, 2: return .paragraph(sentence())
    case 3:
      let count = 1 + number(4)
      return .items((0..<count).map { _ in sentence() }, numbered: number(2) == 0)
    default:
      let columns = 1 + number(4)
      return .table((0...1 + number(6)).map { row(columns, $0) })
    }
  }

  private mutating func row(_ columns: Int, _ index: Int) -> [String] {
    (0..<columns).map { column in
      if column == 0, number(2) == 0 { return "O-\(number(12))" }
      return number(6) == 0 ? "" : number(8) == 0 ? word() + "<br>" + word() : sentence()
    }
  }

  private mutating func change(_ pieces: inout [Piece]) {
    guard !pieces.isEmpty else { return pieces.append(piece()) }
    let place = number(pieces.count)
    switch number(5) {
    case 0: pieces.remove(at: place)
    case 1: pieces.insert(piece(), at: place)
    case 2: pieces.swapAt(place, number(pieces.count))
    default: pieces[place] = changed(pieces[place])
    }
  }

  private mutating func changed(_ piece: Piece) -> Piece {
    switch piece {
    case .heading(let text): return .heading(changed(text))
    case .paragraph(let text): return .paragraph(changed(text))
    case .items(var items, let numbered):
      let place = number(items.count)
      if number(2) == 0 { items[place] = changed(items[place]) } else { items.insert(sentence(), at: place) }
      return .items(items, numbered: numbered)
    case .table(var rows):
      let place = number(rows.count)
      let columns = rows[0].count
      switch number(5) {
      case 0 where rows.count > 2: rows.remove(at: place)
      case 1: rows.insert(row(columns, 0), at: place)
      case 2: rows.swapAt(place, number(rows.count))
      case 3 where number(4) == 0: rows = rows.map { $0 + ["new"] }
      default:
        let column = number(columns)
        rows[place][column] = changed(rows[place][column])
      }
      return .table(rows)
    }
  }

  private mutating func changed(_ text: String) -> String {
    var words = text.split(separator: " ").map(String.init)
    switch number(3) {
    case 0: words.insert(word(), at: number(words.count + 1))
    case 1 where words.count > 1: words.remove(at: number(words.count))
    default: if !words.isEmpty { words[number(words.count)] = word() }
    }
    return words.joined(separator: " ")
  }

  private func write(_ pieces: [Piece]) -> String {
    pieces.map { piece in
      switch piece {
      case .heading(let text): "## \(text)\n"
      case .paragraph(let text): text + "\n"
      case .items(let items, let numbered):
        // A comment, so that two lists that follow each other are two.
        "<!-- -->\n\n" + items.enumerated().map { numbered ? "\($0 + 1). \($1)\n" : "- \($1)\n" }.joined()
      case .table(let rows):
        rows.enumerated().map { index, cells in
          let line = "| " + cells.joined(separator: " | ") + " |\n"
          return index == 0 ? line + "|" + cells.map { _ in " --- |" }.joined() + "\n" : line
        }.joined()
      }
    }.joined(separator: "\n")
  }
}
