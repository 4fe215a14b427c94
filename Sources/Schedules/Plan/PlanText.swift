import Compiler
import Specs

// A plan for people: two small tables for each indicator.

extension Planning {
  var text: String {
    var parts = plans.map { PlanPage($0, drafting).text }
    if !left.isEmpty { parts.append(leftText) }
    return parts.joined(separator: "\n")
  }

  /// Those that cannot be planned, each reason once.
  private var leftText: String {
    var lines: [String] = []
    for gap in MeasurePlan.Gap.allCases {
      let ids = left.filter { $0.gap == gap }.map(\.indicator.id)
      if !ids.isEmpty { lines.append("\(gap.heading): \(enumerated(ids))\n") }
    }
    return lines.joined()
  }
}

extension MeasurePlan.Gap {
  fileprivate var heading: String {
    switch self {
    case .baseline: "No baseline yet"
    case .withheld: "Baseline withheld, being of too few people"
    case .deviation: "No standard deviation (`sd:`) yet"
    case .events: "No number of events (`events:`) yet"
    case .ratio: "Not to be planned, being one number over another"
    case .range: "No baseline from which a change could be told"
    }
  }
}

/// One indicator's plan.
private struct PlanPage {
  let plan: MeasurePlan
  let drafting: Drafting

  init(_ plan: MeasurePlan, _ drafting: Drafting) {
    self.plan = plan
    self.drafting = drafting
  }

  private var indicator: Indicator { plan.indicator }

  var text: String {
    var lines = ["\(indicator.id)  \(indicator.text.name)", "  \(indicator.key)"]
    lines += (opening + warnings).map { "  \($0)" }
    return (lines + [""] + baseTable + [""] + aimTable).map { $0 + "\n" }.joined()
  }

  private var opening: [String] {
    let period = indicator.measure?.baseline.map { drafting.period(of: $0) } ?? ""
    let among = drafting.people(plan.baseline.people)
    let claim = indicator.bound?.claim ?? .service
    return [
      "Baseline: \(value(plan.baseline.value.value)), \(among) people, \(period); \(indicator.direction.meaning).",
      "Claim: \(claim.meaning)\(plan.group.map { ", \($0) people" } ?? "").",
      "A change counts as shown where chance alone would show it \(percent(plan.rates.alpha)) times in 100\(shared), and a real one is seen \(percent(plan.rates.power)) times in 100.",
    ]
  }

  private var shared: String {
    plan.tests > 1 ? " (5 divided by \(plan.tests) paid results)" : ""
  }

  private var warnings: [String] {
    let most = plan.bases.last?.people ?? 0
    guard plan.counted == .people, most > plan.baseline.people else { return [] }
    return [
      "The baseline rests on \(drafting.people(plan.baseline.people)) people: where more answer later, they show more only once the baseline is measured among as many."
    ]
  }

  private var baseTable: [String] {
    var headings = ["\(people) in each year", "smallest change", "nearest target"]
    if plan.counted == .events { headings.insert("events", at: 1) }
    let rows = plan.bases.map { base in
      var row = [
        drafting.people(base.people) + (base.isExpected ? " (expected)" : ""),
        base.smallestChange.map { distance($0) } ?? "none", base.nearestTarget.map { outward($0) } ?? "none",
      ]
      if plan.counted == .events { row.insert(drafting.people(base.counted), at: 1) }
      return row
    }
    return aligned([headings] + rows)
  }

  private var aimTable: [String] {
    var headings = ["target", "change", "\(people.lowercased()) needed in each year"]
    if plan.counted == .events { headings.insert("events needed", at: 2) }
    if plan.expected != nil { headings.append("enough expected") }
    let rows = plan.aims.map { aim in
      let names = aim.names.isEmpty ? "" : " (\(aim.names.joined(separator: "; ")))"
      var row = [
        value(aim.value) + names, distance((aim.value - plan.baseline.value.value).magnitude),
        aim.people.map(String.init) ?? "none would do",
      ]
      if plan.counted == .events { row.insert(aim.needed.map(String.init) ?? "none would do", at: 2) }
      if plan.expected != nil { row.append(aim.isEnough.map { $0 ? "yes" : "no" } ?? "no") }
      return row
    }
    return aligned([headings] + rows)
  }

  private var people: String { plan.counted == .pairs ? "People asked twice" : "People" }

  /// As exactly as it was written, in at most four decimals.
  private func value(_ value: Rational) -> String {
    value.decimal(atLeast: 0, atMost: 4) + (indicator.statistic.isPercent ? "%" : "")
  }

  private func distance(_ distance: Rational) -> String {
    guard indicator.statistic.isPercent else { return distance.decimal(atLeast: 0, atMost: 2) }
    let text = distance.decimal(atLeast: 0, atMost: 1)
    return text + (text == "1" ? " point" : " points")
  }

  /// Rounded away from the baseline: a target that is printed is one that can be shown.
  private func outward(_ target: Rational) -> String {
    let places = indicator.statistic.isPercent ? 1 : 2
    let isUp = indicator.direction == .up
    var unit = Rational(1)
    for _ in 0..<places { unit = unit / Rational(10) }
    let nearest = target.decimal(atLeast: 0, atMost: places)
    let steps = target / unit
    let whole = steps.numerator / steps.denominator
    let isExact = whole * steps.denominator == steps.numerator
    if isExact { return nearest + (indicator.statistic.isPercent ? "%" : "") }
    // Division cuts towards zero.
    let below = steps.numerator < 0 ? whole - 1 : whole
    return value(Rational(isUp ? below + 1 : below) * unit)
  }

  private func percent(_ share: Double) -> String {
    var text = String(Int((share * 1_000_000).rounded()))
    text = String(repeating: "0", count: max(0, 5 - text.count)) + text
    var (whole, rest) = (text.dropLast(4), text.suffix(4))
    while rest.last == "0" { rest.removeLast() }
    if whole.isEmpty { whole = "0" }
    return rest.isEmpty ? String(whole) : "\(whole).\(rest)"
  }

  /// Columns as wide as their widest cell.
  private func aligned(_ rows: [[String]]) -> [String] {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var line = "  "
      for (cell, width) in zip(row, widths) {
        line += cell + String(repeating: " ", count: width - cell.count + 3)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
