import Reporting
import Specs

/// Whoever came to a session has a say on the wall.
@Sendable func checkSilentRoles(_ project: Project, _ diagnostics: inout Diagnostics) {
  for map in project.maps {
    let heard = rolesHeard(map)
    var reported: Set<Role> = []
    for session in map.sessions {
      for entry in session.participants where entry.value.value > 0 && !heard.contains(entry.key.value) {
        guard reported.insert(entry.key.value).inserted else { continue }
        diagnostics.report(
          .roleSaidNothing,
          "\(entry.value.value) of the role `\(entry.key.value.rawValue)` took part, and nothing on the map is theirs",
          at: entry.key.span.through(entry.value.span),
          help:
            "type up what they felt, said or voted for; somebody who only helped with the day is not a participant"
        )
      }
    }
  }
}

private func rolesHeard(_ map: BoundMap) -> Set<Role> {
  var heard: Set<Role> = []
  // By place, so that only the role is read of each: there are many feelings, and few roles.
  for place in map.feelings.indices where !heard.contains(map.feelings[place].role) {
    heard.insert(map.feelings[place].role)
  }
  for place in map.voices.indices { heard.insert(map.voices[place].role) }
  for place in map.changes.indices {
    for role in map.changes[place].who { heard.insert(role) }
    for vote in map.changes[place].votes where vote.count > 0 { heard.insert(vote.role) }
  }
  for place in map.touchpoints.indices {
    for card in map.touchpoints[place].raised { heard.insert(card.role) }
  }
  return heard
}

extension DiagnosticKind {
  static let roleSaidNothing = DiagnosticKind(
    "map/role-said-nothing", .warning, "Some who took part have nothing on the map.",
    .init(
      says:
        "A session counts people of this role among its participants, and no feeling, voice or vote on the map is theirs.",
      matters: "The contract says who was heard. If their notes were left on the wall, they were not.",
      wrong: .init(
        "maps/journey.yaml#sessions",
        "- {id: june, kind: event, held: 2026-06-12, participants: {patient: 20, carer: 10}}"),
      right: .init(
        "maps/journey.yaml#sessions",
        "- {id: june, kind: event, held: 2026-06-12, participants: {patient: 20}}")))
}
