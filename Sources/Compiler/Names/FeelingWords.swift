import Reporting
import Specs

/// The words of feeling of a project as its files declare them, for a project that need not compile.
public struct FeelingWords: Sendable {
  public struct Word: Sendable {
    public let text: String
    public let axis: Axis?
    public let valence: Int
    public let aliases: [String]
    public let span: Span
  }

  /// Those of the map first, then those of the project's lists, then those that ship.
  public private(set) var words: [Word] = []
  private var byText: [String: Int] = [:]

  /// - Parameter map: the map whose own words win over the lists.
  public init(_ documents: [NamedDocument], of map: NamedDocument?) {
    if let map { add(map.document, "own_words") }
    let lists = documents.filter { $0.kind == .feelings }
    for isShipped in [false, true] {
      for list in lists where list.document.file.path.hasPrefix("library/") == isShipped {
        add(list.document, "words")
      }
    }
  }

  private mutating func add(_ document: Specs.Document, _ key: String) {
    guard let list = document.value(of: key, in: document.root), document.isList(list) else { return }
    let first = words.count
    for entry in document.items(of: list) {
      guard let node = document.value(of: "word", in: entry), document.isScalar(node) else { continue }
      let text = { (key: String) in
        document.value(of: key, in: entry).flatMap { document.isScalar($0) ? document.text(of: $0) : nil }
      }
      let aliases = document.value(of: "aliases", in: entry).map {
        document.isList($0) ? document.items(of: $0) : []
      }
      let valence = text("valence").map { $0.hasPrefix("+") ? String($0.dropFirst()) : $0 }.flatMap(Int.init)
      words.append(
        Word(
          text: document.text(of: node), axis: text("axis").flatMap(Axis.init), valence: valence ?? 0,
          aliases: (aliases ?? []).filter(document.isScalar).map(document.text),
          span: document.textSpan(of: node)))
    }
    for place in words.indices.dropFirst(first) { claim(words[place].text, place) }
    for place in words.indices.dropFirst(first) {
      for alias in words[place].aliases { claim(alias, place) }
    }
  }

  private mutating func claim(_ text: String, _ place: Int) {
    let normal = Lexicon.normal(text)
    if byText[normal] == nil { byText[normal] = place }
  }

  /// The word that a text names, as a word or an alias.
  public subscript(text: String) -> Word? { byText[Lexicon.normal(text)].map { words[$0] } }

  /// Where a word is used in a file, and by how many people where they were counted.
  public func uses(of word: Word, in document: NamedDocument) -> (places: [Span], people: Int) {
    var places: [Span] = []
    var people = 0
    for site in document.sites where site.use == .refers(to: [.word]) && self[site.text]?.text == word.text {
      places.append(site.span)
      // The long form has the number beside the word, the short form as its value.
      let count =
        document.document.value(of: "count", in: site.owner)
        ?? document.document.value(of: site.text, in: site.owner)
      people +=
        count.flatMap { document.document.isScalar($0) ? Int(document.document.text(of: $0)) : nil } ?? 0
    }
    return (places, people)
  }
}
