import ProjectGenerator
import Specs
import Testing

@testable import Compiler

@Suite struct RepairTests {
  private func share() throws -> PlannedChange {
    try #require(PlannedChange(.proportion, from: 40, better: .up))
  }

  @Test func inTheirOrderWithTheirFigures() throws {
    var means = MeasuringMeans(base: 200, mostPooledYears: 3, everyone: 350.9)
    means.pairedScore = PairedAlternative(change: 5.4, standardDeviation: 12.1)
    means.pairs = 40
    means.fewestPerPoint = 10
    let repairs = try share().repairs(for: 50, with: means)
    #expect(repairs.count == 5)
    #expect(repairs[0].kind == .poolYears(2))
    #expect(repairs[0].base == 400 && repairs[0].needed == 388 && repairs[0].mends)
    #expect(abs(try #require(repairs[0].smallestChange) - 9.8393) < 5e-5)
    #expect(repairs[1].kind == .askEveryone)
    #expect(repairs[1].base == 350 && repairs[1].needed == 388 && !repairs[1].mends)
    #expect(repairs[2].kind == .pairedMeanChange(try #require(means.pairedScore)))
    #expect(repairs[2].base == 40 && repairs[2].needed == 42 && !repairs[2].mends)
    guard case .monthlyPoints(let chart) = repairs[3].kind else {
      Issue.record("no chart but \(repairs[3])")
      return
    }
    #expect(repairs[3].base == 12 && repairs[3].needed == 12)
    // Shares of 17 people: ±36 points, and a shift of ten goes unnoticed half the time.
    #expect(abs(chart.limits.lower - 4) < 0.01 && abs(chart.limits.upper - 76) < 0.01)
    #expect((0.4...0.6).contains(chart.chanceOfSignal) && !repairs[3].mends)
    #expect(repairs[4].kind == .monitor && repairs[4].mends)
  }

  @Test func nothingToMend() throws {
    #expect(try share().repairs(for: 50, with: MeasuringMeans(base: 388)) == [])
  }

  @Test func nothingCanBeReckoned() throws {
    let kinds = try share().repairs(for: 40, with: MeasuringMeans(base: 388)).map(\.kind)
    #expect(kinds == [.monitor])
    #expect(try share().repairs(for: 50, with: MeasuringMeans(base: .nan)).map(\.kind) == [.monitor])
  }

  /// More years than the contract has are not offered.
  @Test func yearsArePooledOnlyWhereTheyAreEnough() throws {
    let kinds = try share().repairs(for: 50, with: MeasuringMeans(base: 100, mostPooledYears: 3)).map(\.kind)
    #expect(!kinds.contains { if case .poolYears = $0 { true } else { false } })
    let more = try share().repairs(for: 50, with: MeasuringMeans(base: 100, mostPooledYears: 5))
    #expect(more.first?.kind == .poolYears(4))
  }

  @Test func whatIsUsualForScores() throws {
    func paired(_ change: PlannedChange?, _ target: Double) throws -> PlannedRepair? {
      try #require(change).repairs(for: target, with: MeasuringMeans(base: 40)).first {
        if case .pairedMeanChange = $0.kind { true } else { false }
      }
    }
    let share = try paired(try share(), 50)
    #expect(share?.needed == 34 && share?.mends == true)
    let mean = try paired(PlannedChange(.mean(standardDeviation: 10), from: 50, better: .down), 45)
    #expect(mean?.needed == 34 && mean?.mends == true)
    #expect(try paired(PlannedChange(.pairedMean(standardDeviation: 10), from: 0, better: .up), 1) == nil)
    #expect(try paired(PlannedChange(.rate, from: 100, better: .down), 90) == nil)
  }

  /// By a program of its own (scipy).
  @Test(arguments: [
    (0, 12, 0.04275533103041118), (1, 12, 0.6390516936415067), (0.83, 12, 0.5019861936593004),
    (2, 24, 0.9999909776505578), (5, 0, 0),
  ])
  func chancesOfASignal(shift: Double, points: Int, expected: Double) {
    #expect(abs(ProcessChart.chanceOfSignal(ofShift: shift, within: points) - expected) < 1e-12)
  }

  /// Would break with a repair that is called enough and is not, or one out of its order.
  @Test(arguments: (1...30).map(UInt64.init)) func laws(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<30 {
      let baseline = Double(random.number(10...90))
      let statistic = random.pick([
        PlannedChange.Statistic.proportion, .mean(standardDeviation: 9), .pairedMean(standardDeviation: 7),
        .rate,
      ])
      let change = try #require(
        PlannedChange(
          statistic, from: baseline, better: .up, claim: random.pick([.service, .cohort]),
          population: random.number(600...3000)))
      let target = baseline + Double(random.number(1...9))
      let means = MeasuringMeans(
        base: Double(random.number(10...500)), mostPooledYears: random.number(1...6),
        everyone: random.isTrue(50) ? Double(random.number(10...600)) : nil)
      let repairs = change.repairs(for: target, with: means)
      let isEnough = means.base >= Double(try #require(change.needed(for: target)).whole)
      #expect(repairs.isEmpty == isEnough)
      #expect(repairs.map { order($0.kind) } == repairs.map { order($0.kind) }.sorted())
      for repair in repairs {
        guard let base = repair.base, let needed = repair.needed else { continue }
        if repair.mends { #expect(base >= needed) }
        guard repair.mends, let shown = repair.smallestChange else { continue }
        if case .pairedMeanChange(let score) = repair.kind {
          #expect(shown <= abs(score.change) * (1 + 1e-9))
        } else {
          #expect(shown <= target - baseline + 1e-9)
        }
      }
    }
  }

  private func order(_ kind: PlannedRepair.Kind) -> Int {
    switch kind {
    case .poolYears: 0
    case .askEveryone: 1
    case .pairedMeanChange: 2
    case .monthlyPoints: 3
    case .monitor: 4
    }
  }
}
