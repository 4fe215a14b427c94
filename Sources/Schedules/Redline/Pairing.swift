/// Something that a comparison pairs with its other edition: a paragraph, a table, a row.
struct Paired {
  /// Only two of one sort are editions of each other.
  let sort: String
  /// Its public id. Two with different ids are never editions of each other.
  let id: String?
  /// What it is called, where that is not its text: what its row begins with.
  let name: String
  /// All that it says.
  let text: String
}

/// Finds for each element of one edition the element of the other that it was or became, in order.
///
/// What is the same at both ends is paired first; then what has an id, a name or a text that stands once in each edition;
/// then, between those, what is most alike. Near linear: only short gaps are looked at pair by pair.
struct Pairing {
  private let old: [Paired]
  private let new: [Paired]
  /// In the order in which they are to be read; what went comes before what came.
  private(set) var pairs: [(old: Int?, new: Int?)] = []

  /// How many pairs of a gap are looked at.
  private static let mostPairs = 2500
  /// From this share of words in common, two texts are one that was changed.
  private static let alike = 0.5

  init(_ old: [Paired], _ new: [Paired]) {
    self.old = old
    self.new = new
    pair(0..<old.count, 0..<new.count, depth: 0)
  }

  private mutating func pair(_ oldRange: Range<Int>, _ newRange: Range<Int>, depth: Int) {
    var (a, b) = (oldRange, newRange)
    while let x = a.first, let y = b.first, old[x].isSame(as: new[y]) {
      pairs.append((x, y))
      (a, b) = (a.dropFirst(), b.dropFirst())
    }
    var ending: [(old: Int?, new: Int?)] = []
    while let x = a.last, let y = b.last, old[x].isSame(as: new[y]) {
      ending.append((x, y))
      (a, b) = (a.dropLast(), b.dropLast())
    }
    let anchors = depth < 8 ? anchors(a, b) : []
    if anchors.isEmpty {
      pairAlike(a, b)
    } else {
      for anchor in anchors {
        pair(a.lowerBound..<anchor.old, b.lowerBound..<anchor.new, depth: depth + 1)
        pairs.append((anchor.old, anchor.new))
        (a, b) = (anchor.old + 1..<a.upperBound, anchor.new + 1..<b.upperBound)
      }
      pair(a, b, depth: depth + 1)
    }
    pairs += ending.reversed()
  }

  /// Pairs that nothing else could be, rising in both editions, as many as there can be.
  private func anchors(_ a: Range<Int>, _ b: Range<Int>) -> [(old: Int, new: Int)] {
    guard !a.isEmpty, !b.isEmpty else { return [] }
    for key in [\Paired.idKey, \Paired.nameKey, \Paired.textKey] {
      let places = Self.unique(new, b, key)
      let candidates = Self.unique(old, a, key).compactMap { found in
        places[found.key].map { (old: found.value, new: $0) }
      }
      let rising = Self.longestRising(candidates.sorted { $0.old < $1.old })
      if !rising.isEmpty { return rising }
    }
    return []
  }

  private static func unique(_ all: [Paired], _ range: Range<Int>, _ key: KeyPath<Paired, String?>)
    -> [String: Int]
  {
    var places: [String: Int?] = [:]
    for place in range {
      guard let name = all[place][keyPath: key] else { continue }
      places.updateValue(places[name] == nil ? place : nil, forKey: name)
    }
    return places.compactMapValues { $0 }
  }

  /// The longest part in which the new places rise too (patience sorting).
  private static func longestRising(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = ends[low - 1] }
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var (result, next): ([(old: Int, new: Int)], Int?) = ([], ends.last)
    while let index = next {
      result.append(pairs[index])
      next = before[index]
    }
    return result.reversed()
  }

  /// Pairs what is most alike, in order; what is like nothing went or came.
  private mutating func pairAlike(_ a: Range<Int>, _ b: Range<Int>) {
    guard a.count * b.count <= Self.mostPairs, !a.isEmpty, !b.isEmpty else {
      pairs += a.map { ($0, nil) } + b.map { (nil, $0) }
      return
    }
    let bags = (a.map { Words.bag(of: old[$0].text) }, b.map { Words.bag(of: new[$0].text) })
    // What is gained from here to both ends, at best.
    var best = [[Double]](repeating: [Double](repeating: 0, count: b.count + 1), count: a.count + 1)
    var likeness = [[Double]](repeating: [Double](repeating: 0, count: b.count), count: a.count)
    for x in a.indices.reversed() {
      for y in b.indices.reversed() {
        let (i, j) = (x - a.lowerBound, y - b.lowerBound)
        let like = old[x].canBecome(new[y]) ? Self.likeness(bags.0[i], bags.1[j]) : 0
        likeness[i][j] = like >= Self.alike ? like : 0
        best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + likeness[i][j])
      }
    }
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      let (x, y) = (a.lowerBound + i, b.lowerBound + j)
      if i < a.count, j < b.count, likeness[i][j] > 0, best[i][j] == best[i + 1][j + 1] + likeness[i][j] {
        pairs.append((x, y))
        (i, j) = (i + 1, j + 1)
      } else if i < a.count, j == b.count || best[i][j] == best[i + 1][j] {
        pairs.append((x, nil))
        i += 1
      } else {
        pairs.append((nil, y))
        j += 1
      }
    }
  }

  /// The share of words that both have: 0 to 1.
  private static func likeness(_ a: [String: Int], _ b: [String: Int]) -> Double {
    let (sizeA, sizeB) = (a.values.reduce(0, +), b.values.reduce(0, +))
    guard sizeA + sizeB > 0 else { return 1 }
    let shared = a.reduce(0) { $0 + min($1.value, b[$1.key] ?? 0) }
    return Double(2 * shared) / Double(sizeA + sizeB)
  }
}

extension Paired {
  fileprivate func isSame(as other: Paired) -> Bool {
    sort == other.sort && text == other.text && id == other.id
  }

  fileprivate func canBecome(_ other: Paired) -> Bool {
    sort == other.sort && (id == other.id || id == nil && other.id == nil)
  }

  fileprivate var idKey: String? { id.map { sort + "\u{0}" + $0 } }
  fileprivate var nameKey: String? { name.isEmpty || id != nil ? nil : sort + "\u{0}" + name }
  fileprivate var textKey: String? { id == nil ? sort + "\u{0}" + text : nil }
}
