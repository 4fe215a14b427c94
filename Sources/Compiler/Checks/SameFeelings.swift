import Reporting
import Specs

/// A person is counted once for a feeling: what stands there twice is added up, and may be more than were in the room.
///
/// The same word from two sessions is two counts of other people, and in the long form two reasons are two counts.
@Sendable func checkSameFeelings(_ project: Project, _ diagnostics: inout Diagnostics) {
  for map in project.maps {
    let repeated = repeatedFeelings(of: map)
    guard !repeated.isEmpty else { continue }
    let rooms = map.sessions.isEmpty ? nil : Rooms(map)
    let touchpoints = map.sourceTouchpoints
    for places in repeated {
      let touchpoint = map.feelings[places[0]].touchpoint
      let first = map.touchpoints[touchpoint].feelings.lowerBound
      let same = places.map { (map.feelings[$0], touchpoints[touchpoint].feelings[$0 - first]) }
      check(same, rooms, &diagnostics)
    }
  }
}

/// What one role felt, whatever word of the list it was said with.
private struct Felt: Hashable {
  let word: ObjectIdentifier
  let role: Role
  /// Meant well or badly, which `side` may have turned.
  let valence: Int

  init(_ feeling: BoundFeeling) {
    word = ObjectIdentifier(feeling.word)
    role = feeling.role
    valence = feeling.valence
  }
}

/// Places of feelings that are the same, of one role at one touchpoint, in the order they are written.
private func repeatedFeelings(of map: BoundMap) -> [[Int]] {
  var repeated: [[Int]] = []
  var firsts: [Felt: Int] = [:]
  for touchpoint in map.touchpoints.indices {
    firsts.removeAll(keepingCapacity: true)
    var here: [Int: [Int]] = [:]
    for place in map.touchpoints[touchpoint].feelings {
      let felt = Felt(map.feelings[place])
      if let first = firsts[felt] {
        here[first, default: [first]].append(place)
      } else {
        firsts[felt] = place
      }
    }
    repeated += here.sorted { $0.key < $1.key }.map(\.value)
  }
  return repeated
}

private typealias Written = (bound: BoundFeeling, source: Feeling)

private func check(_ feelings: [Written], _ rooms: Rooms?, _ diagnostics: inout Diagnostics) {
  let role = feelings[0].bound.role
  var isTooMany = false
  func checkSum(_ counted: [Written], _ room: Room) {
    let sum = counted.reduce(0) { $0 + $1.bound.count }
    // A count that is too large alone is reported as that.
    guard let last = counted.last, room.lacks(sum, of: role), !isTooMany,
      !counted.contains(where: { room.lacks($0.bound.count, of: role) })
    else { return }
    isTooMany = true
    diagnostics.report(.tooManyNamed(sum, role, at: last.source.count.span, room, together: true))
  }
  var sessions: [Int?] = []
  for feeling in feelings where !sessions.contains(feeling.bound.session) {
    sessions.append(feeling.bound.session)
  }
  for session in sessions {
    let counted = feelings.filter { $0.bound.session == session }
    for (place, feeling) in counted.enumerated() {
      if let first = counted[..<place].first(where: { $0.bound.because == feeling.bound.because }) {
        report(feeling, first, &diagnostics)
      }
    }
    if let rooms { checkSum(counted, rooms[session]) }
  }
  if let rooms { checkSum(feelings, rooms.whole) }
}

private func report(_ feeling: Written, _ first: Written, _ diagnostics: inout Diagnostics) {
  let (word, other) = (feeling.bound.said, first.bound.said)
  diagnostics.report(
    Diagnostic(
      .sameFeelingTwice, "the role `\(feeling.bound.role.rawValue)` is counted twice for one feeling",
      at: feeling.source.word.span,
      note: Lexicon.normal(word) == Lexicon.normal(other) ? "again" : "the list takes it for `\(other)`",
      labels: [.init(first.source.word.span, "counted here")],
      help: [
        "a person is counted once for a feeling: put the two together",
        "where they are other people, say with `because` or `session` what tells them apart",
      ]))
}

extension DiagnosticKind {
  static let sameFeelingTwice = DiagnosticKind(
    "map/same-feeling-twice", .warning, "One role is counted twice for the same feeling.",
    .init(
      says:
        "At one touchpoint a role names the same feeling twice in a session: the same word, or two that the list takes for one. Neither has a reason of its own, and the counts are added up.",
      matters: "A person who is counted twice can make an outcome that too few people asked for.",
      wrong: .init(
        "maps/journey.yaml#feelings",
        "- {who: patient, word: worried, count: 9}\n- {who: patient, word: Worried, count: 3}"),
      right: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 12}")))
}
