import Compiler
import Reporting
import Specs

/// The money that depends on outcomes: pools, who shares in them, and how each payment is worked out.
struct OutcomesPayment: ScheduleView {
  static let formKey: ScheduleKey? = .outcomesPayment
  let page: Page
  let pools: [PoolRow]
  let basis: String
  let gates: [TextLine]
  let table: FormTable
  let sums: [TextLine]
  let stopped: [TextLine]
  let holdsBack: Bool
  let rules: [RulePart]
  let settled: String

  static let fields = Fields<Self>.document(
    "the money that depends on outcomes",
    [
      .flag("any", "whether anything is paid for outcomes") { !$0.rules.isEmpty },
      .list("pools", "the pools by year", PoolRow.fields) { $0.pools },
      .text("basis", "a sentence on where the money comes from") { $0.basis },
      .flag("hasGates", "whether there are gates") { !$0.gates.isEmpty },
      .list("gates", "the conditions without which a pool pays nothing", TextLine.fields) { $0.gates },
      .optional("table", "what each indicator can earn in each year", FormTable.fields) { $0.table },
      .list("sums", "a sum for each year: the parts make the pool", TextLine.fields) { $0.sums },
      .flag("holdsBack", "whether some of a pool can be earned by nobody") { $0.holdsBack },
      .list("stopped", "sentences on payment that does not stand", TextLine.fields) { $0.stopped },
      .list("rules", "how each indicator is paid", RulePart.fields) { $0.rules },
      .text("settled", "a sentence on when a year is worked out; empty where nobody has said") { $0.settled },
    ])

  init?(_ drafting: Drafting, _ diagnostics: inout Diagnostics) {
    page = Page(drafting, Self.formKey)
    let plan = drafting.framework.payment
    let paid = drafting.paidIndicators
    let rows = paid.flatMap { paid in paid.years.map { drafting.paymentRow(paid, $0) } }
    let table = FormTable(
      .outcomesPayment,
      holds: [
        "indicator", "year", "phase", "weight", "payment rule", "lower and upper", "gate", "maximum payable",
        "evidence and verifier", "timing", "authored, derived or proposed",
      ], rows, drafting, &diagnostics)
    guard let table else { return nil }
    self.table = table
    rules = paid.map { RulePart($0, drafting) }
    pools = (plan?.pools ?? []).map { PoolRow($0, drafting) }
    gates = (plan?.gates ?? []).map { TextLine("\($0.id.value): \(closed($0.text.value))") }
    sums = (plan?.pools ?? []).compactMap { drafting.sum(of: $0).map { TextLine($0) } }
    holdsBack = (plan?.pools ?? []).contains { $0.heldBack.map { $0 > .none } ?? false }
    stopped = drafting.stoppedPayments.map { TextLine($0) }
    basis =
      switch plan?.basis {
      case .bonus: "A pool is paid on top of the year's value."
      case .withhold: "A pool is kept back from the year's value until it is earned."
      case nil:
        "Whether a pool is paid on top of the year's value or kept back from it: \(drafting.openSlot("payment/basis"))"
      }
    settled =
      plan?.settledAfter.map { "Each \(drafting.yearTerm) is worked out \($0) days after it ends." } ?? ""
  }

  /// The pool of one year.
  struct PoolRow: Sendable {
    let year: String
    let value: String
    let share: String
    let amount: String
    let heldBack: String

    init(_ pool: PaymentPool, _ drafting: Drafting) {
      year = drafting.year(pool.year)
      value =
        pool.annualValue.map { drafting.amount($0) }
        ?? drafting.openSlot("payment/year-\(pool.year)/annual_value")
      share = pool.atRisk.map { "\($0.text)%" } ?? drafting.openSlot("payment/year-\(pool.year)/at_risk")
      amount = drafting.amount(pool.amount)
      heldBack = drafting.amount(pool.heldBack)
    }

    static let fields = Fields<PoolRow>(
      of: "the pool of a year",
      [
        .text("year", "the year") { $0.year },
        .text("value", "what the year is worth") { $0.value },
        .text("share", "the share that depends on outcomes") { $0.share },
        .text("amount", "the pool") { $0.amount },
        .text("heldBack", "what nobody can earn as things stand") { $0.heldBack },
      ])
  }

  /// How one indicator is paid.
  struct RulePart: Sendable {
    let id: String
    let name: String
    let sentences: [TextLine]
    let formulas: [TextLine]

    init(_ paid: PaidIndicator, _ drafting: Drafting) {
      let indicator = drafting.framework.indicators[paid.place]
      id = indicator.id
      name = indicator.text.name
      sentences = drafting.paymentSentence(paid).map { TextLine($0) }
      formulas = paid.years.map {
        TextLine("\(drafting.year($0.year)): \(drafting.formula($0, indicator)).")
      }
    }

    static let fields = Fields<RulePart>(
      of: "how an indicator is paid",
      [
        .text("id", "its public id") { $0.id },
        .text("name", "what it is, as a phrase") { $0.name },
        .list("sentences", "who pays what for what", TextLine.fields) { $0.sentences },
        .list("formulas", "how each year is worked out, with its numbers", TextLine.fields) { $0.formulas },
      ])
  }
}

extension Drafting {
  /// In the order of their ids.
  var paidIndicators: [PaidIndicator] {
    (framework.payment?.indicators ?? []).sortedNaturally { framework.indicators[$0.place].id }
  }

  fileprivate func paymentRow(_ paid: PaidIndicator, _ entry: PaidYear) -> FormTable.Row {
    let indicator = framework.indicators[paid.place]
    let weight = entry.weight.map { "\($0.text)%" }
    let besidePool = paid.rule.rule?.value == .unitRate
    let gates = framework.payment?.gates.map(\.id.value) ?? []
    let verifier = paid.rule.verifier?.value ?? openSlot("\(indicator.key)/pay/verifier")
    let evidence = paid.rule.evidence.map { withoutStop($0.value) }
    let timing =
      paid.rule.timing?.value ?? framework.payment?.settledAfter.map { "\($0) days after the \(yearTerm)" }
    return FormTable.Row(
      indicator.id, "\(entry.year)", entry.phase.title,
      weight ?? (besidePool ? "Beside the pool" : openSlot("\(indicator.key)/pay/weight")),
      paid.rule.rule?.value.title ?? "[ ]", bounds(entry, indicator),
      gates.isEmpty ? "None" : gates.joined(separator: ", "), amount(entry.most),
      "\(evidence ?? indicator.text.source); verified by \(verifier)",
      timing.map(capitalised) ?? openSlot("\(indicator.key)/pay/timing"), origin(of: entry))
  }

  /// Where the row's values come from: "Rule, weight and values authored; phase and maximum derived".
  private func origin(of entry: PaidYear) -> String {
    var parts: [Provenance: [String]] = [.authored: ["rule"], .derived: []]
    if entry.weight != nil { parts[.authored]?.append("weight") }
    if let target = entry.target {
      let isProposed = target.written.state?.value == .proposed
      parts[isProposed ? .proposed : .authored, default: []].append("values")
    }
    parts[entry.origin]?.append("phase")
    if entry.most != nil { parts[.derived]?.append("maximum") }
    let phrases = [Provenance.authored, .proposed, .derived].compactMap { provenance in
      parts[provenance].flatMap { $0.isEmpty ? nil : "\(joined($0)) \(provenance.rawValue)" }
    }
    return capitalised(phrases.joined(separator: "; "))
  }

  /// "Contract Year 2: £… (I-1.1) + £… (I-2.1) = £…."
  fileprivate func sum(of pool: PaymentPool) -> String? {
    guard let amount = pool.amount, let heldBack = pool.heldBack, let plan = framework.payment else {
      return nil
    }
    var parts = plan.entries(ofYear: pool.year).compactMap { entry in
      entry.year.amount.map { "\(currency.text($0)) (\(framework.indicators[entry.indicator.place].id))" }
    }
    guard !parts.isEmpty else { return nil }
    if heldBack > .none { parts.append("\(currency.text(heldBack)) (held back)") }
    return "\(year(pool.year)): \(parts.joined(separator: " + ")) = \(currency.text(amount))."
  }

  /// "Payment for I-2.1 does not stand, because …", and what becomes of its part of the pools.
  fileprivate var stoppedPayments: [String] {
    indicators.filter { $0.decidedRole == .pay && !$0.stopped.isEmpty }.flatMap { indicator in
      let share = framework.payment?.stopped.first { framework.indicators[$0.place].key == indicator.key }
      let because =
        "Payment for \(indicator.id) does not stand, because \(joined(indicator.stopped.map(\.reason)))."
      guard let share, !share.parts.isEmpty else { return [because] }
      return [
        because,
        "The part of \(indicator.id) in the pools is held back: \(share.text(currency, year: yearTerm)).",
        "Whether the measure of \(indicator.id) is mended, its weight given to others or less put at risk is open: \(openSlot(indicator.stoppedSlot)), among the open items for \(outcome(of: indicator).id).",
      ]
    }
  }
}
