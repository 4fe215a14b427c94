import Compiler
import ProjectGenerator
import Testing

/// The same framework whatever the order of what has no order.
@Suite struct OrderTests {
  /// Would break if anything followed the order in which files arrive, or a hash.
  @Test(arguments: seeds) func filesInAnyOrder(seed: UInt64) async throws {
    let compiled = try await Compiled.decided(seed: seed)
    var random = SplitMix64(seed: seed, part: 5)
    for _ in 0..<2 {
      let again = try await Compiled(compiled.project) { $0 = random.shuffled($0) }
      #expect(again.told == compiled.told)
      #expect(again.lock == compiled.lock)
    }
  }

  /// Would break if a value were read with the help of a key before it, or made ids depended on the place in the file.
  @Test(arguments: seeds) func keysInAnyOrder(seed: UInt64) async throws {
    let compiled = try await Compiled.decided(seed: seed)
    for order: UInt64 in 1...2 {
      let again = try await Compiled(compiled.project, keys: .shuffled(seed: seed &* 31 &+ order))
      #expect(again.told == compiled.told)
      #expect(again.lock == compiled.lock)
    }
  }

  /// A second build with the lock of the first says the same. Would break if numbering looked at anything but keys.
  @Test(arguments: seeds) func secondBuild(seed: UInt64) async throws {
    let compiled = try await Compiled.decided(seed: seed)
    let again = try await Compiled(compiled.project, lock: compiled.lock)
    #expect(again.told == compiled.told)
    #expect(again.lock == compiled.lock)
  }

  /// The generator itself: the same seed, the same bytes.
  @Test(arguments: seeds) func sameSeedSameProject(seed: UInt64) {
    let (one, two) = (
      GeneratedProject(.small(seed: seed)).files(), GeneratedProject(.small(seed: seed)).files()
    )
    #expect(one.map(\.path) == two.map(\.path))
    #expect(one.map(\.bytes) == two.map(\.bytes))
  }
}
