import Compiler
import Reporting
import TestSupport
import Testing

@testable import Schedules

/// No table and no document for other systems says a number that is too small to print, nor what it could be worked out from.
@Suite struct SmallNumbersTests {
  private func drafting(_ baseline: String, expected: Int = 620) async throws -> Drafting {
    var project = try BaseProject()
    let measures = """
      measures:
        - indicator: home-care/going-home/safety/experience
          baseline: {\(baseline), from: 2026-01-01, to: 2026-12-31, source: a survey, method: experience@1}
          expected_people: \(expected)
          by: Director of Nursing
          on: 2026-10-20
          because: one question for all
      """
    try project.put(Array(measures.utf8), at: "decisions.yaml#measures")
    let files = project.files.map { (path: $0.key, bytes: $0.value) }
    let compilation = await compile(ProjectInput(files: files), .givesIDs)
    let framework = try #require(compilation.framework, "\(compilation.diagnostics.found.map(\.message))")
    return Drafting(framework, RenderOptions())
  }

  private func shown(_ baseline: String) async throws -> ShownBaseline {
    let drafting = try await drafting(baseline)
    let indicator = try #require(drafting.indicators.first)
    return ShownBaseline(of: indicator, drafting)
  }

  @Test func whatIsLargeEnoughIsShown() async throws {
    for baseline in ["value: 61%, people: 620", "value: 0%, people: 5", "value: 100%, people: 9"] {
      let shown = try await shown(baseline)
      #expect(shown.value != nil && shown.withheld == nil, "\(baseline)")
    }
  }

  @Test(arguments: [
    "value: 25%, people: 4", "value: 25%, people: 12", "value: 99.5%, people: 620",
    "value: 0.4%, people: 620",
    "value: 61%, people: 1",
  ])
  func whatWouldGiveSomebodyAwayIsWithheld(_ baseline: String) async throws {
    let shown = try await shown(baseline)
    #expect(shown.value == nil)
    #expect(shown.withheld?.isEmpty == false)
  }

  /// Everything that is written at once: a number chosen to stand nowhere else.
  @Test(arguments: [
    ("value: 33.271%, people: 3", 4), ("value: 1.271%, people: 157", 400),
    ("value: 98.271%, people: 157", 400),
  ])
  func noFormatSaysIt(_ baseline: String, _ expected: Int) async throws {
    let drafting = try await drafting(baseline, expected: expected)
    let figure = try #require(baseline.split(separator: "%").first?.split(separator: " ").last)
    var (sources, diagnostics) = (SourceMap(), Diagnostics())
    let templates = Templates(replacing: [], into: &sources, diagnostics: &diagnostics)
    let schedules = render(
      drafting.framework, options: RenderOptions(), templates: templates, diagnostics: &diagnostics)
    let plan = try #require(Planning(nil, in: drafting.framework, people: 100...400))
    let files =
      schedules.map(\.bytes) + PlanFormat.allCases.map(plan.bytes) + [
        definitionsCSV(drafting), trajectoryCSV(drafting), measureBundle(drafting),
        openContractingPackage(drafting), frameworkJSON(drafting.framework),
      ]
    #expect(schedules.count > 10)
    for bytes in files {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains(figure))
      #expect(!text.contains("\"3\"") && !text.contains("\"4\"") && !text.contains("Among 3"))
    }
  }

  @Test func whatIsTooSmallIsSaidToBe() async throws {
    let drafting = try await drafting("value: 33.271%, people: 3", expected: 4)
    #expect(
      String(decoding: definitionsCSV(drafting), as: UTF8.self).contains(
        "\"fewer than 5\",\"\",\"fewer than 5\""))
  }

  @Test func theSameFrameworkGivesTheSameBytes() async throws {
    let (one, other) = (
      try await drafting("value: 61%, people: 620"), try await drafting("value: 61%, people: 620")
    )
    for write in [definitionsCSV, trajectoryCSV, measureBundle, openContractingPackage] {
      let bytes = write(one)
      #expect(bytes == write(other) && bytes.last == UInt8(ascii: "\n"))
    }
  }

  @Test func namesOfThingsAreTheirOwn() async throws {
    let project = try await drafting("value: 61%, people: 620").project
    #expect(uniqueName(of: "a", in: project) == uniqueName(of: "a", in: project))
    #expect(uniqueName(of: "a", in: project) != uniqueName(of: "b", in: project))
    let form = #/urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/#
    #expect(uniqueName(of: "a", in: project).wholeMatch(of: form) != nil)
  }
}
