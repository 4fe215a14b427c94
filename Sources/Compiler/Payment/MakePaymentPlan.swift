import Specs

/// Works out the pools, and each indicator's part of them; nil where no money depends on outcomes.
func makePaymentPlan(_ indicators: [Indicator], _ project: Project) -> PaymentPlan? {
  let payment = project.contract.payment
  guard payment != nil || indicators.contains(where: { $0.role == .pay }) else { return nil }
  let maker = PlanMaker(indicators, project)
  return PaymentPlan(
    currency: payment?.annualValue.first?.currency?.value ?? .gbp, basis: payment?.basis?.value,
    gates: payment?.gates ?? [], pools: maker.pools, indicators: maker.paid, stopped: maker.stopped,
    settledAfter: payment?.settledAfter?.value, severalTests: payment?.severalTests?.value,
    power: payment?.power?.value)
}

/// Shares each pool out to those that decisions give a weight in it.
private struct PlanMaker {
  let indicators: [Indicator]
  let project: Project
  private(set) var pools: [PaymentPool] = []
  private(set) var paid: [PaidIndicator] = []
  private(set) var stopped: [StoppedShare] = []

  init(_ indicators: [Indicator], _ project: Project) {
    self.indicators = indicators
    self.project = project
    let sharing = indicators.indices.compactMap { place -> Sharing? in
      guard indicators[place].decidedRole == .pay, let rule = indicators[place].measure?.pay else {
        return nil
      }
      return Sharing(
        place: place, rule: rule, isInForce: indicators[place].role == .pay,
        years: project.years(of: indicators[place], asIfPaid: true).filter(\.isPaid))
    }
    let payment = project.contract.payment
    let written = (payment?.annualValue ?? []).compactMap { $0.year?.value }
    let atRisk = (payment?.atRisk ?? []).compactMap { $0.year?.value }
    let paidYears = sharing.flatMap { $0.years.map(\.year) }
    var parts: [Int: [Int: Money]] = [:]
    for year in Set(written + atRisk + paidYears).sorted() {
      let (pool, amounts) = pool(year, sharing)
      pools.append(pool)
      parts[year] = amounts
    }
    paid = sharing.filter(\.isInForce).map { sharing in
      PaidIndicator(
        place: sharing.place, rule: sharing.rule,
        years: sharing.years.map { paidYear($0, sharing, parts[$0.year]?[sharing.place]) })
    }
    stopped = sharing.filter { !$0.isInForce }.map { sharing in
      StoppedShare(
        place: sharing.place,
        parts: sharing.years.compactMap { year in
          sharing.rule.weight(inYear: year.year).map {
            (year: year.year, weight: $0, amount: parts[year.year]?[sharing.place])
          }
        })
    }
  }

  /// An indicator that was decided to be paid, whether or not its payment has been stopped since.
  private struct Sharing {
    let place: Int
    let rule: PaymentRule
    let isInForce: Bool
    let years: [IndicatorYear]
  }

  /// The pool of a year, and the part of it of each indicator, by its place.
  private func pool(_ year: Int, _ sharing: [Sharing]) -> (PaymentPool, [Int: Money]) {
    let payment = project.contract.payment
    let value = payment?.annualValue.first { $0.year?.value == year }?.amount.map { Money($0.value) }
    let atRisk = payment?.atRisk.first { $0.year?.value == year }?.share?.value
    let amount = value.flatMap { value in atRisk.map { value.portion(Rational(percent: $0)) } }
    guard let amount else {
      return (
        PaymentPool(year: year, annualValue: value, atRisk: atRisk, amount: nil, heldBack: nil), [:]
      )
    }
    let here = sharing.filter { $0.years.contains { $0.year == year } }
    let weighed = here.compactMap { one in
      one.rule.weight(inYear: year).map { (one, Rational(percent: $0)) }
    }
    let rest = weighed.reduce(Rational(1)) { $0 - $1.1 }
    // Weights over the whole are an error of their own; nothing is shared out until it is mended.
    guard rest >= Rational(0) else {
      return (
        PaymentPool(year: year, annualValue: value, atRisk: atRisk, amount: amount, heldBack: nil), [:]
      )
    }
    // What nobody has a weight for is a part like the others, so that all parts add up.
    let amounts = amount.shared(weighed.map(\.1) + [rest])
    var parts: [Int: Money] = [:]
    for (one, part) in zip(weighed.map(\.0), amounts) { parts[one.place] = part }
    let earnable = zip(weighed, amounts).filter { $0.0.0.isInForce }.reduce(Money.none) { $0 + $1.1 }
    return (
      PaymentPool(
        year: year, annualValue: value, atRisk: atRisk, amount: amount, heldBack: amount - earnable), parts
    )
  }

  private func paidYear(_ year: IndicatorYear, _ sharing: Sharing, _ amount: Money?) -> PaidYear {
    let cap = sharing.rule.cap?.value
    var most = amount
    if case .amount(let cap)? = cap { most = amount.map { min($0, Money(cap)) } }
    let weight = sharing.rule.weight(inYear: year.year)
    // A price is paid beside the pool where it has no weight in it; then its cap is all that limits it.
    if weight == nil, sharing.rule.rule?.value == .unitRate, case .amount(let cap)? = cap {
      most = Money(cap)
    }
    return PaidYear(
      year: year.year, phase: year.phase, origin: year.origin, target: year.target,
      isRebased: year.isRebased, weight: weight, amount: amount, most: most,
      payment: YearRule(sharing.rule, year, indicators[sharing.place].direction))
  }
}

extension PaymentRule {
  /// Its share of the pool of a year: the one written for that year, else the one for all.
  public func weight(inYear year: Int) -> ExactDecimal? {
    (weights.first { $0.year?.value == year }?.weight ?? weight)?.value
  }

  /// The bands of a year: those written for it, else those for every year.
  public func bands(inYear year: Int) -> [PaymentBand] {
    let own = bands.filter { $0.year?.value == year }
    return own.isEmpty ? bands.filter { $0.year == nil } : own
  }
}
