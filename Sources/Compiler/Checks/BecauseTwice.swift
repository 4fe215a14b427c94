import Reporting
import Specs

/// The reason of a feeling comes after "because".
@Sendable func checkBecauseTwice(_ project: Project, _ diagnostics: inout Diagnostics) {
  for map in project.maps {
    for stage in map.source.journey?.stages ?? [] {
      for touchpoint in stage.touchpoints.indices {
        let feelings = stage.touchpoints[touchpoint].feelings
        for place in feelings.indices {
          if let because = feelings[place].because { check(because, &diagnostics) }
        }
      }
    }
  }
}

private func check(_ because: Located<String>, _ diagnostics: inout Diagnostics) {
  guard because.value.utf8.count > 8, because.value.prefix(7).lowercased() == "because",
    because.value.dropFirst(7).first == " "
  else { return }
  let rest = String(because.value.dropFirst(7).drop { $0 == " " })
  diagnostics.report(
    Diagnostic(
      .becauseTwice, "the reason begins with \"because\", which is printed before it", at: because.span,
      help: ["begin with what happened"], suggestions: [rest]))
}

extension DiagnosticKind {
  static let becauseTwice = DiagnosticKind(
    "map/because-twice", .warning, "A reason begins with \"because\".",
    .init(
      says:
        "`because` completes the sentence \"Worried, because …\". Its words begin with \"because\" again.",
      matters: "The schedules would read \"Worried, because because nobody rang\".",
      wrong: .init(
        "maps/journey.yaml#feelings",
        "- {who: patient, word: worried, count: 9, because: because nobody rang}"),
      right: .init(
        "maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 9, because: nobody rang}")))
}
