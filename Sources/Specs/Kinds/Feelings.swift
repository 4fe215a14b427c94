import Reporting

/// Some people of one role who named one feeling.
public struct Feeling: Written {
  public let span: Span
  public var id: Located<String>?
  public var who: Located<Role>
  public var word: Located<String>
  public var count: Located<Int>
  public var side: Located<Side>?
  public var because: Located<String>?
  public var session: Located<String>?

  public enum Side: String, Choice {
    case positive, negative
    public var meaning: String {
      switch self {
      case .positive: "people meant it well"
      case .negative: "people meant it badly"
      }
    }
  }

  init(at span: Span) {
    self.span = span
    who = Located(.staff, span)
    word = Located("", span)
    count = Located(0, span)
  }

  static let shape = Shape<Feeling>("a feeling", "Some people of one role who named one feeling.") {
    Field("id", .id(of: .feeling), "Names it; made as `touchpoint-role-word` where left out.") { $0.id = $1 }
    Field("who", .choice(Role.self), .required, "Their role.") { $0.who = $1 }
    Field("word", .feeling(), .required, "The feeling, as they said it.") { $0.word = $1 }
    Field("count", .atLeastOne, .required, "How many named it; 1 or more.") { $0.count = $1 }
    Field(
      "side", .choice(Side.self), "Whether they meant it well or badly, where the word alone does not say."
    ) { $0.side = $1 }
    Field("because", .words, "Completes \"…, because\"; a summary that could be printed.") { $0.because = $1 }
    Field("session", .id(to: .session), "The session it comes from.") { $0.session = $1 }
  }
}

extension Notation where Value == [Feeling] {
  /// The long form is a list of feelings; the short form reads like the wall: `patient: {abandoned: 9, unsafe: 6}`.
  static let feelings: Notation<[Feeling]> = {
    let long = Notation.list(of: .object(Feeling.self))
    let short = Notation<[Entry<Role, [Entry<String, Located<Int>>]>]>.entries(
      .choice(Role.self), .entries(.feeling(), .atLeastOne))
    return Notation(.either([long.schema, short.schema])) { node, reading in
      guard reading.document.isMapping(node) else { return long.read(node, &reading) }
      return short.read(node, &reading).map { roles in
        var feelings: [Feeling] = []
        // Exactly: most of what a large project holds is feelings, and room to grow would be kept with them.
        feelings.reserveCapacity(roles.reduce(0) { $0 + $1.value.count })
        for role in roles {
          for entry in role.value {
            feelings.append(Feeling(who: role.key, word: entry.key, count: entry.value))
          }
        }
        return feelings
      }
    }
  }()
}

extension Feeling {
  fileprivate init(who: Located<Role>, word: Located<String>, count: Located<Int>) {
    self.init(at: word.span.through(count.span))
    self.who = who
    self.word = word
    self.count = count
  }
}

/// What somebody said, in their words.
public struct Voice: Written {
  public let span: Span
  public var id: Located<String>
  public var who: Located<Role>
  public var says: Located<String>?
  public var consent: Located<Consent>?
  public var checked: Located<Bool>?
  public var about: [Located<String>] = []
  public var session: Located<String>?

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    who = Located(.staff, span)
  }

  static let shape = Shape<Voice>("a voice", "What somebody said, in their words.") {
    Field("id", .id(of: .voice), .required, "Names it.") { $0.id = $1 }
    Field("who", .choice(Role.self), .required, "Their role; never a name.") { $0.who = $1 }
    Field("says", .words, "Their words; may be left out only when they were withdrawn.") { $0.says = $1 }
    Field("consent", .choice(Consent.self), "What they agreed to; `internal` where left out.") {
      $0.consent = $1
    }
    Field("checked", .flag, "Whether a person has read the words for anything that could identify somebody.")
    { $0.checked = $1 }
    Field("about", .list(of: .id(to: .feeling)), "The feelings it speaks of.") { $0.about = $1 }
    Field("session", .id(to: .session), "The session it comes from.") { $0.session = $1 }
  }
}

/// What somebody agreed may be done with their words.
public enum Consent: String, Choice {
  case publish, contract, `internal`, withdrawn
  public var meaning: String {
    switch self {
    case .publish: "may be printed"
    case .contract: "may be shown to the parties"
    case .internal: "counts, and is never printed"
    case .withdrawn: "does not count, and is named in every comparison"
    }
  }
}

/// Something people would change.
public struct Change: Written {
  public let span: Span
  public var id: Located<String>
  public var wanted: Located<String>
  public var who: [Located<Role>] = []
  public var votes: [Entry<Role, Located<Int>>] = []
  public var wouldFeel: [Located<String>] = []
  public var enough: Located<String>?
  public var session: Located<String>?

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    wanted = Located("", span)
  }

  static let shape = Shape<Change>("a change", "Something people would change.") {
    Field("id", .id(of: .change), .required, "Names it.") { $0.id = $1 }
    Field("wanted", .words, .required, "What they want, in their words.") { $0.wanted = $1 }
    Field("who", .oneOrMore(.choice(Role.self)), "Who wants it, where nobody voted.") { $0.who = $1 }
    Field("votes", .entries(.choice(Role.self), .count), "How many of each role voted for it.") {
      $0.votes = $1
    }
    Field("would_feel", .oneOrMore(.feeling()), "What they would feel then; the axis the change points to.") {
      $0.wouldFeel = $1
    }
    Field("enough", .words, "What success looks like, in their words.") { $0.enough = $1 }
    Field("session", .id(to: .session), "The session it comes from.") { $0.session = $1 }
  }
}
