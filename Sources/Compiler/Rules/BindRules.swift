import Reporting
import Specs

/// The rules in force: those of the project's packs, by path, then those that ship, without the ones that are replaced.
func bindRules(
  _ documents: Documents, _ catalogue: [CatalogueEntry], _ diagnostics: inout Diagnostics
) -> RuleBook {
  var rules: [BoundRule] = []
  for pack in documents.rulePacks {
    var names = UniqueNames()
    for rule in pack.content.rules {
      names.claim(rule.id, "another rule of this pack", &diagnostics)
      guard let kind = rule.kind?.value else { continue }
      checkWording(of: rule, kind, documents, &diagnostics)
      rules.append(BoundRule(id: pack.content.id.value + "/" + rule.id.value, source: rule, kind: kind))
    }
  }
  checkPreferences(of: rules, catalogue, documents, &diagnostics)
  let replaced = replacedRules(rules, documents, &diagnostics)
  let needs = documents.rulePacks.compactMap(\.content.needs)
  return RuleBook(
    rules: rules.filter { !replaced.contains($0.id) },
    people: needs.lazy.compactMap(\.people).first?.value ?? 5,
    votes: needs.lazy.compactMap(\.votes).first?.value ?? 3)
}

/// The ids of the rules that others stand in for.
private func replacedRules(
  _ rules: [BoundRule], _ documents: Documents, _ diagnostics: inout Diagnostics
) -> Set<String> {
  let ids = Set(rules.map(\.id))
  let mayBeMissing =
    documents.hasUnread(.rulePack) || documents.rulePacks.contains { documents.isBroken($0.content.span) }
  var replaced: [String: Span] = [:]
  for rule in rules {
    guard let target = rule.source.replaces else { continue }
    if !ids.contains(target.value) || target.value == rule.id {
      guard !mayBeMissing else { continue }
      diagnostics.report(
        .unknownReference(
          target, target.value == rule.id ? "other rule" : "rule", among: ids.subtracting([rule.id])))
    } else if let first = replaced[target.value] {
      diagnostics.report(
        Diagnostic(
          .replacedTwice, "`\(target.value)` is replaced twice", at: target.span,
          labels: [.init(first, "it is already replaced here")], help: ["leave one of the two `replaces` out"]
        ))
    } else {
      replaced[target.value] = target.span
    }
  }
  return Set(replaced.keys)
}

/// Indicators that rules prefer must exist.
private func checkPreferences(
  of rules: [BoundRule], _ catalogue: [CatalogueEntry], _ documents: Documents,
  _ diagnostics: inout Diagnostics
) {
  let entries = Set(catalogue.map(\.id.value))
  let mayBeMissing =
    documents.hasUnread(.indicatorCatalogue)
    || documents.catalogues.contains { documents.isBroken($0.content.span) }
  guard !mayBeMissing else { return }
  for rule in rules {
    for name in rule.source.indicators?.prefer ?? [] where !entries.contains(name.value) {
      diagnostics.report(.unknownReference(name, "indicator", among: entries))
    }
  }
}

/// Every kind but the hidden low point words an outcome; only a vision has a goal to repeat, and no touchpoint.
private func checkWording(
  of rule: Rule, _ kind: RuleKind, _ documents: Documents, _ diagnostics: inout Diagnostics
) {
  guard kind != .hiddenLowPoint else { return }
  guard let outcome = rule.outcome else {
    guard !documents.isBroken(rule.span) else { return }
    diagnostics.report(
      .noStatement, "the rule `\(rule.id.value)` does not say what its outcome is", at: rule.kind?.span,
      help: "give it `outcome: {statement: …}`")
    return
  }
  guard let statement = outcome.statement else { return }
  let misplaced = Statement.Slot.allCases.filter { statement.value.uses($0) && !$0.fits(kind) }
  guard !misplaced.isEmpty else { return }
  let list = misplaced.map { "`{\($0.rawValue)}`" }.joined(separator: ", ")
  diagnostics.report(
    .slotNotHere, "a rule of kind `\(kind.rawValue)` has nothing to fill \(list) with", at: statement.span,
    help: kind == .vision
      ? "a vision rule has the slots {goal}, {people} and {service}"
      : "`{goal}` stands in vision rules only")
}

extension Statement.Slot {
  fileprivate func fits(_ kind: RuleKind) -> Bool {
    switch self {
    case .people, .service: true
    case .goal: kind == .vision
    case .towards, .away, .phrase, .touchpoint, .stage: kind != .vision
    }
  }
}

extension DiagnosticKind {
  static let replacedTwice = DiagnosticKind(
    "rule/replaced-twice", .error, "Two rules replace the same rule.",
    .init(
      says: "Two rules say `replaces:` with the same rule. Only one can stand in for it.",
      matters: "Which wording goes into the contract would depend on which file happens to be read first.",
      wrong: .init(
        "rules/local.yaml",
        "kind: rule-pack\nid: local\nrules:\n  - id: rings-back\n    kind: low-point\n    replaces: standard/alone-to-supported\n    when: {axis: connection}\n    outcome: {statement: \"{people} more often feel {towards} {phrase}.\"}\n    because: A call is an answer.\n  - id: looks-in\n    kind: low-point\n    replaces: standard/alone-to-supported\n    when: {axis: connection}\n    outcome: {statement: \"{people} more often feel {towards} {phrase}.\"}\n    because: A visit is an answer."
      ),
      right: .init(
        "rules/local.yaml",
        "kind: rule-pack\nid: local\nrules:\n  - id: rings-back\n    kind: low-point\n    replaces: standard/alone-to-supported\n    when: {axis: connection}\n    outcome: {statement: \"{people} more often feel {towards} {phrase}.\"}\n    because: A call is an answer."
      )))

  static let noStatement = DiagnosticKind(
    "rule/no-statement", .error, "A rule does not say what its outcome is.",
    .init(
      says:
        "A rule of this kind makes an outcome, and an outcome is a sentence: it stands under `outcome`, as `statement`.",
      matters: "The sentence is what the contract promises; without it the rule could only promise nothing.",
      wrong: .init(
        "rules/local.yaml",
        "kind: rule-pack\nid: local\nrules:\n  - id: rings-back\n    kind: low-point\n    when: {axis: connection}\n    because: A call is an answer."
      ),
      right: .init(
        "rules/local.yaml",
        "kind: rule-pack\nid: local\nrules:\n  - id: rings-back\n    kind: low-point\n    when: {axis: connection}\n    outcome: {statement: \"{people} more often feel {towards} {phrase}.\"}\n    because: A call is an answer."
      )))

  static let slotNotHere = DiagnosticKind(
    "rule/slot-not-here", .error, "A statement has a slot that its kind of rule cannot fill.",
    .init(
      says:
        "`{goal}` is filled from a PATH, so it stands in vision rules only; there, nothing is known of a touchpoint or a feeling.",
      matters: "A slot that cannot be filled would leave a hole in a sentence of the contract.",
      wrong: .init(
        "rules/local.yaml",
        "kind: rule-pack\nid: local\nrules:\n  - id: rings-back\n    kind: low-point\n    when: {axis: connection}\n    outcome: {statement: \"{goal}\"}\n    because: A call is an answer."
      ),
      right: .init(
        "rules/local.yaml",
        "kind: rule-pack\nid: local\nrules:\n  - id: said-so\n    kind: vision\n    outcome: {statement: \"{goal}\"}\n    because: A goal that all share is kept."
      )))
}
