import Reporting
import Specs

/// Consent lets words be printed; somebody still has to read them first.
@Sendable func checkVoicesAreChecked(_ project: Project, _ diagnostics: inout Diagnostics) {
  for map in project.maps {
    for stage in map.source.journey?.stages ?? [] {
      for touchpoint in stage.touchpoints { check(touchpoint.voices, &diagnostics) }
    }
  }
}

private func check(_ voices: [Voice], _ diagnostics: inout Diagnostics) {
  // By place: nearly all are as they should be, and need not be copied.
  for place in voices.indices where voices[place].checked?.value != true {
    guard let consent = voices[place].consent, consent.value == .publish || consent.value == .contract else {
      continue
    }
    let voice = voices[place]
    diagnostics.report(
      .uncheckedVoice, "the voice `\(voice.id.value)` may be shown, and nobody has checked it",
      at: consent.span,
      help:
        "it is held back until somebody has read it for anything that could identify a person: checked: true"
    )
  }
}

extension DiagnosticKind {
  static let uncheckedVoice = DiagnosticKind(
    "privacy/unchecked-voice", .warning, "A voice may be shown, and nobody has checked what it gives away.",
    .init(
      says:
        "Somebody agreed that their words may be shown. Nobody has said with `checked: true` that they read them for anything that could identify a person.",
      matters:
        "A place, a date and an illness can be enough to recognise a neighbour. The words are held back until a person has looked.",
      wrong: .init(
        "maps/journey.yaml#voices",
        "- {id: v1, who: patient, says: Nobody rang me that night., consent: publish}"),
      right: .init(
        "maps/journey.yaml#voices",
        "- {id: v1, who: patient, says: Nobody rang me that night., consent: publish, checked: true}")))
}
