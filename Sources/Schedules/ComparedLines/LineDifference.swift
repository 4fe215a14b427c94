/// Which lines of two texts are not the same.
struct LineDifference {
  /// Lines of one side that stand where the lines of the other stood; either may be empty. Counted from 0.
  struct Stretch {
    let removed: Range<Int>
    let added: Range<Int>
  }

  let stretches: [Stretch]

  init(from old: [String], to new: [String]) {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var stretches: [Stretch] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      let (from, to) = (left, right)
      while removed.contains(left) { left += 1 }
      while added.contains(right) { right += 1 }
      if left > from || right > to {
        stretches.append(Stretch(removed: from..<left, added: to..<right))
      } else {
        left += 1
        right += 1
      }
    }
    self.stretches = stretches
  }

  var removed: [Int] { stretches.flatMap(\.removed) }
  var added: [Int] { stretches.flatMap(\.added) }

  /// Where each line that stayed stands on the other side, by where it stood.
  func places(of count: Int) -> [Int?] {
    var places = [Int?](repeating: nil, count: count)
    var (left, right) = (0, 0)
    for stretch in stretches {
      while left < stretch.removed.lowerBound {
        places[left] = right
        left += 1
        right += 1
      }
      (left, right) = (stretch.removed.upperBound, stretch.added.upperBound)
    }
    while left < count {
      places[left] = right
      left += 1
      right += 1
    }
    return places
  }
}
