import Compiler
import Reporting
import Specs

/// Every outcome with its confidence, every indicator with its baseline and years, and what is to be understood better.
struct OutcomesFrameworkSchedule: ScheduleView {
  static let formKey: ScheduleKey? = .outcomesFramework
  let page: Page
  let outcomes: [OutcomeRow]
  let missing: [TextLine]
  let table: FormTable
  let origins: [OriginRow]
  let uses: [TextLine]
  let learning: [LearningRow]

  static let fields = Fields<Self>.document(
    "the outcomes framework: outcomes, indicators, baselines and years",
    [
      .flag("hasOutcomes", "whether there are outcomes to agree") { !$0.outcomes.isEmpty },
      .list("outcomes", "the outcomes, and the ids not in use", OutcomeRow.fields) { $0.outcomes },
      .list("missing", "what could change when somebody is heard who was not", TextLine.fields) {
        $0.missing
      },
      .flag("hasIndicators", "whether there are indicators") { !$0.table.rows.isEmpty },
      .optional("table", "the indicators", FormTable.fields) { $0.table },
      .flag("hasOrigins", "whether somebody has set a baseline or a target") { !$0.origins.isEmpty },
      .list("origins", "where the values of each indicator come from", OriginRow.fields) { $0.origins },
      .list("uses", "what the indicators are used for", TextLine.fields) { $0.uses },
      .flag("hasLearning", "whether some outcomes rest on too few voices") { !$0.learning.isEmpty },
      .list("learning", "the outcomes that rest on too few voices", LearningRow.fields) { $0.learning },
    ])

  init?(_ drafting: Drafting, _ diagnostics: inout Diagnostics) {
    let framework = drafting.framework
    let listed = framework.outcomes.filter { $0.isRejected || $0.class != .learning }
    let indicators = drafting.indicators.indices.filter {
      framework.outcomes[drafting.indicators[$0].outcome].class != .learning
    }
    let table = FormTable(
      .outcomesFramework,
      holds: [
        "indicator", "outcome", "what is measured", "data source", "frequency", "baseline", "year 1",
        "later years",
      ], count: indicators.count, row: { drafting.frameworkRow(of: drafting.indicators[indicators[$0]]) },
      drafting, &diagnostics)
    guard let table else { return nil }
    self.table = table
    page = Page(drafting, Self.formKey)
    let rows = listed.map { OutcomeRow($0, drafting) } + framework.retired.map { OutcomeRow(retired: $0.id) }
    outcomes = rows.sortedNaturally(by: \.id)
    missing = drafting.framework.missingVoices.compactMap { voice in
      voice.couldChange.isEmpty
        ? nil : TextLine("\(voice.couldChange) could change when \(voice.people) are heard.")
    }
    origins = indicators.compactMap { OriginRow(drafting.indicators[$0], drafting) }
    uses =
      indicators.isEmpty
      ? [] : drafting.uses(of: indicators.map { drafting.indicators[$0] }).map { TextLine($0) }
    learning = drafting.outcomes.filter { $0.class == .learning }.map { LearningRow($0, drafting) }
  }

  /// Where the values of an indicator come from; nil where nobody has set one.
  struct OriginRow: Sendable {
    let id: String
    let origin: String

    init?(_ indicator: Indicator, _ drafting: Drafting) {
      let text = drafting.origin(of: indicator)
      if text.isEmpty { return nil }
      id = indicator.id
      origin = text
    }

    static let fields = Fields<OriginRow>(
      of: "where the values of an indicator come from",
      [
        .text("id", "its public id") { $0.id },
        .text("origin", "which are authored, proposed or derived") { $0.origin },
      ])
  }

  /// One outcome; of a rejected or retired one only the id stays.
  struct OutcomeRow: Sendable {
    let id: String
    var domain = "Not used"
    var statement = ""
    var whose = ""
    var classTitle = ""
    var confidence = ""
    var state = ""

    init(retired id: String) { self.id = id }

    init(_ outcome: Outcome, _ drafting: Drafting) {
      id = outcome.id
      guard !outcome.isRejected else { return }
      domain = drafting.domain(of: outcome)
      statement = outcome.statement
      whose = Schedules.whose(outcome.voice)
      classTitle = outcome.class.title
      confidence = drafting.confidence(of: outcome)
      state = outcome.state.rawValue
    }

    static let fields = Fields<OutcomeRow>(
      of: "an outcome",
      [
        .text("id", "its public id") { $0.id },
        .text("domain", "its domain, or \"Not used\"") { $0.domain },
        .text("statement", "its statement") { $0.statement },
        .text("whose", "whose outcome it is") { $0.whose },
        .text("class", "payable, protect or enabling") { $0.classTitle },
        .text("confidence", "how far the notes carry it") { $0.confidence },
        .text("state", "proposed, accepted or reworded") { $0.state },
      ])
  }

  /// An outcome that people are asked about before it is agreed.
  struct LearningRow: Sendable {
    let id: String
    let statement: String
    let domain: String
    let why: String
    let indicator: String
    let source: String
    let state: String

    init(_ outcome: Outcome, _ drafting: Drafting) {
      id = outcome.id
      statement = outcome.statement
      state = outcome.state.rawValue
      let indicators = drafting.framework.indicators(of: outcome)
      domain = drafting.domain(of: outcome)
      why =
        outcome.isVision
        ? "A shared goal that no finding rests on: no notes" : "Few voices: " + drafting.grounds(of: outcome)
      indicator =
        indicators.isEmpty ? drafting.openSlot("\(outcome.key)/experience") : enumerated(indicators.map(\.id))
      source = indicators.isEmpty ? "[ ]" : joined(indicators.map(\.text.source))
    }

    static let fields = Fields<LearningRow>(
      of: "an outcome to be understood better",
      [
        .text("id", "its public id") { $0.id },
        .text("domain", "its domain") { $0.domain },
        .text("statement", "its statement") { $0.statement },
        .text("why", "why it is here") { $0.why },
        .text("indicator", "the ids of its indicators") { $0.indicator },
        .text("source", "where the figures come from") { $0.source },
        .text("state", "proposed, accepted or reworded") { $0.state },
      ])
  }
}
