import Reporting

/// The order of public ids: `O-2` before `O-10`, `I-2.10` after `I-2.9`.
///
/// What sorts many makes one of these of each; to read their numbers takes longer than to compare them.
struct NaturalOrder: Comparable {
  private let numbers: [Int]
  private let text: String

  init(_ text: String) {
    self.text = text
    numbers =
      text.withBytes { bytes in
        bytes.contains { $0 >= 0x80 } ? nil : Self.numbers(in: bytes)
      } ?? text.split { !$0.isNumber }.compactMap { Int($0) }
  }

  /// Those of a text of plain letters; what is too large is none.
  private static func numbers(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var numbers: [Int] = []
    for figures in bytes.split(whereSeparator: { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
      var number: Int? = 0
      for figure in figures {
        let (tens, isTooMany) = (number ?? 0).multipliedReportingOverflow(by: 10)
        let (sum, isTooLarge) = tens.addingReportingOverflow(Int(figure - UInt8(ascii: "0")))
        number = number == nil || isTooMany || isTooLarge ? nil : sum
      }
      if let number { numbers.append(number) }
    }
    return numbers
  }

  static func < (left: NaturalOrder, right: NaturalOrder) -> Bool {
    left.numbers == right.numbers
      ? left.text.utf8Bytes < right.text.utf8Bytes : left.numbers.lexicographicallyPrecedes(right.numbers)
  }
}

/// `O-2` before `O-10`, `I-2.10` after `I-2.9`: by their numbers.
public func isInNaturalOrder(_ left: String, _ right: String) -> Bool {
  NaturalOrder(left) < NaturalOrder(right)
}
