import Reporting

/// How payment follows from a result.
public struct PaymentRule: Written {
  public let span: Span
  public var rule: Located<Rule>?
  public var weight: Located<ExactDecimal>?
  public var verifier: Located<String>?
  public var cap: Located<Cap>?
  public var weights: [YearWeight] = []
  public var bands: [PaymentBand] = []
  public var price: Located<ExactDecimal>?
  public var unit: Located<String>?
  public var evidence: Located<String>?
  public var due: Located<Day>?
  public var timing: Located<String>?

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
    Field("weights", .list(of: .object(YearWeight.self)), "Its share in years where it is another.") {
      $0.weights = $1
    }
    Field("bands", .list(of: .object(PaymentBand.self)), "The steps of a `banded` rule, in order.") {
      $0.bands = $1
    }
    Field("price", .money, "What a `unit-rate` rule pays for each verified outcome.") { $0.price = $1 }
    Field("unit", .text, "What is counted and paid for: `person who answers \"supported\"`.") { $0.unit = $1 }
    Field("evidence", .prose, "What shows that a `milestone` is reached.") { $0.evidence = $1 }
    Field("due", .date, "The day by which a `milestone` must be shown.") { $0.due = $1 }
    Field("timing", .text, "When it is paid: `once a year, after the year is settled`.") { $0.timing = $1 }
  }
}

/// A weight for one year.
public struct YearWeight: Written {
  public let span: Span
  public var year: Located<Int>?
  public var weight: Located<ExactDecimal>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<YearWeight>("a weight for a year", "The share of the pool in one Contract Year.") {
    Field("year", .atLeastOne, .required, "The Contract Year, from 1.") { $0.year = $1 }
    Field("weight", .percent, .required, "Its share of that year's pool.") { $0.weight = $1 }
  }
}

/// One step of a banded rule: from a value on, up to the next step.
public struct PaymentBand: Written {
  public let span: Span
  public var from: Located<Quantity>?
  public var to: Located<Quantity>?
  public var share: Located<ExactDecimal>?
  public var year: Located<Int>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<PaymentBand>("a band", "A step of a banded payment.") {
    Field("from", .quantity, "The value where the band begins, itself in the band; open where left out.") {
      $0.from = $1
    }
    Field("to", .quantity, "The value where the next band begins; open where left out.") { $0.to = $1 }
    Field("share", .percent, .required, "The share of the indicator's money that the band earns.") {
      $0.share = $1
    }
    Field("year", .atLeastOne, "The Contract Year it is for; every year where left out.") { $0.year = $1 }
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
