/// The order in which people count: `f2` before `f10`, whatever stands before and behind the figures.
///
/// The keys of many texts, one behind the other.
struct NaturalKeys {
  private var bytes: [UInt8] = []
  /// Where each key ends.
  private var ends: [Int] = []

  var count: Int { ends.count }

  /// Each number is led by how many figures it has, so that plain byte order is the order of the numbers.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
    ends.append(bytes.count)
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      guard text[index].isDigit else {
        bytes.append(text[index])
        index += 1
        continue
      }
      while index < text.count, text[index] == UInt8(ascii: "0") { index += 1 }
      let first = index
      while index < text.count, text[index].isDigit { index += 1 }
      // Figures sort before letters, as they do without this.
      bytes.append(UInt8(ascii: "0"))
      bytes.append(UInt8(min(index - first, 255)))
      bytes.append(contentsOf: text[first..<index])
    }
  }

  /// The places of the texts in their order; what is level stays in its order.
  func order() -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      let places = ends.indices
      // Much of what comes here is in order already.
      if places.dropFirst().allSatisfy({ compare($0 - 1, $0, bytes) <= 0 }) { return Array(places) }
      return places.sorted { left, right in
        let order = compare(left, right, bytes)
        return order == 0 ? left < right : order < 0
      }
    }
  }

  /// The rank of each text; level ones have the same.
  func ranks() -> [UInt32] {
    let order = order()
    return bytes.withUnsafeBufferPointer { bytes in
      var ranks = [UInt32](repeating: 0, count: ends.count)
      var rank: UInt32 = 0
      for (before, place) in zip(order, order.dropFirst()) {
        if compare(before, place, bytes) != 0 { rank += 1 }
        ranks[place] = rank
      }
      return ranks
    }
  }

  /// Below 0 where the left one comes first.
  private func compare(_ left: Int, _ right: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var (first, second) = (left == 0 ? 0 : ends[left - 1], right == 0 ? 0 : ends[right - 1])
    let (end, otherEnd) = (ends[left], ends[right])
    while first < end, second < otherEnd {
      if bytes[first] != bytes[second] { return Int(bytes[first]) - Int(bytes[second]) }
      first += 1
      second += 1
    }
    return (end - first) - (otherEnd - second)
  }
}

extension Sequence {
  /// Sorted as people count; what is level stays in its order.
  func sortedNaturally(by text: (Element) -> String) -> [Element] {
    let elements = Array(self)
    var keys = NaturalKeys()
    for element in elements { keys.add(text(element)) }
    // Places are sorted and not the elements, which may be large.
    return keys.order().map { elements[$0] }
  }
}
