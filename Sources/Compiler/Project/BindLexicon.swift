import Reporting
import Specs

/// The words of the project's lists, by path, then those that ship.
func bindLexicon(_ documents: Documents, _ diagnostics: inout Diagnostics) -> Lexicon {
  var lexicon = Lexicon()
  for list in documents.feelings {
    lexicon.add(list.content)
    guard !documents.isBroken(list.content.span) else { continue }
    for word in list.content.words where word.axis == nil && word.valence.value != 0 {
      reportWithoutAxis(word.word, &diagnostics)
    }
  }
  return lexicon
}

/// A word that weighs something has to lie somewhere: without an axis its notes would count and lead to nothing.
func reportWithoutAxis(_ word: Located<String>, _ diagnostics: inout Diagnostics) {
  guard !word.value.isEmpty else { return }
  diagnostics.report(
    .wordWithoutAxis, "`\(word.value)` has a valence and no axis", at: word.span,
    help: "give it an axis: " + Axis.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "),
    "or write `valence: 0`, if it is neither good nor bad")
}

extension DiagnosticKind {
  static let wordWithoutAxis = DiagnosticKind(
    "map/word-without-axis", .error, "A word of feeling is good or bad, and lies on no axis.",
    .init(
      says:
        "A word with a valence other than 0 is good or bad for people. The axis says in which way: afraid or safe, alone or supported.",
      matters:
        "Outcomes are found axis by axis; a feeling without one could never lead to an outcome, and nobody would notice.",
      wrong: .init("maps/journey.yaml#own-words", "- {word: under strain, valence: -2}"),
      right: .init("maps/journey.yaml#own-words", "- {word: under strain, axis: energy, valence: -2}")))
}
