import Reporting
import Specs

/// "A GP said" names somebody where one GP was in the room.
@Sendable func checkOnlyOneOfRole(_ project: Project, _ diagnostics: inout Diagnostics) {
  for map in project.maps where !map.sessions.isEmpty {
    let rooms = Rooms(map)
    for stage in map.source.journey?.stages ?? [] {
      for touchpoint in stage.touchpoints.indices {
        let voices = stage.touchpoints[touchpoint].voices
        for place in voices.indices where mayBePrinted(voices[place]) {
          check(voices[place], rooms[voices[place].session], &diagnostics)
        }
      }
    }
  }
}

/// Where nobody has checked the words they are held back, and that is reported.
private func mayBePrinted(_ voice: Voice) -> Bool {
  guard let consent = voice.consent?.value, consent == .publish || consent == .contract else { return false }
  return voice.checked?.value == true && voice.says != nil
}

private func check(_ voice: Voice, _ room: Room, _ diagnostics: inout Diagnostics) {
  let role = voice.who.value
  guard room.present(role) == 1 else { return }
  diagnostics.report(
    Diagnostic(
      .onlyOneOfRole,
      "the voice `\(voice.id.value)` may be shown, and only one of the role `\(role.rawValue)` took part",
      at: voice.who.span, labels: room.labels[role].map { [.init($0, "nobody else is meant")] } ?? [],
      help: [
        "`consent: internal` holds the words back; they still count",
        "where that person agreed to be known by them, let a post answer for it under `allow:` in decisions.yaml",
      ]))
}

extension DiagnosticKind {
  static let onlyOneOfRole = DiagnosticKind(
    "privacy/only-one-of-role", .warning, "Words may be shown, and only one person can have said them.",
    .init(
      says:
        "Words are printed with the role of whoever said them, and only one of that role took part in the sessions they can be from.",
      matters:
        "\"A GP, who agreed to publication\" is a name to everybody who knows who came. Whoever agreed to be quoted may not have agreed to that.",
      wrong: .init("maps/extra.yaml", exampleOfOnlyOne("publish")),
      right: .init("maps/extra.yaml", exampleOfOnlyOne("internal"))))
}

private func exampleOfOnlyOne(_ consent: String) -> String {
  """
  kind: emotional-map
  id: conversation
  title: One conversation
  service: home-care
  sessions: [{id: visit, kind: interviews, participants: {patient: 1}}]
  journey:
    stages:
      - id: after
        title: Afterwards
        phrase: in the weeks after
        touchpoints:
          - id: second-week
            title: The second week
            feelings: {patient: {worried: 1}}
            voices: [{id: v1, who: patient, says: I waited by the door., consent: \(consent), checked: true}]
  """
}
