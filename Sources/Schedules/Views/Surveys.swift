import Compiler
import Reporting
import Specs

/// The form's surveys, with the questionnaires that the outcomes are measured by.
struct Surveys: ScheduleView {
  static let formKey: ScheduleKey? = .surveys
  let page: Page
  let table: FormTable
  let published: [TextLine]

  static let fields = Fields<Self>.document(
    "the surveys of people, carers and staff",
    [
      .flag("any", "whether there are surveys") { !$0.table.rows.isEmpty },
      .optional("table", "the surveys", FormTable.fields) { $0.table },
      .list("published", "surveys of others that indicators use", TextLine.fields) { $0.published },
    ])

  init?(_ drafting: Drafting, _ diagnostics: inout Diagnostics) {
    let printed = drafting.project.form.schedule(.surveys)?.rows ?? []
    let table = FormTable(
      .surveys,
      holds: ["survey", "frequency", "method of reporting", "method of publication", "application"],
      printed.flatMap { drafting.surveyRows(for: $0) }, drafting, &diagnostics)
    guard let table else { return nil }
    self.table = table
    page = Page(drafting, Self.formKey)
    published = drafting.publishedSurveys.map { TextLine($0) }
  }
}

extension Drafting {
  /// One row for each service that is asked; the form's row alone where none is.
  fileprivate func surveyRows(for row: FormRow) -> [FormTable.Row] {
    let title = row.title.value
    guard ["people", "carers", "staff"].contains(row.id.value) else {
      return [nationalRow(row)]
    }
    let group = Group(rawValue: row.id.value) ?? .workforce
    let quarter = project.form.terms?.quarter?.value ?? "Quarter"
    let rows: [FormTable.Row] = project.services.enumerated().compactMap { place, service in
      let asked = indicators.filter { indicator in
        indicator.isExperience && outcome(of: indicator).service == place
          && self.asked(for: indicator).contains(group)
      }
      guard let first = asked.first else { return nil }
      let sheet = group == .workforce ? "staff questionnaire" : "experience questionnaire"
      let proposed = first.frequency.origin == .proposed
      return FormTable.Row(
        "\(title): \(sheet) (\(enumerated(asked.map(\.id))))",
        "Offered all year\(mode(of: asked)); results \(proposed ? "each \(quarter) (proposed)" : inside(first.frequency.text))",
        name(of: .reportingRequirements), openSlot("\(service.id)/surveys/publication"),
        specification(of: service))
    }
    let unused = "Not Applicable"
    return rows.isEmpty ? [.init(title, unused, unused, unused, unused)] : rows
  }

  /// As it reads inside a sentence.
  private func inside(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

  /// A test that the nation sets: how it applies is each service's to say.
  private func nationalRow(_ row: FormRow) -> FormTable.Row {
    let answers = project.services.compactMap { service in
      framework.answers["\(service.id)/surveys/\(row.id.value)"].map { (service.title, $0.text) }
    }
    guard !answers.isEmpty else { return .init(row.title.value, "[ ]", "[ ]", "[ ]", "[ ]") }
    let national = "As the national guidance says"
    let applies = answers.map { project.services.count > 1 ? "\($0): \($1)" : $1 }
    return .init(row.title.value, national, national, national, applies.joined(separator: "; "))
  }

  /// "I-5.2 uses the NHS Staff Survey as it stands and adds nothing to it."
  fileprivate var publishedSurveys: [String] {
    var bySource: [(source: String, ids: [String])] = []
    for indicator in indicators
    where !indicator.isCollectedByProvider && indicator.text.source.holds("Survey") {
      let source = indicator.text.source
      if let place = bySource.firstIndex(where: { $0.source == source }) {
        bySource[place].ids.append(indicator.id)
      } else {
        bySource.append((source, [indicator.id]))
      }
    }
    return bySource.map { source, ids in
      ids.count == 1
        ? "\(ids[0]) uses the \(source) as it stands and adds nothing to it."
        : "\(listed(ids)) use the \(source) as it stands and add nothing to it."
    }
  }
}

extension Drafting {
  /// " (postal)", where it was decided how answers are collected.
  fileprivate func mode(of asked: [Indicator]) -> String {
    var modes: [String] = []
    for mode in asked.compactMap({ $0.measure?.mode?.value }) where !modes.contains(mode) {
      modes.append(mode)
    }
    return modes.isEmpty ? "" : " (\(joined(modes)))"
  }
}
