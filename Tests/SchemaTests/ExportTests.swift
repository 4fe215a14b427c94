import Compiler
import Foundation
import Reporting
import Schedules
import TestSupport
import Testing

/// What is written for other systems, held against the structures that others published.
@Suite struct ExportTests {
  @Test(arguments: ["cancer-diagnosis", "heart-failure-encounters", "improving-lives"])
  func examplesAreWhatTheStandardsAskFor(_ example: String) async throws {
    let folder = Folder.root + "/specs/examples/" + example
    let files = try Folder.yaml(below: folder).map { path in
      (path: String(path.dropFirst(folder.count + 1)), bytes: Array(try Folder.text(of: path).utf8))
    }
    let framework = try #require(await compile(ProjectInput(files: files), .givesIDs).framework)
    #expect(
      try complaints([(.fhir, text(.fhir, framework)), (.ocds, text(.ocds, framework))]) == [nil, nil])
  }

  @Test func hardWordsAndReleasesAreToo() async throws {
    let draft = try await framework(measures: measures)
    let release = try await framework(
      measures: measures, status: "status: release", allow: "allow:\n" + allowance)
    for framework in [draft, release] {
      #expect(
        try complaints([(.fhir, text(.fhir, framework)), (.ocds, text(.ocds, framework))]) == [nil, nil])
    }
    let package = try text(.ocds, release)
    #expect(package.contains("\"agreedMetrics\"") && !package.contains("\"tender\": {"))
    #expect(try text(.ocds, draft).contains("\"targets\""))
    #expect(try text(.fhir, release).contains("\"status\": \"active\""))
  }

  /// The structures are not empty: each of these mistakes is one.
  @Test func mistakesAreSeen() async throws {
    let framework = try await framework(measures: measures)
    let (fhir, ocds) = (try text(.fhir, framework), try text(.ocds, framework))
    let mistakes: [(Format, String, String)] = [
      (.fhir, "\"language\": \"text/plain\", ", ""),
      (.fhir, "\"status\": \"draft\",", ""),
      (.fhir, "\"code\": \"proportion\"", "\"code\": \"share\""),
      (.fhir, "\"code\": \"numerator\"", "\"code\": \"numerators\""),
      (.fhir, "\"code\": \"denominator\"", "\"code\": \"denominator-exclusion\""),
      (.fhir, "\"code\": \"patient-reported-outcome\"", "\"code\": \"PROM\""),
      (.fhir, "\"type\": \"collection\"", "\"type\": \"list\""),
      (.fhir, "\"criteria\":", "\"criterion\":"),
      (.fhir, "\"name\": \"HomeCare", "\"name\": \"home-care "),
      (.ocds, "\"initiationType\": \"tender\",", ""),
      (.ocds, "\"id\": \"I-1.1-baseline\",", ""),
      (.ocds, "\"measure\": 61", "\"quantity\": 61"),
      (.ocds, "\"contractYear\": \"2\"", "\"contractYear\": 2"),
      (.ocds, "\"targets\":", "\"agreementMetrics\":"),
    ]
    let bad = mistakes.map { format, old, new in
      (format, (format.name == "fhir" ? fhir : ocds).replacing(old, with: new))
    }
    for (mistake, bad) in zip(mistakes, bad) {
      #expect(bad.1 != fhir && bad.1 != ocds, "nothing reads \(mistake.1)")
    }
    let found = try complaints(bad)
    for (mistake, complaint) in zip(mistakes, found) {
      #expect(complaint != nil, "\(mistake.1) → \(mistake.2) was not seen")
    }
  }

  private func text(_ format: Format, _ framework: Framework) throws -> String {
    var sources = framework.sources
    var diagnostics = Diagnostics()
    let templates = Templates(replacing: [], into: &sources, diagnostics: &diagnostics)
    let files = Draft(framework, options: RenderOptions(), templates: templates).files(in: format)
    return String(decoding: try #require(files.first).bytes, as: UTF8.self)
  }

  private func complaints(_ documents: [(format: Format, text: String)]) throws -> [String?] {
    try Validator.complaints(
      about: documents.map { .init(schema: $0.format.name, text: $0.text) },
      schemas: [("fhir", "fhir-measures"), ("ocds", "ocds-metrics")].map { name, file in
        (name, Array(try Folder.text(of: "\(Folder.tests)/Published/\(file).json").utf8))
      })
  }

  private func framework(
    measures: String, status: String = "status: draft\nedition: \"0.1\"", allow: String = ""
  ) async throws -> Framework {
    var project = try BaseProject()
    try project.put(Array(measures.utf8), at: "decisions.yaml#measures")
    try project.put(Array(status.utf8), at: "outcomes.yaml#status")
    try project.put(Array(allow.utf8), at: "decisions.yaml#allow")
    let files = project.files.map { (path: $0.key, bytes: $0.value) }
    let compilation = await compile(ProjectInput(files: files), .givesIDs)
    return try #require(compilation.framework, "\(compilation.diagnostics.found.map(\.message))")
  }

  private let allowance = """
      - {finding: contract/open-at-release, at: home, because: a specimen for the board, by: Director of Commissioning}
    """

  private let measures = """
    measures:
      - indicator: home-care/going-home/safety/experience
        role: monitor
        baseline: {value: 61%, people: 620, from: 2026-01-01, to: 2026-12-31, source: "<b>=1+1</b> & [a](b)", method: experience@1}
        expected_people: 620
        splits: [{by: deprivation quintile, groups: 5, smallest: 90}]
        targets:
          - {year: 2, lower: 64%, target: 70%, upper: 75%, state: proposed}
          - {year: 3, target: 72.50%, because: "the <i>last</i> year \\" * _ `x`"}
        missing_answers: "*Left out* of <both> parts"
        by: Director of Nursing
        on: 2026-10-20
        because: one question for all
    """
}
