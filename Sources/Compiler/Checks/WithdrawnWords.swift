import Reporting
import Specs

/// Whoever takes their words back takes them out of the file.
///
/// - Parameter sources: the files, in which the words are found with their key, so that both can be taken out.
func checkWithdrawnWords(_ project: Project, _ sources: SourceMap, _ diagnostics: inout Diagnostics) {
  for map in project.maps {
    var withdrawn: [(voice: Voice, says: Located<String>)] = []
    for stage in map.source.journey?.stages ?? [] {
      for touchpoint in stage.touchpoints.indices {
        let voices = stage.touchpoints[touchpoint].voices
        for place in voices.indices where voices[place].consent?.value == .withdrawn {
          // "[removed]" stands for words that are gone.
          guard let says = voices[place].says, !says.value.hasPrefix("[") else { continue }
          withdrawn.append((voices[place], says))
        }
      }
    }
    guard !withdrawn.isEmpty else { continue }
    var ignored = Diagnostics()
    let document = readYAML(sources[map.span.file], &ignored)
    for (place, found) in withdrawn.enumerated() {
      // A file is looked through for each; of more than are shown nobody asks.
      let edit =
        place < Diagnostics.perFile ? document?.withoutEntry(ofValueAt: found.says.span) : nil
      report(found.voice, found.says, edit, &diagnostics)
    }
  }
}

private func report(
  _ voice: Voice, _ says: Located<String>, _ edit: TextEdit?, _ diagnostics: inout Diagnostics
) {
  var report = Diagnostic(
    .withdrawnWords, "the words of the voice `\(voice.id.value)` were withdrawn, and still stand here",
    at: says.span, labels: voice.consent.map { [.init($0.span, "taken back")] } ?? [],
    help: [
      "delete `says` and keep the line, so that nobody adds the words again",
      "what was shared before still has them: take them out of earlier versions too",
    ])
  // Offered, and never made unasked: what is deleted is somebody's words.
  report.fixes = edit.map { [Fix("take `says` out", [$0], .offered)] } ?? []
  diagnostics.report(report)
}

extension DiagnosticKind {
  static let withdrawnWords = DiagnosticKind(
    "privacy/withdrawn-words", .warning, "Words that were withdrawn still stand in the file.",
    .init(
      says: "A voice says `consent: withdrawn`, and its words are still written under `says`.",
      matters:
        "They are never printed, but everybody who reads the project's files reads them. Who took them back asked for more than that.",
      wrong: .init(
        "maps/journey.yaml#voices",
        "- {id: v1, who: patient, says: Nobody rang me that night., consent: withdrawn}"),
      right: .init("maps/journey.yaml#voices", "- {id: v1, who: patient, consent: withdrawn}")))
}
