import Reporting
import Specs
import TestSupport
import Testing

@testable import Compiler

/// The paid results of a year are held against chance together, as `payment.several_tests` says.
@Suite struct HolmScoreTests {
  /// By hand, and with scipy: I-2.3 .000000022, I-1.1 .00012, I-2.2 .0076, I-1.2 .0154, I-1.3 .0256. Each is at most 5% over
  /// 5, 4, 3, 2 and 1.
  @Test func allFiveAreTold() async throws {
    let levels = try await levels(Self.rows)
    #expect(levels == ["I-1.1": 98.75, "I-1.2": 97.5, "I-1.3": 95, "I-2.2": 98.3333, "I-2.3": 99])
    #expect(try await told(Self.rows).allSatisfy { $0.value == .better })
  }

  /// With Bonferroni each is tested at 1%, and three of them are not told.
  @Test(arguments: [("bonferroni", 99.0, 3), ("none", 95, 5)])
  func otherChoicesTestEachAlike(_ choice: String, _ level: Double, _ told: Int) async throws {
    #expect(try await levels(Self.rows, choice).allSatisfy { $0.value == level })
    #expect(try await self.told(Self.rows, choice).count { $0.value == .better } == told)
  }

  /// Where one fails, those after it fail at its level, even one that its own step would tell.
  @Test func itStopsAtTheFirstThatFails() async throws {
    // I-2.2: 2.35 of 1.0104 is t = 2.326, p = .0202, above .0167. I-1.2: p = .0215, and .025 would tell it.
    let rows = Self.rows.map {
      $0.replacing("64.2", with: "63.85").replacing("800,5000,160", with: "805,5000,161")
    }
    #expect(
      try await told(rows) == [
        "I-1.1": .better, "I-1.2": .notTold, "I-1.3": .notTold, "I-2.2": .notTold, "I-2.3": .better,
      ])
    let levels = try await levels(rows)
    #expect(levels["I-2.2"] == 98.3333 && levels["I-1.2"] == 98.3333 && levels["I-1.3"] == 98.3333)
  }

  /// What is missing, held back or withheld is one of the tests, and makes none of the others less strict.
  @Test(arguments: ["", "I-2.3,2,*,,,,", "I-2.3,2,,,-1.4,4,2.1"])
  func whatIsNotThereCounts(_ row: String) async throws {
    let rows = Self.rows.filter { !$0.hasPrefix("I-2.3") } + (row.isEmpty ? [] : [row])
    // .0256 is above 5% over 2, which is its step now.
    #expect(
      try await levels(rows) == ["I-1.1": 99, "I-1.2": 98.3333, "I-1.3": 97.5, "I-2.2": 98.75])
    #expect(try await told(rows)["I-1.3"] == .notTold)
  }

  private static let rows = [
    "I-1.1,2,450,900,,,", "I-1.2,2,800,5000,160,,", "I-1.3,2,395,1500,,,", "I-2.2,2,,,64.2,600,17.5",
    "I-2.3,2,,,-1.4,200,2.1",
  ]

  private func told(
    _ rows: [String], _ choice: String = "holm"
  ) async throws -> [String: ChangeFound.Verdict] { try await changes(rows, choice).mapValues(\.verdict) }

  /// Per cent, to four decimals.
  private func levels(_ rows: [String], _ choice: String = "holm") async throws -> [String: Double] {
    try await changes(rows, choice).compactMapValues(\.level).mapValues {
      ($0.double * 10_000).rounded() / 10_000
    }
  }

  private func changes(_ rows: [String], _ choice: String) async throws -> [String: ChangeFound] {
    let folder = "Tests/GoldenTests/Cases/every-kind-paid/project"
    let files = try Repository.files(below: folder, ending: "").map { path in
      let text = String(decoding: try Repository.bytes(of: "\(folder)/\(path)"), as: UTF8.self)
      return (
        path: path,
        bytes: Array(text.replacing("several_tests: holm", with: "several_tests: \(choice)").utf8)
      )
    }
    let framework = try #require(await compile(ProjectInput(files: files), .givesIDs).framework)
    var (sources, found) = (framework.sources, Diagnostics())
    let text = (["indicator,year,numerator,denominator,value,people,sd"] + rows).joined(separator: "\n")
    let read = try #require(
      readResults(sources.add(path: "results.csv", bytes: Array(text.utf8)), &found))
    let year = try #require(score(read, gates: [], in: framework, &found)?.years.first)
    return year.results.reduce(into: [:]) { changes, result in
      changes[framework.indicators[result.place].id] = result.change
    }
  }
}
