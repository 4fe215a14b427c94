import Reporting
import Specs

/// One word of feeling: its axis, its weight, and how it reads in a sentence.
public final class LexiconWord: Sendable {
  /// As the list spells it.
  public let word: String
  /// How it goes after "feel".
  public let reads: String
  /// None for a neutral word.
  public let axis: Axis?
  /// From -3 to +3.
  public let valence: Int

  public init(word: String, reads: String?, axis: Axis?, valence: Int) {
    self.word = word
    self.reads = reads ?? word
    self.axis = valence == 0 ? nil : axis
    self.valence = valence
  }
}

/// The words of feeling that a project knows, and the poles of the ten axes.
public struct Lexicon: Sendable {
  private var byWord: [String: LexiconWord] = [:]
  private var byAlias: [String: LexiconWord] = [:]
  public private(set) var poles: [Axis: Poles] = [:]

  /// The words of the two poles of an axis, most typical first.
  public struct Poles: Sendable {
    public let title: String
    public let away: [LexiconWord]
    public let towards: [LexiconWord]
  }

  public init() {}

  /// Takes a list in; the words of lists taken in earlier win.
  mutating func add(_ list: FeelingsList) {
    for entry in list.words where !entry.word.value.isEmpty {
      let word = LexiconWord(
        word: entry.word.value, reads: entry.reads?.value, axis: entry.axis?.value, valence: entry.valence.value)
      byWord[Self.normal(entry.word.value), default: word] = byWord[Self.normal(entry.word.value)] ?? word
      for alias in entry.aliases where byAlias[Self.normal(alias.value)] == nil {
        byAlias[Self.normal(alias.value)] = word
      }
    }
    for axis in list.axes {
      guard let id = axis.id?.value, poles[id] == nil else { continue }
      poles[id] = Poles(
        title: axis.title?.value ?? id.rawValue,
        away: axis.away.compactMap { self[$0.value] }, towards: axis.towards.compactMap { self[$0.value] })
    }
  }

  /// The word that an author's text names: as a word first, then as an alias.
  public subscript(text: String) -> LexiconWord? {
    if let word = byWord[text] ?? byAlias[text] { return word }
    let normal = Self.normal(text)
    return byWord[normal] ?? byAlias[normal]
  }

  /// Every word and alias, for "did you mean".
  public var names: [String] { Array(byWord.keys) + Array(byAlias.keys) }

  /// Small letters, runs of spaces as one, without a leading "feeling" or "felt".
  static func normal(_ text: String) -> String {
    var words = text.lowercased().split { $0.isWhitespace }
    if words.count > 1, words[0] == "feeling" || words[0] == "felt" { words.removeFirst() }
    return words.joined(separator: " ")
  }
}
