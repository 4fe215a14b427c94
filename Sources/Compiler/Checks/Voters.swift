import Reporting
import Specs

/// Nobody votes who was not in the room, or is asked there.
@Sendable func checkVoters(_ project: Project, _ diagnostics: inout Diagnostics) {
  for map in project.maps where !map.sessions.isEmpty {
    let rooms = Rooms(map)
    for stage in map.source.journey?.stages ?? [] {
      // By place: a touchpoint has texts and lists, which a copy would have to count.
      for place in stage.touchpoints.indices {
        if let answer = stage.touchpoints[place].careWasRight { check(answer, rooms.whole, &diagnostics) }
        let changes = stage.touchpoints[place].changes
        for change in changes.indices {
          check(changes[change].votes, rooms[changes[change].session], &diagnostics)
        }
      }
    }
  }
}

private func check(_ votes: [Entry<Role, Located<Int>>], _ room: Room, _ diagnostics: inout Diagnostics) {
  for vote in votes where room.lacks(vote.value.value, of: vote.key.value) {
    let role = vote.key.value
    diagnostics.report(
      .moreThanParticipants(
        "\(vote.value.value) of the role `\(role.rawValue)` voted for this",
        room.few(room.present(role)), in: room, at: vote.value.span, room.labels[role],
        help: "each person has one vote for a change; correct the votes, or the `participants`"))
  }
}

/// Whether care was right is asked of those who were cared for and of their carers.
private func check(_ answer: CareWasRight, _ room: Room, _ diagnostics: inout Diagnostics) {
  guard let of = answer.of, let present = room.presentForCare, of.value > present else { return }
  let label = Role.allCases.first { $0.group != .workforce && room.labels[$0] != nil }
  diagnostics.report(
    .moreThanParticipants(
      "\(of.value) were asked whether care was right",
      room.few(present, of: " people and carers"), in: room, at: of.span, label.flatMap { room.labels[$0] },
      help: "people and carers are asked, each of them once; correct `of`, or the `participants`"))
}
