import Testing

@testable import Compiler

/// A baseline from a map is found whatever it is called, and what only sounds like one is left alone.
@Suite struct BaselineTests {
  @Test(arguments: [
    "map journey", "journey", "Coming home from hospital", "maps/journey.yaml", "journey/first-night", "june",
    "first-night", "The First Night at Home", "workshop", "two workshops in spring", "the wall", "wall",
    "Emotional map", "emotional mapping", "listening event", "Event in June", "the event", "Our PATH",
    "sticky notes of the day",
  ])
  func isRefused(source: String) async throws {
    let project = try await MeasuredProject(baseline("41%", people: 620, source: source))
    #expect(project.names == ["measure/baseline-from-map"])
  }

  @Test(arguments: [
    "experience questionnaire", "Experience questionnaire, June 2027",
    "experience survey at the first night at home",
    "experience form, adverse event register", "experience form and event rate",
    "experience data of the MAP team",
    "experience questionnaire of Wall Street surgery", "experience process map of the ambulance trust",
    "questionnaire on the journey home",
  ])
  func isLeftAlone(source: String) async throws {
    let project = try await MeasuredProject(baseline("41%", people: 620, source: source))
    #expect(project.names == [])
  }

  @Test(arguments: [(20, "2026-04-01", "2026-06-30"), (620, "2026-06-12", "2026-06-14")])
  func sessionIsKnownByItsPeopleAndItsDay(people: Int, from: String, to: String) async throws {
    let project = try await MeasuredProject(
      "baseline: {value: 41%, people: \(people), from: \(from), to: \(to), source: experience questionnaire, method: experience@1}"
    )
    #expect(project.names == ["measure/baseline-from-map"])
  }

  /// As many people as were in the room, asked in a period without a session.
  @Test func numberAloneProvesNothing() async throws {
    let project = try await MeasuredProject(baseline("41%", people: 20))
    #expect(project.names == [])
  }
}

@Suite struct ScaleTests {
  @Test(arguments: [("0 to 24", 0, 24), ("7 to 35", 7, 35), ("-3 to 3", -3, 3), ("about 0 to 1", 0, 1)])
  func isRead(text: String, low: Int, high: Int) {
    #expect(Scale(reading: text)?.lowest == Rational(low))
    #expect(Scale(reading: text)?.highest == Rational(high))
  }

  @Test func fractionsAreExact() {
    #expect(Scale(reading: "about -0.6 to 1")?.lowest == Rational(-3, over: 5))
  }

  @Test(arguments: [
    "", "24", "24 points", "0-24", "1 to 0", "0 to", "a to b", "0 to 1 or so", "0. to 1", "٠ to ١",
  ])
  func isRefused(text: String) { #expect(Scale(reading: text) == nil) }
}
