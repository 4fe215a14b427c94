/// The names that a misspelt one may have meant.
public enum NearestNames {
  /// At most three names of `candidates`, nearest first, ties in byte order.
  ///
  /// Near is: a distance of at most a third of the longer length (and at least 1), letter case apart. The distance counts
  /// insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). What two names such as
  /// `map/feeling` begin with in common says nothing of how near they are; and beside a near name, one that is two steps
  /// further is not meant.
  public static func of(_ name: String, among candidates: some Sequence<String>) -> [String] {
    let wanted = Array(name.lowercased().unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 80 else { return [] }
    var near: [(distance: Int, name: String)] = []
    for candidate in candidates {
      let letters = Array(candidate.lowercased().unicodeScalars)
      let shared = sharedFolders(wanted, letters)
      let limit = max(1, (max(letters.count, wanted.count) - shared) / 3)
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      if distance <= limit { near.append((distance, candidate)) }
    }
    near.sort { ($0.distance, $0.name.utf8Bytes) < ($1.distance, $1.name.utf8Bytes) }
    var names: [String] = []
    let furthest = (near.first?.distance ?? 0) + 1
    for (distance, name) in near where distance <= furthest && !names.contains(name) {
      names.append(name)
      if names.count == 3 { break }
    }
    return names
  }

  /// The one name that a text is when a slip of the finger is taken out of it; nil where there could be another.
  ///
  /// A slip is letter case, a space or underscore for a hyphen, or one edit in a name of four letters or more (two in one
  /// of eight or more). Anything further away may be another word, and what another word means is not ours to say.
  public static func slip(_ text: String, among candidates: some Sequence<String>) -> String? {
    let near = of(text, among: candidates)
    guard let name = near.first, near.count == 1 else { return nil }
    let joined = { (text: String) in
      String(text.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
    }
    let (typed, meant) = (Array(joined(text).unicodeScalars), Array(joined(name).unicodeScalars))
    let allowed = meant.count >= 8 ? 2 : meant.count >= 4 ? 1 : 0
    return distance(typed, meant) <= allowed ? name : nil
  }

  /// How long the parts are, each with its `/`, that both begin with.
  private static func sharedFolders(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    let same = zip(left, right).prefix { $0 == $1 }.count
    return left[..<same].lastIndex(of: "/").map { $0 + 1 } ?? 0
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var row = last
    for i in left.indices {
      row[0] = i + 1
      for j in right.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row[j + 1] = best
      }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[right.count]
  }
}
