import Reporting
import Specs

/// A count is a number of people, so it cannot be more than were in the room.
@Sendable func checkParticipants(_ project: Project, _ diagnostics: inout Diagnostics) {
  for map in project.maps where !map.sessions.isEmpty {
    let rooms = map.sessions.map { Room([$0]) }
    let whole = Room(map.sessions)
    let suspects = map.feelings.indices.filter { place in
      let (role, count) = (map.feelings[place].role, map.feelings[place].count)
      return map.feelings[place].session.map { rooms[$0].lacks(count, of: role) }
        ?? whole.lacks(count, of: role)
    }
    guard !suspects.isEmpty else { continue }
    let touchpoints = map.sourceTouchpoints
    for place in suspects {
      let feeling = map.feelings[place]
      let first = map.touchpoints[feeling.touchpoint].feelings.lowerBound
      let source = touchpoints[feeling.touchpoint].feelings[place - first]
      report(feeling, source, feeling.session.map { rooms[$0] } ?? whole, &diagnostics)
    }
  }
}

/// Who was there, in one session or in all of a map; nil where a session does not say.
private struct Room {
  let participants: [Role: Int]?
  let labels: [Role: Span]
  let count: Int

  init(_ sessions: [Session]) {
    var participants: [Role: Int] = [:]
    var labels: [Role: Span] = [:]
    for entry in sessions.flatMap(\.participants) {
      participants[entry.key.value, default: 0] += entry.value.value
      labels[entry.key.value] = labels[entry.key.value] ?? entry.key.span.through(entry.value.span)
    }
    self.participants = sessions.contains { $0.participants.isEmpty } ? nil : participants
    self.labels = labels
    count = sessions.count
  }

  func present(_ role: Role) -> Int { participants?[role] ?? 0 }

  /// Whether fewer people of a role were there than named a feeling.
  func lacks(_ count: Int, of role: Role) -> Bool { participants != nil && count > present(role) }
}

private func report(
  _ feeling: BoundFeeling, _ source: Feeling, _ room: Room, _ diagnostics: inout Diagnostics
) {
  let present = room.present(feeling.role)
  let place = room.count == 1 ? "session" : "sessions"
  let few = present == 0 ? "nobody of that role" : "only \(present)"
  diagnostics.report(
    Diagnostic(
      .moreThanParticipants,
      "\(feeling.count) of the role `\(feeling.role.rawValue)` named this, and \(few) took part in the \(place)",
      at: source.count.span, labels: room.labels[feeling.role].map { [.init($0, "who took part")] } ?? [],
      help: ["a count is people naming this feeling, each of them once; correct it, or the `participants`"]))
}

extension BoundMap {
  /// The touchpoints as they were written, in the order of `touchpoints`.
  var sourceTouchpoints: [Touchpoint] { source.journey?.stages.flatMap(\.touchpoints) ?? [] }
}

extension DiagnosticKind {
  static let moreThanParticipants = DiagnosticKind(
    "map/more-than-participants", .warning, "More people named a feeling than took part.",
    .init(
      says:
        "A count is the number of people who named one feeling. This one is larger than the number of people of that role in the session.",
      matters: "The provider will count too. One impossible number puts the rest of the wall in doubt.",
      wrong: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 90}"),
      right: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 9}")))
}
