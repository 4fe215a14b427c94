import Compiler
import Reporting
import Specs

/// A table whose headings the contract form sets. A row answers them by their order, so that each form can word its own.
struct FormTable: Sendable {
  let columns: [TextLine]
  private let count: Int
  private let row: @Sendable (Int) -> Row

  /// Made one by one as they are printed: there may be one for each indicator.
  var rows: some RandomAccessCollection<Row> { (0..<count).lazy.map(row) }

  struct Row: Sendable {
    let cells: [TextLine]

    init(_ cells: String...) { self.cells = cells.map { TextLine($0) } }

    static let fields = Fields<Row>(
      of: "a row of the table",
      [
        .list("cells", "its cells, in the order of the columns", TextLine.fields) { $0.cells }
      ])
  }

  static let fields = Fields<FormTable>(
    of: "a table with the form's headings",
    [
      .list("columns", "the form's headings", TextLine.fields) { $0.columns },
      .list("rows", "one record each", Row.fields) { $0.rows },
    ])

  /// Nil, with an error, where the form has another number of headings than the rows have cells.
  ///
  /// - Parameter holds: what the cells of a row are, in order.
  init?(
    _ key: ScheduleKey, holds: [String], _ rows: [Row], _ drafting: Drafting, _ diagnostics: inout Diagnostics
  ) {
    self.init(key, holds: holds, count: rows.count, row: { rows[$0] }, drafting, &diagnostics)
  }

  /// The same, of rows that are made by their place when they are printed.
  init?(
    _ key: ScheduleKey, holds: [String], count: Int, row: @escaping @Sendable (Int) -> Row,
    _ drafting: Drafting, _ diagnostics: inout Diagnostics
  ) {
    guard let schedule = drafting.project.form.schedule(key) else { return nil }
    let columns = schedule.columns
    guard columns.count == holds.count else {
      let found = columns.count == 1 ? "1 column" : "\(columns.count) columns"
      diagnostics.report(
        Diagnostic(
          .formColumns, "`\(key.rawValue)` has \(found), and the schedule fills \(holds.count)",
          at: columns.last?.span ?? schedule.title.span,
          help: ["give \(holds.count) headings, in this order: " + holds.joined(separator: ", ")]))
      return nil
    }
    self.columns = columns.map { TextLine($0.value) }
    self.count = count
    self.row = row
  }
}

/// Every kind of diagnostic that writing schedules can raise about a contract form.
public let formDiagnosticKinds: [DiagnosticKind] = [.formColumns]

extension DiagnosticKind {
  static let formColumns = DiagnosticKind(
    "form/columns", .error, "A form's table has another number of columns than the schedule fills.",
    .init(
      says: """
        A contract form sets the headings of a schedule's table, in the order in which the schedule fills its cells. \
        This one has too few or too many.
        """,
      matters:
        "A threshold that stands under the heading of a date is agreed by nobody and disputed by everybody.",
      wrong: .init(
        "forms/local.yaml",
        """
        kind: contract-form
        id: local
        title: A local form
        terms: {people: People, carers: Carers, provider: Provider, commissioner: Commissioner}
        schedules:
          service-development-improvement-plan: {title: Plan, columns: [Milestone, Date]}
        """),
      right: .init(
        "forms/local.yaml",
        """
        kind: contract-form
        id: local
        title: A local form
        terms: {people: People, carers: Carers, provider: Provider, commissioner: Commissioner}
        schedules:
          service-development-improvement-plan: {title: Plan, columns: [Milestone, Date, Benefit]}
        """)))
}
