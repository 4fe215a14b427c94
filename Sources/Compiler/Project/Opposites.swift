import Reporting

/// Whether two words differ in what turns a word round: `excluded` and `included`, `unsafe` and `safe`.
///
/// They look alike and mean the contrary, so neither is ever offered for the other.
func isOpposite(of text: String, _ candidate: String) -> Bool {
  let (left, right) = (Negation(text), Negation(candidate))
  guard left.prefix != right.prefix else { return false }
  if left.stem == right.stem { return true }
  // A word that is turned round and misspelt is no more the contrary than one that is spelt right.
  return !left.prefix.isEmpty && !NearestNames.of(left.stem, among: [right.stem]).isEmpty
}

/// A word in two parts.
private struct Negation {
  /// What turns it round, by its first spelling: `in` of `improper`; empty where nothing does.
  var prefix = ""
  var stem: String

  private static let prefixes = [
    ["in", "im", "il", "ir"], ["un"], ["dis"], ["ex"], ["mis"], ["non"], ["not "], ["no "],
  ]

  init(_ word: String) {
    stem = word
    for spellings in Self.prefixes {
      for spelling in spellings where word.hasPrefix(spelling) && word.utf8.count >= spelling.utf8.count + 3 {
        prefix = spellings[0]
        stem = String(word.dropFirst(spelling.count))
        return
      }
    }
  }
}
