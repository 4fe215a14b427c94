import Testing

@testable import Reporting

@Suite struct FormatsFingerprintTests {
  /// From the test vectors of the hash's authors.
  @Test(
    arguments: [
      ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
    ] as [(String, UInt64)])
  func knownHashes(_ text: String, value: UInt64) {
    var hash = FNV1a()
    for byte in text.utf8 { hash.add(byte) }
    #expect(hash.value == value)
  }

  @Test func stayWhenLinesMove() {
    let before = fingerprints([FormatsSample.proof(), FormatsSample.hostile()])
    let above = "# one line\n# another\n"
    #expect(fingerprints([FormatsSample.proof(above: above), FormatsSample.hostile(above: above)]) == before)
  }

  @Test func areUniqueForLikeFindings() {
    let all = fingerprints([
      FormatsSample.many(30, FormatsSample.target), FormatsSample.hostile(), FormatsSample.hostile(),
    ])
    #expect(Set(all).count == all.count)
    #expect(all.allSatisfy { $0.utf8.count == 16 && UInt64($0, radix: 16) != nil })
  }

  @Test func differByProject() {
    #expect(
      Set(fingerprints([FormatsSample.proof(prefix: "a/")])).isDisjoint(
        with: fingerprints([FormatsSample.proof(prefix: "b/")])))
  }

  /// Who has the hash of a number could try all numbers.
  @Test func doNotDependOnWhatMustNotBeShown() {
    let kind = FormatsSample.kind("privacy/nhs-number", .error)
    func printed(_ text: String) -> [String] {
      var sources = SourceMap()
      let file = sources.add(path: "maps/a.yaml", bytes: Array(text.utf8))
      var found = Diagnostics()
      found.report(kind, "a possible NHS number, 10 digits", at: file.span(0, text.utf8.count))
      return fingerprints([
        ProjectFindings(
          project: nil, pathPrefix: "", mainFile: "outcomes.yaml", diagnostics: found, sources: sources)
      ])
    }
    #expect(printed("9434765919") == printed("9434765870"))
  }

  private func fingerprints(_ projects: [ProjectFindings]) -> [String] {
    var fingerprints = Fingerprints()
    return projects.flatMap(\.findings).map { fingerprints.fingerprint(of: $0) }
  }
}
