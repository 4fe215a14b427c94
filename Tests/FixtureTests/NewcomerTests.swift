import Compiler
import Reporting
import TestSupport
import Testing

/// A mistake that somebody makes in the first week: some text of the starter project, and what stands there instead.
private struct Mistake: Sendable, CustomTestStringConvertible {
  let name: String
  let file: String
  let old: String
  let new: String

  init(_ name: String, _ file: String, _ old: String, _ new: String) {
    (self.name, self.file, self.old, self.new) = (name, file, old, new)
  }

  var testDescription: String { name }
}

private let map = "maps/journey.yaml"

private let mistakes = [
  Mistake("a misspelt key", map, "would_feel:", "woud_feel:"),
  Mistake("a word with a typo", map, "frustrated:", "frustated:"),
  Mistake("a tab", map, "      phrase: at the clinic", "\t\t\tphrase: at the clinic"),
  Mistake("a missing colon", map, "title: The foot check", "title The foot check"),
  Mistake("an id that is used twice", map, "id: f2", "id: f1"),
  Mistake("a reference to a touchpoint that moved", map, "- id: letter", "- id: first-letter"),
  Mistake(
    "a goal told as a plan", "paths/vision.yaml", "who gets a letter knows", "who gets a letter will know"),
  Mistake("a count in words", map, "patient: 12", "patient: twelve"),
  Mistake("a date as people write it", map, "held: 2026-05-14", "held: 12/06/2026"),
  Mistake(
    "a quotation with a colon and no quotes", map, "\"She looked at my feet and talked to me.\"",
    "She told me: your feet are fine."),
]

@Suite struct NewcomerTests {
  /// The starter project by the paths that `outcomes init` writes.
  private static let paths = [
    ("outcomes.yaml", "outcomes"), ("decisions.yaml", "decisions"), (map, "journey"),
    ("paths/vision.yaml", "vision"),
  ]

  private func starter() throws -> [String: String] {
    try Self.paths.reduce(into: [:]) { files, path in
      files[path.0] = try Repository.text(of: "specs/starter/starter-\(path.1).yaml")
    }
  }

  private func compiled(_ files: [String: String]) async -> Compilation {
    await compile(ProjectInput(files: files.map { ($0.key, Array($0.value.utf8)) }), .onlyLocked)
  }

  private func compiled(_ mistake: Mistake) async throws -> Compilation {
    var files = try starter()
    let text = try #require(files[mistake.file])
    let place = try #require(text.firstRange(of: mistake.old), "\(mistake.old) is not in \(mistake.file)")
    files[mistake.file] = text[..<place.lowerBound] + mistake.new + text[place.upperBound...]
    return await compiled(files)
  }

  @Test func theStarterProjectIsSound() async throws {
    let compilation = await compiled(try starter())
    #expect(compilation.diagnostics.found.map(\.message) == [])
  }

  @Test(arguments: mistakes)
  private func eachGivesOneMessage(mistake: Mistake) async throws {
    let found = try await compiled(mistake).diagnostics.found
    #expect(found.count == 1, "\(found.map { "\($0.kind.name): \($0.message)" })")
  }

  /// Each message alone is enough to mend the mistake: read it as somebody who has never seen the program.
  @Test func messagesRead() async throws {
    var text = ""
    for mistake in mistakes {
      let compilation = try await compiled(mistake)
      text += "# \(mistake.name)\n"
      text += FullPrinter.print(compilation.diagnostics, sources: compilation.sources)
    }
    expectGolden(text, "newcomer.txt")
  }
}
