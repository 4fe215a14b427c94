import Reporting

/// `kind: decisions`: what only people may decide.
public struct Decisions: Written {
  public let span: Span
  public var outcomes: [OutcomeDecision] = []
  public var measures: [Measure] = []
  public var openItems: [OpenItemDecision] = []
  public var allow: [Allowance] = []

  init(at span: Span) { self.span = span }

  static let shape = Shape<Decisions>("decisions", "What only people may decide.") {
    .kind("decisions")
    Field(
      "outcomes", .list(of: .object(OutcomeDecision.self)),
      "Which outcomes are accepted, rejected or reworded."
    ) { $0.outcomes = $1 }
    Field(
      "measures", .list(of: .object(Measure.self)), "How indicators are measured, and what hangs on them."
    ) { $0.measures = $1 }
    Field(
      "open_items", .list(of: .object(OpenItemDecision.self)), "Who answers an open question, and by when."
    ) { $0.openItems = $1 }
    Field("allow", .list(of: .object(Allowance.self)), "Findings that somebody answers for.") {
      $0.allow = $1
    }
  }
}

/// What was decided about an outcome.
public struct OutcomeDecision: Written {
  public let span: Span
  public var outcome: Located<String>
  public var decide: Located<Verdict>?
  public var statement: Located<String>?
  public var by: Located<String>
  public var on: Located<Day>?
  public var because: Located<String>

  public enum Verdict: String, Choice {
    case accept, reject, reword
    public var meaning: String {
      switch self {
      case .accept: "it becomes part of the contract as it is worded"
      case .reject: "it does not; its id is printed as not used"
      case .reword: "it does, in the words of `statement`"
      }
    }
  }

  init(at span: Span) {
    self.span = span
    outcome = Located("", span)
    by = Located("", span)
    because = Located("", span)
  }

  static let shape = Shape<OutcomeDecision>(
    "a decision on an outcome", "What was decided about an outcome, by which post, when and why."
  ) {
    Field("outcome", .key(of: .outcome), .required, "The outcome's key: `service/stage/axis`.") {
      $0.outcome = $1
    }
    Field("decide", .choice(Verdict.self), .required, "What was decided.") { $0.decide = $1 }
    Field("statement", .words, "The new words, where it is reworded.") { $0.statement = $1 }
    Field("by", .text, .required, "The post that decided; never a name.") { $0.by = $1 }
    Field("on", .date, .required, "When.") { $0.on = $1 }
    Field("because", .prose, .required, "Why.") { $0.because = $1 }
  }
}

/// Who answers an open question, and by when; or the answer itself.
public struct OpenItemDecision: Written {
  public let span: Span
  public var slot: Located<String>
  public var owner: Located<String>?
  public var due: Located<Day>?
  /// What is printed where the question was open.
  public var answer: Located<String>?

  init(at span: Span) {
    self.span = span
    slot = Located("", span)
  }

  static let shape = Shape<OpenItemDecision>("an open item", "Who answers an open question, and by when.") {
    Field("slot", .slot, .required, "The slot, as `open-items.md` lists it.") { $0.slot = $1 }
    Field("owner", .text, "The post that answers it; never a name.") { $0.owner = $1 }
    Field("due", .date, "By when.") { $0.due = $1 }
    Field(
      "answer", .prose,
      "The answer, where it is only words: it is printed where the question was open, and the item is closed."
    ) { $0.answer = $1 }
  }
}

/// A finding that somebody answers for.
public struct Allowance: Written {
  public let span: Span
  public var finding: Located<String>
  public var at: Located<String>?
  public var because: Located<String>
  public var by: Located<String>
  public var until: Located<Day>?

  init(at span: Span) {
    self.span = span
    finding = Located("", span)
    because = Located("", span)
    by = Located("", span)
  }

  static let shape = Shape<Allowance>("an allowance", "A finding that somebody answers for.") {
    Field("finding", .reference, .required, "The diagnostic's name.") { $0.finding = $1 }
    Field("at", .place, .required, "Where it is allowed: an id or key.") { $0.at = $1 }
    Field("because", .prose, .required, "Why it may stand.") { $0.because = $1 }
    Field("by", .text, .required, "The post that answers for it; never a name.") { $0.by = $1 }
    Field("until", .date, "Until when.") { $0.until = $1 }
  }
}
