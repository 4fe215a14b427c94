import Compiler
import Reporting
import Specs

/// How a score is printed.
public enum ScoreFormat: String, CaseIterable, Sendable {
  case text, csv, json
}

/// What results show and earn, for people or for other programs.
public func scoreReport(_ score: Score, of framework: Framework, format: ScoreFormat) -> [UInt8] {
  switch format {
  case .text: Array(ScoreText(framework).text(score).utf8)
  case .csv: scoreCSV(score, framework)
  case .json: scoreJSON(score, framework)
  }
}

/// A score as people read it: year by year, each result with what it shows, reaches and earns, and the sum.
private struct ScoreText {
  let framework: Framework
  let drafting: Drafting

  init(_ framework: Framework) {
    self.framework = framework
    drafting = Drafting(framework, RenderOptions())
  }

  func text(_ score: Score) -> String { score.years.map(text).joined(separator: "\n") }

  private func text(_ year: YearScore) -> String {
    let period = framework.project.period(ofYear: year.year)
    var lines = [
      drafting.year(year.year) + (period.map { " (\($0.from.longText) to \($0.to.longText))" } ?? "")
    ]
    for gate in year.gates {
      let state = gate.held.map { $0 ? "held" : "did not hold" } ?? "nobody has said whether it held"
      lines.append("  gate \(gate.gate.id.value): \(state)")
    }
    for result in year.results.sortedNaturally(by: { framework.indicators[$0.place].id }) {
      let indicator = framework.indicators[result.place]
      lines.append("")
      let details = figures(result, indicator) + reached(result, indicator) + paid(result, indicator)
      lines.append("  \(indicator.id)  \(details.first ?? "")")
      lines += details.dropFirst().map { "    " + $0 }
    }
    if let sum = sum(year) { lines += ["", "  " + sum] }
    return lines.map { visible($0) + "\n" }.joined()
  }

  /// What was reported, and where the true value lies.
  private func figures(_ result: ResultScore, _ indicator: Indicator) -> [String] {
    switch result.state {
    case .notReported: return ["not reported"]
    case .suppressed: return ["* (held back, so that nobody can be recognised)"]
    case .withheld: return ["* (withheld: \(result.withheld?.reason ?? ""))"]
    case .reported: break
    }
    if let day = result.evidence, result.value == nil { return ["evidence shown on \(day.longText)"] }
    guard let value = result.value else { return ["\(result.units ?? 0) verified"] }
    var text = shown(value, indicator)
    if let numerator = result.numerator, let denominator = result.denominator {
      text += " (\(numerator) of \(denominator))"
    } else if let people = result.people {
      text += " (\(people) people)"
    }
    if let interval = result.interval {
      text += "; 95 in 100: \(shown(interval.lower, indicator)) to \(shown(interval.upper, indicator))"
    }
    var lines = [text + (result.units.map { "; \($0) verified" } ?? "")]
    if let missing = result.noInterval { lines.append("no interval, because \(missing.reason)") }
    if let spread = result.spread, let from = said(spread) { lines.append(from) }
    if let change = result.change { lines.append(said(change, result, indicator)) }
    return lines
  }

  /// Nothing where the row itself says how far the scores lie apart.
  private func said(_ spread: ResultSpread) -> String? {
    let deviation = spread.deviation.decimal(atLeast: 0, atMost: 4)
    switch spread.source {
    case .reported: return nil
    case .baseline:
      return "worked out with the standard deviation of the baseline (\(deviation)): none was reported"
    case .catalogue:
      return "worked out with the standard deviation in the catalogue (\(deviation)): none was reported"
    }
  }

  private func said(_ change: ChangeFound, _ result: ResultScore, _ indicator: Indicator) -> String {
    let baseline = indicator.measure?.baseline?.value?.value.text ?? "[ ]"
    let points = indicator.statistic.isPercent ? " points" : ""
    let size = change.difference.magnitude.decimal(atLeast: 0, atMost: 1)
    let way = change.difference < Rational(0) ? "below" : "above"
    let against =
      change.difference == Rational(0)
      ? "as the baseline (\(baseline))" : "\(size)\(points) \(way) the baseline (\(baseline))"
    let between = change.interval.map { interval in
      let (lower, upper) = (interval.lower, interval.upper)
      let places = change.isRatio ? 2 : 1
      let bounds =
        "\(lower.decimal(atLeast: 0, atMost: places)) to \(upper.decimal(atLeast: 0, atMost: places))"
      let level = change.level?.decimal(atLeast: 0, atMost: 2) ?? "[ ]"
      return " (\(level) in 100: \(change.isRatio ? "ratio " : "")\(bounds))"
    }
    let verdict =
      switch change.verdict {
      case .better: "better than the baseline, and more than chance"
      case .worse: "worse than the baseline, and more than chance"
      case .notTold: "cannot be told from chance"
      case .unknown where result.noInterval != nil: "whether it is chance cannot be worked out either"
      // What the result has is missing of the baseline.
      case .unknown:
        "whether it is chance cannot be worked out, because the baseline has no \(indicator.missingOfBaseline)"
      }
    return "\(against)\(between ?? ""): \(verdict)"
  }

  /// "reaches lower 46% and target 50%, not upper 52%"
  private func reached(_ result: ResultScore, _ indicator: Indicator) -> [String] {
    guard let target = result.target, result.value != nil else { return [] }
    let goals = target.values.map { name, goal in
      (
        text: "\(name) \(indicator.text(goal.value))",
        isReached: result.reaches(goal, indicator.direction) == true
      )
    }
    let (yes, no) = (goals.filter(\.isReached).map(\.text), goals.filter { !$0.isReached }.map(\.text))
    if goals.isEmpty { return [] }
    if no.isEmpty { return ["reaches \(joined(yes))"] }
    return [
      yes.isEmpty
        ? "does not reach \(joined(no, by: "or"))" : "reaches \(joined(yes)), not \(joined(no, by: "or"))"
    ]
  }

  private func paid(_ result: ResultScore, _ indicator: Indicator) -> [String] {
    guard let payment = result.payment else {
      let stopped = indicator.decidedRole == .pay ? indicator.stopped : []
      return stopped.isEmpty
        ? []
        : [
          "nothing is paid for it: payment was decided and does not stand, because \(joined(stopped.map(\.reason)))"
        ]
    }
    guard let achievement = payment.achievement, let earned = payment.earned else {
      switch payment.reason {
      case .gateNotHeld: return ["due: \(drafting.amount(Money.none)), because a gate did not hold"]
      case .open: return ["due: [ ], because the year's numbers are open"]
      case .suppressed: return ["due: [ ], to be worked out from the figure that was held back"]
      case .withheld:
        return [
          "due: [ ], because nothing is settled on a figure that is withheld; at most \(drafting.amount(payment.entry.most))"
        ]
      default:
        return ["due: [ ], because nothing was reported; at most \(drafting.amount(payment.entry.most))"]
      }
    }
    let working = "\(drafting.working(achievement, payment.entry, indicator)) = \(drafting.amount(earned))"
    let due =
      switch payment.reason {
      case .gateNotHeld: "due: \(drafting.amount(Money.none)), because a gate did not hold"
      case .gateNotStated: "due: [ ], because nobody has said whether each gate held"
      default: "due: \(drafting.amount(payment.due))"
      }
    return ["earned: \(working)", due]
  }

  /// "£1.00 + £2.00 = £3.00 due; the pool is £5.00"
  private func sum(_ year: YearScore) -> String? {
    let dues = year.results.sortedNaturally { framework.indicators[$0.place].id }.compactMap(\.payment)
    guard !dues.isEmpty else { return nil }
    let parts = dues.compactMap(\.due).map { drafting.amount($0) }
    let sum = parts.count > 1 ? parts.joined(separator: " + ") + " = " : ""
    let open = year.isOpen ? " so far; some of it cannot be settled yet" : ""
    let pool = year.pool.map { drafting.amount($0) }
    guard year.besidePool > Money.none else {
      return "\(sum)\(drafting.amount(year.due)) due\(open)\(pool.map { "; the pool is \($0)" } ?? "")"
    }
    let beside = "; \(drafting.amount(year.besidePool)) of it is beside the pool"
    return "\(sum)\(drafting.amount(year.due)) due\(open)\(beside)\(pool.map { ", which is \($0)" } ?? "")"
  }

  /// To a tenth, as results are read.
  private func shown(_ value: Rational, _ indicator: Indicator) -> String {
    value.decimal(atLeast: 0, atMost: 1) + (indicator.statistic.isPercent ? "%" : "")
  }
}

extension Indicator {
  /// What a change could be held against chance with, where the result has its own.
  fileprivate var missingOfBaseline: String {
    switch statistic.family {
    case .dsr: "age bands"
    case .rate, .isr: "number of events that such a comparison needs"
    case .proportion, .mean, .meanChange, .ratio: "standard deviation"
    }
  }
}
