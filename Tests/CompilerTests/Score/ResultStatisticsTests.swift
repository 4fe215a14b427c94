import Specs
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
    #expect(change.isRatio && change.verdict == .better && change.level == Rational(95))
  }

  @Test(arguments: [("dsr", NoInterval.standardised), ("ratio", .ratio)])
  func whatCannotBeWorkedOutIsNot(_ family: String, _ why: NoInterval) async throws {
    let result = try await result(family)
    #expect(result.interval == nil && result.noInterval == why && result.value == Rational(8))
    #expect(result.change?.difference == Rational(-4) && result.change?.verdict == .unknown)
  }

  /// Of a figure that others publish, what it rests on may be unknown.
  @Test(arguments: [
    (",,46%,,,", "family: proportion, unit: '%'", NoInterval.people),
    (",,46.0,,,", "family: mean, unit: score 10-50", .people),
    (",,46.0,200,,", "family: mean, unit: score 10-50", .spread),
    (",,46.0,,,", "family: isr, unit: 'per 100'", .events),
  ])
  func whatIsMissingIsNamed(_ row: String, _ statistic: String, _ why: NoInterval) async throws {
    let project = try await ScoredProject(
      row, statistic: statistic + ", direction: up", describes: "practice")
    let result = try #require(project.result, "\(project.message)")
    #expect(result.interval == nil && result.noInterval == why)
  }

  @Test func whatHasAnIntervalLacksNothing() async throws {
    let result = try await result("rate")
    #expect(result.interval != nil && result.noInterval == nil)
  }

  /// Three events, whether they are written or follow from the rate and its people.
  @Test(arguments: ["value: 0.3, people: 1000", "value: 0.3, people: 1000, events: 3"])
  func rateOfFewEventsIsWithheld(_ baseline: String) async throws {
    let project = try await ScoredProject(
      "80,,8.0,1000,,", statistic: "family: rate, unit: 'per 100', direction: down", baseline: baseline)
    let bound = try #require(project.framework.indicators[project.place].bound)
    #expect(bound.withheld == .fewEvents(smallest: 5) && bound.baseline == nil)
  }

  /// Whose standard deviation the interval of a mean was worked out with.
  @Test(arguments: [
    ("5.2", "sd: 6.5, ", ResultSpread.Source.reported, "5.2"), ("", "sd: 6.5, ", .baseline, "6.5"),
    ("", "", .catalogue, "7.25"),
  ])
  func spreadIsNamed(
    _ reported: String, _ before: String, _ source: ResultSpread.Source, _ deviation: String
  ) async throws {
    let project = try await ScoredProject(
      ",,46.0,200,\(reported),",
      statistic: "family: mean, unit: score 10-50, direction: up, scale: 10 to 50, sd: 7.25",
      baseline: "\(before)value: 44.0, people: 200")
    let spread = try #require(project.result?.spread)
    #expect(spread.source == source && spread.deviation.decimal(atLeast: 0, atMost: 2) == deviation)
    #expect(project.result?.interval != nil && project.result?.change?.interval != nil)
  }

  /// 120 events before, 80 after, of as many people.
  private func result(_ family: String) async throws -> ResultScore {
    let project = try await ScoredProject(
      "80,,8.0,1000,,", statistic: "family: \(family), unit: 'per 100', direction: down",
      baseline: "value: 12.0, people: 1000, events: 120")
    return try #require(project.result, "\(project.diagnostics.found.map(\.message))")
  }
}
