import TestSupport
import Testing

/// The promises of the code's layout that a machine can hold.
@Suite struct SourceTests {
  private static let files = (try? Repository.files(below: "Sources", ending: ".swift")) ?? []

  private func lines(_ path: String) throws -> [Substring] {
    try Repository.text(of: "Sources/\(path)").split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func sourcesAreFound() { #expect(Self.files.count > 100) }

  @Test(arguments: files)
  func fileIsShort(path: String) throws { #expect(try lines(path).count <= 400, "\(path)") }

  /// Counts from the line of `func` or `init` to the brace that closes it.
  @Test(arguments: files)
  func functionsAreShort(path: String) throws {
    let lines = try lines(path)
    for (start, line) in lines.enumerated() where line.contains(#/^ *([a-z@()]+ )*(func |init[?(<])/#) {
      // On one line from brace to brace.
      if line.contains("{"), line.hasSuffix("}") { continue }
      let indent = line.prefix { $0 == " " }
      guard
        let end = lines[start...].firstIndex(where: { $0 == "\(indent)}" || $0.hasPrefix("\(indent)} ") }),
        lines[start...].prefix(12).contains(where: { $0.hasSuffix("{") })
      else { continue }
      #expect(end - start < 50, "\(path):\(start + 1) has \(end - start + 1) lines")
    }
  }

  @Test func mostFilesAreShort() throws {
    let counts = try Self.files.map { try lines($0).count }.sorted()
    #expect(counts[counts.count / 2] <= 130, "the median file")
    #expect(counts[counts.count * 9 / 10] < 260, "nine files in ten")
  }

  /// What each room may import; the package's own graph allows more by accident, because modules are found once built.
  private static let rooms: [String: Set<String>] = [
    "CLibYAML": [], "CNettle": [], "CCMark": [], "CZlib": [], "CMemory": [],
    "Reporting": ["Swift", "Synchronization"],
    "Specs": ["Reporting", "CLibYAML"],
    "Compiler": ["Reporting", "Specs", "CNettle"],
    "Schedules": ["Reporting", "Specs", "Compiler", "CCMark", "CZlib", "Synchronization"],
    "OutcomesCLI": [
      "Reporting", "Specs", "Compiler", "Schedules", "CMemory", "ArgumentParser", "Glibc", "Musl", "Darwin",
      "Synchronization", "FoundationEssentials",
    ],
    "outcomes": ["OutcomesCLI"],
  ]

  @Test(arguments: files)
  func importsWhatItsRoomMay(path: String) throws {
    let room = String(path.prefix { $0 != "/" })
    let allowed = try #require(Self.rooms[room], "\(room) is no room of the house")
    for line in try lines(path) {
      guard
        let match = line.firstMatch(
          of:
            #/^(?:@[A-Za-z_()]+ )*(?:public |package |internal |private )?import (?:(?:struct|class|enum|func|protocol|typealias|let|var) )?([A-Za-z]+)/#
        )
      else { continue }
      #expect(allowed.contains(String(match.1)), "\(path) imports \(match.1)")
    }
  }

  @Test(arguments: ["CLibYAML", "CNettle", "CCMark", "CZlib", "CMemory", "Swift"])
  func isImportedInOneFile(module: String) throws {
    let importing = try Self.files.filter { try lines($0).contains { $0.hasSuffix("import \(module)") } }
    #expect(importing.count <= 1, "\(importing)")
  }

  /// Disk, clock, environment, processes and printing belong to the room that touches the world.
  @Test(arguments: files.filter { !$0.hasPrefix("OutcomesCLI/") && !$0.hasPrefix("outcomes/") })
  func doesNotTouchTheWorld(path: String) throws {
    let world =
      #/(?:^|[^A-Za-z_.])(?:print|debugPrint|dump|readLine|getenv|setenv|fopen|open|close|fread|fwrite|puts|printf|clock|clock_gettime|time|gettimeofday|exit|abort|system|popen|fork|Date)\(|ProcessInfo|FileManager|FileHandle|CommandLine|ContinuousClock|SuspendingClock|SystemRandomNumberGenerator|\.random\(|\.shuffled\(|\.randomElement\(|DispatchQueue|Glibc|Foundation/#
    let own = Set(try lines(path).compactMap { $0.firstMatch(of: #/func ([A-Za-z]+)/#)?.1 })
    for (number, line) in try lines(path).enumerated() {
      let code = line.drop { $0 == " " }
      guard !code.hasPrefix("//"), let match = code.firstMatch(of: world) else { continue }
      // A function of the file's own may have such a name.
      let call = String(match.0.drop { !$0.isLetter })
      guard !own.contains(call.dropLast()) else { continue }
      Issue.record("\(path):\(number + 1) touches the world: \(call)")
    }
  }

  /// Nothing in the house names the place where it was built, or who built it.
  @Test(arguments: files)
  func namesNoMachine(path: String) throws {
    for line in try lines(path) {
      #expect(
        !line.contains("/home/") && !line.contains("/Users/"), "\(path): \(line)")
    }
  }
}
