import Compiler
import Reporting
import Specs
import TestSupport
import Testing

@testable import Schedules

/// A plan says what a proof would say, for numbers of people that nobody has decided yet.
@Suite struct PlanTests {
  private func framework(_ more: String = "", role: String = "monitor") async throws -> Framework {
    var project = try BaseProject()
    let measures = """
      measures:
        - indicator: home-care/going-home/safety/experience
          role: \(role)
          baseline: {value: 61%, people: 620, from: 2026-01-01, to: 2026-12-31, source: Experience questionnaire, method: experience@1}
          expected_people: 620
          targets: [{year: 2, lower: 66%, target: 70%}]
      \(more)
          by: Director of Nursing
          on: 2026-10-20
          because: one question for all
      """
    try project.put(Array(measures.utf8), at: "decisions.yaml#measures")
    let files = project.files.map { (path: $0.key, bytes: $0.value) }
    let compilation = await compile(ProjectInput(files: files), .givesIDs)
    return try #require(compilation.framework, "\(compilation.diagnostics.found.map(\.message))")
  }

  private func plan(_ framework: Framework, _ people: ClosedRange<Int>? = nil) throws -> MeasurePlan {
    let planning = try #require(Planning("I-1.1", in: framework, people: people))
    return try #require(planning.plans.first)
  }

  @Test func saysWhatTheProofSays() async throws {
    for claim in ["    claim: service", "    claim: cohort"] {
      let framework = try await framework(claim)
      let proof = try #require(framework.indicators.first?.proof)
      let plan = try plan(framework)
      #expect(plan.expected == proof.base)
      #expect(plan.aims.first { $0.names == ["year 2, target"] }?.needed == proof.needed)
      #expect(plan.bases.first { $0.isExpected }?.smallestChange == proof.smallestChange)
      #expect((plan.group == nil) == (claim.hasSuffix("service")))
    }
  }

  @Test(arguments: [100...800, 1...1, 7...7000, 130...135, 999...1_000_001])
  func looksAtFewNumbersAndBothEnds(_ people: ClosedRange<Int>) async throws {
    let bases = try plan(try await framework(), people).bases.map(\.people)
    #expect(bases.first == people.lowerBound && bases.last == people.upperBound)
    #expect(bases == bases.sorted() && Set(bases).count == bases.count && bases.count <= 12)
    #expect(bases.contains(620) == people.contains(620))
  }

  /// More people show smaller changes, larger changes need fewer people, and what a base is said to show it can show.
  @Test func rowsAreInStepWithEachOther() async throws {
    let plan = try plan(try await framework(), 50...5000)
    let changes = plan.bases.compactMap(\.smallestChange)
    #expect(changes.count == plan.bases.count && changes == changes.sorted(by: >))
    let needed = plan.aims.compactMap(\.needed)
    #expect(needed.count == plan.aims.count && needed == needed.sorted(by: >))
    #expect(plan.aims.allSatisfy { $0.isEnough == ($0.needed.map { $0 <= 620 }) })
    for base in plan.bases {
      guard let nearest = base.nearestTarget else { continue }
      for aim in plan.aims where aim.value > nearest { #expect(aim.needed ?? .max <= base.people) }
      for aim in plan.aims where aim.value < nearest { #expect(aim.needed ?? .max > base.people) }
    }
  }

  /// Few people show nothing within the scale, and that is said.
  @Test func nothingIsShownByTwoPeople() async throws {
    let plan = try plan(try await framework(), 1...2)
    #expect(plan.bases.allSatisfy { $0.smallestChange == nil && $0.nearestTarget == nil })
    let text = try #require(Planning("I-1.1", in: try await framework(), people: 1...2)).text
    #expect(text.contains("none") && text.contains("fewer than 5"))
  }

  @Test func namesOfAllKindsAreFound() async throws {
    let framework = try await framework()
    for name in ["I-1.1", "i-1.1", "home-care/going-home/safety/experience"] {
      #expect(Planning(name, in: framework, people: nil)?.plans.count == 1, "\(name)")
    }
    for name in ["O-1", "home-care/going-home/safety", nil] {
      let planning = try #require(Planning(name, in: framework, people: nil))
      #expect(planning.plans.count == 1 && planning.left.map(\.gap) == [.baseline, .baseline])
    }
    #expect(Planning("I-9.9", in: framework, people: nil) == nil)
    #expect(nearestPlannable("I-1.4", in: framework).first?.hasPrefix("I-1.") == true)
  }
}
