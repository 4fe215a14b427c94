import Reporting
import Specs

/// A rule that waits for what cannot be is a mistake of whoever wrote it.
@Sendable func checkRulesCanFire(_ project: Project, _ diagnostics: inout Diagnostics) {
  let services = Set(project.services.map(\.id))
  let stages = Set(project.maps.flatMap { map in map.stages.map(\.id) })
  for rule in project.rules.rules {
    guard let condition = rule.source.when else { continue }
    if let service = condition.service, !services.contains(service.value) {
      report(rule, "there is no service `\(service.value)`", service, services, &diagnostics)
    }
    if let stage = condition.stage, !stages.contains(stage.value), rule.kind != .vision {
      report(rule, "no map has a stage `\(stage.value)`", stage, stages, &diagnostics)
    }
    for reason in impossible(condition, for: rule.kind) {
      diagnostics.report(
        .neverFires, "the rule `\(rule.id)` can never fire: \(reason.text)", at: reason.span,
        help: reason.help)
    }
  }
}

private func report(
  _ rule: BoundRule, _ reason: String, _ name: Located<String>, _ names: Set<String>,
  _ diagnostics: inout Diagnostics
) {
  diagnostics.report(
    Diagnostic(
      .neverFires, "the rule `\(rule.id)` can never fire: \(reason)", at: name.span,
      suggestions: NearestNames.of(name.value, among: names)))
}

private struct Impossible {
  let text: String
  let span: Span
  var help = "take it out of `when`"
}

/// What a rule of this kind never finds.
private func impossible(_ condition: RuleCondition, for kind: RuleKind) -> [Impossible] {
  switch kind {
  case .vision: return visionKeys(condition)
  case .hiddenLowPoint:
    return lacksPeople(condition)
      + keys([("axis", condition.axis?.span)], "a hidden low point lies on no axis")
  case .wantedChange:
    return lacksPeople(condition)
      + keys([("height", condition.height?.span)], "a wanted change has no height")
  case .lowPoint, .brightSpot: return lacksPeople(condition)
  case .workforceLowPoint:
    guard let first = condition.groups.first, !condition.groups.contains(where: { $0.value == .workforce })
    else {
      return []
    }
    return [
      Impossible(
        text: "it fires on the workforce only", span: first.span,
        help: "use `kind: low-point` for people and carers, or take `groups` out")
    ]
  }
}

private func visionKeys(_ condition: RuleCondition) -> [Impossible] {
  keys(
    [
      ("groups", condition.groups.first?.span), ("stage", condition.stage?.span),
      ("touchpoint_kind", condition.touchpointKind?.span), ("height", condition.height?.span),
      ("people", condition.people?.span),
    ], "a goal of a PATH is at no touchpoint")
}

private func keys(_ keys: [(name: String, span: Span?)], _ text: String) -> [Impossible] {
  keys.compactMap { key in
    key.span.map { Impossible(text: text, span: $0, help: "take `\(key.name)` out of `when`") }
  }
}

private func lacksPeople(_ condition: RuleCondition) -> [Impossible] {
  guard let first = condition.groups.first, condition.groups.allSatisfy({ $0.value == .workforce }) else {
    return []
  }
  return [
    Impossible(
      text: "it fires on people and carers only", span: first.span,
      help: "use `kind: workforce-low-point` for the workforce, or name people or carers")
  ]
}

extension DiagnosticKind {
  static let neverFires = DiagnosticKind(
    "rule/never-fires", .warning, "A rule can never fire.",
    .init(
      says:
        "What stands under `when` can never be: a group that this kind of rule does not look at, a stage or a service that does not exist.",
      matters:
        "Whoever wrote the rule expects an outcome of it in the contract, and there will never be one.",
      wrong: .init(
        "rules/local.yaml",
        "kind: rule-pack\nid: local\nrules:\n  - id: rings-back\n    kind: low-point\n    when: {axis: connection, groups: [workforce]}\n    outcome: {statement: \"{people} more often feel {towards} {phrase}.\"}\n    because: A call is an answer."
      ),
      right: .init(
        "rules/local.yaml",
        "kind: rule-pack\nid: local\nrules:\n  - id: rings-back\n    kind: low-point\n    when: {axis: connection, groups: [people]}\n    outcome: {statement: \"{people} more often feel {towards} {phrase}.\"}\n    because: A call is an answer."
      )))
}
