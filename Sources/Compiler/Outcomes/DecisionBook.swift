import Reporting
import Specs

/// What people decided, by what it is about.
struct DecisionBook: Sendable {
  /// By outcome key.
  private(set) var outcomes: [String: OutcomeDecision] = [:]
  /// By indicator key.
  private(set) var measures: [String: Measure] = [:]
  /// By slot.
  private(set) var openItems: [String: OpenItemDecision] = [:]

  init(_ files: [Decisions], _ diagnostics: inout Diagnostics) {
    for file in files {
      for decision in file.outcomes { add(decision, &diagnostics) }
      for measure in file.measures {
        if let first = measures[measure.indicator.value] {
          reportTwice("the indicator", measure.indicator, first.indicator.span, &diagnostics)
        } else {
          measures[measure.indicator.value] = measure
        }
      }
      for item in file.openItems {
        if let first = openItems[item.slot.value] {
          reportTwice("the slot", item.slot, first.slot.span, &diagnostics)
        } else {
          openItems[item.slot.value] = item
        }
      }
    }
  }

  private mutating func add(_ decision: OutcomeDecision, _ diagnostics: inout Diagnostics) {
    if let first = outcomes[decision.outcome.value] {
      reportTwice("the outcome", decision.outcome, first.outcome.span, &diagnostics)
      return
    }
    outcomes[decision.outcome.value] = decision
    if decision.decide?.value == .reword, decision.statement == nil {
      diagnostics.report(
        .noNewWords, "the outcome is reworded, and no words are given", at: decision.span,
        help: "add `statement:` with the new sentence")
    }
    if let verdict = decision.decide, verdict.value != .reword, let statement = decision.statement {
      reportUnused(statement, verdict, &diagnostics)
    }
  }

  private func reportUnused(
    _ statement: Located<String>, _ verdict: Located<OutcomeDecision.Verdict>,
    _ diagnostics: inout Diagnostics
  ) {
    var report = Diagnostic(
      .unusedStatement, "a statement is only used with `decide: reword`", at: statement.span,
      labels: [.init(verdict.span, "this takes no new words")],
      help: [
        "did you mean `decide: reword`? Then the contract says it in these words; else delete `statement`"
      ])
    report.fixes = [Fix(replacing: verdict.span, by: OutcomeDecision.Verdict.reword.rawValue, .offered)]
    diagnostics.report(report)
  }

  private func reportTwice(
    _ what: String, _ name: Located<String>, _ first: Span, _ diagnostics: inout Diagnostics
  ) {
    guard !name.value.isEmpty else { return }
    diagnostics.report(
      Diagnostic(
        .decidedTwice, "\(what) `\(name.value)` is decided twice", at: name.span, note: "again",
        labels: [.init(first, "first here")], help: ["keep the decision that is in force"]))
  }

  /// Decisions about outcomes that do not follow from the maps are errors: what was decided would be lost.
  func checkOutcomes(_ outcomes: [Outcome], _ lock: LockBook, _ diagnostics: inout Diagnostics) {
    let keys = outcomes.map(\.key)
    let known = Set(keys)
    for decision in self.outcomes.values.sorted(by: { $0.span.isBefore($1.span) }) {
      let key = decision.outcome
      guard !key.value.isEmpty, !known.contains(key.value) else { continue }
      if isPublicID(key.value) {
        diagnostics.report(
          .idForKey(key, .unknownOutcome, "an outcome", key: lock.outcomeKey(ofID: key.value)))
      } else if let id = lock.outcomes[key.value] {
        diagnostics.report(.gone(key, id, near: NearestNames.of(key.value, among: keys)))
      } else {
        diagnostics.report(
          Diagnostic(
            .unknownOutcome, "no outcome has the key `\(key.value)`", at: key.span,
            help: [
              "`open-items.md` and `outcomes.lock` list the keys of the outcomes that follow from the notes"
            ],
            suggestions: NearestNames.of(key.value, among: keys)))
      }
    }
  }

  func checkMeasures(
    _ indicators: [Indicator], _ outcomes: [Outcome], _ lock: LockBook, _ diagnostics: inout Diagnostics
  ) {
    let keys = indicators.map(\.key)
    let known = Set(keys)
    let rejected = Set(outcomes.filter(\.isRejected).map(\.key))
    for measure in measures.values.sorted(by: { $0.span.isBefore($1.span) }) {
      let key = measure.indicator.value
      guard !key.isEmpty, !known.contains(key) else { continue }
      if isPublicID(key) {
        let meant = lock.indicatorKey(ofID: key)
        diagnostics.report(.idForKey(measure.indicator, .unknownIndicator, "an indicator", key: meant))
        continue
      }
      let outcome = key.split(separator: "/").dropLast().joined(separator: "/")
      guard !rejected.contains(outcome) else { continue }
      diagnostics.report(
        Diagnostic(
          .unknownIndicator, "no indicator has the key `\(key)`", at: measure.indicator.span,
          help: ["an indicator's key is its outcome's key, then `experience` or the id of a catalogue entry"],
          suggestions: NearestNames.of(key, among: keys)))
    }
  }

  /// What is asked about a rejected outcome is not asked any more, and comes back when it does.
  func checkSlots(_ open: OpenEnds, _ outcomes: [Outcome], _ diagnostics: inout Diagnostics) {
    let rejected = outcomes.filter(\.isRejected).map { $0.key + "/" }
    let slots = open.items.map(\.slot)
    let known = Set(slots).union(open.answers.keys)
    for item in openItems.values.sorted(by: { $0.span.isBefore($1.span) })
    where !known.contains(item.slot.value) {
      let slot = item.slot.value
      guard !slot.isEmpty, !rejected.contains(where: { slot.hasPrefix($0) }) else { continue }
      diagnostics.report(
        Diagnostic(
          .unknownSlotOfItem, "nothing is open at `\(item.slot.value)`", at: item.slot.span,
          help: ["delete the entry if the question has been answered"],
          suggestions: NearestNames.of(item.slot.value, among: slots)))
    }
  }
}

extension Span {
  fileprivate func isBefore(_ other: Span) -> Bool { (file, start) < (other.file, other.start) }
}

extension DiagnosticKind {
  static let unknownOutcome = DiagnosticKind(
    "decision/unknown-outcome", .error, "A decision is about an outcome that does not exist.",
    .init(
      says:
        "No outcome with this key follows from the maps and PATHs. The key may be misspelt, or the notes have changed.",
      matters: "Somebody decided this, and the decision would have no effect on the contract.",
      wrong: .init(
        "decisions.yaml#outcomes",
        "outcomes:\n  - {outcome: home-care/going-home/safty, decide: accept, by: Director of Nursing, on: 2026-09-01, because: it matters most}"
      ),
      right: .init(
        "decisions.yaml#outcomes",
        "outcomes:\n  - {outcome: home-care/going-home/safety, decide: accept, by: Director of Nursing, on: 2026-09-01, because: it matters most}"
      )))

  static let unusedStatement = DiagnosticKind(
    "decision/unused-statement", .error, "An outcome is given new words and is not reworded.",
    .init(
      says: "There is a `statement` with a new sentence, and the decision is `accept` or `reject`.",
      matters: "The contract would not say the new words, although somebody wrote them down.",
      wrong: .init(
        "decisions.yaml#outcomes",
        "outcomes:\n  - {outcome: home-care/going-home/safety, decide: accept, statement: People more often feel safe at home., by: Director of Nursing, on: 2026-09-01, because: too long}"
      ),
      right: .init(
        "decisions.yaml#outcomes",
        "outcomes:\n  - {outcome: home-care/going-home/safety, decide: reword, statement: People more often feel safe at home., by: Director of Nursing, on: 2026-09-01, because: too long}"
      )))

  static let unknownIndicator = DiagnosticKind(
    "decision/unknown-indicator", .error, "A measure is about an indicator that does not exist.",
    .init(
      says:
        "No outcome has an indicator with this key: the outcome's key, then `experience` or the id of a catalogue entry.",
      matters: "What was decided about measuring would have no effect on the contract.",
      wrong: .init(
        "decisions.yaml#measures",
        "measures:\n  - {indicator: home-care/going-home/safety/experiense, by: Director of Nursing, on: 2026-09-01, because: one question is enough}"
      ),
      right: .init(
        "decisions.yaml#measures",
        "measures:\n  - {indicator: home-care/going-home/safety/experience, by: Director of Nursing, on: 2026-09-01, because: one question is enough}"
      )))

  static let unknownSlotOfItem = DiagnosticKind(
    "decision/unknown-slot", .warning, "An open item is about a question that is not open.",
    .init(
      says: "Nothing is open at this slot: the question has been answered, or the slot is misspelt.",
      matters: "Somebody was given a question to answer, and nobody will see that they have it.",
      wrong: .init(
        "decisions.yaml#open-items",
        "open_items:\n  - {slot: home-care/reporting/timings, owner: Contract Manager}"),
      right: .init(
        "decisions.yaml#open-items",
        "open_items:\n  - {slot: home-care/reporting/timing, owner: Contract Manager}")))

  static let decidedTwice = DiagnosticKind(
    "decision/twice", .error, "The same thing is decided twice.",
    .init(
      says: "Two entries decide about the same outcome, indicator or open item.",
      matters: "Which of the two is in force must not be guessed.",
      wrong: .init(
        "decisions.yaml#open-items",
        "open_items:\n  - {slot: home-care/reporting/timing, owner: Contract Manager}\n  - {slot: home-care/reporting/timing, owner: Director of Finance}"
      ),
      right: .init(
        "decisions.yaml#open-items",
        "open_items:\n  - {slot: home-care/reporting/timing, owner: Contract Manager}")))

  static let noNewWords = DiagnosticKind(
    "decision/no-statement", .error, "An outcome is reworded without new words.",
    .init(
      says: "The decision is `reword`, and there is no `statement` with the new sentence.",
      matters: "The contract would say the old words although somebody decided against them.",
      wrong: .init(
        "decisions.yaml#outcomes",
        "outcomes:\n  - {outcome: home-care/going-home/safety, decide: reword, by: Director of Nursing, on: 2026-09-01, because: too long}"
      ),
      right: .init(
        "decisions.yaml#outcomes",
        "outcomes:\n  - {outcome: home-care/going-home/safety, decide: reword, statement: People more often feel safe at home., by: Director of Nursing, on: 2026-09-01, because: too long}"
      )))
}
