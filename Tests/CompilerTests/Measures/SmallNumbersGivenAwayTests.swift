import Testing

@testable import Compiler

/// A share with its number of people is as telling as the number that it stands for.
@Suite struct SmallNumbersGivenAwayTests {
  private let small = SmallNumbers(smallest: 5)

  @Test(arguments: [(1, 200), (99, 200), (50, 8), (100, 4), (2, 200)])
  func tells(_ percent: Int, _ people: Int) {
    #expect(small.isGivenAway(by: Rational(percent), of: people))
  }

  @Test(arguments: [(0, 200), (100, 200), (3, 200), (97, 200), (50, 10), (101, 200), (0, 0)])
  func tellsNothing(_ percent: Int, _ people: Int) {
    #expect(!small.isGivenAway(by: Rational(percent), of: people))
  }

  /// A change that is printed is one that can be told.
  @Test func changesAreRoundedOutward() {
    #expect(Rational(7034, over: 1000).outward(1) == Rational(71, over: 10))
    #expect(Rational(-7034, over: 1000).outward(1) == Rational(-71, over: 10))
    #expect(Rational(71, over: 10).outward(1) == Rational(71, over: 10))
    // Less than a millionth is the noise of floating point.
    #expect(Rational(7_100_000_001, over: 1_000_000_000).outward(1) == Rational(71, over: 10))
    #expect(Rational(0).outward(1) == Rational(0))
  }
}
