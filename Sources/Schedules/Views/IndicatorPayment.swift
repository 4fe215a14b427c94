import Compiler
import Specs

/// How payment follows from an indicator, for its definition form.
struct IndicatorPayment: Sendable {
  let paid: PaidIndicator
  let drafting: Drafting

  init(_ paid: PaidIndicator, _ drafting: Drafting) {
    self.paid = paid
    self.drafting = drafting
  }

  static let fields = Fields<Self>(
    of: "how payment follows",
    [
      .text("rule", "the kind of rule") { $0.paid.rule.rule?.value.title ?? "[ ]" },
      .text("weight", "its share of the pool, year by year") { $0.weight },
      .text("maximum", "the most that each year can pay") { $0.maximum },
      .text("period", "the years on whose results payment is based") { $0.period },
      .text("calculation", "how each year is worked out, with its numbers") { $0.calculation },
      .text("evidence", "what is shown to the verifier") { $0.evidence },
      .text("verifier", "who confirms the result") {
        $0.paid.rule.verifier?.value ?? $0.drafting.openSlot("\($0.indicator.key)/pay/verifier")
      },
      .text("timing", "when it is paid") { $0.timing },
    ])
}

extension IndicatorPayment {
  fileprivate var indicator: Indicator { drafting.framework.indicators[paid.place] }

  private func byYear(_ text: (PaidYear) -> String) -> String {
    let texts = paid.years.map(text)
    guard let first = texts.first else { return "[ ]" }
    if texts.allSatisfy({ $0 == first }) { return first }
    return zip(paid.years, texts).map { "\(drafting.year($0.year)): \($1)" }.joined(separator: "; ")
  }

  private var weight: String {
    if paid.rule.rule?.value == .unitRate, paid.years.allSatisfy({ $0.weight == nil }) {
      return "Beside the pool"
    }
    return byYear { year in
      year.weight.map { "\($0.text)%" } ?? drafting.openSlot("\(indicator.key)/pay/weight")
    }
  }

  private var maximum: String { byYear { drafting.amount($0.most) } }

  private var period: String { paid.years.isEmpty ? "[ ]" : drafting.years(paid.years.map(\.year)) }

  private var calculation: String {
    paid.years.map { "\(drafting.year($0.year)): \(drafting.formula($0, indicator))." }.joined(separator: " ")
  }

  private var evidence: String {
    paid.rule.rule?.value == .milestone
      ? paid.rule.evidence?.value ?? drafting.openSlot("\(indicator.key)/pay/evidence")
      : indicator.text.source
  }

  private var timing: String {
    if let timing = paid.rule.timing?.value { return capitalised(timing) }
    if let days = drafting.framework.payment?.settledAfter {
      return "\(days) days after the \(drafting.yearTerm)"
    }
    return drafting.openSlot("\(indicator.key)/pay/timing")
  }
}
