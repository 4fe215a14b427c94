import Specs

/// One Contract Year of an indicator: what is paid for in it, and what is to be reached.
public struct IndicatorYear: Sendable {
  public let year: Int
  public let phase: Target.Phase
  /// Authored where somebody wrote the phase, else derived from what they wrote.
  public let origin: Provenance
  /// What is to be reached; nil where nobody has set it.
  public let target: BoundTarget?
  /// Whether the year's values follow from the rule for setting targets again.
  public let isRebased: Bool

  /// Whether any money hangs on the year.
  public var isPaid: Bool { phase == .reporting || phase == .performance }
}

extension Project {
  /// The phases of an indicator in every Contract Year, from 1.
  ///
  /// A phase that nobody wrote follows from what they wrote, and never adds money: a year in which the baseline is still
  /// being measured is `baseline`; a year with targets is `performance` for a paid indicator; a later year is so too where
  /// a rule says how its targets are set; a milestone's year is paid for its evidence, whatever the result; every other
  /// year is `monitor`.
  public func years(of indicator: Indicator) -> [IndicatorYear] {
    years(of: indicator, asIfPaid: indicator.role == .pay)
  }

  /// - Parameter asIfPaid: whether payment hangs on it, or would if it had not been stopped.
  func years(of indicator: Indicator, asIfPaid: Bool) -> [IndicatorYear] {
    let written = indicator.bound?.targets.last?.year ?? 1
    let maker = PhaseMaker(indicator, self, isPaid: asIfPaid)
    return (1...max(yearCount ?? min(written, 99), 1)).map { maker.year($0) }
  }
}

/// Works out the phases of one indicator.
private struct PhaseMaker {
  let indicator: Indicator
  let project: Project
  let isPaid: Bool
  let lastTarget: Int?
  let milestoneYear: Int?

  init(_ indicator: Indicator, _ project: Project, isPaid: Bool) {
    self.indicator = indicator
    self.project = project
    self.isPaid = isPaid
    lastTarget = indicator.bound?.targets.last { $0.aim != nil }?.year
    let pay = indicator.measure?.pay
    milestoneYear =
      pay?.rule?.value == .milestone ? pay?.due.flatMap { project.year(holding: $0.value) } : nil
  }

  func year(_ year: Int) -> IndicatorYear {
    let target = indicator.bound?.targets.first { $0.year == year }
    let values = target.flatMap { $0.aim == nil ? nil : $0 }
    let rebased = values == nil && isRebased(year)
    if let phase = target?.written.phase?.value, isPaid || phase == .baseline || phase == .monitor {
      return IndicatorYear(year: year, phase: phase, origin: .authored, target: values, isRebased: rebased)
    }
    return IndicatorYear(
      year: year, phase: derived(year, hasValues: values != nil || rebased), origin: .derived, target: values,
      isRebased: rebased)
  }

  private func derived(_ year: Int, hasValues: Bool) -> Target.Phase {
    guard let rule = indicator.measure?.pay?.rule?.value, isPaid else {
      if hasValues, isPaid { return .performance }
      return measuresBaseline(in: year) ? .baseline : .monitor
    }
    switch rule {
    case .milestone:
      return year == milestoneYear ? .reporting : measuresBaseline(in: year) ? .baseline : .monitor
    case .unitRate where indicator.bound?.targets.isEmpty ?? true:
      return measuresBaseline(in: year) ? .baseline : .performance
    case .binary, .linear, .banded, .unitRate:
      if hasValues || isBanded(year, rule) { return .performance }
      return measuresBaseline(in: year) ? .baseline : .monitor
    }
  }

  /// A banded rule may have all its numbers in its bands.
  private func isBanded(_ year: Int, _ rule: PaymentRule.Rule) -> Bool {
    rule == .banded && indicator.measure?.pay?.bands.contains { $0.year?.value == year } == true
  }

  /// Where the provider has to collect what nobody had: the year that the baseline is of, or the first.
  private func measuresBaseline(in year: Int) -> Bool {
    guard indicator.isCollectedByProvider else { return false }
    guard let baseline = indicator.measure?.baseline else { return year == 1 }
    guard let period = project.period(ofYear: year), let from = baseline.from?.value,
      let to = baseline.to?.value
    else { return false }
    return from <= period.to && to >= period.from
  }

  private func isRebased(_ year: Int) -> Bool {
    guard indicator.measure?.rebasing != nil, let lastTarget else { return false }
    return year > lastTarget
  }
}
