import Compiler
import Reporting
import TestSupport
import Testing

/// Files that cannot be written down as a text fixture.
@Suite struct BytesTests {
  private func names(_ bytes: [UInt8], at place: String) async throws -> [String] {
    var project = try BaseProject()
    try project.put(bytes, at: place)
    return await project.compile().diagnostics.found.map(\.kind.name)
  }

  @Test func anotherEncoding() async throws {
    let says =
      Array("- {id: v1, who: patient, says: \"I was ".utf8) + [0x93] + Array("afraid".utf8) + [0x94]
      + Array("\"}".utf8)
    #expect(try await names(says, at: "maps/journey.yaml#voices") == ["yaml/encoding"])
  }

  @Test(arguments: ["\u{200F}", "\u{202E}", "\u{0}", "\u{1B}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{E0041}"])
  func aHiddenCharacter(character: String) async throws {
    let says = "- {id: v1, who: patient, says: \"I was \(character)afraid\"}"
    #expect(try await names(Array(says.utf8), at: "maps/journey.yaml#voices") == ["yaml/control-character"])
  }

  @Test func seventeenMebibytes() async throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "#"), count: 17 << 20)
    #expect(try await names(bytes, at: "maps/extra.yaml") == ["yaml/file-too-large"])
  }

  @Test func aProjectWithoutItsProjectFile() async throws {
    let map = try Repository.bytes(of: "Tests/TestSupport/Base/maps/journey.yaml")
    let compilation = await compile(ProjectInput(files: [("maps/journey.yaml", map)]), .onlyLocked)
    #expect(compilation.diagnostics.found.map(\.kind.name) == ["file/no-contract"])
    #expect(compilation.framework == nil)
  }

  /// What is wrong with one file never hides what is wrong with the others.
  @Test func twentyBrokenFilesGiveTwentyReports() async throws {
    var project = try BaseProject()
    for index in 0..<20 { try project.put(Array("kind: [".utf8), at: "maps/extra\(index).yaml") }
    let found = await project.compile().diagnostics.found
    #expect(found.count == 20)
    #expect(Set(found.compactMap { $0.span?.file }).count == 20)
  }
}
