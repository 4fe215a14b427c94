import Reporting
import Specs

/// A count is a number of people, so it cannot be more than were in the room.
@Sendable func checkParticipants(_ project: Project, _ diagnostics: inout Diagnostics) {
  for map in project.maps where !map.sessions.isEmpty {
    let rooms = Rooms(map)
    let suspects = map.feelings.indices.filter { place in
      rooms[map.feelings[place].session].lacks(map.feelings[place].count, of: map.feelings[place].role)
    }
    guard !suspects.isEmpty else { continue }
    let touchpoints = map.sourceTouchpoints
    for place in suspects {
      let feeling = map.feelings[place]
      let first = map.touchpoints[feeling.touchpoint].feelings.lowerBound
      let source = touchpoints[feeling.touchpoint].feelings[place - first]
      diagnostics.report(
        .tooManyNamed(feeling.count, feeling.role, at: source.count.span, rooms[feeling.session]))
    }
  }
}

extension Diagnostic {
  /// - Parameter together: whether several counts are added up.
  static func tooManyNamed(
    _ count: Int, _ role: Role, at span: Span, _ room: Room, together: Bool = false
  ) -> Diagnostic {
    .moreThanParticipants(
      "\(together ? "together " : "")\(count) of the role `\(role.rawValue)` named this",
      room.few(room.present(role)), in: room, at: span, room.labels[role],
      help: "a count is people naming this feeling, each of them once; correct it, or the `participants`")
  }

  /// - Parameter few: "only 3", "nobody".
  static func moreThanParticipants(
    _ counted: String, _ few: String, in room: Room, at span: Span, _ label: Span?, help: String
  ) -> Diagnostic {
    Diagnostic(
      .moreThanParticipants, "\(counted), and \(few) took part in the \(room.name)", at: span,
      labels: label.map { [.init($0, "who took part")] } ?? [], help: [help])
  }
}

extension BoundMap {
  /// The touchpoints as they were written, in the order of `touchpoints`.
  var sourceTouchpoints: [Touchpoint] { source.journey?.stages.flatMap(\.touchpoints) ?? [] }
}

extension DiagnosticKind {
  static let moreThanParticipants = DiagnosticKind(
    "map/more-than-participants", .warning, "More people are counted than took part.",
    .init(
      says:
        "A feeling, a vote or the question whether care was right is counted for more people than were in the session. Counts of one feeling at one touchpoint are added up.",
      matters: "The provider will count too. One impossible number puts the rest of the wall in doubt.",
      wrong: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 90}"),
      right: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 9}")))
}
