import FoundationEssentials
import Glibc
import Testing

/// The pages that lead by the hand are walked through: what it says is typed is typed, and what it says comes out comes out.
///
/// A block of `sh` is run; the block of `text` that follows it is its output, on both streams; `…` on a line of its own
/// stands for any lines. A block of `text` anywhere else is shown in the schedules. What a reader is told to change is
/// done by a comment that the page does not show: `<!-- then: sed -i … -->`.
@Suite struct WalkThroughTests {
  @Test(arguments: ["GettingStarted", "ReviewWalkThrough"]) func walkThrough(_ page: String) throws {
    let walk = try Walk()
    var wasRun = false
    for part in Page("Sources/OutcomesCLI/Manual.docc/\(page).md").parts {
      switch part.language {
      case nil:
        for change in part.text.split(separator: "<!-- then: ").dropFirst() {
          try walk.run(String(change.prefix { $0 != "\n" }).replacing(" -->", with: ""))
        }
        if part.text.contains(where: { !$0.isWhitespace }) { wasRun = false }
      case "sh":
        try walk.run(part.text)
        wasRun = true
      case "text" where wasRun:
        #expect(matches(walk.output, part.text), "shown:\n\(part.text)\nwhat came out:\n\(walk.output)")
      case "text":
        let schedules = try walk.schedules()
        for line in part.text.split(separator: "\n") {
          #expect(schedules.contains(line), "in no schedule: \(line)")
        }
      default: break
      }
    }
  }

  /// Whether lines are as shown, where `…` stands for any.
  private func matches(_ output: String, _ shown: String) -> Bool {
    var rest = output.split(separator: "\n", omittingEmptySubsequences: false)[...]
    for (number, piece) in shown.split(separator: "…\n", omittingEmptySubsequences: false).enumerated() {
      let lines = piece.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      if lines.isEmpty { continue }
      guard let found = number == 0 ? rest.startIndex : rest.firstIndex(of: lines[0]),
        rest[found...].starts(with: lines)
      else { return false }
      rest = rest[(found + lines.count)...]
    }
    return shown.hasSuffix("…\n") || rest.allSatisfy(\.isEmpty)
  }
}

/// A shell in a folder of its own that remembers where it is.
private final class Walk {
  private let folder: String
  private var place: String
  private(set) var output = ""

  init() throws {
    var template = Array("/tmp/outcomes-walk-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    place = folder
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func run(_ script: String) throws {
    let (out, here) = (folder + "/.out", folder + "/.here")
    let whole = """
      cd '\(place)'; PATH='\(programFolder)':"$PATH"; unset NO_COLOR CLICOLOR_FORCE; TERM=dumb
      export GIT_AUTHOR_NAME=Reader GIT_AUTHOR_EMAIL=reader@example.org
      export GIT_COMMITTER_NAME=Reader GIT_COMMITTER_EMAIL=reader@example.org
      { \(script)
      } >'\(out)' 2>&1; pwd >'\(here)'
      """
    #expect(system(whole) == 0)
    output = try String(contentsOfFile: out, encoding: .utf8)
    place = try String(contentsOfFile: here, encoding: .utf8).replacing("\n", with: "")
  }

  /// Every line of what the build wrote.
  func schedules() throws -> Set<Substring> {
    let build = place + "/build/"
    let files = try FileManager.default.contentsOfDirectory(atPath: build).filter { $0.hasSuffix(".md") }
    return Set(
      try files.flatMap { try String(contentsOfFile: build + $0, encoding: .utf8).split(separator: "\n") })
  }
}

/// The folder that holds the program: that of the tests.
private let programFolder: String = {
  guard let tests = realpath("/proc/self/exe", nil) else { return "" }
  defer { free(tests) }
  return String(cString: tests).split(separator: "/").dropLast().map { "/\($0)" }.joined()
}()
