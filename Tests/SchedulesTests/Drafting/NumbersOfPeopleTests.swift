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
    #expect(String(writing: { drafting.writeNotes(1, from: .gp, to: &$0) }) == "Fewer than 5 notes from GPs")
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
    #expect(
      String(writing: { drafting.writeCounted(counts, to: &$0) })
        == "6 patients, 5 providers, fewer than 5 carers and fewer than 5 GPs")
  }

  @Test func itemsFollowAsIdsAreCounted() async throws {
    let project = try await drafting().project
    let items = project.maps.indices.reversed().flatMap { map in
      project.maps[map].feelings.indices.map { ItemID(.feeling, document: map, index: $0) }
        + project.maps[map].changes.indices.map { ItemID(.change, document: map, index: $0) }
    }
    let sorted = await ItemOrder.made(of: project).sorted(items, by: \.self)
    #expect(sorted == items.sortedNaturally { project.key(of: $0) })
    #expect(sorted == ItemOrder(project).sorted(items, by: \.self))
  }

  @Test func idsAreCounted() {
    let ids = ["m/f10", "m/f2", "m/c1", "m/f2a", "a-2/x", "a-10/x"]
    #expect(ids.sortedNaturally { $0 } == ["a-2/x", "a-10/x", "m/c1", "m/f2", "m/f2a", "m/f10"])
  }
}
