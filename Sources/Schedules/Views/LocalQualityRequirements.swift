import Compiler
import Reporting
import Specs

/// Indicators that a decision makes a requirement; no others.
struct LocalQualityRequirements: ScheduleView {
  static let formKey: ScheduleKey? = .localQualityRequirements
  let page: Page
  let table: FormTable

  static let fields = Fields<Self>.document(
    "the requirements that decisions make of indicators",
    [
      .flag("any", "whether there are requirements") { !$0.table.rows.isEmpty },
      .optional("table", "the requirements", FormTable.fields) { $0.table },
    ])

  init?(_ drafting: Drafting, _ diagnostics: inout Diagnostics) {
    let rows = drafting.indicators.filter { $0.role == .require }.map { indicator in
      let targets = drafting.requirements(of: indicator)
      return FormTable.Row(
        "\(indicator.id): \(indicator.text.name)", targets.isEmpty ? "[ ]" : targets,
        "\(indicator.text.source), as the Indicator Definitions describe",
        "Each \(drafting.project.form.terms?.year?.value ?? "year")", drafting.specification(of: indicator))
    }
    let table = FormTable(
      .localQualityRequirements, holds: ["requirement", "threshold", "method", "period", "specification"],
      rows,
      drafting, &diagnostics)
    guard let table else { return nil }
    self.table = table
    page = Page(drafting, Self.formKey)
  }
}

extension Drafting {
  /// "Year 1: at least 48%; Year 2: at least 52% (proposed)": one number for each year, the target where there are
  /// several.
  fileprivate func requirements(of indicator: Indicator) -> String {
    let least = indicator.direction == .up ? "at least" : "at most"
    return project.years(of: indicator).compactMap { year in
      if year.isRebased { return "Year \(year.year): [ ] (by the re-basing rule)" }
      guard let target = year.target, let value = target.threshold else { return nil }
      let isProposed = target.written.state?.value == .proposed
      return "Year \(year.year): \(least) \(indicator.text(value.value))\(isProposed ? " (proposed)" : "")"
    }.joined(separator: "; ")
  }
}
