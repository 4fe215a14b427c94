import Compiler
import Reporting
import Specs
import TestSupport
import Testing

@testable import Schedules

struct NumbersOfPeopleTests {
  private func drafting() async throws -> Drafting {
    let compilation = await (try BaseProject()).compile()
    return Drafting(try #require(compilation.framework), RenderOptions())
  }

  @Test func smallNumbersAreNotPrinted() async throws {
    let drafting = try await drafting()
    #expect([0, 1, 4, 5, 13].map(drafting.people) == ["0", "fewer than 5", "fewer than 5", "5", "13"])
    #expect(drafting.notes(1, from: .gp) == "fewer than 5 notes from GPs")
    #expect(drafting.people(14, .voluntarySector) == "14 people of the voluntary sector")
  }

  /// 13 and "fewer than 5" in all 16 would say that it was 3.
  @Test func aTotalGivesNoSmallPartAway() async throws {
    let drafting = try await drafting()
    #expect(drafting.total(of: [13, 7]) == "20")
    #expect(drafting.total(of: [13, 3]) == "at least 13")
    #expect(drafting.total(of: [4, 4]) == "at least 5")
    #expect(drafting.total(of: [1, 2]) == "fewer than 5")
  }

  @Test func thoseTooFewAreNamed() async throws {
    let drafting = try await drafting()
    let counts: [(role: Role, count: Int)] = [(.patient, 6), (.provider, 5), (.carer, 2), (.gp, 1)]
    #expect(drafting.countedOrNamed(counts) == "6 patients, 5 providers and others: carers and GPs")
    #expect(drafting.countedBriefly(counts) == "6 patients, 5 providers and others")
    #expect(drafting.countedBriefly([(.carer, 2)]) == "carers")
  }

  @Test func idsAreCounted() {
    let ids = ["m/f10", "m/f2", "m/c1", "m/f2a", "a-2/x", "a-10/x"]
    #expect(ids.sortedNaturally { $0 } == ["a-2/x", "a-10/x", "m/c1", "m/f2", "m/f2a", "m/f10"])
  }
}
