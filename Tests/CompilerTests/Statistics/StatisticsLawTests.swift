import ProjectGenerator
import Specs
import Testing

@testable import Compiler

private let seeds: [UInt64] = Array(1...20)

/// What holds whatever the numbers are. Would break with a limit on the wrong side, a wrong root, or an inverse that is none.
@Suite struct StatisticsLawTests {
  @Test(arguments: seeds) func proportions(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let (before, now) = (random.proportion(), random.proportion())
      let alpha = random.alpha()
      let interval = try #require(now.wilson(alpha: alpha)).interval
      #expect(interval.contains(now.share) && interval.lower >= 0 && interval.upper <= 1)
      let difference = try #require(now.difference(from: before, alpha: alpha))
      #expect(difference.interval.contains(difference.value))
      #expect(difference.interval.lower >= -1 && difference.interval.upper <= 1)
      let mirrored = try #require(before.difference(from: now, alpha: alpha))
      #expect(abs(mirrored.interval.lower + difference.interval.upper) < 1e-12)
      // Four times the people, a narrower interval.
      let larger = try #require(Proportion(share: now.share, base: now.base * 4)?.wilson(alpha: alpha))
      #expect(larger.interval.halfWidth < interval.halfWidth)
    }
  }

  /// The smallest detectable share is the one whose needed number is the base, and the next whole number is needed for less.
  @Test(arguments: seeds) func detectableShares(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let baseline = Double(random.number(5...95)) / 100
      let population = random.isTrue(50) ? random.number(50...5000) : nil
      let base = Double(random.number(30...(population ?? 2000).clamped(above: 30)))
      let better = random.pick([CatalogueEntry.Direction.up, .down])
      let rates = random.rates()
      guard
        let share = ProportionBase.smallestDetectable(
          from: baseline, base: base, better: better, rates: rates, population: population)
      else {
        // Then nothing up to the end of the scale can be told.
        let end: Double = better == .up ? 1 : 0
        let needed = ProportionBase.needed(from: baseline, to: end, rates: rates, population: population)
        #expect(try #require(needed).exact > base)
        continue
      }
      if base == population.map(Double.init) {
        #expect(share == baseline)
        continue
      }
      #expect(better == .up ? share > baseline : share < baseline)
      let needed = try #require(
        ProportionBase.needed(from: baseline, to: share, rates: rates, population: population))
      #expect(abs(needed.exact - base) < 1e-6 * base)
      let nearer = baseline + (share - baseline) * 0.99
      let more = ProportionBase.needed(from: baseline, to: nearer, rates: rates, population: population)
      #expect(try #require(more).exact > base)
    }
  }

  /// A finite population never needs more answers than an endless one, nor more than it has.
  @Test(arguments: seeds) func finitePopulations(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let (from, to) = (Double(random.number(1...49)) / 100, Double(random.number(50...99)) / 100)
      let population = random.number(2...5000)
      let endless = try #require(ProportionBase.needed(from: from, to: to))
      let finite = try #require(ProportionBase.needed(from: from, to: to, population: population))
      #expect(finite.whole <= endless.whole && finite.whole <= population)
      #expect(endless.exact <= Double(endless.whole) && Double(endless.whole) < endless.exact + 1)
      guard finite.exact < Double(population) else { continue }
      let back = try #require(FinitePopulation.effectiveBase(finite.exact, population))
      #expect(abs(back - endless.exact) < 1e-6 * endless.exact)
    }
  }

  @Test(arguments: seeds) func means(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let spread = Double(random.number(1...2000)) / 100
      let people = random.number(3...3000)
      let mean = Double(random.number(-1000...1000)) / 100
      let (alpha, rates) = (random.alpha(), random.rates())
      let change = try #require(PairedChange(mean: mean, standardDeviation: spread, pairs: people))
      #expect(try #require(change.estimate(alpha: alpha)).interval.contains(mean))
      let (paired, twice) = (
        PairedChange.smallestDetectable(pairs: Double(people), standardDeviation: spread, rates: rates),
        MeanScore.smallestDetectable(people: Double(people), standardDeviation: spread, rates: rates)
      )
      if let paired {
        let needed = PairedChange.pairsNeeded(toShow: -paired, standardDeviation: spread, rates: rates)
        #expect(abs(try #require(needed).withAllowance.exact - Double(people)) < 1e-6 * Double(people))
      }
      if let twice {
        let needed = MeanScore.peopleNeeded(toShow: twice, standardDeviation: spread, rates: rates)
        #expect(abs(try #require(needed).exact - Double(people)) < 1e-6 * Double(people))
      }
    }
  }

  @Test(arguments: seeds) func counts(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let events = random.number(0...400)
      let alpha = random.alpha()
      let limits = try #require(CountLimits(of: events, alpha: alpha)).interval
      #expect(limits.contains(Double(events)) && limits.lower >= 0)
      // Byar's limits are near the exact ones.
      guard events >= 10 else { continue }
      let count = Double(events)
      let exact = ChiSquareDistribution.quantile(0.975, degreesOfFreedom: 2 * count + 2) / 2
      #expect(abs(try #require(CountLimits(of: events)).interval.upper - exact) < exact / 1000)
    }
  }

  @Test(arguments: seeds) func detectableRatios(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let events = Double(random.number(1...5000))
      let better = random.pick([CatalogueEntry.Direction.up, .down])
      guard let ratio = RateRatio.smallestDetectable(events: events, better: better) else {
        #expect(better == .down && events < 17)
        continue
      }
      #expect(better == .up ? ratio > 1 : ratio < 1)
      let needed = try #require(RateRatio.eventsNeeded(toShow: ratio))
      #expect(abs(needed.exact - events) < 1e-6 * events)
    }
  }

  /// Holm tells all that Bonferroni tells, and nothing that a single test would not.
  @Test(arguments: seeds) func severalTests(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let probabilities = (0..<random.number(1...8)).map { _ in Double(random.number(0...100)) / 1000 }
    let strict = try #require(SeveralTests.bonferroni(tests: probabilities.count))
    let told = try #require(SeveralTests.holm(probabilities))
    for (probability, isTold) in zip(probabilities, told) {
      if probability <= strict { #expect(isTold) }
      if isTold { #expect(probability <= 0.05) }
    }
    let levels = try #require(SeveralTests.holmLevels(probabilities))
    #expect(zip(probabilities, levels).map { $0 <= $1 } == told)
    #expect(levels.allSatisfy { $0 >= strict && $0 <= 0.05 })
    let order = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
    #expect(order.map { told[$0] ? 0 : 1 } == order.map { told[$0] ? 0 : 1 }.sorted())
  }
}

extension Int {
  fileprivate func clamped(above least: Int) -> Int { Swift.max(self, least) }
}

extension SplitMix64 {
  fileprivate mutating func alpha() -> Double { pick([0.01, 0.05, 0.1, 0.0125]) }
  fileprivate mutating func rates() -> ErrorRates { pick([.usual, ErrorRates(alpha: 0.01, power: 0.9)!]) }

  fileprivate mutating func proportion() -> Proportion {
    let base = number(1...2000)
    return Proportion(number(0...base), of: base)!
  }
}
