import Reporting
import Specs

/// Carers and those who work in the service were asked; where enough of them felt bad and no outcome is theirs, somebody
/// should see it.
@Sendable func checkVoices(_ findings: PaymentFindings, _ diagnostics: inout Diagnostics) {
  let project = findings.project
  for group in [Group.carers, .workforce] {
    for (service, bound) in project.services.enumerated() {
      let hasOutcome = findings.outcomes.contains {
        !$0.isRejected && $0.service == service && $0.voice.contains(group)
      }
      if hasOutcome { continue }
      let maps = project.maps.indices.filter { project.maps[$0].service == service }
      let notes = maps.map { lowNotes(of: group, in: project.maps[$0]) }
      guard notes.reduce(0, +) >= project.rules.people, let first = notes.firstIndex(where: { $0 > 0 })
      else { continue }
      diagnostics.report(
        .voiceWithoutOutcome,
        "\(group == .carers ? "carers" : "those who work in the service") felt bad, and no outcome of `\(bound.id)` is theirs",
        at: project.maps[maps[first]].span,
        help:
          "`unanswered-findings.md` says why their feelings led to no outcome; say in `allow:` why that may stand"
      )
    }
  }
}

/// How many of a group named a bad feeling that this contract could do something about.
private func lowNotes(of group: Group, in map: BoundMap) -> Int {
  // By place: a feeling has texts, which a copy would have to count.
  map.feelings.indices.reduce(0) { sum, place in
    let isLow = map.feelings[place].valence < 0 && map.feelings[place].group == group
    let counts = isLow && map.touchpoints[map.feelings[place].touchpoint].isInScope
    return sum + (counts ? map.feelings[place].count : 0)
  }
}

extension DiagnosticKind {
  static let voiceWithoutOutcome = DiagnosticKind(
    "coverage/voice-without-outcome", .warning, "Carers or staff felt bad, and no outcome is theirs (L18).",
    .init(
      says:
        "The maps of a service hold bad feelings of carers, or of those who work in it, from as many people as the rules ask for, and no outcome that stands has their voice.",
      matters: "Who was asked and finds nothing of it in the contract will not come again.",
      wrong: .init("maps/shift.yaml", example(5)),
      right: .init("maps/shift.yaml", example(4))))

  private static func example(_ worried: Int) -> String {
    """
    kind: emotional-map
    id: shift
    title: The shift
    service: home-care
    numbers: illustrative
    journey:
      stages:
        - id: handover
          title: The handover
          phrase: at the handover
          touchpoints:
            - {id: board, title: The board, phrase: at the board, feelings: {nurse: {worried: \(worried), safe: 20}}}
    """
  }
}
