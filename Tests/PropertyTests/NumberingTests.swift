import Compiler
import ProjectGenerator
import Testing

/// A public id means one thing for ever.
@Suite struct NumberingTests {
  /// Would break if rejected outcomes were left out of the ranking, or numbered last.
  @Test(arguments: seeds) func rejectingNeverRenumbers(seed: UInt64) async throws {
    let before = try await Compiled(GeneratedProject(.small(seed: seed)))
    var random = SplitMix64(seed: seed, part: 9)
    guard !before.framework.outcomes.isEmpty else { return }
    var project = before.project
    project.decisions = [.init(random.pick(before.framework.outcomes).key, "reject")]
    #expect(try await Compiled(project).ids == before.ids, "without a lock")
    let locked = try await Compiled(project, lock: before.lock)
    #expect(locked.ids == before.ids, "with a lock")
    for (key, id) in locked.indicatorIDs { #expect(before.indicatorIDs[key] == id) }
  }

  /// Would break if ids were given anew, or those of what is gone to what is new.
  @Test(arguments: seeds) func aMapGoesAndComesBack(seed: UInt64) async throws {
    var whole = GeneratedProject(.small(seed: seed))
    // A PATH may answer changes of the map that goes, which would be an error.
    whole.visions = []
    let before = try await Compiled(whole)
    var smaller = whole
    smaller.maps.remove(at: SplitMix64.place(seed, in: smaller.maps.count))
    let without = try await Compiled(smaller, lock: before.lock)
    for (key, id) in without.ids where before.ids[key] != nil { #expect(before.ids[key] == id, "\(key)") }
    // Fewer notes can also make new outcomes, such as a change that a low point no longer explains; their ids are new.
    let fresh = without.ids.filter { before.ids[$0.key] == nil }
    for (key, id) in fresh { #expect(!before.ids.values.contains(id), "\(key)") }
    let gone = before.ids.filter { without.ids[$0.key] == nil }
    let retired = Dictionary(uniqueKeysWithValues: without.framework.retired.map { ($0.key, $0.id) })
    #expect(retired == gone)

    let again = try await Compiled(whole, lock: without.lock)
    #expect(again.ids == before.ids)
    for (key, id) in again.indicatorIDs { #expect(before.indicatorIDs[key] ?? id == id, "\(key)") }
  }
}

extension SplitMix64 {
  fileprivate static func place(_ seed: UInt64, in count: Int) -> Int {
    var random = SplitMix64(seed: seed, part: 11)
    return random.number(0...count - 1)
  }
}
