import Reporting
import Specs
import TestSupport
import Testing

@testable import Compiler

/// The small project with one indicator of its own, and what became of one row of results for it.
struct ScoredProject {
  let framework: Framework
  let place: Int
  let diagnostics: Diagnostics
  /// Nil where something in the row is wrong.
  let result: ResultScore?

  /// - Parameters:
  ///   - row: what stands under `numerator,denominator,value,people,sd,units`.
  ///   - statistic: as in a catalogue, without its braces.
  ///   - entry: further lines of the catalogue's entry.
  ///   - baseline: without its braces; none where left out.
  init(
    _ row: String, statistic: String, entry: String = "", baseline: String? = nil,
    describes: String = "service"
  ) async throws {
    var project = try BaseProject()
    let catalogue = OwnIndicator.catalogue(statistic, describes: describes, entry: entry)
    try project.put(Array(catalogue.utf8), at: "indicators/local.yaml")
    try project.put(Array(OwnIndicator.rules.utf8), at: "rules/local.yaml")
    if let baseline {
      try project.put(Array(Self.measure(baseline).utf8), at: "decisions.yaml#measures")
    }
    let files = project.files.map { (path: $0.key, bytes: $0.value) }
    let compilation = await compile(ProjectInput(files: files), .givesIDs)
    framework = try #require(
      compilation.framework, "\(compilation.diagnostics.found.map(\.message))")
    place = try #require(framework.indicators.firstIndex { $0.key.hasSuffix("/own") })
    var (sources, found) = (framework.sources, Diagnostics())
    let text =
      "indicator,year,numerator,denominator,value,people,sd,units\n\(framework.indicators[place].id),1,\(row)\n"
    let rows = try #require(
      readResults(sources.add(path: "results.csv", bytes: Array(text.utf8)), &found),
      "\(found.found.map(\.message))")
    let scored = score(rows, gates: [], in: framework, &found)
    diagnostics = found
    result = scored?.years.first?.results.first { [place] in $0.place == place }
  }

  var names: [String] { diagnostics.found.map(\.kind.name) }
  var message: String { diagnostics.found.first?.message ?? "" }

  private static func measure(_ baseline: String) -> String {
    """
    measures:
      - indicator: home-care/going-home/safety/own
        baseline: {\(baseline), from: 2027-04-01, to: 2028-03-31, source: Records of the service, method: own@1}
        by: Director of Nursing
        on: 2026-09-01
        because: it can be reached
    """
  }
}
