import Compiler
import Reporting
import Specs

/// What the provider reports because of the outcomes, in the form's group for local requirements.
struct ReportingRequirements: ScheduleView {
  static let formKey: ScheduleKey? = .reportingRequirements
  let page: Page
  let groups: [Part]
  let published: String

  static let fields = Fields<Self>.document(
    "the local requirements reported locally",
    [
      .list("groups", "the form's groups of requirements, in order", Part.fields) { $0.groups },
      .text("published", "a sentence on the figures that others publish") { $0.published },
    ])

  init?(_ drafting: Drafting, _ diagnostics: inout Diagnostics) {
    let collected = drafting.indicators.indices.filter { drafting.indicators[$0].isCollectedByProvider }
    let settled = drafting.settlementRows
    let table = FormTable(
      .reportingRequirements,
      holds: ["requirement", "reporting period", "format", "timing and method", "application"],
      count: collected.count + settled.count,
      row: { place in
        place < collected.count
          ? drafting.reportingRow(of: drafting.indicators[collected[place]])
          : settled[place - collected.count]
      }, drafting, &diagnostics)
    guard let table else { return nil }
    let page = Page(drafting, Self.formKey)
    self.page = page
    let written = drafting.project.form.schedule(.reportingRequirements)?.groups ?? []
    let local = {
      Local(
        table: table,
        limits: drafting.resultLimits(of: collected.map { drafting.indicators[$0] }).map { TextLine($0) })
    }
    groups =
      written.isEmpty
      ? [Part(title: "", note: "", local: local())]
      : written.map { group in
        Part(
          title: group.title.value, note: group.note?.value ?? "",
          local: group.id.value == "local" ? local() : nil)
      }
    let others = drafting.indicators.filter { !$0.isCollectedByProvider }.map(\.id)
    published =
      switch others.count {
      case 0: ""
      case 1:
        "\(others[0]) is published by others, so the Commissioner reads the figure and the Provider sends no report."
      default:
        "\(listed(others)) are published by others, so the Commissioner reads the figures and the Provider sends no report."
      }
  }

  /// A group of requirements.
  struct Part: Sendable {
    let title: String
    let note: String
    let local: Local?

    static let fields = Fields<Part>(
      of: "a group of requirements",
      [
        .text("title", "its heading") { $0.title },
        .text("note", "the form's drafting note on it") { $0.note },
        .optional("local", "what is agreed locally, where this is that group", Local.fields) { $0.local },
      ])
  }

  /// What is agreed locally.
  struct Local: Sendable {
    let table: FormTable
    let limits: [TextLine]

    static let fields = Fields<Local>(
      of: "what is agreed locally",
      [
        .list("limits", "sentences on the results that rest on too few to be shown", TextLine.fields) {
          $0.limits
        },
        .flag("any", "whether there are requirements") { !$0.table.rows.isEmpty },
        .optional("table", "the requirements", FormTable.fields) { $0.table },
      ])
  }
}

extension Drafting {
  fileprivate func reportingRow(of indicator: Indicator) -> FormTable.Row {
    let terms = project.form.terms
    let quarter = terms?.quarter?.value ?? "Quarter"
    let isProposed = indicator.frequency.origin == .proposed
    let period =
      indicator.isExperience && isProposed ? "\(quarter) (proposed)" : frequency(of: indicator)
    var format = capitalised(indicator.reportedFigures)
    if indicator.isExperience {
      format = "Numerator, denominator, questionnaires offered and answers left out"
      let asked = asked(for: indicator)
      if asked.count > 1 { format += "; \(joined(asked.map(\.rawValue))) shown apart and together" }
    }
    let slot = "\(framework.service(of: outcome(of: indicator)).id)/reporting/timing"
    let days = terms?.workingDays?.value ?? "working days"
    return FormTable.Row(
      "\(indicator.id): \(label(of: indicator))", period, format,
      framework.answers[slot]?.text
        ?? "[ ] \(days) after the end of the \(indicator.isExperience ? quarter : "period"), by \(openSlot(slot))",
      specification(of: indicator))
  }
}

extension Drafting {
  /// Below how many answers or events a result is not shown: first where the catalogue or the rule of the data asks for
  /// more, then what all others have.
  fileprivate func resultLimits(of collected: [Indicator]) -> [String] {
    let limits = collected.map { indicator in
      indicator.statistic.isRate
        ? ResultLimit(fewest: indicator.fewestEvents, isOfEvents: true)
        : ResultLimit(fewest: indicator.smallestBase(project), isOfEvents: false)
    }
    let usual = ResultLimit(fewest: max(1, smallNumber), isOfEvents: false)
    let others = Set(limits).subtracting([usual]).sorted()
    var sentences = others.map { limit in
      let ids = zip(collected, limits).filter { $0.1 == limit }.map(\.0.id)
      return "A result of \(joined(ids.sorted(by: isInNaturalOrder), by: "or")) that \(limit.text)."
    }
    // Nothing is too small to be shown where single people may be counted.
    if limits.contains(usual), usual.fewest > 1 {
      sentences.append("A result\(others.isEmpty ? "" : " of any other indicator") that \(usual.text).")
    }
    return sentences
  }

  /// What a payment is worked out from is reported too: every paid indicator, year by year.
  fileprivate var settlementRows: [FormTable.Row] {
    paidIndicators.map { paid in
      let indicator = framework.indicators[paid.place]
      let what =
        paid.rule.rule?.value == .milestone
        ? paid.rule.evidence.map { capitalised($0.value) } ?? "[ ]"
        : paid.rule.rule?.value == .unitRate
          ? "The number of verified outcomes, with the verifier's confirmation"
          : indicator.isCollectedByProvider
            ? "The year's \(indicator.reportedFigures), not rounded, with the verifier's confirmation"
            : "The published figure, with the verifier's confirmation"
      let days = framework.payment?.settledAfter.map {
        "In time to be worked out \($0) days after the \(yearTerm)"
      }
      return FormTable.Row(
        "\(indicator.id): Result for payment (\(years(paid.years.map(\.year))))", yearTerm, what,
        days ?? openSlot("\(indicator.key)/pay/timing"), specification(of: indicator))
    }
  }
}

/// Below how many of what a result is not shown.
private struct ResultLimit: Hashable, Comparable {
  let fewest: Int
  let isOfEvents: Bool

  static func < (left: ResultLimit, right: ResultLimit) -> Bool {
    (left.fewest, left.isOfEvents ? 1 : 0) < (right.fewest, right.isOfEvents ? 1 : 0)
  }

  var text: String {
    let few = "fewer than \(fewest)"
    return (isOfEvents ? "counts \(few) events" : "rests on \(few) answers") + " must be shown as \"\(few)\""
  }
}

extension Indicator {
  /// What has to be known of a result so that `outcomes score` can hold it against its baseline and target.
  fileprivate var reportedFigures: String {
    switch statistic.family {
    case .proportion: "numerator and denominator"
    case .mean: "mean, standard deviation and number of people"
    case .meanChange:
      "mean change, standard deviation of the changes and number of pairs (people with both scores)"
    case .rate:
      statistic.multiplier == nil
        ? "value and number of events" : "number of events and their denominator"
    case .dsr:
      "number of events, people and weight of each age band, or the standardised value and its number of events"
    case .isr: "standardised value and number of events"
    case .ratio: "value and number of people"
    }
  }
}
