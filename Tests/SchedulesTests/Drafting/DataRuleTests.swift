import Compiler
import Reporting
import TestSupport
import Testing

@testable import Schedules

/// Where the rule of an indicator's data hides more than the contract does, what is printed goes by the rule.
@Suite struct DataRuleTests {
  /// Hospital records hide 1 to 7; six people or events are fewer than eight, and are printed nowhere.
  @Test(arguments: ["value: 50.0, people: 12, events: 6", "value: 1000.0, people: 6, events: 6"])
  func sixAreNotPrinted(_ figures: String) async throws {
    let texts = try await texts(figures)
    for (key, text) in texts {
      #expect(text.firstMatch(of: #/\b6 (people|events|answers)/#) == nil, "\(key): \(text)")
    }
    #expect(texts["indicator-definitions"]?.contains("withheld") == true)
  }

  @Test func resultsAreShownFromTenEventsOn() async throws {
    let text = try #require(try await texts("value: 50.0, people: 240, events: 12")["reporting-requirements"])
    #expect(
      text.contains(
        "A result of home-care/going-home/safety/own that counts fewer than 10 events must be shown as \"fewer than 10\".\nA result of any other indicator that rests on fewer than 5 answers must be shown as \"fewer than 5\".\n"
      ), "\(text)")
  }

  /// Every document of a project whose indicator I-1.2 is counted in hospital records.
  private func texts(_ figures: String) async throws -> [String: String] {
    var diagnostics = Diagnostics()
    let indicators = OwnIndicator.catalogue(
      "family: rate, unit: \"per 1,000\", direction: down", source: "Hospital records",
      entry: "disclosure: hes_1to7_round5")
    let measures = """
      measures:
        - indicator: home-care/going-home/safety/own
          baseline: {\(figures), from: 2027-04-01, to: 2028-03-31, source: Hospital records, method: own@1}
          targets: [{year: 2, target: 40.0}]
          by: Director of Nursing
          on: 2026-09-01
          because: it can be reached
      """
    return try await draft(
      [
        .init("indicators/local.yaml", indicators), .init("rules/local.yaml", OwnIndicator.rules),
        .init("decisions.yaml#measures", measures),
      ], &diagnostics)
  }
}
