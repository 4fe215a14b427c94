/// A small generator of numbers that look random and are the same for the same seed, on every machine.
///
/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// A generator of its own for one part of a project, so that one map does not depend on those before it.
  public init(seed: UInt64, part: Int) {
    var mixed = SplitMix64(seed: seed ^ UInt64(part + 1) &* 0xD1B5_4A32_D192_ED03)
    self.init(seed: mixed.next())
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Evenly, but for what a remainder leaves over, which is nothing at these sizes.
  public mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  public mutating func isTrue(_ percent: Int) -> Bool { number(1...100) <= percent }

  public mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(0...elements.count - 1)]
  }

  /// Some of the elements, each once, in an order of their own.
  public mutating func pick<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    var rest = elements
    var picked: [Element] = []
    while picked.count < count, !rest.isEmpty { picked.append(rest.remove(at: number(0...rest.count - 1))) }
    return picked
  }

  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    pick(elements.count, of: elements)
  }
}
