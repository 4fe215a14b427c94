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
    left.bytes.withUnsafeBufferPointer { left in
      right.bytes.withUnsafeBufferPointer { left.lexicographicallyPrecedes($0) }
    }
  }
}

extension Sequence {
  /// Sorted as people count; what is level stays in its order.
  func sortedNaturally(by text: (Element) -> String) -> [Element] {
    let elements = Array(self)
    let keys = elements.map { NaturalKey(text($0)) }
    // Places are sorted and not the elements, which may be large; much of what comes here is in order already.
    if zip(keys, keys.dropFirst()).allSatisfy({ $0 <= $1 }) { return elements }
    let places = elements.indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }
    return places.map { elements[$0] }
  }
}
