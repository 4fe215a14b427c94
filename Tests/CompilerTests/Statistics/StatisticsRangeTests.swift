import Testing

@testable import Compiler

/// What an author may write is answered, and never traps.
@Suite struct StatisticsRangeTests {
  @Test func outOfRangeIsNil() {
    #expect(Proportion(3, of: 2) == nil)
    #expect(Proportion(0, of: 0) == nil)
    #expect(Proportion(share: .nan, base: 10) == nil)
    #expect(Proportion(1, of: 2)?.wilson(alpha: 0) == nil)
    #expect(Proportion(1, of: 2)?.test(againstKnown: 1) == nil)
    #expect(ErrorRates(alpha: 1) == nil)
    #expect(ErrorRates(power: 0.4) == nil)
    #expect(ErrorRates() == .usual)
    #expect(ProportionBase.needed(from: 0.4, to: 0.4) == nil)
    #expect(ProportionBase.needed(from: 0.4, to: 1.2) == nil)
    #expect(ProportionBase.needed(from: 0.4, to: 0.5, population: 0) == nil)
    #expect(ProportionBase.needed(from: 0.4, to: 0.4 + 1e-9) == nil, "more than a million million")
    #expect(ProportionBase.smallestDetectable(from: 0.4, base: 120, better: .up, population: 100) == nil)
    #expect(ProportionBase.neededToEstimate(0, within: 0.1) == nil)
    #expect(PairedChange(mean: 1, standardDeviation: 1, pairs: 1) == nil)
    #expect(PairedChange.pairsNeeded(toShow: 0, standardDeviation: 1) == nil)
    #expect(PairedChange.smallestDetectable(pairs: 1, standardDeviation: 1) == nil, "too few for any change")
    #expect(MeanScore.smallestDetectable(people: .infinity, standardDeviation: 1) == nil)
    #expect(MeasurementError(standardDeviation: 1, reliability: 1.1) == nil)
    #expect(Rate(events: -1, exposure: 1) == nil)
    #expect(StandardisedRate.direct([]) == nil)
    #expect(StandardisedRate.indirect(observed: 3, expected: 0, standardRate: 1) == nil)
    #expect(RateRatio.eventsNeeded(toShow: 1) == nil)
    #expect(RateRatio.smallestDetectable(events: 16, better: .down) == nil)
    #expect(ProcessChart([1], .screened) == nil)
    #expect(ProcessChart([1, .nan], .screened) == nil)
    #expect(Funnel(around: 1.5, base: 10) == nil)
    #expect(Response(sent: 10, returned: 11, usable: 5, favourable: 5) == nil)
    #expect(EffectiveBase(weights: []) == nil)
    #expect(EffectiveBase(weights: [0, 0]) == nil)
    #expect(SeveralTests.bonferroni(tests: 0) == nil)
    #expect(SeveralTests.holm([0.1, .nan]) == nil)
    #expect(Readability(words: 10, sentences: 0, syllables: 12) == nil)
  }

  /// Numbers of sizes that nobody has are either answered or refused.
  @Test(arguments: [0, -1, 1e-300, 1e300, .infinity, -.infinity, .nan, 0.5, 1])
  func noNumberTraps(x: Double) {
    _ = Proportion(share: x, base: x)?.wilson()
    _ = Proportion(share: 0.5, base: x)?.difference(from: Proportion(share: 1, base: 1)!)
    _ = ErrorRates(alpha: x, power: x)
    for alpha in [x, 1e-300, 0.999_999] {
      _ = Proportion(1, of: 2)?.wilson(alpha: alpha)
      _ = CountLimits(of: 3, alpha: alpha)
      _ = CountLimits(of: 999_999_999, alpha: alpha)
      _ = PairedChange(mean: x, standardDeviation: x, pairs: 2)?.estimate(alpha: alpha)
      _ = PairedChange(mean: 1, standardDeviation: 1, pairs: 999_999_999)?.estimate(alpha: alpha)
    }
    _ = ProportionBase.needed(from: x, to: 0.3, population: 1)
    _ = ProportionBase.smallestDetectable(from: x, base: 10, better: .up)
    _ = ProportionBase.smallestDetectable(from: 0.5, base: x, better: .down)
    _ = ProportionBase.neededToEstimate(x, within: x)
    _ = PairedChange.pairsNeeded(toShow: x, standardDeviation: x)
    _ = PairedChange.smallestDetectable(pairs: x, standardDeviation: x)
    _ = MeanScore(mean: x, standardDeviation: x, people: 2)?.difference(
      from: MeanScore(mean: x, standardDeviation: 0, people: 2)!)
    _ = MeanScore.smallestDetectable(people: x, standardDeviation: x)
    _ = Rate(events: 10, exposure: x)?.estimate(per: x)
    _ = RateRatio.eventsNeeded(toShow: x)
    _ = RateRatio.smallestDetectable(events: x, better: .down)
    _ = RateRatio.smallestDetectable(events: x, better: .up)
    _ = ProcessChart([x, 1, x], .screened)
    _ = Funnel(around: x, base: 1)?.position(of: x)
    _ = EffectiveBase(weights: [x, x])
    #expect(MeasurementError(standardDeviation: x, reliability: x) == nil || (0...1).contains(x))
  }

  /// The exact numbers, by the noncentral t distribution (scipy), for a change of so many standard deviations.
  @Test(arguments: [(0.2, 199, 394), (0.3, 90, 176), (0.5, 34, 64), (0.8, 15, 26)])
  func meansNeedWhatTheyNeed(change: Double, pairs: Int, eachPeriod: Int) {
    let paired = PairedChange.pairsNeeded(toShow: change, standardDeviation: 1)
    #expect(paired?.withAllowance.whole == pairs)
    #expect(MeanScore.peopleNeeded(toShow: change, standardDeviation: 1)?.whole == eachPeriod)
  }

  @Test func everybodyOfACohortShowsAnyChange() {
    #expect(ProportionBase.smallestDetectable(from: 0.4, base: 90, better: .up, population: 90) == 0.4)
    #expect(PairedChange.smallestDetectable(pairs: 90, standardDeviation: 3, population: 90) == 0)
  }

  @Test func holmAsInHisPaper() {
    #expect(SeveralTests.holm([0.01, 0.04, 0.03, 0.005]) == [true, false, false, true])
    #expect(SeveralTests.holm([]) == [])
    #expect(SeveralTests.bonferroni(tests: 4) == 0.0125)
  }

  @Test func aRunOnTheMeanIsNoRun() throws {
    let chart = try #require(ProcessChart([5, 5, 5, 5, 5, 5, 5, 5, 6, 4], .unscreened))
    #expect(chart.signals.allSatisfy { !$0.contains(.shift) })
    #expect(!chart.isFirm)
  }

  @Test func sixPointsAreNoTrendAndSevenAre() throws {
    let six = try #require(ProcessChart([1, 2, 3, 4, 5, 6], .unscreened))
    let seven = try #require(ProcessChart([7, 6, 5, 4, 3, 2, 1], .unscreened))
    #expect(six.signals.allSatisfy { !$0.contains(.trend) })
    #expect(seven.signals.allSatisfy { $0.contains(.trend) })
  }
}
