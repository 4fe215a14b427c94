import Reporting
import Testing

@testable import Schedules

/// What was written down is printed whole: no word of it is lost, and none of it is turned into another.
@Suite struct SaidTests {
  /// What would be enough stands beside what is wanted.
  @Test func whatWouldBeEnoughIsPrinted() async throws {
    let texts = try await texts(
      "maps/journey.yaml#changes",
      "- {id: c1, wanted: A call, votes: {patient: 6}, would_feel: [safe], enough: Somebody who knows me has rung}"
    )
    let row = try #require(self.row("journey/c1", in: texts["traceability"]))
    #expect(row.contains("| We want: A call; enough when: Somebody who knows me has rung |"))
  }

  /// "OK" may be said with a sigh.
  @Test func aWordThatGoesBothWaysSaysHowItWasMeant() async throws {
    let feelings = """
      - {id: f1, who: patient, word: worried, count: 9}
      - {id: f2, who: patient, word: ok, count: 6, side: negative}
      - {id: f3, who: patient, word: ok, count: 7, side: positive}
      """
    let texts = try await texts("maps/journey.yaml#feelings", feelings)
    let low = try #require(self.row("journey/f2", in: texts["unanswered-findings"]))
    #expect(low.contains("| OK (said as something bad) |"))
    let high = try #require(self.row("journey/f3", in: texts["unanswered-findings"]))
    #expect(high.contains("| OK (said as something good) |"))
  }

  /// A goal that an outcome only rests on did not become it.
  @Test func aGoalThatSupportsDidNotBecome() async throws {
    let texts = try await texts("outcomes.yaml#limits", "")
    let goal = try #require(texts["vision"]?.split(separator: "\n").first { $0.hasPrefix("- g1:") })
    #expect(goal.hasSuffix("(serves ns1; support for home-care/going-home/safety)"))
  }

  /// A contract of one year has no later ones.
  @Test func aContractOfOneYearHasNoLaterYears() async throws {
    let texts = try await texts("outcomes.yaml#term", "term: {starts: 2029-07-01, years: 1}")
    let row = try #require(
      self.row("home-care/going-home/safety/experience", in: texts["outcomes-framework"]))
    #expect(row.hasSuffix("| Not Applicable |"))
  }

  @Test(arguments: [
    ("{yes: 1, of: 1}", "Of those asked, fewer than 5, most said"),
    ("{yes: 12, of: 13}", "Most of those who were asked said"), ("{yes: 24, of: 30}", "24 of 30 people said"),
  ])
  func howManySaidThatTheCareWasRight(_ answer: String, _ sentence: String) async throws {
    let touchpoint = """
      - id: first-night
        title: The first night at home
        phrase: on the first night at home
        care_was_right: \(answer)
        feelings:
          - {id: f1, who: patient, word: worried, count: 9}
      """
    let texts = try await texts("maps/journey.yaml#touchpoint", touchpoint)
    let text = try #require(texts["traceability"])
    #expect(text.contains("\(sentence) that the care itself was right"))
  }

  private func texts(_ place: String, _ text: String) async throws -> [String: String] {
    var diagnostics = Diagnostics()
    let texts = try await draft([.init(place, text)], &diagnostics)
    #expect(diagnostics.found.map(\.message) == [])
    return texts
  }

  private func row(_ key: String, in text: String?) -> Substring? {
    text?.split(separator: "\n").first { $0.hasPrefix("| \(key) |") }
  }
}
