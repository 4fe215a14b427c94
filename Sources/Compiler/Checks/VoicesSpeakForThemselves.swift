import Reporting
import Specs

/// A voice speaks of what its own role felt.
@Sendable func checkVoicesSpeakForThemselves(_ project: Project, _ diagnostics: inout Diagnostics) {
  for map in project.maps {
    var touchpoints: [Touchpoint]?
    // What was withdrawn speaks of nothing.
    for place in map.voices.indices where map.voices[place].consent != .withdrawn {
      let about = map.voices[place].about
      guard let first = about.first else { continue }
      let role = map.voices[place].role
      // Without `about` a voice speaks of the feelings of its role, so this one names others.
      guard !about.contains(where: { map.feelings[$0].role == role }) else { continue }
      let written = touchpoints ?? map.sourceTouchpoints
      touchpoints = written
      let touchpoint = map.voices[place].touchpoint
      let voices = written[touchpoint].voices
      report(
        voices[place - map.touchpoints[touchpoint].voices.lowerBound], map.feelings[first], &diagnostics)
    }
  }
}

private func report(_ voice: Voice, _ feeling: BoundFeeling, _ diagnostics: inout Diagnostics) {
  guard let start = voice.about.first?.span, let end = voice.about.last?.span else { return }
  diagnostics.report(
    Diagnostic(
      .voiceOfOthers,
      "the voice `\(voice.id.value)` is of the role `\(voice.who.value.rawValue)`, and none of the feelings it speaks of is",
      at: start.through(end),
      labels: [.init(feeling.span, "of the role `\(feeling.role.rawValue)`")],
      help: [
        "name a feeling of that role, or leave `about` out: then it speaks of all that its role felt here"
      ]))
}

extension DiagnosticKind {
  static let voiceOfOthers = DiagnosticKind(
    "map/voice-of-others", .warning, "A voice speaks only of what others felt.",
    .init(
      says:
        "`about` names the feelings that somebody's words speak of. None of them is of the role that spoke.",
      matters:
        "The words would stand in the proof of an outcome as if those had said them whom it is about.",
      wrong: .init(
        "maps/journey.yaml#voices", "- {id: v1, who: nurse, says: They ring all night., about: [f1]}"),
      right: .init(
        "maps/journey.yaml#voices", "- {id: v1, who: patient, says: I rang all night., about: [f1]}")))
}
