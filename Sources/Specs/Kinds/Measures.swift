import Reporting

/// What was decided about an indicator.
public struct Measure: Written {
  public let span: Span
  /// The outcome's key, then the entry's id or `experience`.
  public var indicator: Located<String>
  public var role: Located<Use>?
  public var claim: Located<Claim>?
  public var population: Located<String>?
  public var baseline: Baseline?
  public var expectedPeople: Located<Int>?
  public var targets: [Target] = []
  public var pay: PaymentRule?
  public var influence: Located<Influence>?
  public var note: Located<String>?
  public var missingAnswers: Located<String>?
  public var by: Located<String>
  public var on: Located<Day>?
  public var because: Located<String>

  public enum Use: String, Choice {
    case pay, require, monitor, balance, drop
    public var meaning: String {
      switch self {
      case .pay: "payment hangs on it"
      case .require: "a local quality requirement"
      case .monitor: "watched, and nothing more"
      case .balance: "watched, so that another is not bought at its cost"
      case .drop: "not used"
      }
    }
  }

  public enum Claim: String, Choice {
    case service, cohort
    public var meaning: String {
      switch self {
      case .service: "what the service is like for anybody"
      case .cohort: "what happened to these people and no others"
      }
    }
  }

  public enum Influence: String, Choice {
    case sole, shared, system
    public var meaning: String {
      switch self {
      case .sole: "the provider alone can change it"
      case .shared: "the provider can change it together with others"
      case .system: "the provider can hardly change it"
      }
    }
  }

  init(at span: Span) {
    self.span = span
    indicator = Located("", span)
    by = Located("", span)
    because = Located("", span)
  }

  static let shape = Shape<Measure>("a measure", "What was decided about an indicator.") {
    Field(
      "indicator", .reference(to: .measure), .required,
      "The outcome's key, then the entry's id or `experience`."
    ) { $0.indicator = $1 }
    Field("role", .choice(Use.self), "What it is used for; `monitor` where left out.") { $0.role = $1 }
    Field("claim", .choice(Claim.self), "What a result says.") { $0.claim = $1 }
    Field("population", .id(to: .service), "The service whose population is measured.") { $0.population = $1 }
    Field("baseline", .object(Baseline.self), "What was measured before.") { $0.baseline = $1 }
    Field("expected_people", .atLeastOne, "Usable answers in each year, the baseline year included.") {
      $0.expectedPeople = $1
    }
    Field("targets", .list(of: .object(Target.self)), "What is to be reached, year by year.") {
      $0.targets = $1
    }
    Field("pay", .object(PaymentRule.self), "How payment follows from the result.") { $0.pay = $1 }
    Field("influence", .choice(Influence.self), "How far the provider can change it.") { $0.influence = $1 }
    Field("note", .prose, "What else bears on it.") { $0.note = $1 }
    Field("missing_answers", .prose, "What is done about answers that are missing.") {
      $0.missingAnswers = $1
    }
    Field("by", .text, .required, "The post that decided; never a name.") { $0.by = $1 }
    Field("on", .date, .required, "When.") { $0.on = $1 }
    Field("because", .prose, .required, "Why.") { $0.because = $1 }
  }
}

/// What was measured before the contract could change anything.
public struct Baseline: Written {
  public let span: Span
  public var value: Located<Quantity>?
  public var people: Located<Int>?
  public var from: Located<Day>?
  public var to: Located<Day>?
  public var source: Located<String>?
  public var method: Located<String>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<Baseline>("a baseline", "What was measured before: never a number from a map.") {
    Field("value", .quantity, .required, "The value.") { $0.value = $1 }
    Field("people", .atLeastOne, .required, "Among how many people.") { $0.people = $1 }
    Field("from", .date, .required, "The first day of the period.") { $0.from = $1 }
    Field("to", .date, .required, "The last day of the period.") { $0.to = $1 }
    Field("source", .text, .required, "Where it comes from.") { $0.source = $1 }
    Field("method", .text, .required, "The definition it was measured by: `experience@1`.") { $0.method = $1 }
  }
}

/// What is to be reached in one Contract Year.
public struct Target: Written {
  public let span: Span
  public var year: Located<Int>?
  public var lower: Located<Quantity>?
  public var target: Located<Quantity>?
  public var upper: Located<Quantity>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<Target>("a target", "What is to be reached in one Contract Year.") {
    Field("year", .atLeastOne, .required, "The Contract Year, from 1.") { $0.year = $1 }
    Field("lower", .quantity, "Below this nothing is earned.") { $0.lower = $1 }
    Field("target", .quantity, "What the parties expect.") { $0.target = $1 }
    Field("upper", .quantity, "From here everything is earned.") { $0.upper = $1 }
  }
}

/// How payment follows from a result.
public struct PaymentRule: Written {
  public let span: Span
  public var rule: Located<Rule>?
  public var weight: Located<ExactDecimal>?
  public var verifier: Located<String>?
  public var cap: Located<Cap>?

  public enum Rule: String, Choice {
    case binary, linear, banded, milestone
    case unitRate = "unit-rate"
    public var meaning: String {
      switch self {
      case .binary: "all or nothing"
      case .linear: "in proportion between lower and upper"
      case .banded: "by steps"
      case .milestone: "a fixed share for evidence by a date"
      case .unitRate: "a price for each verified outcome"
      }
    }
  }

  public enum Cap: Sendable, Equatable {
    case none
    case amount(ExactDecimal)
  }

  init(at span: Span) { self.span = span }

  static let shape = Shape<PaymentRule>("a payment rule", "How payment follows from a result.") {
    Field("rule", .choice(Rule.self), .required, "The kind of rule.") { $0.rule = $1 }
    Field("weight", .percent, "Its share of the pool.") { $0.weight = $1 }
    Field("verifier", .text, "Who confirms the result.") { $0.verifier = $1 }
    Field("cap", .cap, "The most that is paid; `none` where there is no cap.") { $0.cap = $1 }
  }
}

extension Notation where Value == Located<PaymentRule.Cap> {
  /// An amount of money, or `none`.
  static let cap = Notation(
    .either([.choice([.init(text: "none", meaning: "no cap")]), Notation<Located<ExactDecimal>>.money.schema])
  ) { node, reading in
    if reading.document.isScalar(node), reading.document.text(of: node) == "none" {
      return Located(.none, reading.span(node))
    }
    return Notation<Located<ExactDecimal>>.money.read(node, &reading).map {
      Located(.amount($0.value), $0.span)
    }
  }
}
