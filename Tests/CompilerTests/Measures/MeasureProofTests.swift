import Testing

@testable import Compiler

/// The numbers of a proof, held to the published vectors and to what can be reckoned by hand.
@Suite struct MeasureProofTests {
  /// Rows of V3: answers needed in each period, without and with a closed group.
  @Test(arguments: [
    ("40%", "50%", 388, 280, 1000), ("45%", "60%", 173, 121, 400), ("36.7%", "45%", 550, 451, 2500),
    ("20%", "30%", 294, 149, 300),
  ])
  func needsAsManyAsTheVectorsSay(from: String, to: String, service: Int, cohort: Int, group: Int)
    async throws
  {
    let population = [
      "outcomes.yaml#population": "people: people coming home\nsize: \(group)\ncounted_on: 2026-03-31"
    ]
    for (claim, needed) in [("service", service), ("cohort", cohort)] {
      let project = try await MeasuredProject(
        "claim: \(claim)", baseline(from, people: 60), "expected_people: 60",
        "targets: [{year: 2, target: \(to)}]", holes: population)
      #expect(project.proof?.needed == needed, "\(claim)")
    }
  }

  /// Rows of V4: the smallest change that a base can show.
  @Test(arguments: [("40%", 100, 19.6936), ("40%", 400, 9.8393), ("65%", 60, 21.6803), ("82%", 250, 8.5964)])
  func smallestChangeIsThatOfTheVectors(from: String, base: Int, change: Double) async throws {
    let project = try await MeasuredProject(baseline(from, people: base), "expected_people: \(base)")
    let found = try #require(project.proof?.smallestChange)
    #expect(abs(found.double - change) < 1e-4)
  }

  @Test func nobodyCanShowARiseFromNineInTenWithFortyPeople() async throws {
    let project = try await MeasuredProject(baseline("90%", people: 40), "expected_people: 40")
    #expect(project.proof?.smallestChange == nil)
  }

  /// The smaller period counts, and weighted answers count for fewer.
  @Test func baseIsTheSmallerOfTheTwoPeriods() async throws {
    let project = try await MeasuredProject(
      baseline("41%", people: 300), "expected_people: 900", "targets: [{year: 2, target: 60%}]")
    #expect(project.proof?.base == 300)
    #expect(project.proof?.verdict == .shown)
    let weighted = try await MeasuredProject(
      baseline("41%", people: 300), "expected_people: 900", "effective_people: 60",
      "targets: [{year: 2, target: 60%}]")
    #expect(weighted.proof?.base == 300)
    #expect(weighted.proof?.verdict == .notShown)
  }

  @Test func verdictIsOpenUntilEverythingIsSaid() async throws {
    for lines in [
      [], [baseline("41%", people: 620)], ["targets: [{year: 2, target: 60%}]"],
      [baseline("41%", people: 620), "targets: [{year: 2, target: 60%}]"],
    ] {
      let project = try await MeasuredProject(lines.joined(separator: "\n    "))
      #expect(project.proof?.verdict == .open)
    }
  }

  /// "Pool two years: 820 of 791 needed": two years of 410 answers, where one is too few.
  @Test func repairsStandInOrderWithTheirFigures() async throws {
    let project = try await MeasuredProject(
      baseline("41%", people: 410), "expected_people: 410", "asking: {sent: 900, returned: 410}",
      "targets: [{year: 2, target: 48%}]")
    let repairs = try #require(project.proof?.repairs)
    #expect(repairs.map(\.kind) == [.poolYears, .askEveryone, .pairedMeanChange, .monthlyPoints])
    #expect(repairs[0].text == "pool two years: 820 of 791 needed")
    // 1800 people, of whom 410 of 900 answer.
    #expect(repairs[1].text == "ask everyone: 820 of 791 needed")
  }

  @Test func whatIsShownNeedsNoRepair() async throws {
    let project = try await MeasuredProject(
      baseline("41%", people: 620), "expected_people: 620", "targets: [{year: 2, target: 60%}]")
    #expect(project.proof?.repairs.isEmpty == true)
    #expect(project.names == [])
  }

  /// V1, row 2 of ten answers is too coarse to be hit; here the limits of 60% of 620.
  @Test func intervalIsWilsons() async throws {
    let project = try await MeasuredProject(
      baseline("41%", people: 620), "expected_people: 620", "targets: [{year: 2, target: 60%}]")
    let interval = try #require(project.proof?.interval)
    #expect(abs(interval.lower.double - 56.094) < 0.01)
    #expect(abs(interval.upper.double - 63.782) < 0.01)
  }

  @Test func everyCheckIsMadeInOrder() async throws {
    let project = try await MeasuredProject("role: monitor")
    let codes = try #require(project.proof?.checks.map(\.code))
    #expect(codes == (1...36).map { $0 < 10 ? "M0\($0)" : "M\($0)" })
  }
}
