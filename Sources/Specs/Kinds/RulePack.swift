import Reporting

/// `kind: rule-pack`: which outcomes follow from which facts, and how they are worded.
public struct RulePack: Written {
  public let span: Span
  public var id: Located<String>
  public var version: Located<String>?
  public var needs: Needs?
  public var rules: [Rule] = []

  init(at span: Span) {
    self.span = span
    id = Located("", span)
  }

  static let shape = Shape<RulePack>(
    "a rule pack", "Which outcomes follow from which facts, and how they are worded."
  ) {
    .kind("rule-pack")
    Field("id", .id(of: .rulePack), .required, "Names the pack.") { $0.id = $1 }
    Field("version", .text, "Its version.") { $0.version = $1 }
    Field("needs", .object(Needs.self), "Thresholds that the rules share.") { $0.needs = $1 }
    Field("rules", .list(of: .object(Rule.self)), "The rules, in order; the first to fire words the outcome.")
    { $0.rules = $1 }
  }
}

/// Thresholds that the rules share.
public struct Needs: Written {
  public let span: Span
  public var people: Located<Int>?
  public var votes: Located<Int>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<Needs>("the thresholds of the rules", "How many notes and votes it takes.") {
    Field("people", .atLeastOne, "Fewer notes than this are thin; 5 in the pack that ships.") {
      $0.people = $1
    }
    Field(
      "votes", .atLeastOne, "A change needs as many votes of people and carers; 3 in the pack that ships."
    ) { $0.votes = $1 }
  }
}

public struct Rule: Written {
  public let span: Span
  public var id: Located<String>
  public var kind: Located<RuleKind>?
  public var replaces: Located<String>?
  public var when: RuleCondition?
  public var outcome: RuleOutcome?
  public var indicators: RuleIndicators?
  public var because: Located<String>?

  init(at span: Span) {
    self.span = span
    id = Located("", span)
  }

  static let shape = Shape<Rule>("a rule", "An outcome that follows from a kind of fact.") {
    Field("id", .id(of: .rule), .required, "Names the rule in its pack.") { $0.id = $1 }
    Field("kind", .choice(RuleKind.self), .required, "What it fires on.") { $0.kind = $1 }
    Field("replaces", .reference(to: .rule), "The rule it stands in for: `pack-id/rule-id`.") {
      $0.replaces = $1
    }
    Field("when", .object(RuleCondition.self), "What narrows it.") { $0.when = $1 }
    Field("outcome", .object(RuleOutcome.self), "How the outcome is worded.") { $0.outcome = $1 }
    Field("indicators", .object(RuleIndicators.self), "How it is measured.") { $0.indicators = $1 }
    Field("because", .prose, .required, "Why the outcome follows.") { $0.because = $1 }
  }
}

/// What a rule fires on; a closed list.
public enum RuleKind: String, Choice {
  case lowPoint = "low-point"
  case workforceLowPoint = "workforce-low-point"
  case hiddenLowPoint = "hidden-low-point"
  case wantedChange = "wanted-change"
  case brightSpot = "bright-spot"
  case vision

  public var meaning: String {
    switch self {
    case .lowPoint: "a touchpoint where people or carers felt bad"
    case .workforceLowPoint: "a touchpoint where the workforce felt bad"
    case .hiddenLowPoint: "the treatment was right, and it still felt wrong"
    case .wantedChange: "a change that enough people voted for and nothing explains"
    case .brightSpot: "a touchpoint where people or carers felt good"
    case .vision: "a goal of a PATH that supports no other outcome"
    }
  }
}

/// What narrows a rule; what is left out narrows nothing.
public struct RuleCondition: Written {
  public let span: Span
  public var axis: Located<Axis>?
  public var groups: [Located<Group>] = []
  public var stage: Located<String>?
  public var touchpointKind: Located<Touchpoint.Kind>?
  public var service: Located<String>?
  public var height: Located<Int>?
  public var people: Located<Int>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<RuleCondition>("a condition", "What narrows a rule.") {
    Field("axis", .choice(Axis.self), "Only this axis.") { $0.axis = $1 }
    Field("groups", .oneOrMore(.choice(Group.self)), "Only these groups.") { $0.groups = $1 }
    Field("stage", .id(to: .stage), "Only this stage.") { $0.stage = $1 }
    Field("touchpoint_kind", .choice(Touchpoint.Kind.self), "Only touchpoints of this kind.") {
      $0.touchpointKind = $1
    }
    Field("service", .id(to: .service), "Only this service.") { $0.service = $1 }
    Field("height", .signed, "At most this height; at least, for bright spots.") { $0.height = $1 }
    Field("people", .atLeastOne, "At least as many notes.") { $0.people = $1 }
  }
}

/// How an outcome is worded.
public struct RuleOutcome: Written {
  public let span: Span
  public var statement: Located<Statement>?
  public var iStatement: Located<String>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<RuleOutcome>("the wording of an outcome", "The sentence, with its slots.") {
    Field("statement", .statement, .required, "The sentence; slots such as `{people}` are filled in.") {
      $0.statement = $1
    }
    Field("i_statement", .words, "The \"I\" statement, where people wrote none.") { $0.iStatement = $1 }
  }
}

/// How an outcome is measured.
public struct RuleIndicators: Written {
  public let span: Span
  public var experience: Located<Bool>?
  public var prefer: [Located<String>] = []

  init(at span: Span) { self.span = span }

  static let shape = Shape<RuleIndicators>("the indicators of a rule", "How its outcomes are measured.") {
    Field(
      "experience", .flag,
      "Whether people are asked on the experience questionnaire; always so for an outcome of feeling."
    ) { $0.experience = $1 }
    Field("prefer", .list(of: .id(to: .indicator)), "Indicators of the catalogue to look at first, in order.")
    { $0.prefer = $1 }
  }
}
