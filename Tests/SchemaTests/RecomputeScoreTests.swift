import Compiler
import Foundation
import Reporting
import Schedules
import Specs
import Testing

/// What is said of results, worked out again by Python with scipy: values, intervals, changes and the levels they are tested
/// at, Holm's order, what is reached, and what is due.
@Suite struct RecomputeScoreTests {
  /// Results of every kind of figure, some of them held back, withheld or not there; each with how many figures there are at
  /// least.
  @Test(arguments: [
    ("every-kind-paid", "holm", 170), ("every-kind-paid", "bonferroni", 170),
    ("every-kind-paid", "none", 170),
    ("measured-care", "holm", 70), ("paid-for-outcomes", "holm", 120),
  ])
  func scoresOfGoldenProjects(_ name: String, _ choice: String, _ least: Int) async throws {
    let folder = "Tests/GoldenTests/Cases/\(name)"
    let results = try Folder.text(of: "\(Folder.root)/\(folder)/results.csv")
    let score = try await Score(
      of: results, in: "\(folder)/project", gates: [("reports", true), ("data-submitted", true)],
      choosing: choice)
    try score.isThatOfScipy(least)
  }

  /// The steps of Holm's order: all told, one that stops it, and one that is not there.
  @Test(arguments: [
    [], [("64.2", "63.85"), ("800,5000,160", "805,5000,161")], [("I-2.3,2,,,-1.4", "I-2.3,2,*,,")],
  ])
  func ordersOfHolm(_ edits: [(String, String)]) async throws {
    let rows = """
      indicator,year,numerator,denominator,value,people,sd
      I-1.1,2,450,900,,,
      I-1.2,2,800,5000,160,,
      I-1.3,2,395,1500,,,
      I-2.2,2,,,64.2,600,17.5
      I-2.3,2,,,-1.4,200,2.1

      """
    let results = edits.reduce(rows) { $0.replacing($1.0, with: $1.1) }
    try await Score(
      of: results, in: "Tests/GoldenTests/Cases/every-kind-paid/project", gates: [], choosing: "holm"
    ).isThatOfScipy(70)
  }

  /// A directly standardised rate, from its age bands.
  @Test func rateOfAgeBands() async throws {
    let results = """
      indicator,year,band,numerator,denominator,weight
      I-4.3,2,under 65,143,30000,80500
      I-4.3,2,65 to 74,171,11500,9500.5
      I-4.3,2,75 to 84,306,7200,6500
      I-4.3,2,85 and over,320,2900,3499.5

      """
    let score = try await Score(
      of: results, in: "Tests/GoldenTests/Cases/measured-care/project", gates: [])
    #expect(score.json.contains(#""numerator": 940"#) && score.json.contains(#""noInterval": null"#))
    try score.isThatOfScipy(10)
  }

  @Test func scoreOfTheExample() async throws {
    try await Score(of: Self.example, in: "specs/examples/improving-lives", gates: [("data-submitted", true)])
      .isThatOfScipy(140)
  }

  /// Each figure that is altered is found to be another.
  @Test func alteredFiguresAreSeen() async throws {
    let score = try await Score(
      of: Self.example, in: "specs/examples/improving-lives", gates: [("data-submitted", true)])
    let alterations: [(old: String, new: String, seen: String)] = [
      (#""value": 58.035714"#, #""value": 58.035715"#, "I-1.1 in year 2: value"),
      (#""interval": {"lower": 55.1229"#, #""interval": {"lower": 55.1231"#, "I-1.1 in year 2: interval"),
      (#""level": 98.75"#, #""level": 95"#, "level"),
      (#""told": "not-told""#, #""told": "better""#, "printed better"),
      (#""target": false"#, #""target": true"#, "I-1.1 in year 2: target"),
      (#""earned": 3600.00"#, #""earned": 3600.01"#, "I-1.1 in year 2: earned"),
      (#""settled": true"#, #""settled": false"#, "year 2: settled"),
    ]
    for alteration in alterations {
      #expect(score.json.contains(alteration.old), "it does not say \(alteration.old): \(score.json)")
      let (code, said) = try score.recomputed(score.json.replacing(alteration.old, with: alteration.new))
      #expect(code == 1 && said.contains(alteration.seen), "\(alteration.old): \(said)")
    }
  }

  private static let example = """
    indicator,year,numerator,denominator,value,people,sd
    I-1.1,2,650,1120,,,
    I-4.1,2,,,71.5%,905,
    I-6.4,2,230,6020,,,
    I-10.1,2,52,148,,,
    I-13.4,2,,,5.9,178,12.6
    I-13.3,2,3100,5150,,,
    I-4.1,3,690,940,,,

    """
}

/// Results, what they are held against, and what is said of them.
private struct Score {
  let results: String
  let framework: String
  let json: String

  /// - Parameter choice: of `payment.several_tests`, in place of Holm's order; as it is written where left out.
  init(
    of results: String, in project: String, gates: [(id: String, held: Bool)], choosing choice: String? = nil
  ) async throws {
    let framework = try await RecomputeTests.framework(of: project) { text in
      choice.map { text.replacing("several_tests: holm", with: "several_tests: \($0)") } ?? text
    }
    var (sources, diagnostics) = (framework.sources, Diagnostics())
    let rows = try #require(
      readResults(sources.add(path: "results.csv", bytes: Array(results.utf8)), &diagnostics))
    let scored = try #require(
      score(rows, gates: gates, in: framework, &diagnostics), "\(diagnostics.found.map(\.message))")
    self.results = results
    self.framework = String(decoding: frameworkJSON(framework), as: UTF8.self)
    json = String(decoding: scoreReport(scored, of: framework, format: .json), as: UTF8.self)
  }

  func isThatOfScipy(_ least: Int) throws {
    let (code, said) = try recomputed(json)
    #expect(code == 0, "\(said)")
    let count = Int(try #require(said.firstMatch(of: #/(\d+) figures compared/#)).1) ?? 0
    #expect(count >= least, "\(said)")
  }

  func recomputed(_ json: String) throws -> (code: Int32, said: String) {
    let folder = try RecomputeTests.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = try [("framework.json", framework), ("results.csv", results), ("score.json", json)].map {
      name, text in
      let path = folder.appending(path: name)
      try Data(text.utf8).write(to: path)
      return path.path
    }
    return try Python.run([Folder.root + "/Tests/Recompute/score.py"] + paths)
  }
}
