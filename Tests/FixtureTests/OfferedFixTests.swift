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

  private func compiled(_ voices: String) async throws -> Compilation {
    var project = try BaseProject()
    try project.put(Array(voices.utf8), at: "maps/journey.yaml#voices")
    return await project.compile()
  }
}
