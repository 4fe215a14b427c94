import Reporting
import Specs

/// What was summed up on the wall is printed without anybody's consent being asked, so it names nobody.
///
/// Only a title makes a name sure; words that people may be quoted with are read by somebody before.
@Sendable func checkNamesInNotes(_ project: Project, _ diagnostics: inout Diagnostics) {
  eachNote(of: project) { note in
    guard !titles.found(in: note.value).isEmpty, personName(in: note.value, [], needsTitle: true) != nil
    else {
      return
    }
    diagnostics.report(
      .nameInNotes, "these words seem to name a person", at: note.span,
      help: "write what they are: our GP, a nurse on the ward")
  }
}

/// Nearly no text has one, and need not be taken apart.
private let titles = WordingTerms(titlesOfPersons.sorted(byBytesOf: { $0 }).map { WordingTerm($0, nil) })

private func eachNote(of project: Project, _ body: (Located<String>) -> Void) {
  for map in project.maps {
    for stage in map.source.journey?.stages ?? [] {
      for place in stage.touchpoints.indices {
        let feelings = stage.touchpoints[place].feelings
        for feeling in feelings.indices { feelings[feeling].because.map(body) }
        for words in stage.touchpoints[place].works { body(words) }
        let changes = stage.touchpoints[place].changes
        for change in changes.indices {
          body(changes[change].wanted)
          changes[change].enough.map(body)
        }
      }
    }
  }
  for decisions in project.decisions {
    for decision in decisions.outcomes { body(decision.because) }
    for measure in decisions.measures { body(measure.because) }
  }
}

extension DiagnosticKind {
  static let nameInNotes = DiagnosticKind(
    "privacy/name-in-notes", .warning, "What was noted seems to name a person.",
    .init(
      says:
        "A reason, a wanted change, what would be enough or what already works holds a title and a name, such as Dr or Mrs with a word in capitals.",
      matters:
        "These words are printed as they stand, and nobody is asked before: whoever is named can be found, and so can whoever named them.",
      wrong: .init(
        "maps/journey.yaml#feelings",
        "- {who: patient, word: worried, count: 9, because: Dr Patel did not ring}"),
      right: .init(
        "maps/journey.yaml#feelings",
        "- {who: patient, word: worried, count: 9, because: the doctor did not ring}")))
}
