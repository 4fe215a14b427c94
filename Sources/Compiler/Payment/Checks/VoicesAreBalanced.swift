import Reporting
import Specs

/// Carers and those who work in the service were asked; where they spoke and no outcome is theirs, somebody should see it.
@Sendable func checkVoices(_ findings: PaymentFindings, _ diagnostics: inout Diagnostics) {
  let project = findings.project
  for group in [Group.carers, .workforce] {
    for (service, bound) in project.services.enumerated() {
      let maps = project.maps.indices.filter { project.maps[$0].service == service }
      let notes = maps.reduce(0) { $0 + findings.book.tally.maps[$1].reduce(0) { $0 + $1.notes[group] } }
      guard notes >= project.rules.people,
        !findings.outcomes.contains(where: {
          !$0.isRejected && $0.service == service && $0.voice.contains(group)
        }),
        let map = maps.first(where: { findings.book.tally.maps[$0].contains { $0.notes[group] > 0 } })
      else { continue }
      diagnostics.report(
        .voiceWithoutOutcome,
        "\(group == .carers ? "carers" : "those who work in the service") spoke, and no outcome of `\(bound.id)` is theirs",
        at: project.maps[map].span,
        help:
          "`unanswered-findings.md` says why their feelings led to no outcome; say in `allow:` why that may stand"
      )
    }
  }
}

extension DiagnosticKind {
  static let voiceWithoutOutcome = DiagnosticKind(
    "coverage/voice-without-outcome", .warning, "Carers or staff spoke, and no outcome is theirs (L18).",
    .init(
      says:
        "The maps of a service hold feelings of carers, or of those who work in it, and no outcome that stands has their voice.",
      matters: "Who was asked and finds nothing of it in the contract will not come again.",
      wrong: .init(
        "maps/journey.yaml#feelings",
        "- {id: f1, who: patient, word: worried, count: 9}\n- {who: nurse, word: ok, count: 5}"),
      right: .init("maps/journey.yaml#feelings", "- {id: f1, who: patient, word: worried, count: 9}")))
}
