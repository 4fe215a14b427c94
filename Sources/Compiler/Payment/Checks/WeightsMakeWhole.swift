import Reporting
import Specs

/// In each year that pays for outcomes, the weights of those that are paid make 100%.
///
/// A year that nobody has set a pool or a value for is paid only by the rule that will set its targets again; its weights
/// are still to come. While nobody can tell which years an indicator is paid in, because its milestone has no day or its
/// targets are wrong, its weight has no year either, and what the others make without it says nothing.
@Sendable func checkWeights(_ findings: PaymentFindings, _ diagnostics: inout Diagnostics) {
  let isWithoutDay = findings.decided.contains { $0.rule.rule?.value == .milestone && $0.rule.due == nil }
  let isWrong = diagnostics.found.contains { $0.kind.level == .error && $0.kind.family == "measure" }
  if isWithoutDay || isWrong { return }
  var years: [Int: [(rule: PaymentRule, weight: ExactDecimal?)]] = [:]
  var settled = Set(findings.project.contract.payment?.atRisk.compactMap { $0.year?.value } ?? [])
  for (indicator, _, rule) in findings.decided {
    for year in findings.project.years(of: indicator, asIfPaid: true) where year.isPaid {
      if !year.isRebased { settled.insert(year.year) }
      let weight = rule.weight(inYear: year.year)
      // A price may be paid beside the pool.
      if weight == nil, rule.rule?.value == .unitRate { continue }
      years[year.year, default: []].append((rule, weight))
    }
  }
  var faults: [WeightFault] = []
  for (year, shares) in years.sorted(by: { $0.key < $1.key }) where settled.contains(year) {
    let sum = shares.compactMap(\.weight).reduce(Rational(0)) { $0 + Rational($1) }
    let isOpen = shares.contains { $0.weight == nil }
    // While somebody has still to set a weight, the others may leave room for it.
    guard sum > Rational(100) || (!isOpen && sum != Rational(100)) else { continue }
    let rules = shares.map(\.rule)
    let places = rules.compactMap { $0.weightSpan(inYear: year) }
    let total = sum.decimal(atLeast: 0, atMost: 6)
    // A weight that is wrong is wrong in every year that it is for, and is told of once.
    if let known = faults.firstIndex(where: { $0.total == total && $0.places == places }) {
      faults[known].years.append(year)
    } else {
      faults.append(WeightFault(years: [year], total: total, places: places, end: rules.last?.span))
    }
  }
  for fault in faults { diagnostics.report(fault.diagnostic) }
}

/// Years whose weights do not make 100%, by the same weights.
private struct WeightFault {
  var years: [Int]
  let total: String
  /// Where the weights are written.
  let places: [Span]
  /// Where they could be, when none is.
  let end: Span?

  var diagnostic: Diagnostic {
    let named = (years.count == 1 ? "year " : "years ") + joined(years.map(String.init))
    return Diagnostic(
      .weightsNotWhole, "the weights of \(named) make \(total)%, not 100%", at: places.last ?? end,
      labels: places.dropLast().map { .init($0, "and this") },
      help: [
        "set weights that make 100% in \(years.count == 1 ? named : "each of these years"); `weights: [{year: \(years[0]), weight: …}]` is for one year alone"
      ])
  }
}

extension PaymentRule {
  /// Where the weight of a year is written.
  func weightSpan(inYear year: Int) -> Span? {
    (weights.first { $0.year?.value == year }?.weight ?? weight)?.span
  }
}

extension DiagnosticKind {
  static let weightsNotWhole = DiagnosticKind(
    "payment/weights-not-whole", .error, "The weights of a year do not make 100% (L09).",
    .init(
      says:
        "In each Contract Year, the weights of the indicators that are paid share out the whole pool: they make 100%.",
      matters: "With less, money is promised that nobody can earn; with more, money that is not there.",
      wrong: .init(
        "decisions.yaml#measures",
        paidExample(pay: "{rule: linear, weight: 60%, verifier: Healthwatch, cap: none, timing: once a year}")
      ),
      right: .init("decisions.yaml#measures", paidExample())))
}
