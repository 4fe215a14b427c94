import Specs
import Testing

@testable import Compiler

/// Planning agrees with the worked tables, in the indicator's own unit.
@Suite struct PlannedChangeTests {
  private func near(_ found: Double?, _ expected: Double, _ tolerance: Double = 5e-5) -> Bool {
    found.map { abs($0 - expected) <= tolerance } ?? false
  }

  @Test func aShare() throws {
    let service = try #require(PlannedChange(.proportion, from: 40, better: .up, population: 150))
    #expect(service.needed(for: 50)?.whole == 388)
    #expect(near(service.smallestChange(with: 400), 9.8393))
    #expect(near(service.nearestTarget(with: 400), 49.8393))
    let expected = try #require(service.expected(at: 37, with: 400))
    #expect(expected.value == 37 && near(expected.interval.lower, 32.4132))
    #expect(near(expected.interval.upper, 41.8341))
    let falls = try #require(PlannedChange(.proportion, from: 60, better: .down))
    #expect(near(falls.nearestTarget(with: 400), 50.1607))
  }

  @Test func aClaimAboutAGroup() throws {
    let cohort = try #require(
      PlannedChange(.proportion, from: 40, better: .up, claim: .cohort, population: 150))
    #expect(near(cohort.nearestTarget(with: 100), 51.4107))
    #expect(cohort.needed(for: 50)?.whole == 109)
    let pooled = cohort.pooled(years: 2)
    #expect(pooled.group == 300)
    #expect(pooled.needed(for: 50)?.whole == 170)
    // Everybody answers: any change is seen, and what comes out is what is.
    #expect(cohort.smallestChange(with: 150) == 0)
    #expect(cohort.expected(at: 50, with: 150)?.interval == Interval(lower: 50, upper: 50))
    #expect(cohort.smallestChange(with: 151) == nil)
    // Without their number nothing is gained.
    let unknown = try #require(PlannedChange(.proportion, from: 40, better: .up, claim: .cohort))
    #expect(unknown.needed(for: 50)?.whole == 388)
  }

  @Test func aPairedMean() throws {
    let change = try #require(
      PlannedChange(.pairedMean(standardDeviation: 12.1), from: 0, better: .up))
    #expect(change.needed(for: 5.4)?.whole == 42)
    #expect(change.needed(for: -4)?.whole == 74)
    let scores = try #require(PlannedChange(.pairedMean(standardDeviation: 12), from: 0, better: .up))
    let expected = try #require(scores.expected(at: 5.5, with: 300)?.interval)
    #expect(near(expected.lower, 4.136578, 5e-7) && near(expected.upper, 6.863422, 5e-7))
    #expect(scores.expected(at: 5.5, with: 1) == nil)
  }

  @Test func twoMeans() throws {
    let change = try #require(PlannedChange(.mean(standardDeviation: 10), from: 50, better: .down))
    #expect(change.needed(for: 45)?.whole == 64)
    #expect(near(change.nearestTarget(with: 63.75140258), 45))
  }

  @Test func aRate() throws {
    let change = try #require(PlannedChange(.rate, from: 1250, better: .down, claim: .cohort, population: 9))
    #expect(change.needed(for: 1125)?.whole == 1493)
    #expect(near(change.nearestTarget(with: 1492.6672), 1125, 1e-3))
    let expected = try #require(change.expected(at: 1250, with: 100)?.interval)
    #expect(near(expected.lower, 1017.0263) && near(expected.upper, 1520.3492))
    #expect(change.expected(at: 0, with: 100)?.interval.lower == 0)
    #expect(change.smallestChange(with: 10) == nil)
  }

  @Test func everyFamilyHasItsMethod() {
    for family in CatalogueEntry.Family.allCases {
      let statistic = PlannedChange.Statistic(family, standardDeviation: 2)
      switch family {
      case .proportion: #expect(statistic == .proportion)
      case .mean: #expect(statistic == .mean(standardDeviation: 2))
      case .meanChange: #expect(statistic == .pairedMean(standardDeviation: 2))
      case .rate, .dsr, .isr: #expect(statistic == .rate)
      case .ratio: #expect(statistic == nil)
      }
    }
    #expect(PlannedChange.Statistic(.mean) == nil)
  }

  @Test func outOfRangeIsNil() throws {
    #expect(PlannedChange(.proportion, from: 101, better: .up) == nil)
    #expect(PlannedChange(.rate, from: 0, better: .up) == nil)
    #expect(PlannedChange(.mean(standardDeviation: 0), from: 1, better: .up) == nil)
    #expect(PlannedChange(.mean(standardDeviation: 1), from: .nan, better: .up) == nil)
    let share = try #require(PlannedChange(.proportion, from: 40, better: .up))
    for odd in [-1, 0, 40, 101, .nan, .infinity, 1e300] { _ = share.expected(at: odd, with: odd) }
    #expect(share.needed(for: 40) == nil && share.needed(for: 101) == nil)
    #expect(share.expected(at: 101, with: 10) == nil && share.expected(at: 50, with: 0) == nil)
    let rate = try #require(PlannedChange(.rate, from: 10, better: .down))
    for odd in [-1, 0, .nan, .infinity, 1e300] { _ = rate.expected(at: odd, with: odd) }
    #expect(rate.needed(for: -1) == nil)
  }
}
