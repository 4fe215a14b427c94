import Compiler
import Reporting
import TestSupport
import Testing

/// A project that cannot be written down as a text fixture, because of its bytes, its size or the files it has.
struct MadeInCode: Sendable, CustomTestStringConvertible {
  let kind: String
  /// What is wrong with it.
  let name: String
  let input: @Sendable () throws -> ProjectInput

  var testDescription: String { "\(kind): \(name)" }

  /// The base project, and in one place of it these bytes.
  fileprivate init(_ kind: String, _ name: String, _ place: String, bytes: @escaping @Sendable () -> [UInt8])
  {
    self.kind = kind
    self.name = name
    input = {
      var project = try BaseProject()
      try project.put(bytes(), at: place)
      return ProjectInput(files: project.files.map { ($0.key, $0.value) })
    }
  }

  /// The base project with other files, and some that are in no folder that is read.
  fileprivate init(
    _ kind: String, _ name: String, strays: [String] = [],
    files: @escaping @Sendable (inout [String: [UInt8]]) -> Void = { _ in }
  ) {
    self.kind = kind
    self.name = name
    input = {
      var all = try BaseProject().files
      files(&all)
      return ProjectInput(files: all.map { ($0.key, $0.value) }, strays: strays)
    }
  }

  fileprivate static func hidden(_ character: String) -> MadeInCode {
    let scalars = character.unicodeScalars.map { String($0.value, radix: 16, uppercase: true) }
    return MadeInCode("yaml/control-character", "U+\(scalars.joined())", "maps/journey.yaml#voices") {
      Array("- {id: v1, who: patient, says: \"I was \(character)afraid\"}".utf8)
    }
  }
}

/// One for each kind of which no text can show what is wrong, and each raises that and nothing else.
let madeInCode: [MadeInCode] = [
  MadeInCode("yaml/encoding", "typographic quotes of another encoding", "maps/journey.yaml#voices") {
    Array("- {id: v1, who: patient, says: \"I was ".utf8) + [0x93] + Array("afraid".utf8) + [0x94]
      + Array("\"}".utf8)
  },
  .hidden("\u{200F}"), .hidden("\u{202E}"), .hidden("\u{0}"), .hidden("\u{1B}"), .hidden("\u{85}"),
  .hidden("\u{2028}"), .hidden("\u{FEFF}"), .hidden("\u{E0041}"),
  MadeInCode("yaml/file-too-large", "seventeen mebibytes", "maps/extra.yaml") {
    [UInt8](repeating: UInt8(ascii: "#"), count: 17 << 20)
  },
  MadeInCode("file/no-contract", "a map alone") { files in
    files = files.filter { $0.key == "maps/journey.yaml" }
  },
  MadeInCode("file/not-read", "a folder that is nearly called maps", strays: ["map/journey.yaml"]),
  MadeInCode("file/not-read", "a file beside the project file", strays: ["wall.yaml"]),
  MadeInCode("payment/far-too-many-indicators", "a paid milestone at each of thirty-one stages") { files in
    payForStages(31, &files)
  },
]

/// A map of its own with so many stages, and a paid milestone for what people felt at each.
private func payForStages(_ count: Int, _ files: inout [String: [UInt8]]) {
  var map = "kind: emotional-map\nid: long\ntitle: A long way\nservice: home-care\nnumbers: illustrative\n"
  map += "journey:\n  stages:\n"
  var decisions = "kind: decisions\nmeasures:\n"
  for stage in 1...count {
    map += """
          - id: s\(stage)
            title: Stage \(stage)
            phrase: at stage \(stage)
            touchpoints: [{id: t\(stage), title: Touchpoint \(stage), feelings: {patient: {worried: 9}}}]

      """
    decisions += """
        - indicator: home-care/s\(stage)/safety/experience
          role: pay
          influence: sole
          missing_answers: Left out
          pay: {rule: milestone, due: 2028-03-31, evidence: A report, verifier: Healthwatch, cap: none}
          balanced_by: home-care/s\(stage)/safety/gpps-confident
          splits: [{by: deprivation quintile, groups: 5, smallest: 100}, {by: age group, groups: 3, smallest: 200}]
          by: Director of Nursing
          on: 2026-09-01
          because: everything is to be paid for

      """
  }
  files["maps/long.yaml"] = Array(map.utf8)
  files["decisions.yaml"] = Array(decisions.utf8)
  let contract = String(decoding: files["outcomes.yaml"] ?? [], as: UTF8.self)
  files["outcomes.yaml"] = Array((contract + "limits: {outcomes: 60, paid_indicators: 60}\n").utf8)
}

@Suite struct MadeInCodeTests {
  @Test(arguments: madeInCode)
  func raisesItAndNothingElse(made: MadeInCode) async throws {
    let compilation = await compile(try made.input(), .onlyLocked)
    #expect(compilation.diagnostics.found.map(\.kind.name) == [made.kind])
    #expect((compilation.framework == nil) == compilation.diagnostics.hasErrors)
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
