import Compiler
import Reporting
import Schedules
import Specs
import TestSupport
import Testing

private let families: Set<String> = [
  "yaml", "file", "name", "contract", "map", "path", "rule", "indicator", "measure", "payment", "wording",
  "privacy",
  "coverage", "form", "template", "decision", "lock", "result",
]

/// What each room lists of its own.
private let listed =
  specsDiagnosticKinds + compilerDiagnosticKinds + templateDiagnosticKinds + formDiagnosticKinds
  + resultRowDiagnosticKinds + scoreDiagnosticKinds + comparisonDiagnosticKinds

/// Lists stand beside the folders they list; a file without its line, or a line without its file, is found here.
@Suite struct ListTests {
  private func texts(below folder: String) throws -> [(path: String, text: String)] {
    try Repository.files(below: folder, ending: ".swift").map {
      ($0, try Repository.text(of: "\(folder)/\($0)"))
    }
  }

  /// Names are string literals `family/what-is-wrong`, on the line of the declaration or the one below.
  @Test func everyKindThatIsDeclaredIsListed() throws {
    let declaration =
      #/static let [A-Za-z]+ = [A-Za-z]*(?:DiagnosticKind|Kind|refused)\(\s*"([a-z]+\/[a-z0-9-]+)"/#
    var declared: [String] = []
    for (_, text) in try texts(below: "Sources") {
      declared += text.matches(of: declaration).map { String($0.1) }
    }
    #expect(declared.count > 60)
    #expect(Set(declared).subtracting(listed.map(\.name)).sorted() == [], "declared and not listed")
    #expect(
      Set(listed.map(\.name)).subtracting(declared).sorted() == [], "listed and not declared as others are")
  }

  @Test func namesAreUniqueAndOfAKnownFamily() {
    let names = listed.map(\.name)
    #expect(Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys.sorted() == [])
    for kind in listed {
      #expect(families.contains(String(kind.family)), "\(kind.name)")
      #expect(kind.name.wholeMatch(of: #/[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*/#) != nil, "\(kind.name)")
    }
  }

  @Test func everyKindOfRuleHasItsFile() throws {
    let files = try Repository.files(below: "Sources/Compiler/Rules", ending: "Rule.swift").map {
      $0.dropLast("Rule.swift".count)
    }
    #expect(Set(files.map(String.init)) == Set(RuleKind.allCases.map { camel($0.rawValue) }))
  }

  /// The list of measure checks names each that a file of the folder declares, and no other, in the order of their codes.
  @Test func everyMeasureCheckIsListed() throws {
    let page = try Repository.text(of: "Sources/Compiler/Measures/MeasureCheck.swift")
    let list = try #require(page.firstMatch(of: #/let allMeasureChecks: \[MeasureCheck\] = \[([^\]]*)\]/#)).1
    let names = list.matches(of: #/\.([A-Za-z]+),/#).map { String($0.1) }
    var codes: [String: String] = [:]
    for (path, text) in try texts(below: "Sources/Compiler/Measures/Checks") {
      let declared = text.matches(of: #/static let ([A-Za-z]+) = MeasureCheck\(\s*code: "(M[0-9]{2})"/#)
      #expect(!declared.isEmpty, "\(path) declares no check")
      for check in declared { codes[String(check.1)] = String(check.2) }
    }
    #expect(Set(names) == Set(codes.keys))
    #expect(names.compactMap { codes[$0] } == codes.values.sorted())
    #expect(codes.count == 36)
  }

  @Test func everyKindOfSpecHasItsFile() throws {
    let folder = "Sources/Specs/Kinds"
    let all = try texts(below: folder).map(\.text).joined()
    for kind in SpecKind.allCases {
      #expect(all.contains(".kind(\"\(kind.rawValue)\")"), "no shape begins with kind: \(kind.rawValue)")
    }
    let declared = all.matches(of: #/\.kind\("([a-z-]+)"\)/#).map { String($0.1) }
    #expect(Set(declared).subtracting(SpecKind.allCases.map(\.rawValue)) == ["lock"])
    #expect(Set(SpecKind.allCases.compactMap(\.folder)).count == SpecKind.allCases.count - 1)
  }

  @Test func everySubcommandHasItsFile() throws {
    let main = try Repository.text(of: "Sources/OutcomesCLI/Outcomes.swift")
    let list = try #require(main.firstMatch(of: #/subcommands: \[([^\]]*)\]/#)).1
    let commands = Set(list.matches(of: #/([A-Za-z]+)\.self/#).map { String($0.1) })
    let files = try texts(below: "Sources/OutcomesCLI/Commands")
    let declared = files.flatMap {
      $0.text.matches(of: #/struct ([A-Za-z]+): (?:Async)?ParsableCommand/#).map { String($0.1) }
    }
    #expect(Set(declared) == commands)
    #expect(declared.count == Set(declared).count)
  }

  @Test func everyFormatHasItsFile() throws {
    let files = try texts(below: "Sources/Schedules/Formats").filter { $0.path.hasSuffix("Format.swift") }
    let declared = files.flatMap {
      $0.text.matches(of: #/static let [A-Za-z]+ = Format\(\s*"([a-z]+)"/#).map { String($0.1) }
    }
    #expect(Set(declared) == Set(allFormats.map(\.name)))
    #expect(declared.count == allFormats.count)
    #expect(
      files.count == allFormats.count + 1, "a file for each format, and the one that says what a format is")
    #expect(
      Set(allFormats.map(\.fileExtension)).count == allFormats.count,
      "two formats would remove each other's files")
  }

  @Test func everyFormNamesSchedulesThatExist() async throws {
    for (path, bytes) in ShippedLibrary.files where path.contains("/forms/") {
      var diagnostics = Diagnostics()
      let file = SourceFile(id: FileID(0), path: path, bytes: bytes)
      guard case .contractForm(let form) = readSpec(file, expected: .contractForm, &diagnostics) else {
        Issue.record("\(path) cannot be read: \(diagnostics.found.map(\.message))")
        continue
      }
      #expect(diagnostics.found.map(\.message) == [], "\(path)")
      let keys = form.schedules.map(\.key.value)
      #expect(Set(keys).count == keys.count, "\(path)")
    }
  }

  private func camel(_ name: String) -> String {
    name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}

/// What is built into the program is what stands in the repository.
@Suite struct EmbeddedFileTests {
  @Test func theLibraryIsWhole() throws {
    let onDisk = try Repository.files(below: "specs/library", ending: ".yaml")
    let shipped = ShippedLibrary.files
    #expect(shipped.map(\.path) == onDisk.map { "library/\($0)" })
    for (path, bytes) in shipped {
      let isSame = try Repository.bytes(of: "specs/\(path)") == bytes
      #expect(isSame, "\(path) differs from what is built in")
    }
  }

  /// Embedding flattens folders, so two files of one name in a target would silently be one.
  @Test(arguments: [
    ["Sources/Compiler/Library"], ["Sources/Schedules/Templates"],
    [
      "Sources/OutcomesCLI/Starter", "Sources/OutcomesCLI/Example/maps", "Sources/OutcomesCLI/Example/paths",
      "Sources/OutcomesCLI/Example/indicators", "Sources/OutcomesCLI/Example/rules",
    ],
  ])
  func noNameIsUsedTwice(folders: [String]) throws {
    let names = try folders.flatMap { folder in
      try Repository.files(below: folder).map { String($0.split(separator: "/").last ?? "") }
    }
    #expect(Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys.sorted() == [])
  }
}
