import Reporting
import Specs

/// One word of feeling: its axis, its weight, and how it reads in a sentence.
public final class LexiconWord: Sendable {
  /// As the list spells it.
  public let word: String
  /// How it goes after "feel".
  public let reads: String
  /// The same in small letters, by which words are sorted.
  private let alphabetical: String
  /// The first eight bytes of it, ordered as they are: nearly always enough to tell which of two words comes first.
  private let beginning: UInt64
  /// None for a neutral word.
  public let axis: Axis?
  /// From -3 to +3.
  public let valence: Int

  public init(word: String, reads: String?, axis: Axis?, valence: Int) {
    self.word = word
    self.reads = reads ?? word
    let alphabetical = self.reads.lowercased()
    let first = alphabetical.utf8.prefix(8)
    beginning = first.reduce(0) { $0 << 8 | UInt64($1) } << UInt64(8 * (8 - first.count))
    self.alphabetical = alphabetical
    self.axis = valence == 0 ? nil : axis
    self.valence = valence
  }

  /// Whether it comes first among words in alphabetical order.
  func isBefore(_ other: LexiconWord) -> Bool {
    guard beginning == other.beginning else { return beginning < other.beginning }
    return alphabetical.utf8Bytes < other.alphabetical.utf8Bytes
  }
}

/// The words of feeling that a project knows, and the poles of the ten axes.
public struct Lexicon: Sendable {
  /// By word and by alias, in small letters.
  private var words: [String: LexiconWord] = [:]
  public private(set) var poles: [Axis: Poles] = [:]

  /// The words of the two poles of an axis, most typical first.
  public struct Poles: Sendable {
    public let title: String
    public let away: [LexiconWord]
    public let towards: [LexiconWord]
  }

  public init() {}

  /// Takes a list in, its words before its aliases; all that lists taken in earlier say wins.
  mutating func add(_ list: FeelingsList) {
    var aliases: [(text: String, word: LexiconWord)] = []
    for entry in list.words where !entry.word.value.isEmpty {
      let word = LexiconWord(
        word: entry.word.value, reads: entry.reads?.value, axis: entry.axis?.value,
        valence: entry.valence.value)
      add(word, as: entry.word.value)
      aliases += entry.aliases.map { ($0.value, word) }
    }
    for alias in aliases { add(alias.word, as: alias.text) }
    for axis in list.axes {
      guard let id = axis.id?.value, poles[id] == nil else { continue }
      poles[id] = Poles(
        title: axis.title?.value ?? id.rawValue,
        away: axis.away.compactMap { self[$0.value] }, towards: axis.towards.compactMap { self[$0.value] })
    }
  }

  private mutating func add(_ word: LexiconWord, as text: String) {
    let normal = Self.normal(text)
    if words[normal] == nil { words[normal] = word }
  }

  /// The same words with those of one map, which win over the lists.
  func with(_ ownWords: [OwnWord]) -> Lexicon {
    guard !ownWords.isEmpty else { return self }
    var own = Lexicon()
    for entry in ownWords where !entry.word.value.isEmpty {
      let word = LexiconWord(
        word: entry.word.value, reads: entry.reads?.value, axis: entry.axis?.value,
        valence: entry.valence?.value ?? 0)
      own.add(word, as: entry.word.value)
    }
    own.words.merge(words) { own, _ in own }
    own.poles = poles
    return own
  }

  /// The word that an author's text names, as a word or as an alias.
  public subscript(text: String) -> LexiconWord? { words[text] ?? words[Self.normal(text)] }

  /// Every word and alias, for "did you mean".
  public var names: some Collection<String> { words.keys }

  /// Small letters, runs of spaces as one, without a leading "feeling" or "felt".
  static func normal(_ text: String) -> String {
    var words = text.lowercased().split { $0.isWhitespace }
    if words.count > 1, words[0] == "feeling" || words[0] == "felt" { words.removeFirst() }
    return words.joined(separator: " ")
  }
}
