import Reporting

/// A large move towards the goal.
public struct BoldStep: Written {
  public let span: Span
  public var id: Located<String>
  public var step: Located<String>
  public var owner: Located<String>?
  public var party: Located<Party>?
  public var by: Located<Day>?
  public var serves: [Located<String>] = []
  public var answers: [Located<String>] = []

  public enum Party: String, Choice {
    case provider, commissioner, both
    public var meaning: String {
      switch self {
      case .provider: "the provider must reach it"
      case .commissioner: "the commissioner must reach it"
      case .both: "both must reach it together"
      }
    }
  }

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    step = Located("", span)
  }

  static let shape = Shape<BoldStep>("a bold step", "A large move towards the goal.") {
    Field("id", .id(of: .boldStep), .required, "Names it.") { $0.id = $1 }
    Field("step", .words, .required, "What is done: a verb first.") { $0.step = $1 }
    Field("owner", .text, "The post that owns it; never a name.") { $0.owner = $1 }
    Field("party", .choice(Party.self), "Whose step it is.") { $0.party = $1 }
    Field("by", .date, "By when.") { $0.by = $1 }
    Field("serves", .oneOrMore(.reference(to: .goal)), "The goals it serves.") { $0.serves = $1 }
    Field("answers", .oneOrMore(.reference(to: .change)), "The changes it answers: `map-id/change-id`.") {
      $0.answers = $1
    }
  }
}

/// Somebody who is needed, and for what.
public struct Enrolment: Written {
  public let span: Span
  public var id: Located<String>
  public var who: Located<String>
  public var askedTo: Located<String>?
  public var serves: [Located<String>] = []

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    who = Located("", span)
  }

  static let shape = Shape<Enrolment>("an enrolment", "Somebody who is needed, and for what.") {
    Field("id", .id(of: .enrolment), .required, "Names it.") { $0.id = $1 }
    Field("who", .text, .required, "Who is needed: a group or a post.") { $0.who = $1 }
    Field("asked_to", .words, "What they are asked to do.") { $0.askedTo = $1 }
    Field("serves", .oneOrMore(.reference(to: .goal)), "The goals they serve.") { $0.serves = $1 }
  }
}

/// What keeps people going.
public struct Strength: Written {
  public let span: Span
  public var id: Located<String>
  public var kind: Located<String>?
  public var says: Located<String>
  public var serves: [Located<String>] = []

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    says = Located("", span)
  }

  static let shape = Shape<Strength>("a strength", "What keeps people going.") {
    Field("id", .id(of: .strength), .required, "Names it.") { $0.id = $1 }
    Field("kind", .text, "What kind of strength: relationships, knowledge, celebration.") { $0.kind = $1 }
    Field("says", .words, .required, "What it is.") { $0.says = $1 }
    Field("serves", .oneOrMore(.reference(to: .goal)), "The goals it serves.") { $0.serves = $1 }
  }
}

/// What stands in the way.
public struct Block: Written {
  public let span: Span
  public var id: Located<String>
  public var says: Located<String>
  public var against: [Located<String>] = []

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    says = Located("", span)
  }

  static let shape = Shape<Block>("a block", "What stands in the way.") {
    Field("id", .id(of: .block), .required, "Names it.") { $0.id = $1 }
    Field("says", .words, .required, "What it is.") { $0.says = $1 }
    Field("against", .oneOrMore(.reference(to: .goal)), "The goals it stands against.") { $0.against = $1 }
  }
}

/// Work of the first month.
public struct NextMonthItem: Written {
  public let span: Span
  public var id: Located<String>
  public var step: Located<String>
  public var owner: Located<String>?
  public var by: Located<Day>?
  public var serves: [Located<String>] = []

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    step = Located("", span)
  }

  static let shape = Shape<NextMonthItem>("an item of next month's work", "Work of the first month.") {
    Field("id", .id(of: .nextMonth), .required, "Names it.") { $0.id = $1 }
    Field("step", .words, .required, "What is done.") { $0.step = $1 }
    Field("owner", .text, "The post that owns it; never a name.") { $0.owner = $1 }
    Field("by", .date, "By when.") { $0.by = $1 }
    Field("serves", .oneOrMore(.reference(to: .boldStep, .goal)), "The bold steps or goals it serves.") {
      $0.serves = $1
    }
  }
}

/// What is done next, within days.
public struct FirstStep: Written {
  public let span: Span
  public var step: Located<String>
  public var owner: Located<String>?
  public var by: Located<Day>?

  init(at span: Span) {
    self.span = span
    step = Located("", span)
  }

  static let shape = Shape<FirstStep>("a first step", "What is done next, within days.") {
    Field("step", .words, .required, "What is done.") { $0.step = $1 }
    Field("owner", .text, "The post that does it; never a name.") { $0.owner = $1 }
    Field("by", .date, "By when.") { $0.by = $1 }
  }
}
