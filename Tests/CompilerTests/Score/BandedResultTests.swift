import Reporting
import Specs
import TestSupport
import Testing

@testable import Compiler

/// A directly standardised rate is worked out from the rows of its age bands, with its interval.
@Suite struct BandedResultTests {
  /// By hand: (5000 x 60/4000 + 3000 x 90/3000 + 2000 x 150/2500) / 10000 = 0.0285.
  @Test func rateIsThatOfTheBands() async throws {
    let result = try #require(try await score(Self.bands).result)
    #expect(result.value == Rational(2850) && result.numerator == 300 && result.denominator == 9500)
    // Var = (1.25^2 x 60 + 1^2 x 90 + 0.8^2 x 150) / 10000^2 = 2.7975e-6; Byar's limits of 300 are 267.00 and 335.94.
    let interval = try #require(result.interval)
    #expect(abs(interval.lower.double - 2531.4) < 0.1 && abs(interval.upper.double - 3197.1) < 0.1)
    #expect(result.noInterval == nil && result.change?.verdict == .unknown)
  }

  @Test func orderOfTheRowsDoesNotMatter() async throws {
    let (one, other) = (try await score(Self.bands), try await score(Self.bands.reversed()))
    #expect(one.result?.value == other.result?.value && one.result?.interval == other.result?.interval)
  }

  /// Under ten events there is no rate, however they lie.
  @Test func fewEventsAreWithheld() async throws {
    let result = try #require(try await score(["a,4,4000,5000", "b,5,3000,3000"]).result)
    #expect(result.state == .withheld && result.value == nil && result.interval == nil)
  }

  @Test(arguments: ["b,*,3000,3000", "b,90,*,3000"])
  func oneThatIsHeldBackHoldsBackAll(_ row: String) async throws {
    let result = try #require(try await score(["a,60,4000,5000", row]).result)
    #expect(result.state == .suppressed && result.value == nil)
  }

  @Test(arguments: [
    ("b,,3000,3000", "the age band b has no `numerator`"),
    ("b,90,,3000", "the age band b has no `denominator`"),
    ("b,90,3000,", "the age band b has no `weight`"), ("b,0,0,3000", "nobody is of the age band b"),
  ])
  func whatIsNotWholeIsTold(_ row: String, _ message: String) async throws {
    let scored = try await score(["a,60,4000,5000", row])
    #expect(scored.result == nil)
    #expect(scored.found.map(\.kind.name) == ["result/bands"] && scored.found.map(\.message) == [message])
  }

  @Test func oneOfThemHasAWeight() async throws {
    let scored = try await score(["a,60,4000,0", "b,90,3000,0.0"])
    #expect(scored.found.map(\.message) == ["no age band has a weight above 0"])
  }

  private static let bands = ["a,60,4000,5000", "b,90,3000,3000", "c,150,2500,2000"]

  /// - Parameter rows: what stands under `band,numerator,denominator,weight`.
  private func score(_ rows: [String]) async throws -> (result: ResultScore?, found: [Diagnostic]) {
    let project = try await ScoredProject(
      ",,,,,", statistic: "family: dsr, unit: 'per 100,000', direction: down",
      baseline: "value: 3100, people: 9400, events: 310", describes: "area")
    let (framework, place) = (project.framework, project.place)
    let lines = rows.map { "\(framework.indicators[place].id),2,\($0)\n" }.joined()
    var (sources, found) = (framework.sources, Diagnostics())
    let text = "indicator,year,band,numerator,denominator,weight\n" + lines
    let read = try #require(
      readResults(sources.add(path: "results.csv", bytes: Array(text.utf8)), &found))
    let scored = Compiler.score(read, gates: [], in: framework, &found)
    return (scored?.years.first?.results.first { $0.place == place }, found.found)
  }
}
