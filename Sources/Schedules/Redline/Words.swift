/// A text in pieces that are changed whole: words, blanks and marks, each with how it looks.
struct Words {
  private(set) var pieces: [Run] = []

  init(_ runs: [Run]) {
    for run in runs {
      var rest = run.text[...]
      while let first = rest.first {
        let piece = first.isInWord ? Self.word(at: rest) : rest.prefix(1)
        pieces.append(Run(text: String(piece), look: run.look))
        rest = rest[piece.endIndex...]
      }
    }
  }

  /// Letters and digits, with the marks that stand inside a word or a number: "I-1.1", "5,000", "don't".
  private static func word(at text: Substring) -> Substring {
    var end = text.startIndex
    while end < text.endIndex {
      if text[end].isInWord {
        end = text.index(after: end)
        continue
      }
      let next = text.index(after: end)
      guard ".,-'’/:".contains(text[end]), next < text.endIndex, text[next].isInWord else { break }
      end = next
    }
    return text[..<end]
  }

  /// The words of a text without the marks, for telling how alike two texts are.
  static func bag(of text: String, most: Int = 400) -> [String: Int] {
    var bag: [String: Int] = [:]
    for piece in Words([Run(text: text)]).pieces.prefix(2 * most) where piece.text.first?.isInWord == true {
      bag[piece.text, default: 0] += 1
    }
    return bag
  }
}

extension Character {
  fileprivate var isInWord: Bool { isLetter || isNumber || self == "%" || self == "£" }
}

/// One text made of two: what was deleted and what was inserted marked, and nothing lost.
func compared(_ old: [Run], _ new: [Run]) -> [Run] {
  if old == new { return old }
  let (old, new) = (Words(old).pieces, Words(new).pieces)
  var numbers: [Run: Int] = [:]
  func number(_ piece: Run) -> Int {
    if let known = numbers[piece] { return known }
    numbers[piece] = numbers.count
    return numbers.count - 1
  }
  let edit = ShortestEdit(old.map { number($0) }, new.map { number($0) })
  var stretches = Stretches()
  var (a, b) = (0, 0)
  for pair in edit.common {
    stretches.add(deleted: old[a..<pair.old], inserted: new[b..<pair.new])
    stretches.add(kept: old[pair.old])
    (a, b) = (pair.old + 1, pair.new + 1)
  }
  stretches.add(deleted: old[a...], inserted: new[b...])
  return stretches.readable.runs
}

/// A text in turns of what was kept and what was replaced.
private struct Stretches {
  private struct Stretch {
    var kept: [Run] = []
    /// After what was kept.
    var deleted: [Run] = []
    var inserted: [Run] = []

    var replaced: Int { max(deleted.text.count, inserted.text.count) }
  }

  private var stretches = [Stretch()]

  mutating func add(kept piece: Run) {
    let last = stretches[stretches.count - 1]
    if last.deleted.isEmpty, last.inserted.isEmpty {
      stretches[stretches.count - 1].kept.append(piece)
    } else {
      stretches.append(Stretch(kept: [piece]))
    }
  }

  mutating func add(deleted: ArraySlice<Run>, inserted: ArraySlice<Run>) {
    stretches[stretches.count - 1].deleted += deleted
    stretches[stretches.count - 1].inserted += inserted
  }

  /// As a person would mark it: a word or two that happen to stand in both are not left standing between longer changes,
  /// and a text that was written anew is replaced as a whole.
  var readable: Stretches {
    var result: [Stretch] = []
    for stretch in stretches {
      var stretch = stretch
      while let last = result.last, !stretch.kept.isEmpty, last.replaced > 0, stretch.replaced > 0 {
        let kept = stretch.kept.text
        guard
          kept.allSatisfy(\.isWhitespace) || (kept.count <= last.replaced && kept.count <= stretch.replaced)
        else {
          break
        }
        result.removeLast()
        stretch = Stretch(
          kept: last.kept, deleted: last.deleted + stretch.kept + stretch.deleted,
          inserted: last.inserted + stretch.kept + stretch.inserted)
      }
      result.append(stretch)
    }
    var copy = self
    copy.stretches = result
    return copy
  }

  /// With neighbours that are marked and look alike in one.
  var runs: [Run] {
    var runs: [Run] = []
    func add(_ pieces: [Run], _ change: Change) {
      for piece in pieces {
        if let last = runs.indices.last, runs[last].change == change, runs[last].look == piece.look {
          runs[last].text += piece.text
        } else {
          runs.append(Run(text: piece.text, look: piece.look, change: change))
        }
      }
    }
    for stretch in stretches {
      add(stretch.kept, .none)
      add(stretch.deleted, .deleted)
      add(stretch.inserted, .inserted)
    }
    return runs
  }
}
