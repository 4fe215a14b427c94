import Reporting
import Specs

/// Every indicator there is: the project's, by path, then those that ship.
func bindCatalogue(_ documents: Documents, _ diagnostics: inout Diagnostics) -> [CatalogueEntry] {
  var names = UniqueNames()
  // What ships was there first, so that the report stands at the project's own.
  for isShipped in [true, false] {
    for catalogue in documents.catalogues where catalogue.isShipped == isShipped {
      for entry in catalogue.content.indicators { names.claim(entry.id, "another indicator", &diagnostics) }
    }
  }
  let entries = documents.catalogues.flatMap(\.content.indicators)
  for entry in entries { checkNumbers(of: entry, &diagnostics) }
  return entries
}

/// The scale can be read, and what is given in the indicator's unit is.
private func checkNumbers(of entry: CatalogueEntry, _ diagnostics: inout Diagnostics) {
  let facts = StatisticFacts(entry)
  for value in [entry.statistic?.smallestImportantDifference, entry.statistic?.standardDeviation] {
    _ = bindValue(value, facts, &diagnostics)
  }
  guard let scale = entry.statistic?.scale, Scale(reading: scale.value) == nil else { return }
  diagnostics.report(
    .unreadableScale, "the scale `\(scale.value)` is not two numbers, the lower first", at: scale.span,
    help: "write it as `0 to 24`")
}

extension DiagnosticKind {
  static let unreadableScale = DiagnosticKind(
    "indicator/unreadable-scale", .error, "The scale of a score cannot be read.",
    .init(
      says:
        "A scale is the lowest and the highest value with \"to\" between them: `0 to 24`, `about -0.6 to 1`.",
      matters: "Without it nobody can say whether a target lies on the scale at all.",
      wrong: .init("indicators/local.yaml", example("24 points")),
      right: .init("indicators/local.yaml", example("0 to 24"))))

  private static func example(_ scale: String) -> String {
    """
    kind: indicator-catalogue
    id: local
    indicators:
      - id: local-score
        version: 1
        name: Mean score of the local questionnaire
        perspective: patient
        status: local
        axes: [safety]
        describes: service
        numerator: Sum of the scores
        denominator: People who answered
        exclusions: []
        statistic: {family: mean, unit: score 0-24, direction: up, scale: \(scale)}
        collection: {source: Local questionnaire, frequency: annual}
    """
  }
}
