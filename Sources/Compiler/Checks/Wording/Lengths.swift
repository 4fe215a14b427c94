import Reporting
import Specs

/// An outcome is a sentence of 6 to 25 words.
@Sendable func checkLengths(_ draft: Draft, _ diagnostics: inout Diagnostics) {
  var reported: Set<Span> = []
  for outcome in draft.framework.standing {
    let count = words(of: outcome.statement).count
    guard count < 6 || count > 25 else { continue }
    let part = longestPart(of: outcome, in: draft.framework)
    // One phrase can make the sentences of many outcomes too long.
    guard reported.insert(part).inserted else { continue }
    diagnostics.report(
      .length, "the outcome `\(outcome.key)` is a sentence of \(count) word\(count == 1 ? "" : "s")",
      at: part,
      note: count > 25 ? "more than 25" : "fewer than 6",
      help: "it reads: \(outcome.statement)",
      count > 25
        ? "keep who, what they feel and when; leave the rest to the indicators"
        : "say who, what they feel and when")
  }
}

/// Where an author can mend the sentence: at the sentence itself, or at the longest text that was put into it.
private func longestPart(of outcome: Outcome, in framework: Framework) -> Span {
  let project = framework.project
  if outcome.statementOrigin == .authored, let statement = outcome.decision?.statement {
    return statement.span
  }
  if case .vision(let goal) = outcome.origin {
    let source = project.visions[Int(goal.document)].source
    return source.goal?.lookingBack[Int(goal.index)].says.span ?? project.span(of: goal)
  }
  var parts: [Located<String>] = []
  let population = project.services[outcome.service].source.population
  if let people = population?.people { parts.append(people) }
  if Set(outcome.voice) == [.carers], let carers = population?.carers { parts[0] = carers }
  if Set(outcome.voice).isSuperset(of: [.people, .carers]), let both = population?.together {
    parts[0] = both
  }
  if let first = outcome.touchpoints.first {
    parts += phrases(
      of: first, isAlone: outcome.touchpoints.count == 1, outcome.origin == .workforce, project)
  }
  if let rule = ownRule(of: outcome, project) { parts.append(rule) }
  let longest = parts.max { words(of: $0.value).count < words(of: $1.value).count }
  return longest?.span ?? project.contract.id.span
}

/// The words for the place, as the outcome's sentence has them.
private func phrases(
  of id: TouchpointID, isAlone: Bool, _ isWorkforce: Bool, _ project: Project
) -> [Located<String>] {
  let map = project.maps[id.map]
  let place = map.touchpoints[id.index].stage
  // What is bound stands in the order in which it was written.
  guard let stage = map.source.journey?.stages[place] else { return [] }
  let touchpoint = stage.touchpoints[id.index - map.stages[place].touchpoints.lowerBound]
  let phrase = phrase(of: [id], isWorkforce: isWorkforce, project)
  let written =
    [stage.staffPhrase, stage.phrase] + (isAlone ? [touchpoint.staffPhrase, touchpoint.phrase] : [])
  let used = written.compactMap { $0 }
  return used.filter { $0.value == phrase } + (used.isEmpty ? [stage.title] : [])
}

/// The statement of a rule that the project wrote itself.
private func ownRule(of outcome: Outcome, _ project: Project) -> Located<String>? {
  let shipped = Set(project.packs.filter { $0.kind == "rules" && $0.isShipped }.map(\.id))
  guard let name = outcome.because.first?.rule, !shipped.contains(String(name.prefix { $0 != "/" })),
    let rule = project.rules.rules.first(where: { $0.id == name })
  else { return nil }
  return rule.source.outcome?.statement?.map(\.written)
}

extension DiagnosticKind {
  static let length = DiagnosticKind(
    "wording/length", .warning, "An outcome is too short or too long to be read as one sentence.",
    .init(
      says: "The sentence of an outcome has fewer than 6 or more than 25 words.",
      matters:
        "Below six words something is missing: who, what or when. Above twenty-five a reader loses the thread, and two readers take it two ways.",
      wrong: .init(
        "decisions.yaml#outcomes",
        "outcomes:\n  - {outcome: home-care/going-home/safety, decide: reword, statement: People feel safe., by: Director of Nursing, on: 2026-09-01, because: it was too long}"
      ),
      right: .init(
        "decisions.yaml#outcomes",
        "outcomes:\n  - {outcome: home-care/going-home/safety, decide: reword, statement: People coming home more often feel safe on the first night., by: Director of Nursing, on: 2026-09-01, because: it was too long}"
      )))
}
