import Reporting
import Specs

/// One indicator with everything that its checks look at.
struct MeasuredCase: Sendable {
  let indicator: Indicator
  // Parts of the indicator, which keeps them apart: they are looked at by every check.
  let measure: BoundMeasure?
  let decided: Measure?
  let entry: CatalogueEntry?
  let outcome: Outcome
  let project: Project
  let tests: PaidTests
  let change: ChangeToShow
  /// The public id of the indicator that balances it.
  let balance: String?

  init(
    _ place: Int, of indicators: [Indicator], _ outcomes: [Outcome], _ project: Project, _ tests: PaidTests
  ) {
    indicator = indicators[place]
    measure = indicator.bound
    decided = indicator.measure
    entry = indicator.catalogueEntry
    outcome = outcomes[indicator.outcome]
    balance = measure?.balancedBy.map { indicators[$0].id }
    self.project = project
    self.tests = tests
    change = ChangeToShow(indicator, tests.rates(for: indicator))
  }

  var statistic: StatisticFacts { indicator.statistic }
  var baseline: BoundBaseline? { measure?.baseline }
  var target: BoundTarget? { measure?.firstTarget }

  /// Why there is none to look at, where there is none.
  var noBaseline: String {
    measure?.withheld.map { "the baseline is withheld: \($0.reason)" } ?? "there is no baseline yet"
  }

  /// Whether the first target is worse than the baseline: that is refused where it stands, and no advice on how to show such
  /// a change would help.
  var isBackwards: Bool {
    guard let before = baseline?.value.value, let aim = target?.aim?.value else { return false }
    return isWorse(aim, than: before, indicator.direction)
  }

  /// Whether money was decided for it, and nothing in what it is forbids that.
  var isPaid: Bool { indicator.decidedRole == .pay && indicator.stopped.isEmpty }
  /// Whether the money hangs on its figure.
  var isPaidOnResult: Bool { isPaid && measure?.isPaidOnResult == true }
  /// Whether somebody will be held to its figure, so that it is worth asking for what is missing.
  var isHeldTo: Bool { isPaid || indicator.decidedRole == .require || target != nil }

  /// Where to point when something is missing altogether.
  var place: Span? { decided?.role?.span ?? decided?.indicator.span }

  /// A number of people or events; one that is too small for its data to show is not printed.
  func people(_ count: Int) -> String { indicator.smallNumbers(project).text(count) }

  /// A value in the indicator's unit, as printed: `41%`, `5.4`.
  func value(_ number: Rational) -> String {
    number.decimal(atLeast: 0, atMost: 4) + (statistic.isPercent ? "%" : "")
  }

  /// A value that was worked out, as printed: `43.2%`, `5.42`.
  func about(_ number: Rational) -> String {
    number.decimal(atLeast: 0, atMost: statistic.places) + (statistic.isPercent ? "%" : "")
  }

  /// The smallest change that can be told: "7.1 percentage points".
  func smallestChange(_ number: Rational) -> String { distance(number.outward(statistic.places)) }

  /// A distance between two values: "5 percentage points", "5.4".
  func distance(_ number: Rational) -> String {
    let text = number.magnitude.decimal(atLeast: 0, atMost: statistic.places)
    return statistic.isPercent ? "\(text) percentage points" : text
  }
}

/// How many paid results are tested against chance, and how strictly.
struct PaidTests: Sendable {
  /// Indicators whose result is paid.
  let count: Int
  let choice: Payment.SeveralTests?
  let power: Double

  init(_ indicators: [Indicator], _ project: Project) {
    let payment = project.contract.payment
    count = indicators.count {
      $0.decidedRole == .pay && $0.stopped.isEmpty && $0.bound?.isPaidOnResult == true
    }
    choice = payment?.severalTests?.value
    power = payment?.power.map { Rational($0.value).double / 100 } ?? ErrorRates.usual.power
  }

  /// While nobody has decided, as strictly as Bonferroni's: a proof then holds whatever is decided.
  func rates(for indicator: Indicator) -> ErrorRates {
    let isTested =
      indicator.decidedRole == .pay && indicator.stopped.isEmpty && indicator.bound?.isPaidOnResult == true
    let isShared = isTested && count > 1 && choice != Payment.SeveralTests.none
    let alpha = isShared ? SeveralTests.bonferroni(tests: count) : nil
    return ErrorRates(alpha: alpha ?? ErrorRates.usual.alpha, power: power) ?? .usual
  }
}

extension Rational {
  /// The next number with so many decimals that is not nearer to zero: a change that is printed is one that can be told.
  ///
  /// What lies within a millionth of a number is that number: it was worked out in floating point.
  public func outward(_ places: Int) -> Rational {
    var unit = Rational(1)
    for _ in 0..<places { unit = unit / Rational(10) }
    let steps = (magnitude - Rational(1, over: 1_000_000)) / unit
    guard steps > Rational(0) else { return Rational(0) }
    let whole = steps.numerator / steps.denominator
    let up = Rational(whole * steps.denominator == steps.numerator ? whole : whole + 1) * unit
    return numerator < 0 ? Rational(0) - up : up
  }

  /// The nearest floating-point number: for statistics only, never for money or print.
  var double: Double { Double(numerator) / Double(denominator) }

  /// Nine decimals of a number worked out in floating point; nil for one that is none or too large.
  ///
  /// More than are ever printed: what is rounded to four and then to two is 1.43 where the figure is 1.4249.
  init?(rounding number: Double) {
    guard number.isFinite, number.magnitude < 1e12 else { return nil }
    self.init(Int128((number * 1e9).rounded(.toNearestOrAwayFromZero)), over: 1_000_000_000)
  }
}
