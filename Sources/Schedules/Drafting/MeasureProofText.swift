import Compiler
import Specs

// How the proof of a measure reads: for somebody who signs a contract, and not for a statistician.

extension Indicator {
  /// "Payment was decided and does not stand: there is no baseline (M06)."; empty where it stands, or none was decided.
  var stoppedText: String {
    guard !stopped.isEmpty else { return "" }
    let reasons = stopped.map { $0.check.isEmpty ? $0.reason : "\($0.reason) (\($0.check))" }
    return closed("Payment was decided and does not stand: " + reasons.joined(separator: "; "))
  }

  /// A value in the indicator's unit, as printed: `41%`, `5.4`.
  func printed(_ value: Rational) -> String {
    value.decimal(atLeast: 0, atMost: statistic.places) + (statistic.isPercent ? "%" : "")
  }

  /// The smallest change that can be told: "9.8 percentage points", "5.4 (score 0-100)".
  func printedChange(_ value: Rational) -> String {
    value.outward(statistic.places).decimal(atLeast: 0, atMost: statistic.places)
      + (statistic.isPercent ? " percentage points" : " (\(unit))")
  }
}

extension MeasureProof {
  /// "Yes", "No" or "Not yet", and why.
  func verdictText(of indicator: Indicator) -> String {
    switch verdict {
    case .shown:
      return indicator.bound?.stays == true
        ? "Yes: what is promised is that it stays as good as it is."
        : "Yes: what is promised could be told from chance."
    case .notShown:
      let failed = checks.filter { $0.state == .fail && $0.isDecisive }.map {
        "\(firstParts(of: $0.figure)) (\($0.code))"
      }
      return closed("No: " + joined(failed))
    case .open:
      let open = checks.filter { $0.state == .open && $0.isDecisive }
      return closed("Not yet: " + joined(distinctFigures(open)))
    }
  }

  /// What there is, and what is needed; what follows from that is said below.
  private func firstParts(of figure: String) -> String {
    figure.split(separator: ";").prefix(2).joined(separator: ";")
  }

  /// The same figure is missing for several checks, and is said once.
  private func distinctFigures(_ results: [CheckResult]) -> [String] {
    var seen: Set<String> = []
    return results.filter { seen.insert($0.figure).inserted }.map { result in
      let codes = results.filter { $0.figure == result.figure }.map(\.code)
      return "\(result.figure) (\(joined(codes)))"
    }
  }

  /// Sentences with the figures: the base, what is needed, the smallest change, what to expect, how often a test errs.
  func figures(of indicator: Indicator, people: (Int) -> String) -> [String] {
    var sentences: [String] = []
    if let base {
      let needed = needed.map { "; \($0) are needed to tell the promised change from chance" } ?? ""
      sentences.append("\(people(base)) \(counted.noun) in each period\(needed).")
    }
    if let smallestChange, smallestChange > Rational(0) {
      sentences.append(
        "The smallest \(indicator.bound?.stays == true ? "change for the worse" : "change") that so many can tell from chance is \(indicator.printedChange(smallestChange))."
      )
    }
    if let interval, let target = indicator.bound?.firstTarget, let aim = target.aim?.value {
      sentences.append(
        "A service that is truly at \(indicator.printed(aim)) would show between \(indicator.printed(interval.lower)) and \(indicator.printed(interval.upper)) in 95 years of 100."
      )
    }
    guard needed != nil else { return sentences }
    sentences.append(
      "This is worked out so that a real change is shown \(power.decimal(atLeast: 0, atMost: 1)) times in 100, and chance is taken for a change \(times(alpha)) in 100."
    )
    return sentences
  }
}

/// "once", "1.25 times"
private func times(_ number: Rational) -> String {
  number == Rational(1) ? "once" : "\(number.decimal(atLeast: 0, atMost: 2)) times"
}

extension CheckResult {
  /// "Yes", "No", "Open".
  var passed: String {
    switch state {
    case .pass: "Yes"
    case .fail: "No"
    case .open: "Open"
    case .notApplicable: "Not Applicable"
    }
  }
}
