import Reporting
import Specs

/// The phrases for people go into sentences at any place, also first; a post stands there after a "the" that is printed.
@Sendable func checkPopulationPhrases(_ project: Project, _ diagnostics: inout Diagnostics) {
  for service in project.services {
    let population = service.source.population
    for case let phrase? in [population?.people, population?.carers, population?.together] {
      guard let first = phrase.value.split(separator: " ").first?.lowercased(),
        first == "the" || first == "their"
      else {
        continue
      }
      diagnostics.report(
        Diagnostic(
          .phraseNotAlone, "the phrase begins with \"\(first)\", and cannot stand alone in a sentence",
          at: phrase.span,
          help: [
            first == "the"
              ? "write it in the plural, so that it can begin a sentence"
              : "say whose: carers of people coming home"
          ],
          suggestions: first == "the" ? [phrase.value.without(first)] : []))
    }
  }
  for post in posts(of: project)
  where post.value.split(separator: " ", maxSplits: 1).first?.lowercased() == "the" {
    diagnostics.report(
      Diagnostic(
        .phraseNotAlone, "the post begins with \"the\", which is printed before it", at: post.span,
        help: ["write the post alone"], suggestions: [post.value.without("the")]))
  }
}

extension String {
  /// Without this word and the spaces about it, with which the text begins.
  fileprivate func without(_ first: String) -> String {
    String(drop { $0 == " " }.dropFirst(first.count).drop { $0 == " " })
  }
}

extension DiagnosticKind {
  static let phraseNotAlone = DiagnosticKind(
    "contract/phrase-not-alone", .warning,
    "A phrase for people, or a post, begins with \"the\" or \"their\".",
    .init(
      says:
        "The words for the people a service is for are put into sentences (\"… more often feel safe\"), and so are posts (\"accepted by the …\"). These begin with \"the\" or \"their\".",
      matters:
        "\"Their carers more often feel supported\" leaves a reader of the contract asking: whose? And \"the the Director\" is no post.",
      wrong: .init("outcomes.yaml#population", "people: people coming home\ncarers: their carers"),
      right: .init(
        "outcomes.yaml#population", "people: people coming home\ncarers: carers of people coming home")))
}
