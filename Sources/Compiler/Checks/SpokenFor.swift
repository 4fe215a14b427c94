import Reporting
import Specs

/// Relatives and the public are counted with people, and what they say is not yet what those who are cared for would say.
func checkSpokenFor(_ outcomes: [Outcome], _ project: Project, _ diagnostics: inout Diagnostics) {
  for place in outcomes.indices where outcomes[place].voice.contains(.people) {
    guard !outcomes[place].isRejected, !outcomes[place].isVision else { continue }
    // Of nearly all outcomes the first items tell.
    let isPatients = { (item: ItemID) in project.roles(item).contains(.patient) }
    guard !outcomes[place].feelings.contains(where: isPatients),
      !outcomes[place].supports.changes.contains(where: isPatients)
    else { continue }
    let outcome = outcomes[place]
    let items = outcome.feelings + outcome.supports.changes
    let roles = Set(items.flatMap(project.roles)).filter { $0.group == .people }
    guard let first = items.first, !roles.isEmpty else { continue }
    diagnostics.report(
      .spokenFor, "`\(outcome.key)` is a promise to people, and no patient said so",
      at: project.span(of: first),
      note: "it rests on \(joined(Role.allCases.filter(roles.contains).map(\.meaning)))",
      help: "ask the people themselves; until then, reject it or reword whose outcome it is")
  }
}

extension Project {
  /// Who named a feeling, or voted for a change.
  fileprivate func roles(_ item: ItemID) -> [Role] {
    let (map, index) = (Int(item.document), Int(item.index))
    switch item.kind {
    case .feeling: return [maps[map].feelings[index].role]
    case .change:
      let votes = maps[map].changes[index].votes.filter { $0.count > 0 }.map(\.role)
      return votes.isEmpty ? maps[map].changes[index].who : votes
    case .voice, .goal, .now, .step: return []
    }
  }
}

extension DiagnosticKind {
  static let spokenFor = DiagnosticKind(
    "coverage/spoken-for", .warning, "An outcome is a promise to people, and only others spoke.",
    .init(
      says: """
        The statement says what people would feel, and every finding behind it comes from family or the public. They are \\
        counted with people, because they speak beside them, and not in their place.
        """,
      matters: "A contract would promise people what nobody has asked them about.",
      wrong: .init("tests: only relatives spoke", "- {who: family, word: worried, count: 9}"),
      right: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 9}")))
}
