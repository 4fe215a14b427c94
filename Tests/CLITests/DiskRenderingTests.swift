import Reporting
import Testing

@testable import OutcomesCLI

/// Outputs that are rendered while they are written: piece by piece, at the same time, and held against what is there.
struct DiskRenderingTests {
  private let folder = TemporaryFolder()

  /// Lines of one file, more than a few pieces of them.
  struct Lines: Sendable {
    var count = 60_000
    var changed: Int?

    var text: String { String(writing: write) }

    @Sendable func write(to output: inout ByteStream) {
      for line in 0..<count {
        let isChanged = line == changed
        output.append(isChanged ? "changed " : "a line  ")
        output.append(line)
        output.append("\n")
        output.passOn()
      }
    }
  }

  private func plan(_ files: [(name: String, lines: Lines)]) -> OutputPlan {
    var plan = Build(files: []).plan(folder)
    plan.files = files.map { OutputFile(name: $0.name, rendering: $0.lines.write) }
    return plan
  }

  @Test func writesWhatIsRendered() throws {
    let files = (0..<8).map { (name: "f\($0).md", lines: Lines(count: 10_000 * $0)) }
    let report = try OutputFolder.write(plan(files))
    #expect(report.written.count == 10)
    for (name, lines) in files { #expect(folder.text("build/" + name) == lines.text) }
    #expect(folder.text("build/manifest.json")?.contains(hexDigest(of: Array(Lines().text.utf8))) == true)
    #expect(try OutputFolder.write(plan(files)).written == [])
    #expect(try OutputFolder.compare(plan(files)) == [])
  }

  @Test(arguments: [
    Lines(changed: 0), Lines(changed: 59_999), Lines(changed: 40_000), Lines(count: 59_999),
    Lines(count: 30_000), Lines(count: 0), Lines(count: 60_001), Lines(count: 90_000, changed: 20_000),
  ])
  func whatDiffersIsReplaced(lines: Lines) throws {
    _ = try OutputFolder.write(plan([("a.md", Lines()), ("b.md", Lines())]))
    let changed = plan([("a.md", lines), ("b.md", Lines())])
    #expect(try OutputFolder.compare(changed).map(\.path) == ["build/a.md", "build/manifest.json"])
    #expect(folder.text("build/a.md") == Lines().text)
    #expect(try OutputFolder.write(changed).written == ["build/a.md", "build/manifest.json"])
    #expect(folder.text("build/a.md") == lines.text)
    #expect(folder.names("build") == ["a.md", "b.md", "manifest.json"])
  }

  @Test func oneThatFailsTakesTheOthersBack() throws {
    _ = try OutputFolder.write(plan([("a.md", Lines()), ("b.md", Lines())]))
    folder.makeFolder("build/f3.md")
    let before = folder.everything()
    let files = (0..<6).map { (place: Int) in (name: "f\(place).md", lines: Lines(changed: place)) }
    let error = #expect(throws: DiskError.self) {
      try OutputFolder.write(plan([("a.md", Lines(changed: 5))] + files))
    }
    #expect(error?.description == folder("build/f3.md") + ": this is not a regular file")
    #expect(folder.everything() == before)
  }
}
