import Compiler
import Reporting
import Specs

/// What is to be reached, year by year, and what is paid for in each.
struct TargetTrajectory: ScheduleView {
  static let formKey: ScheduleKey? = .targetTrajectory
  let page: Page
  let table: FormTable

  static let fields = Fields<Self>.document(
    "what is to be reached, year by year",
    [
      .flag("any", "whether there are targets") { !$0.table.rows.isEmpty },
      .optional("table", "a row for each year of each indicator with targets", FormTable.fields) { $0.table },
    ])

  init?(_ drafting: Drafting, _ diagnostics: inout Diagnostics) {
    let listed = drafting.indicators.filter { $0.role == .pay || $0.bound?.targets.isEmpty == false }
    let rows = listed.flatMap { indicator in
      drafting.project.years(of: indicator).map { drafting.trajectoryRow(indicator, $0) }
    }
    let table = FormTable(
      .targetTrajectory,
      holds: [
        "indicator", "baseline", "year", "phase", "lower", "target", "upper", "state", "re-basing rule",
      ], rows, drafting, &diagnostics)
    guard let table else { return nil }
    self.table = table
    page = Page(drafting, Self.formKey)
  }
}

extension Drafting {
  fileprivate func trajectoryRow(_ indicator: Indicator, _ year: IndicatorYear) -> FormTable.Row {
    let target = year.target?.written
    let isCounted = indicator.measure?.pay?.rule?.value == .unitRate
    let isOpen = year.isRebased || year.isPaid && year.phase == .performance && !isCounted
    let missing = isOpen ? "[ ]" : "Not Applicable"
    let cell = { (value: Located<Quantity>?) in
      value?.value.text ?? (target == nil ? missing : "Not Applicable")
    }
    return FormTable.Row(
      indicator.id, baselineCell(of: indicator), "\(year.year)", phase(of: year, indicator),
      cell(target?.lower), cell(target?.target), cell(target?.upper), state(of: year),
      rebasing(of: indicator, year))
  }

  /// Whether the values are agreed, put forward or open; "Derived" where only the phase is there, and nobody wrote it.
  private func state(of year: IndicatorYear) -> String {
    if let target = year.target {
      return target.written.state?.value == .proposed ? "Proposed" : "Authored (agreed)"
    }
    if year.isRebased { return "Open" }
    return year.origin == .authored ? "Authored" : "Derived"
  }

  private func rebasing(of indicator: Indicator, _ year: IndicatorYear) -> String {
    if let rule = indicator.measure?.rebasing?.value { return rule }
    let slot = "\(indicator.key)/rebasing"
    return openItem(slot) == nil ? "Not Applicable" : openSlot(slot)
  }
}
