import Testing

@testable import Compiler

/// What stops payment stops only payment.
@Suite struct PaymentStopTests {
  private func paid(_ lines: String..., holes: [String: String] = [:]) async throws -> MeasuredProject {
    try await MeasuredProject(
      (["role: pay", "pay: {rule: binary, weight: 100%, verifier: Healthwatch Example, cap: none}"] + lines)
        .joined(separator: "\n    "), holes: holes)
  }

  @Test func paymentStandsWhereTheChangeCanBeShown() async throws {
    let project = try await paid(
      baseline("41%", people: 620), "expected_people: 620", "targets: [{year: 2, target: 60%}]")
    let indicator = try #require(project.indicator)
    #expect(indicator.role == .pay)
    #expect(indicator.stopped.isEmpty)
  }

  @Test func whatCannotBeShownIsWatchedAndTheDecisionIsKept() async throws {
    let project = try await paid(
      baseline("41%", people: 410), "expected_people: 410", "targets: [{year: 2, target: 48%}]")
    let indicator = try #require(project.indicator)
    #expect(indicator.role == .monitor)
    #expect(indicator.decidedRole == .pay)
    #expect(indicator.stopped.map(\.check) == ["M10"])
    #expect(indicator.proof?.repairs.last?.kind == .monitor)
    #expect(project.compilation.framework != nil)
  }

  @Test func withoutABaselineNothingIsPaidForTheResult() async throws {
    let project = try await paid("expected_people: 620", "targets: [{year: 2, target: 60%}]")
    #expect(project.indicator?.stopped.map(\.check) == ["M06"])
    #expect(project.names.contains("measure/no-baseline"))
  }

  @Test(arguments: ["reporting", "baseline"]) func reportingIsPaidWithoutABaseline(phase: String) async throws
  {
    let project = try await paid("expected_people: 620", "targets: [{year: 1, phase: \(phase)}]")
    #expect(project.indicator?.role == .pay)
  }

  @Test(arguments: ["milestone", "unit-rate"]) func whatIsPaidByPieceNeedsNoProof(rule: String) async throws {
    let project = try await MeasuredProject("role: pay", "pay: {rule: \(rule)}", "expected_people: 620")
    #expect(project.indicator?.role == .pay)
  }

  @Test func openIsNotProved() async throws {
    let project = try await paid(baseline("41%", people: 620), "targets: [{year: 2, target: 60%}]")
    #expect(project.indicator?.role == .monitor)
    #expect(project.names.contains("measure/unproved"))
    #expect(project.indicator?.stopped.contains { $0.check == "M10" } == true)
  }

  /// Two paid results are each tested at half of 5%, unless it was decided otherwise.
  @Test(arguments: [
    ("bonferroni", "2.5", "each is tested at 2.5%"),
    ("holm", "2.5", "in Holm's order, the strictest of them is tested at 2.5%, and all are planned so"),
    ("none", "5", "each is tested at 5%, and one in twenty moves by chance"),
  ])
  func severalPaidResultsAreTestedMoreStrictly(choice: String, alpha: String, words: String) async throws {
    let other = """
      - indicator: home-care/going-home/safety/gpps-confident
        role: pay
        by: Director of Nursing
        on: 2026-09-01
        because: it is published
      """.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    let project = try await paid(
      baseline("41%", people: 620), "expected_people: 620", "targets: [{year: 2, target: 60%}]",
      "by: Director of Nursing\n    on: 2026-09-01\n    because: both are paid\n\(other)\n  - indicator: home-care/going-home/safety/ascof-4a",
      holes: ["outcomes.yaml#payment": "payment: {several_tests: \(choice)}"])
    #expect(project.proof?.alpha.decimal(atLeast: 0, atMost: 2) == alpha)
    #expect(
      project.proof?.result(of: "M27")?.figure == "2 results were decided to be paid for; \(words)")
  }

  @Test func powerIsTheContracts() async throws {
    let project = try await paid(
      baseline("65%", people: 500), "expected_people: 500", "targets: [{year: 2, target: 75%}]",
      holes: ["outcomes.yaml#payment": "payment: {power: 90%}"])
    // V3, row 4.
    #expect(project.proof?.needed == 440)
  }
}
