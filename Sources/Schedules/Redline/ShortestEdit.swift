/// What two sequences have in common: Myers' shortest edit, in linear space ("An O(ND) Difference Algorithm and Its
/// Variations", Algorithmica 1, 1986, section 4b).
///
/// The work is bounded: where two stretches differ in more places than `mostEdits`, they are taken as having nothing more
/// in common, so that a text that was written anew costs no more than it is long.
struct ShortestEdit {
  private let old: [Int]
  private let new: [Int]
  /// Pairs of places with the same element, rising in both.
  private(set) var common: [(old: Int, new: Int)] = []

  static let mostEdits = 400

  /// - Parameters: elements that are the same have the same number.
  init(_ old: [Int], _ new: [Int]) {
    self.old = old
    self.new = new
    var stack = [Box(old: 0..<old.count, new: 0..<new.count)]
    // The last stretch is done first, so that the pairs come out in order when they are reversed.
    while let box = stack.popLast() { stack += split(box) }
    common.reverse()
  }

  private struct Box {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// Notes what a stretch ends with in common, and gives back what is left of it, the end last.
  private mutating func split(_ box: Box) -> [Box] {
    var box = box
    while let a = box.old.last, let b = box.new.last, old[a] == new[b] {
      common.append((a, b))
      box = Box(old: box.old.dropLast(), new: box.new.dropLast())
    }
    guard !box.old.isEmpty, !box.new.isEmpty else { return [] }
    guard let (x, y) = middle(of: box) else { return prefix(of: box) }
    let before = Box(old: box.old.lowerBound..<x, new: box.new.lowerBound..<y)
    let after = Box(old: x..<box.old.upperBound, new: y..<box.new.upperBound)
    // A middle at a corner would split nothing off.
    guard before.old.count + before.new.count > 0, after.old.count + after.new.count > 0 else {
      return prefix(of: box)
    }
    return [before, after]
  }

  /// Nothing in common but how both begin.
  private mutating func prefix(of box: Box) -> [Box] {
    let count = zip(box.old, box.new).prefix { old[$0] == new[$1] }.count
    for place in (0..<count).reversed() {
      common.append((box.old.lowerBound + place, box.new.lowerBound + place))
    }
    return []
  }

  /// Where the paths from both ends meet; nil where they do not within the bound.
  private func middle(of box: Box) -> (Int, Int)? {
    let (n, m) = (box.old.count, box.new.count)
    let most = min((n + m + 1) / 2, Self.mostEdits)
    let (delta, offset) = (n - m, most + 1)
    // Furthest reaching paths from the start and from the end, by diagonal.
    var down = [Int](repeating: 0, count: 2 * offset + 1)
    var up = down
    for d in 0...most {
      for k in stride(from: -d, through: d, by: 2) {
        var x =
          k == -d || (k != d && down[offset + k - 1] < down[offset + k + 1])
          ? down[offset + k + 1] : down[offset + k - 1] + 1
        guard x <= n, x - k <= m, x - k >= 0 else {
          down[offset + k] = x
          continue
        }
        while x < n, x - k < m, old[box.old.lowerBound + x] == new[box.new.lowerBound + x - k] { x += 1 }
        down[offset + k] = x
        let other = delta - k
        if delta % 2 != 0, abs(other) < d, x + up[offset + other] >= n {
          return (box.old.lowerBound + x, box.new.lowerBound + x - k)
        }
      }
      for k in stride(from: -d, through: d, by: 2) {
        var x =
          k == -d || (k != d && up[offset + k - 1] < up[offset + k + 1])
          ? up[offset + k + 1] : up[offset + k - 1] + 1
        guard x <= n, x - k <= m, x - k >= 0 else {
          up[offset + k] = x
          continue
        }
        while x < n, x - k < m, old[box.old.upperBound - 1 - x] == new[box.new.upperBound - 1 - x + k] {
          x += 1
        }
        up[offset + k] = x
        let other = delta - k
        if delta % 2 == 0, abs(other) <= d, x + down[offset + other] >= n {
          return (box.old.upperBound - x, box.new.upperBound - x + k)
        }
      }
    }
    return nil
  }
}
