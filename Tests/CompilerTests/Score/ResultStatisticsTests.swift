import Reporting
import Specs
import TestSupport
import Testing

@testable import Compiler

/// What is counted as events has the limits of a count about it, standardised or not; what needs more than that has none.
@Suite struct ResultStatisticsTests {
  @Test(arguments: [
    // 80 events: exact limits are 63.4 to 99.6, Byar's nearly so; 8.0 of the unit for 80 events.
    ("rate", 6.34, 9.96), ("isr", 6.34, 9.96),
  ])
  func limitsAreThoseOfTheCount(_ family: String, _ lower: Double, _ upper: Double) async throws {
    let result = try await result(family)
    let interval = try #require(result.interval)
    #expect(abs(interval.lower.double - lower) < 0.01 && abs(interval.upper.double - upper) < 0.01)
    let change = try #require(result.change)
    #expect(change.isRatio && change.verdict == .better)
  }

  @Test(arguments: ["dsr", "ratio"])
  func whatCannotBeWorkedOutIsNot(_ family: String) async throws {
    let result = try await result(family)
    #expect(result.interval == nil && result.value == Rational(8))
    #expect(result.change?.difference == Rational(-4) && result.change?.verdict == .unknown)
  }

  /// 120 events before, 80 after, of as many people.
  private func result(_ family: String) async throws -> ResultScore {
    var project = try BaseProject()
    try project.put(Array(catalogue(family).utf8), at: "indicators/local.yaml")
    try project.put(Array(Self.rules.utf8), at: "rules/local.yaml")
    try project.put(Array(Self.measure.utf8), at: "decisions.yaml#measures")
    let files = project.files.map { (path: $0.key, bytes: $0.value) }
    let compilation = await compile(ProjectInput(files: files), .givesIDs)
    let framework = try #require(
      compilation.framework, "\(compilation.diagnostics.found.map(\.message))")
    let place = try #require(framework.indicators.firstIndex { $0.key.hasSuffix("/readmissions") })
    var (sources, diagnostics) = (framework.sources, Diagnostics())
    let text = "indicator,year,numerator,value\n\(framework.indicators[place].id),1,80,8.0\n"
    let rows = try #require(
      readResults(sources.add(path: "results.csv", bytes: Array(text.utf8)), &diagnostics))
    let scored = try #require(
      score(rows, gates: [], in: framework, &diagnostics), "\(diagnostics.found.map(\.message))")
    return try #require(scored.years.first?.results.first { $0.place == place })
  }

  private func catalogue(_ family: String) -> String {
    """
    kind: indicator-catalogue
    id: local
    version: 1.0.0
    indicators:
      - id: readmissions
        version: 1
        name: Emergency readmissions
        kind: utilisation
        perspective: system
        status: local
        axes: [safety]
        describes: service
        numerator: Emergency readmissions
        denominator: Discharges
        exclusions: []
        statistic: {family: \(family), unit: 'per 100', direction: down}
        collection: {source: Hospital episodes, frequency: annual}
        licence: {status: open}
    """
  }

  private static let rules = """
    kind: rule-pack
    id: local
    version: 1.0.0
    rules:
      - id: safe-at-home
        kind: low-point
        replaces: standard/afraid-to-safe
        when: {axis: safety}
        outcome: {statement: "{people} more often feel {towards} {phrase}."}
        indicators: {experience: true, prefer: [readmissions]}
        because: Knowing whom to ring answers worry.
    """

  private static let measure = """
    measures:
      - indicator: home-care/going-home/safety/readmissions
        baseline: {value: 12.0, people: 1000, events: 120, from: 2027-04-01, to: 2028-03-31, source: Hospital episodes, method: readmissions@1}
        by: Director of Nursing
        on: 2026-09-01
        because: it can be reached
    """
}
