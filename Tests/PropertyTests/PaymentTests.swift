import ProjectGenerator
import Specs
import Testing

@testable import Compiler

/// Money, on ten thousand payment schedules that never were: parts add up to the penny, nobody is paid outside none and
/// the most, and a better result never pays less.
@Suite struct PaymentTests {
  /// Each batch has a seed of its own, so that a failure names a small one.
  private static let batches: [UInt64] = Array(1...100)

  @Test(arguments: batches) func holdsForAHundredSchedules(seed: UInt64) {
    var random = SplitMix64(seed: seed, part: 9)
    for number in 0..<100 {
      let schedule = GeneratedSchedule(&random)
      addsUp(schedule, "schedule \(number) of seed \(seed)")
      for entry in schedule.entries {
        isWithinBounds(entry, &random, "schedule \(number) of seed \(seed)")
        neverPaysLessForMore(entry, &random, "schedule \(number) of seed \(seed)")
      }
    }
  }

  private func addsUp(_ schedule: GeneratedSchedule, _ name: String) {
    let parts = schedule.entries.map(\.most)
    #expect(parts.reduce(Money.none, +) == schedule.pool, "\(name)")
    // Largest remainder: no part is a whole penny away from its exact share.
    for (part, weight) in zip(parts, schedule.weights) {
      let exact = Rational(Int128(schedule.pool.pence)) * weight
      #expect((Rational(Int128(part.pence)) - exact).magnitude < Rational(1), "\(name)")
    }
    // Level weights differ by a penny at most, and the first of them have it.
    for (first, second) in zip(schedule.entries, schedule.entries.dropFirst())
    where first.weight == second.weight {
      #expect(first.most >= second.most, "\(name)")
    }
  }

  private func isWithinBounds(_ entry: GeneratedSchedule.Entry, _ random: inout SplitMix64, _ name: String) {
    for achievement in entry.achievements(&random) {
      let paid = entry.rule.payable(for: achievement, of: entry.most, most: entry.most)
      #expect(paid >= .none && paid <= entry.most, "\(name): \(achievement)")
      // A cap takes from what is above it, and from nothing else.
      let cap = Money(pence: entry.most.pence / 3)
      let capped = entry.rule.payable(for: achievement, of: entry.most, most: cap)
      #expect(capped == min(paid, cap), "\(name): \(achievement), capped")
    }
  }

  private func neverPaysLessForMore(
    _ entry: GeneratedSchedule.Entry, _ random: inout SplitMix64, _ name: String
  ) {
    let achievements = entry.achievements(&random).sorted { entry.isWorse($0, $1) }
    let paid = achievements.map { entry.rule.payable(for: $0, of: entry.most, most: entry.most) }
    for (worse, better) in zip(paid, paid.dropFirst()) {
      #expect(worse <= better, "\(name): \(entry.rule)")
    }
  }

  /// What a rule does not look at earns nothing: a date is no result.
  @Test func anotherAchievementEarnsNothing() throws {
    let most = Money(pence: 1_000)
    let line = try #require(LinearRule(lower: Rational(44), upper: Rational(50)))
    #expect(YearRule.linear(line).payable(for: .units(60), of: most, most: most) == .none)
    let price = UnitRateRule(price: Money(pence: 200), unit: "person")
    #expect(YearRule.unitRate(price).payable(for: .value(Rational(60)), of: most, most: most) == .none)
    #expect(YearRule.unitRate(price).payable(for: .units(-3), of: most, most: most) == .none)
    #expect(YearRule.unitRate(price).payable(for: .units(.max), of: most, most: most) == most)
  }

  /// Worked by hand: 47% lies half way from 44% to 50%; 45% a sixth of the way, and 1 ÷ 6 of £0.05 rounds up to a penny.
  @Test func worksAsAHandWould() throws {
    let line = try #require(LinearRule(lower: Rational(44), upper: Rational(50)))
    let rule = YearRule.linear(line)
    let part = Money(pence: 154_000_000)
    #expect(rule.payable(for: .value(Rational(47)), of: part, most: part).decimal == "770000.00")
    let cap = Money(pence: 50_000_000)
    #expect(rule.payable(for: .value(Rational(47)), of: part, most: cap) == cap)
    #expect(rule.payable(for: .value(Rational(45)), of: part, most: cap).decimal == "256666.67")
    let few = Money(pence: 5)
    #expect(rule.payable(for: .value(Rational(45)), of: few, most: few).decimal == "0.01")
    let down = try #require(LinearRule(lower: Rational(20), upper: Rational(15)))
    let ten = Money(pence: 1_000)
    #expect(YearRule.linear(down).payable(for: .value(Rational(16)), of: ten, most: ten).pence == 800)
    #expect(Money(pence: 100).shared([1, 1, 1].map { Rational($0, over: 3) }).map(\.pence) == [34, 33, 33])
    // The product has more than 128 bits.
    let large = Money(pence: 99_999_999_999_999_999)
    #expect(large.portion(Rational(1 << 120, over: 3 << 120)).pence == 33_333_333_333_333_333)
    #expect(large.portion(Rational((1 << 120) - 1, over: 1 << 120)) == large)
  }
}

/// A pool, the weights of those who share in it, and their rules.
private struct GeneratedSchedule {
  let pool: Money
  let weights: [Rational]
  let entries: [Entry]

  init(_ random: inout SplitMix64) {
    let pool = Money(pence: random.number(0...random.pick([9, 10_000, 385_000_001, 99_999_999_999_999])))
    self.pool = pool
    weights = Self.weights(random.number(1...15), &random)
    entries = zip(weights, pool.shared(weights)).map { Entry(weight: $0, most: $1, &random) }
  }

  /// Percentages with up to two decimals that make 100.
  private static func weights(_ count: Int, _ random: inout SplitMix64) -> [Rational] {
    var left = 10_000
    var weights: [Rational] = []
    for place in 1..<count where left > 0 {
      let even = random.isTrue(40) ? 10_000 / count : random.number(0...left / (count - place + 1) + 1)
      weights.append(Rational(Int128(min(even, left)), over: 10_000))
      left -= min(even, left)
    }
    return weights + [Rational(Int128(left), over: 10_000)]
  }

  struct Entry {
    let weight: Rational
    let most: Money
    let rule: YearRule
    let direction: CatalogueEntry.Direction
    /// Values at which its rule changes.
    let corners: [Rational]

    init(weight: Rational, most: Money, _ random: inout SplitMix64) {
      self.weight = weight
      self.most = most
      let direction = random.pick([CatalogueEntry.Direction.up, .down])
      self.direction = direction
      let lower = Rational(Int128(random.number(0...990)), over: 10)
      let step = Rational(Int128(random.number(1...300)), over: 10)
      let upper = direction == .up ? lower + step : lower - step
      switch random.number(1...6) {
      case 1: (rule, corners) = (.binary(BinaryRule(threshold: lower, direction: direction)), [lower])
      case 2:
        let bands = Self.bands(from: lower, direction, &random)
        (rule, corners) = (.banded(BandedRule(bands: bands, direction: direction)), bands.compactMap(\.from))
      case 3:
        let due = Day(year: 2028, month: random.number(1...12), day: random.number(1...28))
        (rule, corners) = (due.map { .milestone(MilestoneRule(due: $0)) } ?? .reporting, [])
      case 4:
        let price = Money(pence: random.number(0...50_000))
        (rule, corners) = (.unitRate(UnitRateRule(price: price, unit: "person")), [])
      case 5: (rule, corners) = (.reporting, [])
      default:
        let line = LinearRule(lower: lower, upper: upper)
        (rule, corners) = (line.map { .linear($0) } ?? .reporting, [lower, upper])
      }
    }

    private static func bands(
      from lower: Rational, _ direction: CatalogueEntry.Direction, _ random: inout SplitMix64
    ) -> [BandedRule.Band] {
      let count = random.number(1...6)
      let steps = (0..<count).map { lower + Rational(Int128($0 * random.number(1...9)) + Int128($0 * 10)) }
        .sorted()
      var shares = steps.map { _ in Rational(Int128(random.number(0...100)), over: 100) }.sorted()
      if direction == .down { shares.reverse() }
      return steps.indices.map { index in
        BandedRule.Band(
          from: index == 0 && random.isTrue(30) ? nil : steps[index],
          to: index + 1 < count ? steps[index + 1] : random.isTrue(50) ? nil : steps[index] + Rational(5),
          share: shares[index])
      }
    }

    /// Results about every corner and far away, counts, and days about the due one.
    func achievements(_ random: inout SplitMix64) -> [Achievement] {
      switch rule {
      case .unitRate: (0..<6).map { _ in .units(random.number(0...1_000_000)) }
      case .milestone:
        (0..<6).compactMap { _ in
          Day(year: random.number(2027...2029), month: random.number(1...12), day: random.number(1...28))
            .map { .evidence($0) }
        }
      case .reporting: [.reported, .value(Rational(random.number(0...100)))]
      case .binary, .linear, .banded:
        (corners.flatMap { [$0, $0 - Rational(1, over: 1_000), $0 + Rational(1, over: 1_000)] }
          + (0..<4).map { _ in Rational(Int128(random.number(-500...1_500)), over: 7) }).map { .value($0) }
      }
    }

    func isWorse(_ first: Achievement, _ second: Achievement) -> Bool {
      switch (first, second) {
      case (.value(let one), .value(let other)): direction == .up ? one < other : one > other
      case (.units(let one), .units(let other)): one < other
      case (.evidence(let one), .evidence(let other)): one > other
      default: false
      }
    }
  }
}
