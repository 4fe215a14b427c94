import Compiler
import Reporting
import Specs

/// What the provider collects and has no data on yet.
struct DataQualityImprovementPlan: ScheduleView {
  static let formKey: ScheduleKey? = .dataQualityImprovementPlan
  let page: Page
  let table: FormTable

  static let fields = Fields<Self>.document(
    "the plan for what has no data yet",
    [
      .flag("any", "whether anything has no data yet") { !$0.table.rows.isEmpty },
      .optional("table", "what has no data yet", FormTable.fields) { $0.table },
    ])

  init?(_ drafting: Drafting, _ diagnostics: inout Diagnostics) {
    let missing = drafting.indicators.indices.filter {
      drafting.indicators[$0].isCollectedByProvider && drafting.indicators[$0].measure?.baseline == nil
    }
    let table = FormTable(
      .dataQualityImprovementPlan, holds: ["indicator", "threshold", "method", "milestone date"],
      count: missing.count, row: { drafting.dataQualityRow(of: drafting.indicators[missing[$0]]) }, drafting,
      &diagnostics)
    guard let table else { return nil }
    self.table = table
    page = Page(drafting, Self.formKey)
  }
}

extension Drafting {
  fileprivate func dataQualityRow(of indicator: Indicator) -> FormTable.Row {
    let year = project.form.terms?.year?.value ?? "year"
    let date = project.firstYear?.to.longText ?? "[ ]"
    let number = expectedAnswers(of: indicator)
    guard let experience = indicator.experience else {
      return FormTable.Row(
        "\(indicator.id): Complete records (\(indicator.text.short))",
        "At least [ ] complete records in the \(year)",
        "Count of the records that the denominator is made of", date)
    }
    let isStaff = experience.sheet == .staff
    let who = isStaff ? "staff" : joined(asked(for: indicator).map(\.rawValue))
    let questions = joined(experience.questions.map { "question \($0)" })
    return FormTable.Row(
      "\(indicator.id): Usable answers from \(who) (\(subject(of: indicator)))",
      "At least \(number) usable answers in the \(year)\(response(of: indicator))",
      "Count of usable answers to \(questions) of the \(isStaff ? "staff" : "experience") questionnaire, shown beside the number of questionnaires offered",
      date)
  }
}

extension Drafting {
  /// ", from at least 250 of 1000 people asked", where somebody has said how many are asked and answer.
  fileprivate func response(of indicator: Indicator) -> String {
    guard let asking = indicator.measure?.asking, let sent = asking.sent, let returned = asking.returned
    else {
      return ""
    }
    return ", from \(people(returned.value)) answers to \(people(sent.value)) questionnaires"
  }
}
