import Glibc
import Testing

@testable import OutcomesCLI

@Suite struct DiskTerminalTests {
  @Test(
    arguments: [
      ("auto on a terminal", ColourChoice.auto, true, [:], true),
      ("auto elsewhere", .auto, false, [:], false),
      ("always", .always, false, ["NO_COLOR": "1", "TERM": "dumb"], true),
      ("never", .never, true, ["CLICOLOR_FORCE": "1"], false),
      ("refused", .auto, true, ["NO_COLOR": "1"], false),
      ("refusing wins over forcing", .auto, true, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], false),
      ("an empty refusal is none", .auto, true, ["NO_COLOR": ""], true),
      ("forced", .auto, false, ["CLICOLOR_FORCE": "1", "TERM": "dumb"], true),
      ("forced with 0", .auto, false, ["CLICOLOR_FORCE": "0"], false),
      ("a terminal that cannot", .auto, true, ["TERM": "dumb"], false),
    ] as [(String, ColourChoice, Bool, [String: String], Bool)])
  func colour(
    _ name: String, choice: ColourChoice, isTerminal: Bool, environment: [String: String], expected: Bool
  ) {
    #expect(
      Terminal.isColoured(choice: choice, isTerminal: isTerminal) { environment[$0] } == expected, "\(name)")
  }

  @Test func aReaderThatLeavesIsNoError() {
    let folder = TemporaryFolder()
    // The probe answers into a pipe that nobody reads, and ends as if it had been read.
    #expect(Child([diskProbe, folder.path, "go", "a.md=2"], isRead: false).end() == .exit(0))
    #expect(folder.text("build/a.md") == "2")
  }

  @Test func aFullOrClosedStreamIsAnError() {
    let folder = TemporaryFolder()
    // The probe cannot tell its error where it cannot write; its exit code does.
    #expect(
      Child(["sh", "-c", "exec '\(diskProbe)' '\(folder.path)' go a.md=1 > /dev/full"]).end() == .exit(2))
    #expect(Child(["sh", "-c", "exec '\(diskProbe)' '\(folder.path)' go a.md=2 >&-"]).end() == .exit(2))
    #expect(folder.text("build/a.md") == "2")
  }
}
