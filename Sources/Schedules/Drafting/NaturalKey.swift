/// The order in which people count: `f2` before `f10`, whatever stands before and behind the figures.
struct NaturalKey: Comparable {
  private let bytes: [UInt8]

  /// Each number is led by how many figures it has, so that plain byte order is the order of the numbers.
  init(_ text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 4)
    var figures: [UInt8] = []
    for byte in text.utf8 {
      if byte.isDigit {
        figures.append(byte)
      } else {
        Self.take(&figures, into: &bytes)
        bytes.append(byte)
      }
    }
    Self.take(&figures, into: &bytes)
    self.bytes = bytes
  }

  private static func take(_ figures: inout [UInt8], into bytes: inout [UInt8]) {
    guard !figures.isEmpty else { return }
    let number = figures.drop { $0 == UInt8(ascii: "0") }
    // Figures sort before letters, as they do without this.
    bytes.append(UInt8(ascii: "0"))
    bytes.append(UInt8(min(number.count, 255)))
    bytes.append(contentsOf: number)
    figures.removeAll(keepingCapacity: true)
  }

  static func < (left: NaturalKey, right: NaturalKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension Sequence {
  /// Sorted as people count; what is level stays in its order.
  func sortedNaturally(by text: (Element) -> String) -> [Element] {
    let keyed = enumerated().map { (key: NaturalKey(text($1)), place: $0, element: $1) }
    return keyed.sorted { $0.key == $1.key ? $0.place < $1.place : $0.key < $1.key }.map(\.element)
  }
}
