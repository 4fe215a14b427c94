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
  /// Where answers are weighted: how many unweighted answers would tell as much (Kish).
  public var effectivePeople: Located<Int>?
  public var asking: Asking?
  public var splits: [Split] = []
  public var targets: [Target] = []
  public var rebasing: Located<String>?
  public var balancedBy: Located<String>?
  public var pay: PaymentRule?
  public var mode: Located<String>?
  public var answeredBy: Located<AnsweredBy>?
  public var scoring: Located<String>?
  public var standard: Located<String>?
  public var licence: MeasureLicence?
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
      "indicator", .key(of: .measure), .required,
      "The outcome's key, then the entry's id or `experience`."
    ) { $0.indicator = $1 }
    Field("role", .choice(Use.self), "What it is used for; `monitor` where left out.") { $0.role = $1 }
    Field("claim", .choice(Claim.self), "What a result says.") { $0.claim = $1 }
    Field("population", .id(to: .service), "The service whose population is measured.") { $0.population = $1 }
    Field("baseline", .object(Baseline.self), "What was measured before.") { $0.baseline = $1 }
    Field("expected_people", .atLeastOne, "Usable answers in each year, the baseline year included.") {
      $0.expectedPeople = $1
    }
    Field(
      "effective_people", .atLeastOne, "Where answers are weighted: how many unweighted ones tell as much."
    ) {
      $0.effectivePeople = $1
    }
    Field("asking", .object(Asking.self), "How many are asked, and how many of them answer.") {
      $0.asking = $1
    }
    Field("splits", .list(of: .object(Split.self)), "The parts that results are shown for.") {
      $0.splits = $1
    }
    Field("targets", .list(of: .object(Target.self)), "What is to be reached, year by year.") {
      $0.targets = $1
    }
    Field("rebasing", .prose, "How targets are set for years that have none yet, or are set anew.") {
      $0.rebasing = $1
    }
    Field(
      "balanced_by", .reference(to: .measure),
      "The indicator that would show if this one were bought at another's cost."
    ) { $0.balancedBy = $1 }
    Field("mode", .text, "How answers are collected: `postal`, `by phone`.") { $0.mode = $1 }
    Field("answered_by", .choice(AnsweredBy.self), "Who answers.") { $0.answeredBy = $1 }
    Field("scoring", .text, "The version of the scores or value set.") { $0.scoring = $1 }
    Field("standard", .text, "The standard population or rates, with its age bands.") { $0.standard = $1 }
    Field("licence", .object(MeasureLicence.self), "Who gets the licence or permission, and by when.") {
      $0.licence = $1
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
