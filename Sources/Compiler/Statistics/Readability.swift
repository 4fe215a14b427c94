/// Flesch's and Kincaid's formulas, for texts whose syllables somebody has counted.
///
/// The check of the framework's own texts (`wording/reading-age`) counts letters instead, because a program cannot count
/// English syllables exactly. Both mean little below a hundred words.
public struct Readability: Hashable, Sendable {
  /// A year of American schooling: 0.39 W/S + 11.8 Y/W − 15.59. Kincaid and others 1975.
  public let grade: Double
  /// 100 is very easy, 0 very hard: 206.835 − 1.015 W/S − 84.6 Y/W. Flesch 1948.
  public let ease: Double
  /// In years: children enter the first year at six.
  public var readingAge: Double { grade + 5 }

  /// Nil without a word or a sentence, or with fewer syllables than words.
  public init?(words: Int, sentences: Int, syllables: Int) {
    guard words > 0, sentences > 0, syllables >= words else { return nil }
    let length = Double(words) / Double(sentences)
    let weight = Double(syllables) / Double(words)
    grade = 0.39 * length + 11.8 * weight - 15.59
    ease = 206.835 - 1.015 * length - 84.6 * weight
  }
}
