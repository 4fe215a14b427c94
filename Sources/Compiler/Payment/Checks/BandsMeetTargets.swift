import Reporting
import Specs

/// A year's target and its bands are two ways to say what is asked for, and say the same.
@Sendable func checkBandsMeetTargets(_ findings: PaymentFindings, _ diagnostics: inout Diagnostics) {
  for entry in findings.plan?.indicators ?? [] {
    let indicator = findings.indicators[entry.place]
    for year in entry.years {
      guard case .banded(let rule)? = year.payment, let target = year.target?.target,
        let found = rule.disagreement(with: target.value, hasUpper: year.target?.upper != nil)
      else { continue }
      diagnostics.report(
        Diagnostic(
          .bandsMissTarget, "in year \(year.year) \(found)", at: target.span,
          note: indicator.direction.meaning,
          labels: best(of: entry.rule.bands(inYear: year.year), indicator).map {
            [.init($0, "what earns all")]
          } ?? [],
          help: [
            "let the best band \(indicator.direction == .up ? "begin at" : "end just above") the target, with bands for this year: `year: \(year.year)`"
          ]))
    }
  }
}

/// Where the band that earns the most is written.
private func best(of bands: [PaymentBand], _ indicator: Indicator) -> Span? {
  let sorted = BandedRule.sorted(bands)
  return (indicator.direction == .up ? sorted.last : sorted.first)?.span
}

extension BandedRule {
  /// What is not as a reader of the target would expect; nil where nothing is.
  ///
  /// - Parameter hasUpper: whether more than the target is asked for before all is earned.
  fileprivate func disagreement(with target: Rational, hasUpper: Bool) -> String? {
    guard let best = direction == .up ? bands.last : bands.first, let share = band(of: target)?.share else {
      return "a result at the target earns nothing"
    }
    if share < best.share {
      return hasUpper
        ? nil
        : "a result at the target earns \((share * Rational(100)).decimal(atLeast: 0, atMost: 6))%, and not all"
    }
    // Where lower is better a band ends below its `to`, so it always begins a little before any target.
    guard direction == .up, let from = best.from, from < target else { return nil }
    return "all is earned before the target is reached"
  }
}

extension DiagnosticKind {
  static let bandsMissTarget = DiagnosticKind(
    "payment/bands-miss-target", .warning, "The bands of a year do not pay for its target.",
    .init(
      says:
        "A year has a target and bands. A result at the target does not earn all that the bands pay, or a worse one earns it already.",
      matters:
        "The targets are read as what is asked for, and the bands are what is paid for. Where they differ, one of the two is not meant.",
      wrong: .init(
        "decisions.yaml#measures",
        paidExample(
          pay:
            "{rule: banded, weight: 100%, verifier: Healthwatch, cap: none, timing: once a year, bands: [{to: 66%, share: 0%}, {from: 66%, share: 100%}]}",
          targets: "[{year: 2, target: 70%}]")),
      right: .init(
        "decisions.yaml#measures",
        paidExample(
          pay:
            "{rule: banded, weight: 100%, verifier: Healthwatch, cap: none, timing: once a year, bands: [{to: 66%, share: 0%}, {from: 66%, to: 70%, share: 50%}, {from: 70%, share: 100%}]}",
          targets: "[{year: 2, target: 70%}]"))))
}
