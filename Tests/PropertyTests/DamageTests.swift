import Compiler
import ProjectGenerator
import Testing

/// Files are damaged by disks, editors and merges; the compiler then says what is wrong, or reads what is left, and never stops.
@Suite struct DamageTests {
  /// Would break if a precondition stood where an author can be wrong, or if something unreadable were dropped in silence.
  @Test(arguments: 1...30) func flippedBytes(seed: Int) async {
    let plan = ProjectPlan.small(seed: UInt64(seed))
    let whole = GeneratedProject(plan).files()
    var random = SplitMix64(seed: UInt64(seed), part: 17)
    for _ in 0..<10 {
      var files = whole
      let file = random.number(0...files.count - 1)
      for _ in 0..<random.number(1...4) {
        let place = random.number(0...files[file].bytes.count - 1)
        files[file].bytes[place] = random.isTrue(50) ? UInt8(random.number(0...255)) : random.pick(Self.marks)
      }
      await expectAnAnswer(files)
    }
  }

  /// A file cut off in the middle, and one whose lines were doubled by a merge.
  @Test(arguments: 1...20) func cutAndDoubled(seed: Int) async {
    var files = GeneratedProject(.small(seed: UInt64(seed))).files()
    var random = SplitMix64(seed: UInt64(seed), part: 19)
    let file = random.number(0...files.count - 1)
    let place = random.number(1...files[file].bytes.count - 1)
    if random.isTrue(50) {
      files[file].bytes.removeSubrange(place...)
    } else {
      files[file].bytes.insert(contentsOf: files[file].bytes[(place / 2)..<place], at: place)
    }
    await expectAnAnswer(files)
  }

  /// What YAML gives a meaning to, where a single byte does most harm.
  private static let marks = Array(":-{}[]\"'#&*!|>%@`,? \n\t0".utf8)

  private func expectAnAnswer(_ files: [(path: String, bytes: [UInt8])]) async {
    let compilation = await compile(ProjectInput(files: files), .givesIDs)
    #expect(compilation.framework != nil || compilation.diagnostics.hasErrors)
    #expect(compilation.framework == nil || !compilation.diagnostics.hasErrors)
  }
}
