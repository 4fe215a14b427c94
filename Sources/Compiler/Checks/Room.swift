import Reporting
import Specs

/// Who was there, in one session or in all of a map.
struct Room {
  /// Nil where a session does not say.
  private let participants: [Role: Int]?
  let labels: [Role: Span]
  /// "session" or "sessions"
  let name: String

  init(_ sessions: [Session]) {
    var participants: [Role: Int] = [:]
    var labels: [Role: Span] = [:]
    for entry in sessions.flatMap(\.participants) {
      participants[entry.key.value, default: 0] += entry.value.value
      labels[entry.key.value] = labels[entry.key.value] ?? entry.key.span.through(entry.value.span)
    }
    self.participants = sessions.contains { $0.participants.isEmpty } ? nil : participants
    self.labels = labels
    name = sessions.count == 1 ? "session" : "sessions"
  }

  /// How many of a role were there; nil where nobody wrote it down.
  func present(_ role: Role) -> Int? { participants.map { $0[role] ?? 0 } }

  /// How many people and carers were there; nil where nobody wrote it down.
  var presentForCare: Int? {
    participants?.reduce(0) { $0 + ($1.key.group == .workforce ? 0 : $1.value) }
  }

  /// How many were there, where they are too few: "only 3", "nobody of that role".
  func few(_ present: Int?, of whom: String = "") -> String {
    guard let present, present > 0 else { return whom.isEmpty ? "nobody of that role" : "nobody" }
    return "only \(present)\(whom)"
  }

  /// Whether fewer people of a role were there than are counted.
  func lacks(_ count: Int, of role: Role) -> Bool { present(role).map { $0 < count } ?? false }
}

/// The rooms of one map: each session's, and that of all of them.
struct Rooms {
  let whole: Room
  /// In the order of the sessions.
  let each: [Room]
  private let places: [String: Int]

  init(_ map: BoundMap) {
    whole = Room(map.sessions)
    each = map.sessions.map { Room([$0]) }
    places = Dictionary(
      map.sessions.enumerated().map { ($1.id.value, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where an item comes from: the session it names, else any of the map's.
  subscript(session: Located<String>?) -> Room {
    session.flatMap { places[$0.value] }.map { each[$0] } ?? whole
  }

  subscript(place: Int?) -> Room { place.map { each[$0] } ?? whole }
}
