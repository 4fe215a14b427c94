import Specs
import Testing

@testable import Compiler

/// The counts of a rate are worked out, and held against the value that stands beside them.
@Suite struct CountedResultTests {
  @Test(arguments: [
    ("per 1,000", "700,5000,,", "140"), ("per 1,000", "700,5000,140,", "140"),
    // Rounded as it is written: 700 of 5,300 are 132.075… per 1,000.
    ("per 1,000", "700,5300,132,", "132.0755"), ("per 1,000", "700,5300,132.1,", "132.0755"),
    // The denominator is the unit's own, and not people: nights, person-years.
    ("per 1,000 nights", "198,63871,3.1,1150", "3.1"), ("per 100,000 person-years", "12,480,,", "2500"),
    ("per 100 000", "12,480,,", "2500"), ("per 100", "12,480,,", "2.5"),
  ])
  func valueFollows(_ unit: String, _ row: String, _ value: String) async throws {
    let project = try await rate(row, unit: unit)
    #expect(project.diagnostics.found.isEmpty, "\(project.diagnostics.found.map(\.message))")
    #expect(project.result?.state == .reported)
    #expect(project.result?.value?.decimal(atLeast: 0, atMost: 4) == value)
  }

  @Test(arguments: [
    ("700,5000,130,", "the value is not 700 over 5000, which is 140 per 1,000"),
    ("700,5300,132.0,", "the value is not 700 over 5300, which is 132.1 per 1,000"),
    ("700,0,,", "700 cannot be counted among 0"),
  ])
  func contradictionsAreErrors(_ row: String, _ message: String) async throws {
    let project = try await rate(row, unit: "per 1,000")
    #expect(project.names == ["result/contradicts"] && project.message == message)
    #expect(project.result == nil)
  }

  @Test(arguments: [
    ("per 1,000", "700,,,", "the value cannot be worked out: there is no denominator"),
    ("per 1,000", ",5000,,", "the value cannot be worked out: there is no numerator"),
    ("per 1,000", ",,,5000", "the value cannot be worked out: there are no counts"),
    ("per 1,000", ",,140,", "nobody has said how many events it counts"),
    ("falls", "700,5000,,", "the value cannot be worked out: the unit `falls` does not say per how many"),
    (
      "per night", "700,5000,,",
      "the value cannot be worked out: the unit `per night` does not say per how many"
    ),
  ])
  func partsOfRatesAreErrors(_ unit: String, _ row: String, _ message: String) async throws {
    let project = try await rate(row, unit: unit)
    #expect(project.names == ["result/incomplete"] && project.message == message)
  }

  @Test(arguments: [
    ("mean", "9200,200,,", "there is no value, and it does not follow from counts"),
    ("mean_change", ",,,200", "there is no value, and it does not follow from counts"),
    ("mean", ",,46.0,", "nobody has said how many people it rests on"),
    ("proportion", "450,,,", "the value cannot be worked out: there is no denominator"),
    ("proportion", ",,50%,", "nobody has said how many people it rests on"),
  ])
  func partsOfOthersAreErrors(_ family: String, _ row: String, _ message: String) async throws {
    let unit = family == "proportion" ? "'%'" : "score 0-50"
    let project = try await ScoredProject(
      row + ",,", statistic: "family: \(family), unit: \(unit), direction: up")
    #expect(project.names == ["result/incomplete"] && project.message == message)
  }

  /// A figure of an area is published by others, who have looked at what it rests on.
  @Test func whatOthersPublishMayComeAlone() async throws {
    let project = try await ScoredProject(
      ",,140,,,", statistic: "family: rate, unit: 'per 1,000', direction: down", describes: "area")
    #expect(project.diagnostics.found.isEmpty && project.result?.value == Rational(140))
  }

  /// What was verified needs no value, and no row at all is no fault.
  @Test(arguments: [
    (",,,,,37", ResultScore.State.reported), (",,,40,,37", .reported), (",,,,,", .notReported),
  ])
  func whatHasNoValueIsNoPart(_ row: String, _ state: ResultScore.State) async throws {
    let project = try await ScoredProject(row, statistic: "family: proportion, unit: '%', direction: up")
    #expect(project.diagnostics.found.isEmpty)
    #expect(
      try await ScoredProject(
        row, statistic: "family: proportion, unit: '%', direction: up", baseline: "value: 40%, people: 900"
      ).result?.state == state)
  }

  private func rate(_ row: String, unit: String) async throws -> ScoredProject {
    try await ScoredProject(row + ",,", statistic: "family: rate, unit: '\(unit)', direction: down")
  }
}
