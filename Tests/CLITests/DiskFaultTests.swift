import Glibc
import Testing

@testable import OutcomesCLI

/// Disks that are full, closed or faulty, and builds that are killed: the old output stays whole, and nothing is left.
@Suite(.serialized)
struct DiskFaultTests {
  static let isRoot = geteuid() == 0
  let folder = TemporaryFolder()

  private func buildOld(_ folder: TemporaryFolder) throws {
    try Build(files: [("a.md", "old a"), ("b.md", "old b"), ("c.md", "old c")]).write(folder)
  }

  @Test func aFileOverTheAllowedSize() throws {
    try buildOld(folder)
    let before = folder.everything()
    let large = "b.md=" + String(repeating: "x", count: 5000)
    let child = Child(["prlimit", "--fsize=4096", diskProbe, folder.path, "go", "a.md=new a", large])
    #expect(child.line() == "\(folder("build/b.md")): the file would be larger than is allowed here")
    #expect(child.end() == .exit(2))
    #expect(folder.everything() == before)
  }

  @Test(.enabled(if: isRoot, "mounting a small disk needs root"))
  func aFullDisk() throws {
    guard mount("tmpfs", folder.path, "tmpfs", 0, "size=64k") == 0 else {
      try Test.cancel("no disk can be mounted here (error \(errno))")
    }
    defer { umount2(folder.path, Int32(MNT_DETACH)) }
    try buildOld(folder)
    let before = folder.everything()
    let build = Build(files: [("a.md", "new a"), ("b.md", String(repeating: "x", count: 100_000))])
    let error = #expect(throws: DiskError.self) { try build.write(folder) }
    #expect(error?.description == "\(folder("build/b.md")): the disk is full")
    #expect(folder.everything() == before)
  }

  @Test func aFolderThatMayNotBeWritten() throws {
    try buildOld(folder)
    let before = folder.everything()
    chmod(folder.path, 0o755)
    chmod(folder("build"), 0o555)
    defer { chmod(folder("build"), 0o755) }
    // Root is not held by mode bits.
    let user = Self.isRoot ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
    let child = Child(user + [diskProbe, folder.path, "go", "a.md=new a"])
    #expect(child.line() == "\(folder("build/a.md")): there is no permission for this")
    #expect(child.end() == .exit(2))
    #expect(folder.everything() == before)
  }

  @Test(
    .enabled(if: isRoot, "a file that cannot be replaced in a folder that can be written takes root to make"))
  func aRenameThatFailsMidway() throws {
    try buildOld(folder)
    let before = folder.everything()
    // In a sticky folder only the owner may replace a file: the first rename works, the second does not.
    for name in ["", "build", "build/a.md", "build/c.md", "build/manifest.json", "outcomes.lock"] {
      chown(folder(name), 65534, 65534)
    }
    chown(folder("build"), 0, 0)
    chmod(folder("build"), 0o1777)
    let child = Child([
      "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups",
      diskProbe, folder.path, "go", "a.md=new a", "b.md=new b", "c.md=new c", "d.md=new d",
    ])
    #expect(child.line() == "\(folder("build/b.md")): there is no permission for this")
    #expect(child.end() == .exit(2))
    #expect(folder.everything() == before)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aSignalWhileStaging(_ signal: Int32) throws {
    try buildOld(folder)
    let before = folder.everything()
    let child = Child([diskProbe, folder.path, "pause", "a.md=new a", "new.md=new"])
    #expect(child.line() == "staged")
    // The new files stand beside the old ones, which are as they were.
    #expect(folder.names("build").filter { $0.hasSuffix(".tmp") }.count == 2)
    #expect(folder.text("build/a.md") == "old a")
    child.send(signal)
    #expect(child.end() == .signal(signal))
    #expect(folder.everything() == before)
  }

  @Test func aSignalWhileAnotherThreadStages() throws {
    try buildOld(folder)
    let before = folder.everything()
    let child = Child([diskProbe, folder.path, "thread", "a.md=new a", "new.md=new"])
    #expect(child.line() == "staged")
    child.send(SIGINT)
    #expect(child.end() == .signal(SIGINT))
    #expect(folder.everything() == before)
  }

  @Test func aFirstBuildThatIsInterruptedLeavesNothing() {
    let child = Child([diskProbe, folder.path, "pause", "a.md=new a"])
    #expect(child.line() == "staged")
    child.send(SIGINT)
    #expect(child.end() == .signal(SIGINT))
    #expect(folder.names() == [])
  }

  @Test func aSignalThatIsIgnoredStaysIgnored() throws {
    let child = Child(["sh", "-c", "trap '' INT; exec '\(diskProbe)' '\(folder.path)' pause a.md=1"])
    #expect(child.line() == "staged")
    child.send(SIGINT)
    child.send(SIGTERM)
    #expect(child.end() == .signal(SIGTERM))
  }

  @Test func aKilledBuildIsCleanedUpByTheNext() throws {
    try buildOld(folder)
    let before = folder.everything()
    let child = Child([diskProbe, folder.path, "pause", "a.md=new a"])
    #expect(child.line() == "staged")
    child.send(SIGKILL)
    #expect(child.end() == .signal(SIGKILL))
    #expect(folder.everything() != before)
    for name in ["build/a.md", "build/b.md", "build/manifest.json", "outcomes.lock"] {
      #expect(folder.text(name) == before[name])
    }
    try buildOld(folder)
    #expect(folder.everything() == before)
  }

  @Test func aSecondBuildWaitsItsTurn() throws {
    let child = Child([diskProbe, folder.path, "pause", "a.md=first", "b.md=first"])
    #expect(child.line() == "staged")
    let plan = Build(files: [("a.md", "second")]).plan(folder)
    var messages: [String] = []
    let error = #expect(throws: DiskError.self) {
      try OutputFolder.write(plan, patience: .milliseconds(100)) { messages.append($0) }
    }
    #expect(error?.reason == "another build is still writing here; try again when it has ended")
    #expect(messages == ["Waiting for another build of \(folder.path) to finish."])
    // Told to wait, it lets the first one end; what it leaves is one whole result.
    let report = try OutputFolder.write(plan) { _ in
      child.send(SIGTERM)
    }
    #expect(child.end() == .signal(SIGTERM))
    #expect(report.written == ["build/a.md", "outcomes.lock", "build/manifest.json"])
    #expect(folder.names("build") == ["a.md", "manifest.json"])
  }

  @Test func manyBuildsAtOnceLeaveOneWholeResult() {
    let children = (1...6).map { number in
      Child(
        [diskProbe, folder.path, "go"] + (0..<5).map { "f\($0).md=build \(number)" } + ["own\(number).json=x"]
      )
    }
    #expect(children.map { $0.end() } == Array(repeating: .exit(0), count: 6))
    #expect(Set((0..<5).map { folder.text("build/f\($0).md") }).count == 1)
    #expect(folder.names("build").count == 7)
    #expect(folder.names() == ["build", "outcomes.lock"])
  }
}
