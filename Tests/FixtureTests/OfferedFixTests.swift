import Compiler
import Reporting
import TestSupport
import Testing

/// What a finding offers to change, beside what its suggestions amount to.
@Suite struct OfferedFixTests {
  @Test func withdrawnWordsAreTakenOut() async throws {
    let wrong = "- {id: v1, who: patient, says: \"Nobody rang, I waited.\", consent: withdrawn}"
    let compilation = try await compiled(wrong)
    let found = compilation.diagnostics.found
    #expect(found.map(\.kind.name) == ["privacy/withdrawn-words"])
    let fix = try #require(found.first?.fixes.first)
    // Somebody's words are never deleted unasked.
    #expect(fix.safety == .offered)
    let file = compilation.sources[try #require(fix.edits.first).span.file]
    let mended = String(decoding: try #require(fix.edits.applied(to: file.bytes)), as: UTF8.self)
    #expect(mended.contains("- {id: v1, who: patient, consent: withdrawn}\n"))
    #expect(mended.utf8.count == file.bytes.count - "says: \"Nobody rang, I waited.\", ".utf8.count)
  }

  /// A colon may have been forgotten: quoted unasked, the consent would become part of the words.
  @Test(arguments: [
    ("says: Nobody rang, I waited, consent: internal", Fix.Safety.safe),
    ("says: Nobody rang, consent internal", .offered),
    ("says: Nobody rang, I waited, consent internal", .offered),
  ])
  func wordsThatMayBeAKeyAreNotQuotedUnasked(_ written: String, _ safety: Fix.Safety) async throws {
    let found = try await compiled("- {id: v1, who: patient, \(written)}").diagnostics.found
    let cut = try #require(found.first { $0.kind.name == "file/cut-by-comma" })
    #expect(cut.fixes.map(\.safety) == [safety])
    #expect(cut.help.contains { $0.contains("colon") } == (safety == .offered))
  }

  private func compiled(_ voices: String) async throws -> Compilation {
    var project = try BaseProject()
    try project.put(Array(voices.utf8), at: "maps/journey.yaml#voices")
    return await project.compile()
  }
}
