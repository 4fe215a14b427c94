import Testing

@testable import Compiler

/// Public ids are in order by their numbers, whatever else is in them.
@Suite struct NaturalOrderTests {
  @Test func idsAreInOrderByTheirNumbers() {
    let ids = [
      "", "O-", "O-1", "I-1.2", "I-1.10", "O-2", "I-2.1", "O-010", "O-10", "é-11", "O-12", "I-12.3",
    ]
    for (place, left) in ids.enumerated() {
      for (other, right) in ids.enumerated() {
        #expect(isInNaturalOrder(left, right) == (place < other), "\(left), \(right)")
      }
    }
  }

  /// More figures than a number can have are no number, and no trap.
  @Test func aNumberThatIsTooLargeIsNone() {
    let large = "O-99999999999999999999"
    #expect(isInNaturalOrder(large, "O-1"))
    #expect(isInNaturalOrder("O-9223372036854775806", "O-9223372036854775807"))
    #expect(isInNaturalOrder("O-9223372036854775808", "O-0"))
  }
}
