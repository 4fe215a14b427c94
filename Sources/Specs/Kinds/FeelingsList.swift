import Reporting

/// `kind: feelings`: words of feeling, each on one of the ten axes.
public struct FeelingsList: Written {
  public let span: Span
  public var id: Located<String>
  public var version: Located<String>?
  public var axes: [AxisPoles] = []
  public var words: [FeelingWord] = []

  init(at span: Span) {
    self.span = span
    id = Located("", span)
  }

  static let shape = Shape<FeelingsList>(
    "a list of feelings", "Words of feeling, each on one of the ten axes."
  ) {
    .kind("feelings")
    Field("id", .id(of: .feelingsList), .required, "Names the list.") { $0.id = $1 }
    Field("version", .text, "Its version.") { $0.version = $1 }
    Field(
      "axes", .list(of: .object(AxisPoles.self)),
      "The poles of the axes, most typical word first; only the list that ships needs them."
    ) { $0.axes = $1 }
    Field("words", .list(of: .object(FeelingWord.self)), .required, "The words.") { $0.words = $1 }
  }
}

/// The two poles of an axis.
public struct AxisPoles: Written {
  public let span: Span
  public var id: Located<Axis>?
  public var title: Located<String>?
  public var away: [Located<String>] = []
  public var towards: [Located<String>] = []
  public var usualCause: Located<String>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<AxisPoles>("an axis", "An axis of feeling, and its two poles.") {
    Field("id", .choice(Axis.self), .required, "The axis.") { $0.id = $1 }
    Field("title", .text, .required, "Its title.") { $0.title = $1 }
    Field("away", .list(of: .feeling()), .required, "The words of the pole that people move away from.") {
      $0.away = $1
    }
    Field("towards", .list(of: .feeling()), .required, "The words of the pole that an outcome moves towards.")
    { $0.towards = $1 }
    Field("usual_cause", .text, "What usually lies behind it.") { $0.usualCause = $1 }
  }
}

public struct FeelingWord: Written {
  public let span: Span
  public var word: Located<String>
  public var axis: Located<Axis>?
  public var valence: Located<Int>
  public var aliases: [Located<String>] = []
  public var reads: Located<String>?

  init(at span: Span) {
    self.span = span
    word = Located("", span)
    valence = Located(0, span)
  }

  static let shape = Shape<FeelingWord>(
    "a word of feeling", "A word or short phrase people use for how they feel."
  ) {
    Field("word", .feeling(defines: true), .required, "The word, as it is spelled.") { $0.word = $1 }
    Field("axis", .choice(Axis.self), "The axis it lies on; none for a neutral word.") { $0.axis = $1 }
    Field("valence", .signed, .required, "From -3 (worst) to +3 (best); 0 for a neutral word.") {
      $0.valence = $1
    }
    Field("aliases", .list(of: .feeling(defines: true)), "Other words that mean the same.") {
      $0.aliases = $1
    }
    Field("reads", .text, "How it goes after \"feel\" in a sentence, where that differs.") { $0.reads = $1 }
  }
}
