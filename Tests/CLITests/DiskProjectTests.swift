import Glibc
import Testing

@testable import OutcomesCLI

@Suite struct DiskProjectTests {
  let folder = TemporaryFolder()

  @Test func theNearestProjectUpwardsIsFound() throws {
    folder.put("outcomes.yaml")
    folder.put("inner/outcomes.yaml")
    folder.put("inner/maps/deep/a.yaml")
    folder.put("maps/b.yaml")
    #expect(try ProjectFinder.project(containing: folder("inner/maps/deep/a.yaml")) == folder("inner"))
    #expect(try ProjectFinder.project(containing: folder("inner")) == folder("inner"))
    #expect(try ProjectFinder.project(containing: folder("maps/../maps")) == folder.path)
  }

  @Test func theSearchEndsAtTheRepository() throws {
    folder.put("outcomes.yaml")
    folder.put("repository/docs/a.txt")
    folder.put("worktree/.git", "gitdir: elsewhere\n")
    folder.makeFolder("repository/.git")
    for place in ["repository", "worktree"] {
      let error = #expect(throws: DiskError.self) { try ProjectFinder.project(containing: folder(place)) }
      #expect(error?.reason == "no outcomes.yaml here or in a folder above, up to \(folder(place))")
    }
    folder.put("repository/outcomes.yaml")
    #expect(try ProjectFinder.project(containing: folder("repository/docs/a.txt")) == folder("repository"))
  }

  @Test func aBrokenProjectFileIsNotPassedOver() throws {
    folder.put("outcomes.yaml")
    folder.makeFolder("inner")
    folder.link("inner/outcomes.yaml", to: "nowhere")
    #expect(try ProjectFinder.project(containing: folder("inner")) == folder("inner"))
    let list = try ProjectFiles.list(in: folder("inner"))
    #expect(list.problems == [DiskError(path: "outcomes.yaml", reason: "this link leads nowhere")])
    #expect(throws: DiskError.self) { try ProjectFinder.project(containing: folder("none")) }
  }

  @Test func filesAreFoundByTheirFolders() throws {
    for name in [
      "outcomes.yaml", "outcomes.lock", "decisions.yaml", "decisions/2026/june.yml", "maps/deep/er/a.yaml",
      "maps/B.YAML",
      "maps/read.me", "maps/.a.yaml.swp", "maps/.hidden/a.yaml", "paths/vision.yml", "rules/r.yaml",
      "indicators/i.yaml",
      "feelings/f.yaml", "forms/f.yaml", "templates/parts/row", "templates/quality.md", "notes/a.yaml",
      "stray.yaml",
      "build/maps/a.yaml", "build/quality.md",
    ] { folder.put(name) }
    let list = try ProjectFiles.list(in: folder.path)
    #expect(list.problems == [])
    #expect(
      list.files.map { "\($0.place) \($0.path)" } == [
        "decisions decisions.yaml", "decisions decisions/2026/june.yml", "feelings feelings/f.yaml",
        "forms forms/f.yaml",
        "indicators indicators/i.yaml", "maps maps/B.YAML", "maps maps/deep/er/a.yaml", "lock outcomes.lock",
        "project outcomes.yaml", "paths paths/vision.yml", "rules rules/r.yaml",
        "templates templates/parts/row",
        "templates templates/quality.md",
      ])
  }

  @Test func pathsAreComparedByBytes() throws {
    // The same letter to a reader, two files to the disk.
    folder.put("maps/\u{E9}.yaml")
    folder.put("maps/e\u{301}.yaml")
    let list = try ProjectFiles.list(in: folder.path)
    #expect(
      list.files.map { Array($0.path.utf8) } == [
        Array("maps/e\u{301}.yaml".utf8), Array("maps/\u{E9}.yaml".utf8),
      ])
  }

  @Test func sourcesAddPlacesInsideTheProject() throws {
    for name in [
      "maps/a.yaml", "workshops/june/b.yaml", "workshops/june/photo.jpg", "one.yaml", "build/x.yaml",
      ".x/y.yaml",
    ] {
      folder.put(name)
    }
    let list = try ProjectFiles.list(
      in: folder.path,
      sources: [
        "workshops/", "./one.yaml", "maps", "none", "../x", "workshops/../maps", "/tmp", "", "build",
        "build/x.yaml", ".x",
      ])
    #expect(
      list.files.map { "\($0.place) \($0.path)" }
        == ["maps maps/a.yaml", "elsewhere one.yaml", "elsewhere workshops/june/b.yaml"])
    #expect(
      list.problems.map(\.path) == [
        "", "../x", ".x", "/tmp", "build", "build/x.yaml", "none", "workshops/../maps",
      ])
  }

  @Test func theWholeProjectAsASourceLeavesTheOutputOut() throws {
    for name in ["maps/a.yaml", "x.yaml", "out/deep/y.yaml"] { folder.put(name) }
    let list = try ProjectFiles.list(in: folder.path, sources: ["."], output: "out/deep")
    #expect(list.files.map(\.path) == ["maps/a.yaml", "x.yaml"])
    #expect(list.problems == [])
  }

  @Test func linksMayNotLeaveTheProject() throws {
    let elsewhere = TemporaryFolder()
    elsewhere.put("a.yaml")
    for name in ["maps/own.yaml", "common/shared.yaml", "build/x.yaml"] { folder.put(name) }
    folder.link("maps/shared.yaml", to: "../common/shared.yaml")
    folder.link("maps/out.yaml", to: elsewhere("a.yaml"))
    folder.link("maps/built.yaml", to: "../build/x.yaml")
    folder.link("maps/lost.yaml", to: "lost")
    folder.link("maps/circle", to: ".")
    folder.link("rules", to: elsewhere.path)
    folder.link("away", to: elsewhere.path)
    folder.link("near", to: "common")
    let list = try ProjectFiles.list(in: folder.path, sources: ["away/a.yaml", "near/shared.yaml"])
    #expect(list.files.map(\.path) == ["maps/own.yaml", "maps/shared.yaml", "near/shared.yaml"])
    #expect(
      list.problems == [
        DiskError(path: "away/a.yaml", reason: "this link leads out of the project"),
        DiskError(path: "maps/built.yaml", reason: "this link leads to what a build wrote"),
        DiskError(
          path: "maps/circle",
          reason: "this is a link to a folder; name the folder itself under 'sources:' instead"),
        DiskError(path: "maps/lost.yaml", reason: "this link leads nowhere"),
        DiskError(path: "maps/out.yaml", reason: "this link leads out of the project"),
        DiskError(path: "rules", reason: "this link leads out of the project"),
      ])
  }

  @Test func aNameThatIsNotTextHidesNoOthers() throws {
    folder.put("maps/a.yaml")
    let path: [CChar] = Array(folder("maps/").utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0]
    close(open(path, O_CREAT | O_WRONLY, 0o600))
    defer { unlink(path) }
    let list = try ProjectFiles.list(in: folder.path)
    #expect(list.files.map(\.path) == ["maps/a.yaml"])
    #expect(
      list.problems == [DiskError(path: "maps", reason: "a name in this folder is not written in UTF-8")])
  }
}
