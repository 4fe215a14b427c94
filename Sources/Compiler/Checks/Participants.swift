import Reporting
import Specs

/// A count is a number of people, so it cannot be more than were in the room.
@Sendable func checkParticipants(_ project: Project, _ diagnostics: inout Diagnostics) {
  for map in project.maps where !map.sessions.isEmpty {
    let rooms = map.sessions.map { Room([$0]) }
    let whole = Room(map.sessions)
    for (bound, touchpoint) in zip(map.touchpoints, map.sourceTouchpoints) {
      for place in bound.feelings {
        let room = map.feelings[place].session.map { rooms[$0] } ?? whole
        let role = map.feelings[place].role
        guard let participants = room.participants, map.feelings[place].count > participants[role, default: 0]
        else {
          continue
        }
        let source = touchpoint.feelings[place - bound.feelings.lowerBound]
        report(map.feelings[place], source, participants[role] ?? 0, room, &diagnostics)
      }
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
}

private func report(
  _ feeling: BoundFeeling, _ source: Feeling, _ present: Int, _ room: Room, _ diagnostics: inout Diagnostics
) {
  let place = room.count == 1 ? "session" : "sessions"
  let few = present == 0 ? "nobody" : "only \(present)"
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
