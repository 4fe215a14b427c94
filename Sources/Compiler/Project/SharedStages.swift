import Reporting
import Specs

/// Maps of one service may share a stage; then they say the same of it, because one outcome is found in both.
func checkSharedStages(_ maps: [BoundMap], _ services: [BoundService], _ diagnostics: inout Diagnostics) {
  struct Name: Hashable {
    let service: Int
    let stage: String
  }
  var first: [Name: Stage] = [:]
  // A map of a service that does not exist shares its stages with nobody.
  for map in maps where services.contains(where: { $0.id == map.source.service.value }) {
    for stage in map.source.journey?.stages ?? [] where !stage.id.value.isEmpty {
      let name = Name(service: map.service, stage: stage.id.value)
      guard let other = first[name] else {
        first[name] = stage
        continue
      }
      // Twice in one file is a duplicate, and has been reported as that.
      guard other.span.file != stage.span.file else { continue }
      compare("title", stage.title, other.title, stage, other, &diagnostics)
      compare("phrase", stage.phrase, other.phrase, stage, other, &diagnostics)
      compare("staff_phrase", stage.staffPhrase, other.staffPhrase, stage, other, &diagnostics)
    }
  }
}

private func compare(
  _ key: String, _ text: Located<String>?, _ otherText: Located<String>?, _ stage: Stage, _ other: Stage,
  _ diagnostics: inout Diagnostics
) {
  guard text?.value != otherText?.value, text?.value != "", otherText?.value != "" else { return }
  diagnostics.report(
    Diagnostic(
      .stageDiffers, "the stage `\(stage.id.value)` has another `\(key)` in another map of this service",
      at: (text ?? stage.id).span,
      labels: [.init((otherText ?? other.id).span, otherText == nil ? "no `\(key)` here" : "the other one")],
      help: ["give both the same `\(key)`, or give one of the stages another id"]))
}

extension DiagnosticKind {
  static let stageDiffers = DiagnosticKind(
    "map/stage-differs", .error, "Two maps of a service say different things of one stage.",
    .init(
      says:
        "Maps of one service that use the same stage id speak of the same stage. Its title and its phrases must then be the same.",
      matters:
        "The outcome of a stage is worded with its phrase; with two phrases, the contract would say one of them by chance.",
      wrong: .init(
        "maps/extra.yaml",
        "kind: emotional-map\nid: extra\ntitle: Another wall\nservice: home-care\njourney:\n  stages:\n    - {id: going-home, title: Leaving hospital, phrase: after going home, touchpoints: []}"
      ),
      right: .init(
        "maps/extra.yaml",
        "kind: emotional-map\nid: extra\ntitle: Another wall\nservice: home-care\njourney:\n  stages:\n    - {id: going-home, title: Going home, phrase: after going home, touchpoints: []}"
      )))
}
