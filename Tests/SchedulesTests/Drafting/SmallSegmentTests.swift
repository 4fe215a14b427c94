import Compiler
import Reporting
import Testing

@testable import Schedules

/// A segment's share of a counted population is a number of people, and a small one is known to its neighbours.
@Suite struct SmallSegmentTests {
  /// Of 1,800 people: 2 and 4 of them, and all but 2.
  @Test(arguments: ["0.1%", "0.2%", "99.9%"])
  func isNotToldOf(_ share: String) async throws {
    let row = try #require(try await row(share))
    #expect(row.contains("| by-the-sea: people by the sea (a very small part of the population) |"))
    #expect(!row.contains(share))
  }

  /// 5 and 324 of them, and none.
  @Test(arguments: ["0.25%", "18%", "0%"])
  func isToldOfWhereItMayBe(_ share: String) async throws {
    let row = try #require(try await row(share))
    #expect(row.contains("| by-the-sea: people by the sea (\(share) of the population) |"))
  }

  /// As many as the contract says are too few.
  @Test func theLimitIsTheContracts() async throws {
    let row = try #require(try await row("0.25%", limits: "limits: {small_number: 6}"))
    #expect(!row.contains("0.25%"))
  }

  /// The segment's row of the table.
  private func row(_ share: String, limits: String = "") async throws -> Substring? {
    var diagnostics = Diagnostics()
    let segment = "segments: [{id: by-the-sea, people: people by the sea, share: \(share)}]"
    let texts = try await draft(
      [.init("outcomes.yaml#segments", segment), .init("outcomes.yaml#limits", limits)], &diagnostics)
    #expect(diagnostics.found.map(\.message) == [])
    return texts["health-inequalities"]?.split(separator: "\n").first { $0.hasPrefix("| by-the-sea") }
  }
}
