import Reporting

/// Money that depends on outcomes, as authors write it.
public struct Payment: Written {
  public let span: Span
  public var vehicle: Located<String>?
  public var annualValue: [AnnualValue] = []
  public var atRisk: [AtRisk] = []
  public var gates: [Gate] = []
  public var basis: Located<Basis>?
  public var severalTests: Located<SeveralTests>?
  public var power: Located<ExactDecimal>?
  public var settledAfter: Located<Int>?

  public enum Basis: String, Choice {
    case bonus, withhold
    public var meaning: String {
      switch self {
      case .bonus: "paid on top of the year's value"
      case .withhold: "kept back from the year's value until it is earned"
      }
    }
  }

  /// The more indicators are tested, the likelier that one of them moves by chance.
  public enum SeveralTests: String, Choice {
    case bonferroni, holm, none
    public var meaning: String {
      switch self {
      case .bonferroni: "each paid indicator is tested at 5% divided by their number"
      case .holm: "tested in Holm's order; planned for as strictly as Bonferroni's"
      case .none: "each is tested at 5%, and one in twenty moves by chance"
      }
    }
  }

  init(at span: Span) { self.span = span }

  static let shape = Shape<Payment>("the payment", "Money that depends on outcomes.") {
    Field("vehicle", .id, "The schedule that carries it, such as `local-incentive-scheme`.") {
      $0.vehicle = $1
    }
    Field("annual_value", .list(of: .object(AnnualValue.self)), "What each Contract Year is worth.") {
      $0.annualValue = $1
    }
    Field(
      "at_risk", .list(of: .object(AtRisk.self)), "The share of each year's value that depends on outcomes."
    ) { $0.atRisk = $1 }
    Field("gates", .list(of: .object(Gate.self)), "What must hold before anything is paid.") { $0.gates = $1 }
    Field("basis", .choice(Basis.self), "Whether it is paid on top, or kept back until it is earned.") {
      $0.basis = $1
    }
    Field(
      "several_tests", .choice(SeveralTests.self), "What is done about the chance that one of several moves."
    ) { $0.severalTests = $1 }
    Field("power", .percent(least: 50), "How likely a real change is to be shown; 80% where left out.") {
      $0.power = $1
    }
    Field("settled_after", .count, "How many days after a Contract Year its payment is worked out.") {
      $0.settledAfter = $1
    }
  }
}

public struct AnnualValue: Written {
  public let span: Span
  public var year: Located<Int>?
  public var amount: Located<ExactDecimal>?
  public var currency: Located<Currency>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<AnnualValue>("an annual value", "What a Contract Year is worth.") {
    Field("year", .atLeastOne, .required, "The Contract Year, from 1.") { $0.year = $1 }
    Field("amount", .money, .required, "In pounds and pence.") { $0.amount = $1 }
    Field("currency", .choice(Currency.self), "The currency; `GBP` where left out.") { $0.currency = $1 }
  }
}

public enum Currency: String, Choice {
  case gbp = "GBP", eur = "EUR", usd = "USD"
  public var meaning: String {
    switch self {
    case .gbp: "pounds sterling"
    case .eur: "euros"
    case .usd: "US dollars"
    }
  }
}

public struct AtRisk: Written {
  public let span: Span
  public var year: Located<Int>?
  public var share: Located<ExactDecimal>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<AtRisk>("a share at risk", "The share of a year's value that depends on outcomes.")
  {
    Field("year", .atLeastOne, .required, "The Contract Year, from 1.") { $0.year = $1 }
    Field("share", .percent, .required, "The share of that year's value.") { $0.share = $1 }
  }
}

public struct Gate: Written {
  public let span: Span
  public var id: Located<String>
  public var text: Located<String>

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    text = Located("", span)
  }

  static let shape = Shape<Gate>("a gate", "What must hold before anything is paid.") {
    Field("id", .id(of: .gate), .required, "Names the gate.") { $0.id = $1 }
    Field("text", .prose, .required, "The condition, as a sentence.") { $0.text = $1 }
  }
}
