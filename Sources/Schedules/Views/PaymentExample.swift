import Compiler
import Reporting
import Specs

/// Worked payments for a year: what every result at its lower, target and upper value would earn.
struct PaymentExample: ScheduleView {
  static let key = "payment-example"
  let page: Page
  let years: [Year]
  let gates: String

  static let fields = Fields<Self>.document(
    "worked results at the lower, target and upper values, each year",
    [
      .list("years", "the years that pay for outcomes", Year.fields) { $0.years },
      .text("gates", "what happens when a gate does not hold; empty where there is none") { $0.gates },
    ])

  /// Only where something can be worked out.
  static func isWritten(for drafting: Drafting) -> Bool { !drafting.exampleYears.isEmpty }

  init?(_ drafting: Drafting, _ diagnostics: inout Diagnostics) {
    page = Page(drafting, nil)
    years = drafting.exampleYears.map { Year($0, drafting) }
    let gates = drafting.framework.payment?.gates.map(\.id.value) ?? []
    self.gates =
      gates.isEmpty
      ? ""
      : "Where \(joined(gates, by: "or")) does not hold, nothing is payable for the year, whatever the results."
  }

  /// A year, with its three examples.
  struct Year: Sendable {
    let title: String
    let pool: String
    /// What nobody can earn, because payment that was decided does not stand.
    let heldBack: [TextLine]
    let cases: [Case]
    /// Those that are paid in the year and cannot be worked out yet; empty where there are none.
    let left: String

    init(_ pool: PaymentPool, _ drafting: Drafting) {
      title = drafting.year(pool.year)
      self.pool = drafting.amount(pool.amount)
      heldBack = drafting.heldBack(in: pool.year).map { TextLine($0) }
      cases = Example.allCases.map { Case($0, pool, drafting) }
      let open = drafting.notWorkable(in: pool.year)
      left =
        open.isEmpty
        ? ""
        : "Not worked through, because not all of their numbers are known: \(joined(open))."
    }

    static let fields = Fields<Year>(
      of: "a year",
      [
        .text("title", "the year") { $0.title },
        .text("pool", "the pool of the year") { $0.pool },
        .list("heldBack", "sentences on what nobody can earn of it", TextLine.fields) { $0.heldBack },
        .list("cases", "the examples", Case.fields) { $0.cases },
        .text("left", "what is paid in the year and cannot be worked through; empty where there is nothing") {
          $0.left
        },
      ])
  }

  /// One example of a year.
  struct Case: Sendable {
    let title: String
    let rows: [Row]
    let sum: String

    init(_ example: Example, _ pool: PaymentPool, _ drafting: Drafting) {
      title = example.title
      let entries = drafting.workable(in: pool.year)
      let rows = entries.map {
        Row(example, $0.year, drafting.framework.indicators[$0.indicator.place], drafting)
      }
      self.rows = rows
      sum = Self.sum(of: rows, pool, drafting)
    }

    /// "£1.00 + £2.00 = £3.00 payable, of the pool of £5.00."; a price that is paid beside the pool is told apart.
    private static func sum(of rows: [Row], _ pool: PaymentPool, _ drafting: Drafting) -> String {
      let text = { (money: Money) in drafting.currency.text(money) }
      let total = rows.reduce(Money.none) { $0 + $1.money }
      let beside = rows.filter(\.isBesidePool).reduce(Money.none) { $0 + $1.money }
      let parts = rows.map { text($0.money) }
      let sum = (parts.count > 1 ? parts.joined(separator: " + ") + " = " : "") + "\(text(total)) payable"
      guard let amount = pool.amount else { return sum + "." }
      guard rows.contains(where: \.isBesidePool) else { return sum + ", of the pool of \(text(amount))." }
      return
        "\(sum): \(text(total - beside)) of the pool of \(text(amount)), and \(text(beside)) beside the pool."
    }

    static let fields = Fields<Case>(
      of: "an example",
      [
        .text("title", "what it assumes") { $0.title },
        .list("rows", "the indicators, each worked through", Row.fields) { $0.rows },
        .text("sum", "the amounts added up") { $0.sum },
      ])
  }

  /// One indicator, worked through.
  struct Row: Sendable {
    let id: String
    let result: String
    let working: String
    let money: Money
    let payable: String
    let isBesidePool: Bool

    init(_ example: Example, _ entry: PaidYear, _ indicator: Indicator, _ drafting: Drafting) {
      id = indicator.id
      let (assumed, because) = example.assumption(entry, indicator)
      result = drafting.text(of: assumed, entry, indicator) + (because.isEmpty ? "" : " (\(because))")
      working = drafting.working(assumed, entry, indicator)
      money = entry.payable(for: assumed) ?? .none
      payable = drafting.currency.text(money)
      isBesidePool = entry.weight == nil
    }

    static let fields = Fields<Row>(
      of: "an indicator, worked through",
      [
        .text("id", "its public id") { $0.id },
        .text("result", "the result that is assumed") { $0.result },
        .text("working", "how the payment follows") { $0.working },
        .text("payable", "what is paid") { $0.payable },
      ])
  }
}

/// What an example assumes of every indicator.
enum Example: CaseIterable {
  case lower, target, upper

  var title: String {
    switch self {
    case .lower: "Every result at its lower value"
    case .target: "Every result at its target"
    case .upper: "Every result at its upper value"
    }
  }

  /// The result of one indicator, and where it comes from if nobody set it. Where a year has no such value, the example
  /// takes the nearest that its rule knows: half way for a target, the baseline for a lower value.
  func assumption(_ entry: PaidYear, _ indicator: Indicator) -> (result: Achievement, because: String) {
    switch entry.payment {
    case .milestone(let rule): return (.evidence(self == .lower ? rule.due.adding(years: 1) : rule.due), "")
    case .unitRate(let rule):
      let all =
        rule.price.pence == 0 ? 0 : ((entry.most ?? .none).pence + rule.price.pence - 1) / rule.price.pence
      return (.units(self == .lower ? 0 : self == .target ? all / 2 : all), "")
    case .reporting: return (.reported, "")
    case .banded(let rule) where entry.target == nil: return value(in: rule)
    case .binary, .linear, .banded, nil: break
    }
    let (value, because) = value(of: entry.target, indicator)
    return (.value(value ?? Rational(0)), because)
  }

  /// Of a year that has one value at least.
  private func value(of target: BoundTarget?, _ indicator: Indicator) -> (Rational?, because: String) {
    let (lower, middle, upper) = (target?.lower?.value, target?.target?.value, target?.upper?.value)
    switch self {
    case .lower:
      if let lower { return (lower, "") }
      if let before = indicator.bound?.baseline?.value.value { return (before, "the baseline") }
      return middle.map { ($0, "the target") } ?? (upper, "the upper value")
    case .target:
      if let middle { return (middle, "") }
      if let lower, let upper { return ((lower + upper) / Rational(2), "half way") }
      return upper.map { ($0, "the upper value") } ?? (lower, "the lower value")
    case .upper:
      if let upper { return (upper, "") }
      return middle.map { ($0, "the target") } ?? (lower, "the lower value")
    }
  }

  /// Where bands hold all the numbers there are: where the worst, the middle and the best of them begin.
  private func value(in rule: BandedRule) -> (result: Achievement, because: String) {
    let worstFirst = rule.direction == .up ? rule.bands : rule.bands.reversed()
    let place = self == .lower ? 0 : self == .target ? worstFirst.count / 2 : worstFirst.count - 1
    let band = worstFirst[place]
    if let from = band.from { return (.value(from), "where a band begins") }
    return (.value(band.to.map { $0 - Rational(1) } ?? Rational(0)), "in a band")
  }
}

extension Drafting {
  /// The years in which some payment can be worked out.
  fileprivate var exampleYears: [PaymentPool] {
    (framework.payment?.pools ?? []).filter { !workable(in: $0.year).isEmpty }
  }

  /// Those whose numbers are all there.
  fileprivate func workable(in year: Int) -> [(indicator: PaidIndicator, year: PaidYear)] {
    let entries = framework.payment?.entries(ofYear: year) ?? []
    return entries.filter { $0.year.payment != nil && $0.year.most != nil }
      .sortedNaturally { framework.indicators[$0.indicator.place].id }
  }

  /// "£4,500.00 of it is held back, because payment for I-6.4 does not stand; what becomes of it is open: [ ]."
  fileprivate func heldBack(in year: Int) -> [String] {
    (framework.payment?.stopped ?? []).compactMap { share in
      guard let part = share.parts.first(where: { $0.year == year }) else { return nil }
      let indicator = framework.indicators[share.place]
      return
        "\(amount(part.amount)) of it is held back, because payment for \(indicator.id) does not stand; what becomes of it is open: \(openSlot(indicator.stoppedSlot))."
    }
  }

  /// The others that are paid in a year, by their ids.
  fileprivate func notWorkable(in year: Int) -> [String] {
    let entries = framework.payment?.entries(ofYear: year) ?? []
    return entries.filter { $0.year.payment == nil || $0.year.most == nil }
      .map { framework.indicators[$0.indicator.place].id }.sorted(by: isInNaturalOrder)
  }

  fileprivate func text(of achievement: Achievement, _ entry: PaidYear, _ indicator: Indicator) -> String {
    switch achievement {
    case .value(let value): indicator.text(value)
    case .units(let count): "\(count)"
    case .evidence:
      entry.payment?.payable(for: achievement, of: Money(pence: 1), most: Money(pence: 1)) == Money.none
        ? "Evidence shown too late" : "Evidence shown in time"
    case .reported: "Reported in time and in full"
    }
  }
}
