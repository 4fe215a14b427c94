import Compiler
import Reporting
import Testing

@testable import Schedules

/// What a payment is held against, where there is a baseline, where it is withheld, and where there is none yet.
@Suite struct PaymentSentenceTests {
  private static let shown =
    "baseline: {value: 61%, people: 820, from: 2026-01-01, to: 2026-12-31, source: experience questionnaire, method: experience@1}"
  private static let withheld = shown.replacing("61%, people: 820", with: "1%, people: 200")
  private static let reporting =
    "targets: [{year: 2, lower: 64%, upper: 66%, phase: reporting}]\n    pay: {rule: linear, weight: 100%, verifier: Healthwatch, cap: none}"
  private static let price =
    "pay: {rule: unit-rate, price: 12.50, unit: person who feels safe, verifier: Healthwatch, cap: 1000.00}"

  @Test(arguments: [
    (shown, "against the baseline of 61% (1 January 2026 to 31 December 2026, 820 people), over"),
    (
      withheld,
      "against the baseline (1 January 2026 to 31 December 2026), which is withheld, because a number below 5 could be worked out from it, over"
    ),
    ("", "against a baseline that is still to be measured, [ ], over"),
  ])
  func aReport(_ baseline: String, _ part: String) async throws {
    let text = try await schedule(baseline, Self.reporting)
    #expect(text.contains(part), "\(text)")
  }

  /// Each outcome is counted and paid for, whatever the share of people was before.
  @Test(arguments: [
    (shown, "not against the baseline of 61% (1 January 2026 to 31 December 2026, 820 people), over"),
    (
      withheld,
      "not against the baseline (1 January 2026 to 31 December 2026), which is withheld, because a number below 5 could be worked out from it, over"
    ),
    ("", "not against a baseline, over"),
  ])
  func aPrice(_ baseline: String, _ part: String) async throws {
    let text = try await schedule(baseline, Self.price)
    #expect(text.contains("), counted one by one and \(part)"), "\(text)")
  }

  private func schedule(_ baseline: String, _ payment: String) async throws -> String {
    var diagnostics = Diagnostics()
    let measures = """
      measures:
        - indicator: home-care/going-home/safety/experience
          role: pay
          \(baseline)
          \(payment)
          by: Director of Nursing
          on: 2026-09-01
          because: it can be reached
      """
    let money = """
      payment:
        annual_value: [{year: 2, amount: 100000.00}]
        at_risk: [{year: 2, share: 5%}]
      """
    let texts = try await draft(
      [.init("decisions.yaml#measures", measures), .init("outcomes.yaml#payment", money)], &diagnostics)
    return try #require(texts["outcomes-payment"])
  }
}
