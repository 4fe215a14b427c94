import Reporting
import Specs

/// An outcome says when it is felt: with the phrase of its touchpoint, or of its stage.
@Sendable func checkPhrases(_ project: Project, _ diagnostics: inout Diagnostics) {
  for map in project.maps {
    for stage in map.stages where stage.phrase == nil {
      guard
        let touchpoint = map.touchpoints[stage.touchpoints].first(where: { $0.phrase == nil && $0.isInScope })
      else {
        continue
      }
      diagnostics.report(
        Diagnostic(
          .noPhrase, "neither the stage `\(stage.id)` nor its touchpoint `\(touchpoint.id)` has a phrase",
          at: stage.span,
          labels: [.init(touchpoint.span, "no phrase here either")],
          help: ["finish the sentence \"People more often feel safe …\": phrase: on the first night at home"])
      )
    }
  }
}

extension DiagnosticKind {
  static let noPhrase = DiagnosticKind(
    "map/no-phrase", .advice, "Neither a stage nor one of its touchpoints has a phrase.",
    .init(
      says:
        "A phrase is how a stage or touchpoint reads inside a sentence: \"after going home from hospital\". Here there is none.",
      matters: "The outcome then reads 'at the step \"Going home\"', which nobody would say.",
      wrong: .init(
        "maps/journey.yaml#stages",
        "- id: going-home\n  title: Going home\n  touchpoints:\n    - {id: first-night, title: The first night at home, feelings: {patient: {worried: 9}}}"
      ),
      right: .init(
        "maps/journey.yaml#stages",
        "- id: going-home\n  title: Going home\n  phrase: after going home\n  touchpoints:\n    - {id: first-night, title: The first night at home, feelings: {patient: {worried: 9}}}"
      )))
}
