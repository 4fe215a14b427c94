import Glibc
import Testing

@testable import OutcomesCLI

@Suite struct DiskOutputTests {
  let folder = TemporaryFolder()

  @Test func aFirstBuildWritesEverything() throws {
    let report = try Build(files: [("a.md", "one"), ("empty.json", "")]).write(folder)
    #expect(
      report
        == WriteReport(written: ["build/a.md", "build/empty.json", "outcomes.lock", "build/manifest.json"]))
    #expect(folder.names() == ["build", "outcomes.lock"])
    #expect(folder.names("build") == ["a.md", "empty.json", "manifest.json"])
    #expect(folder.text("build/a.md") == "one")
    #expect(folder.text("outcomes.lock") == "lock\n")
    #expect(folder.text("build/manifest.json")?.contains(fingerprint(Array("one".utf8))) == true)
  }

  @Test func whatWouldNotChangeIsNotTouched() throws {
    try Build(files: [("a.md", "one"), ("b.md", "two")]).write(folder)
    let names = ["build/a.md", "build/b.md", "build/manifest.json", "outcomes.lock"]
    let before = names.map(folder.identity)
    #expect(try Build(files: [("a.md", "one"), ("b.md", "two")]).write(folder) == WriteReport(unchanged: 4))
    #expect(names.map(folder.identity) == before)

    let report = try Build(files: [("a.md", "one"), ("b.md", "TWO")]).write(folder)
    #expect(report == WriteReport(written: ["build/b.md", "build/manifest.json"], unchanged: 2))
    let after = names.map(folder.identity)
    #expect((0..<4).map { after[$0] == before[$0] } == [true, false, false, true])
    #expect(folder.text("build/b.md") == "TWO")
  }

  @Test func leftOversGoAndEditedOnesStay() throws {
    try Build(files: [("a.md", "1"), ("b.md", "2"), ("c.md", "3"), ("d.json", "4")]).write(folder)
    folder.put("build/c.md", "3, and a remark of mine")
    folder.put("build/mine.md", "never listed")
    let next = Build(files: [("a.md", "1")], extensions: ["md"])
    #expect(
      try next.compare(folder) == ["leftOver build/b.md", "leftOver build/c.md", "stale build/manifest.json"])
    let report = try next.write(folder)
    #expect(report.removed == ["build/b.md"])
    #expect(report.kept == ["build/c.md"])
    // Of a format that was not asked for: left, and still listed.
    #expect(folder.names("build") == ["a.md", "c.md", "d.json", "manifest.json", "mine.md"])
    #expect(folder.text("build/manifest.json")?.contains("d.json") == true)
    #expect(try next.compare(folder) == [])
    #expect(try Build(files: [("a.md", "1")]).write(folder).removed == ["build/d.json"])
  }

  /// `framework.fhir.json` belongs to the format of `fhir.json`, not to that of `json`.
  @Test func theEndOfANameIsAllThatFollowsItsFirstDot() throws {
    try Build(files: [("a.json", "1"), ("b.x.json", "2")], extensions: ["json", "x.json"]).write(folder)
    #expect(try Build(files: [("a.json", "1")], extensions: ["json"]).write(folder).removed == [])
    #expect(try Build(files: [], extensions: ["x.json"]).write(folder).removed == ["build/b.x.json"])
    #expect(folder.names("build") == ["a.json", "manifest.json"])
  }

  @Test func aManifestCannotHaveOtherFilesRemoved() throws {
    folder.put("precious.md", "1")
    folder.put("build/.hidden.md", "1")
    let listed = ["../precious.md", ".hidden.md", folder("precious.md"), "", "..", "manifest.json"]
    folder.put(
      "build/manifest.json",
      String(
        decoding: manifest(listed.map { RecordedOutput(file: $0, sha256: fingerprint([0x31])) }),
        as: UTF8.self))
    let report = try Build(files: [("a.md", "1")]).write(folder)
    #expect(report.removed == [])
    #expect(folder.text("precious.md") == "1")
    #expect(folder.text("build/.hidden.md") == "1")
  }

  @Test func comparingWritesNothing() throws {
    let build = Build(files: [("a.md", "1"), ("b.md", "2")])
    #expect(
      try build.compare(folder) == [
        "missing build/a.md", "missing build/b.md", "missing build/manifest.json", "missing outcomes.lock",
      ])
    #expect(folder.names() == [])
    try build.write(folder)
    #expect(try build.compare(folder) == [])
    folder.put("build/a.md", "x")
    unlink(folder("build/b.md"))
    folder.put("outcomes.lock", "LOCK\n")
    let before = folder.everything()
    #expect(try build.compare(folder) == ["stale build/a.md", "missing build/b.md", "stale outcomes.lock"])
    #expect(folder.everything() == before)
  }

  @Test func modeBitsOfAFileStay() throws {
    try Build(files: [("a.md", "1")]).write(folder)
    chmod(folder("build/a.md"), 0o640)
    try Build(files: [("a.md", "2")]).write(folder)
    var status = stat()
    stat(folder("build/a.md"), &status)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  @Test func aMergeConflictInTheManifestIsSolvedByBuilding() throws {
    try Build(files: [("a.md", "1"), ("b.md", "2")]).write(folder)
    folder.put("build/manifest.json", "<<<<<<< ours\n{\"format\": \"outcomes-manifest/1\",\n=======\n")
    let report = try Build(files: [("a.md", "3")]).write(folder)
    #expect(report.written == ["build/a.md", "build/manifest.json"])
    #expect(report.removed == [])
    #expect(folder.text("build/b.md") == "2")
  }

  @Test func stageFilesOfAKilledBuildAreCleaned() throws {
    try Build(files: [("a.md", "1")]).write(folder)
    for name in [
      "build/.outcomes-99-a.md.tmp", "build/.outcomes-99-a.md.old", ".outcomes-7-outcomes.lock.tmp",
    ] {
      folder.put(name, "half")
    }
    folder.put("build/.outcomes-mine.tmp", "not a stage file")
    #expect(try Build(files: [("a.md", "1")]).write(folder).unchanged == 3)
    #expect(folder.names("build") == [".outcomes-mine.tmp", "a.md", "manifest.json"])
    #expect(folder.names() == ["build", "outcomes.lock"])
  }

  @Test func anOutputFolderMayBeElsewhereByItsWholePath() throws {
    let elsewhere = TemporaryFolder()
    let report = try Build(files: [("a.md", "1")], folder: elsewhere("new/deep")).write(folder)
    #expect(
      report.written == [elsewhere("new/deep/a.md"), "outcomes.lock", elsewhere("new/deep/manifest.json")])
    #expect(elsewhere.text("new/deep/a.md") == "1")
    #expect(folder.names() == ["outcomes.lock"])
    #expect(try Build(files: [("a.md", "1")], folder: "out/./deep/").write(folder).written.count == 2)
    #expect(folder.text("out/deep/a.md") == "1")
    #expect(try Build(files: [("a.md", "1")], folder: folder("out/../out/deep")).write(folder).unchanged == 3)
  }
}
