import Specs
import Testing

@testable import Compiler

/// Results that rest on, or tell of, too few people are in nothing that is written.
@Suite struct WithheldResultTests {
  @Test(arguments: [
    ("proportion", "2,3,,,,", WithheldFigure.fewPeople(smallest: 5)),
    ("proportion", "4,900,,,,", .smallPart(smallest: 5)),
    ("proportion", "896,900,,,,", .smallPart(smallest: 5)),
    // 0.3% of 900 are three people; so are 99.7% of them, less.
    ("proportion", ",,0.3%,900,,", .smallPart(smallest: 5)),
    ("proportion", ",,99.7%,900,,", .smallPart(smallest: 5)),
    ("proportion", "450,900,,4,,", .fewPeople(smallest: 5)),
    ("proportion", ",,,,,4", .smallPart(smallest: 5)),
    ("proportion", "*,4,,,,", .fewPeople(smallest: 5)),
    ("mean", ",,46.0,4,5.0,", .fewPeople(smallest: 5)), ("mean", ",,46.0,0,5.0,", .fewPeople(smallest: 5)),
    ("rate", "9,5000,,,,", .fewEvents(smallest: 10)), ("rate", "0,5000,,,,", .fewEvents(smallest: 10)),
    ("rate", "12,5000,,3,,", .fewPeople(smallest: 5)), ("rate", "12,4,,,,", .smallPart(smallest: 5)),
  ])
  func tooFew(_ family: String, _ row: String, _ withheld: WithheldFigure) async throws {
    let project = try await scored(family, row)
    let result = try #require(project.result, "\(project.diagnostics.found.map(\.message))")
    #expect(project.names == ["result/withheld"])
    #expect(result.state == .withheld && result.withheld == withheld)
    #expect(
      [result.numerator, result.denominator, result.people, result.units].allSatisfy { $0 == nil }
        && result.value == nil && result.interval == nil && result.change == nil && result.spread == nil)
  }

  /// Nobody is told of by nobody, and five are enough.
  @Test(arguments: [
    ("proportion", "0,900,,,,"), ("proportion", "900,900,,,,"), ("proportion", "5,900,,,,"),
    ("proportion", "0,5,,,,"), ("proportion", ",,0.6%,900,,"), ("mean", ",,46.0,5,5.0,"),
    ("rate", "10,5000,,,,"), ("proportion", ",,,,,5"), ("proportion", ",,,,,0"),
  ])
  func enough(_ family: String, _ row: String) async throws {
    let project = try await scored(family, row)
    #expect(project.diagnostics.found.isEmpty && project.result?.state == .reported)
  }

  /// What the catalogue asks for comes before the contract's smallest number.
  @Test(arguments: [
    ("proportion", "15,29,,,,", "min_base: 30", WithheldFigure.fewerThanNeeded(least: 30)),
    ("proportion", "15,30,,,,", "min_base: 30", nil),
    ("mean", ",,46.0,29,5.0,", "min_base: 30", .fewerThanNeeded(least: 30)),
    ("mean", ",,46.0,3,5.0,", "min_base: 30", .fewPeople(smallest: 5)),
    ("mean", ",,46.0,30,5.0,", "min_base: 30", nil),
    ("rate", "24,5000,,,,", "min_events: 25", .fewEvents(smallest: 25)),
    ("rate", "25,5000,,,,", "min_events: 25", nil),
    ("rate", "9,5000,,,,", "min_events: 5", .fewEvents(smallest: 10)),
  ])
  func thresholdsCount(
    _ family: String, _ row: String, _ thresholds: String, _ withheld: WithheldFigure?
  ) async throws {
    let project = try await scored(family, row, "thresholds: {\(thresholds)}")
    #expect(try #require(project.result).withheld == withheld)
    #expect(project.names == (withheld == nil ? [] : ["result/withheld"]))
  }

  private func scored(_ family: String, _ row: String, _ entry: String = "") async throws -> ScoredProject {
    let statistic =
      switch family {
      case "proportion": "family: proportion, unit: '%', direction: up"
      case "rate": "family: rate, unit: 'per 1,000', direction: down"
      default: "family: \(family), unit: score 10-50, direction: up, scale: 10 to 50"
      }
    let baseline =
      switch family {
      case "proportion": "value: 40%, people: 900"
      case "rate": "value: 24, people: 5000, events: 120"
      default: "value: 44.0, people: 200, sd: 5.0"
      }
    return try await ScoredProject(row, statistic: statistic, entry: entry, baseline: baseline)
  }
}
