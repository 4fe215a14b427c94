import Reporting
import Specs

// Values in the indicator's own unit.

/// The number, where it is written in the unit that the indicator has.
func bindValue(
  _ value: Located<Quantity>?, _ statistic: StatisticFacts, _ diagnostics: inout Diagnostics
) -> Located<Rational>? {
  guard let value else { return nil }
  guard value.value.isPercent == statistic.isPercent else {
    let text = value.value.number.text
    diagnostics.report(
      Diagnostic(
        .wrongUnit,
        statistic.isPercent
          ? "the indicator is a percentage, and `\(text)` has no percent sign"
          : "the indicator is no percentage, and `\(text)%` is one", at: value.span,
        note: "its unit is \(statistic.unit)",
        help: [
          statistic.isPercent
            ? isFraction(value.value.number)
              ? "write `\(hundredfold(value.value.number))%` where it is \(text) of 1, or `\(text)%`"
              : "write `\(text)%`"
            : "write the number alone, in its unit: \(statistic.unit)"
        ],
        suggestions: statistic.isPercent ? percentages(of: value.value.number) : [text]))
    return nil
  }
  return value.map { Rational($0.number) }
}

/// 0.41: a share of one, and not of a hundred, as likely as not.
private func isFraction(_ number: ExactDecimal) -> Bool {
  Rational(number) > Rational(0) && Rational(number) <= Rational(1)
}

/// Likeliest first: of a share of one, as a spreadsheet keeps it, the hundredfold.
private func percentages(of number: ExactDecimal) -> [String] {
  (isFraction(number) ? [hundredfold(number) + "%"] : []) + [number.text + "%"]
}

/// 80 for 0.8, as it is written before a percent sign.
func hundredfold(_ number: ExactDecimal) -> String {
  (Rational(number) * Rational(100)).decimal(atLeast: 0, atMost: 6)
}

/// Nil where a baseline holds no value that could be compared with.
func bindBaseline(
  _ baseline: Baseline, _ indicator: Indicator, _ project: Project, _ diagnostics: inout Diagnostics
) -> BoundBaseline? {
  checkPeriod(baseline, project, &diagnostics)
  let isMeasured = checkWhereFrom(baseline, indicator, project, &diagnostics)
  let value = bindValue(baseline.value, indicator.statistic, &diagnostics)
  let deviation = bindValue(baseline.standardDeviation, indicator.statistic, &diagnostics)
  guard isMeasured, let value, let people = baseline.people?.value,
    isInsideScale(value, "the baseline", indicator.statistic, &diagnostics)
  else { return nil }
  return BoundBaseline(
    written: baseline, value: value, people: people, from: baseline.from?.value, to: baseline.to?.value,
    standardDeviation: deviation?.value)
}

private func checkPeriod(_ baseline: Baseline, _ project: Project, _ diagnostics: inout Diagnostics) {
  if let to = baseline.to, let asAt = project.contract.asAt, to.value > asAt.value {
    diagnostics.report(
      Diagnostic(
        .baselineNotYet, "the period of the baseline is not over", at: to.span,
        labels: [.init(asAt.span, "printed as today")],
        help: ["write the baseline when it has been measured, or bring `as_at` up to date"]))
  }
  guard let from = baseline.from, let to = baseline.to, to.value < from.value else { return }
  diagnostics.report(
    Diagnostic(
      .baselinePeriod, "the period of the baseline ends before it begins", at: to.span,
      labels: [.init(from.span, "it begins here")], help: ["`from` is the first day, `to` the last"]))
}

/// No value can lie outside what there is to score.
func isInsideScale(
  _ value: Located<Rational>, _ what: String, _ statistic: StatisticFacts, _ diagnostics: inout Diagnostics
) -> Bool {
  let isBelow = statistic.lowest.map { value.value < $0 } ?? false
  let isAbove = statistic.highest.map { value.value > $0 } ?? false
  guard isBelow || isAbove else { return true }
  let unit = statistic.isPercent ? "%" : ""
  let bounds = [statistic.lowest, statistic.highest].map {
    $0.map { $0.decimal(atLeast: 0, atMost: 4) + unit }
  }
  let range =
    switch (bounds[0], bounds[1]) {
    case (let low?, let high?): "from \(low) to \(high)"
    case (let low?, nil): "\(low) or more"
    default: ""
    }
  diagnostics.report(
    .outsideScale, "\(what) is outside the scale of the indicator", at: value.span,
    note: statistic.family == .meanChange ? "a change is \(range)" : "its values are \(range)",
    help: "M09: correct the value, or the indicator that it is meant for")
  return false
}

extension DiagnosticKind {
  static let wrongUnit = DiagnosticKind(
    "measure/wrong-unit", .error, "A value is not in the indicator's unit.",
    .init(
      says:
        "The indicator is a percentage and the value has no percent sign, or it is a score or rate and the value has one.",
      matters:
        "0.6, 60 and 60% are three different targets. Which one the parties meant must not be left to the year's end.",
      wrong: .init("decisions.yaml#measures", example("targets: [{year: 2, target: 66}]")),
      right: .init("decisions.yaml#measures", example("targets: [{year: 2, target: 66%}]"))))

  static let baselineNotYet = DiagnosticKind(
    "measure/baseline-not-yet", .error, "A baseline's period ends after the day that is printed as today.",
    .init(
      says: "The baseline is of a period that was not over on the day that the contract gives as `as_at`.",
      matters: "Nobody can have measured it. A target and a payment would rest on a guess.",
      wrong: .init("decisions.yaml#measures", example(baseline("2029-07-01", "2030-06-30"))),
      right: .init("decisions.yaml#measures", example(baseline("2027-04-01", "2028-03-31")))))

  static let baselinePeriod = DiagnosticKind(
    "measure/baseline-period", .error, "The period of a baseline ends before it begins.",
    .init(
      says: "The last day of the period lies before its first day.",
      matters: "Results are compared with a period of the same length; of this one nobody knows the length.",
      wrong: .init("decisions.yaml#measures", example(baseline("2028-03-31", "2027-04-01"))),
      right: .init("decisions.yaml#measures", example(baseline("2027-04-01", "2028-03-31")))))

  static let outsideScale = DiagnosticKind(
    "measure/outside-scale", .error, "A value is outside the scale of its indicator.",
    .init(
      says:
        "A percentage lies from 0% to 100%, a score on the scale that its catalogue entry gives, and a rate is not below zero (check M09).",
      matters: "A target that cannot be reached, or that nobody can miss, is not a target.",
      wrong: .init("decisions.yaml#measures", example("targets: [{year: 2, target: 166%}]")),
      right: .init("decisions.yaml#measures", example("targets: [{year: 2, target: 66%}]"))))

  private static func baseline(_ from: String, _ to: String) -> String {
    "baseline: {value: 61%, people: 620, from: \(from), to: \(to), source: experience questionnaire, method: experience@1}"
  }

  private static func example(_ line: String) -> String {
    """
    measures:
      - indicator: home-care/going-home/safety/experience
        \(line)
        by: Director of Nursing
        on: 2026-09-01
        because: it can be reached
    """
  }
}
