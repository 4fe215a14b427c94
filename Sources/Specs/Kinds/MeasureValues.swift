import Reporting

// What was measured before, and what is to be reached.

/// What was measured before the contract could change anything.
public struct Baseline: Written {
  public let span: Span
  public var value: Located<Quantity>?
  public var people: Located<Int>?
  public var from: Located<Day>?
  public var to: Located<Day>?
  public var source: Located<String>?
  public var method: Located<String>?
  public var events: Located<Int>?
  public var standardDeviation: Located<Quantity>?
  public var topShare: Located<ExactDecimal>?
  public var mode: Located<String>?
  public var answeredBy: Located<AnsweredBy>?
  public var scoring: Located<String>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<Baseline>("a baseline", "What was measured before: never a number from a map.") {
    Field("value", .quantity, .required, "The value.") { $0.value = $1 }
    Field("people", .atLeastOne, .required, "Among how many people.") { $0.people = $1 }
    Field("from", .date, .required, "The first day of the period.") { $0.from = $1 }
    Field("to", .date, .required, "The last day of the period.") { $0.to = $1 }
    Field("source", .text, .required, "Where it comes from.") { $0.source = $1 }
    Field("method", .text, .required, "The definition it was measured by: `experience@1`.") { $0.method = $1 }
    Field("events", .count, "For a rate: how many events were counted.") { $0.events = $1 }
    Field("sd", .quantity, "For a mean: the standard deviation between people.") { $0.standardDeviation = $1 }
    Field("top_share", .percent, "For a mean: the share of people who had the best score already.") {
      $0.topShare = $1
    }
    Field("mode", .text, "How answers were collected.") { $0.mode = $1 }
    Field("answered_by", .choice(AnsweredBy.self), "Who answered.") { $0.answeredBy = $1 }
    Field("scoring", .text, "The version of the scores or value set.") { $0.scoring = $1 }
  }
}

/// What is to be reached in one Contract Year.
public struct Target: Written {
  public let span: Span
  public var year: Located<Int>?
  public var lower: Located<Quantity>?
  public var target: Located<Quantity>?
  public var upper: Located<Quantity>?
  public var phase: Located<Phase>?
  public var state: Located<State>?
  public var because: Located<String>?

  /// What the Provider is paid for in a year.
  public enum Phase: String, Choice {
    case baseline, reporting, performance, monitor
    public var meaning: String {
      switch self {
      case .baseline: "the baseline is measured; nothing is paid for the result"
      case .reporting: "paid for reporting in time and in full, whatever the result"
      case .performance: "paid for the result"
      case .monitor: "watched; nothing is paid"
      }
    }
  }

  public enum State: String, Choice {
    case agreed, proposed
    public var meaning: String {
      switch self {
      case .agreed: "the parties have agreed it"
      case .proposed: "one side has put it forward"
      }
    }
  }

  init(at span: Span) { self.span = span }

  static let shape = Shape<Target>("a target", "What is to be reached in one Contract Year.") {
    Field("year", .atLeastOne, .required, "The Contract Year, from 1.") { $0.year = $1 }
    Field("lower", .quantity, "Below this nothing is earned.") { $0.lower = $1 }
    Field("target", .quantity, "What the parties expect.") { $0.target = $1 }
    Field("upper", .quantity, "From here everything is earned.") { $0.upper = $1 }
    Field(
      "phase", .choice(Phase.self),
      "What is paid for in this year; `performance` where left out and the indicator is paid."
    ) { $0.phase = $1 }
    Field("state", .choice(State.self), "How far it is agreed; `agreed` where left out.") { $0.state = $1 }
    Field("because", .prose, "Why it is less than the year before, where it is.") { $0.because = $1 }
  }
}

/// Who answers for a person: figures of the two cannot be compared.
public enum AnsweredBy: String, Choice {
  case person = "self"
  case proxy, either
  public var meaning: String {
    switch self {
    case .person: "the person themselves"
    case .proxy: "somebody for them"
    case .either: "the person, or somebody for them"
    }
  }
}

/// How many are asked, and how many of them answer, in each year.
public struct Asking: Written {
  public let span: Span
  public var eligible: Located<ExactDecimal>?
  public var sent: Located<Int>?
  public var returned: Located<Int>?
  public var usable: Located<ExactDecimal>?
  public var started: Located<Int>?
  public var followedUp: Located<Int>?
  public var lossCounted: Located<Bool>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<Asking>("the asking", "How many are asked in a year, and how many of them answer.")
  {
    Field("eligible", .percent, "The share of the population that reaches the touchpoint in a year.") {
      $0.eligible = $1
    }
    Field("sent", .atLeastOne, "How many are asked.") { $0.sent = $1 }
    Field("returned", .count, "How many of them answer.") { $0.returned = $1 }
    Field("usable", .percent, "The share of answers that can be used; all where left out.") { $0.usable = $1 }
    Field("started", .atLeastOne, "Where the same people are asked twice: how many the first time.") {
      $0.started = $1
    }
    Field("followed_up", .count, "How many of them the second time.") { $0.followedUp = $1 }
    Field("loss_counted", .flag, "Whether the reasons why people were lost are counted.") {
      $0.lossCounted = $1
    }
  }
}

/// The parts of a population that results are shown for.
public struct Split: Written {
  public let span: Span
  public var by: Located<String>
  public var groups: Located<Int>?
  public var smallest: Located<Int>?
  public var paid: Located<Bool>?

  init(at span: Span) {
    self.span = span
    by = Located("", span)
  }

  static let shape = Shape<Split>("a split", "Results are shown for each part as well as for all.") {
    Field("by", .text, .required, "What parts them: `deprivation quintile`, `ethnic group`.") { $0.by = $1 }
    Field("groups", .atLeastOne, "How many parts.") { $0.groups = $1 }
    Field("smallest", .count, "How many people are expected in the smallest part in a year.") {
      $0.smallest = $1
    }
    Field("paid", .flag, "Whether payment hangs on each part.") { $0.paid = $1 }
  }
}

/// Who gets the licence or permission that an instrument needs.
public struct MeasureLicence: Written {
  public let span: Span
  public var owner: Located<String>?
  public var due: Located<Day>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<MeasureLicence>(
    "the licence of a measure", "Who gets the licence or permission, and by when."
  ) {
    Field("owner", .text, .required, "The post that gets it; never a name.") { $0.owner = $1 }
    Field("due", .date, .required, "By when: before the contract starts.") { $0.due = $1 }
  }
}
