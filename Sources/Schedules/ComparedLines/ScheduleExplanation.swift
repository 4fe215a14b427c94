import Compiler
import Reporting

/// The lines of one schedule that differ, each with the change of its content that it comes from.
struct ScheduleExplanation {
  let schedule: String
  let old: [PrintedLine]
  let new: [PrintedLine]
  let index: ChangeIndex
  private let difference: LineDifference
  /// What the lines say that only one side has.
  private let removed: Set<String>
  private let added: Set<String>
  private var explained: [SpecLine.Side: [Int: ContractChange]] = [.base: [:], .head: [:]]

  init(_ schedule: String, _ old: [String], _ new: [String], _ index: ChangeIndex) {
    self.schedule = schedule
    self.old = PrintedLine.lines(old)
    self.new = PrintedLine.lines(new)
    self.index = index
    difference = LineDifference(from: old, to: new)
    removed = Set(difference.removed.map { old[$0] })
    added = Set(difference.added.map { new[$0] })
  }

  /// By side and place, counted from 0.
  mutating func run() -> [SpecLine.Side: [Int: ContractChange]] {
    var result: [SpecLine.Side: [Int: ContractChange]] = [.base: [:], .head: [:]]
    for stretch in difference.stretches {
      for place in stretch.removed {
        let change = own(place, .base, stretch)
        explained[.base]?[place] = change
      }
      for place in stretch.added {
        let change = own(place, .head, stretch)
        explained[.head]?[place] = change
      }
      for place in stretch.removed { result[.base]?[place] = change(place, .base, stretch) }
      for place in stretch.added { result[.head]?[place] = change(place, .head, stretch) }
    }
    for side in [SpecLine.Side.base, .head] {
      let known = result[side] ?? [:]
      for place in side == .base ? difference.removed : difference.added where known[place] == nil {
        result[side]?[place] = beside(place, side, known)
      }
    }
    return result
  }

  private func lines(_ side: SpecLine.Side) -> [PrintedLine] { side == .base ? old : new }

  private func change(_ place: Int, _ side: SpecLine.Side, _ stretch: LineDifference.Stretch)
    -> ContractChange?
  {
    if let change = explained[side]?[place] { return change }
    return lines(side)[place].isRecord && !isMoved(place, side) ? nil : neighbour(of: place, side, stretch)
  }

  /// Of a frame whose content changed in another stretch, because a line between the two is the same: the nearest line that
  /// changed. Of what stands elsewhere and is the same: the same, or what changed the order.
  private func beside(
    _ place: Int, _ side: SpecLine.Side, _ known: [Int: ContractChange]
  ) -> ContractChange? {
    guard !lines(side)[place].isRecord || isMoved(place, side) else { return nil }
    let near = known.keys.min { (abs($0 - place), $0) < (abs($1 - place), $1) }
    if let near, abs(near - place) <= Self.frame { return known[near] }
    return isMoved(place, side) ? index.reordering ?? near.flatMap { known[$0] } : nil
  }

  /// How many lines a heading, a sentence and a table's head take.
  private static let frame = 12

  /// A line that stands elsewhere and is the same gave way to those around it.
  private func isMoved(_ place: Int, _ side: SpecLine.Side) -> Bool {
    (side == .base ? added : removed).contains(lines(side)[place].text)
  }

  /// The change that the line itself speaks of.
  private func own(_ place: Int, _ side: SpecLine.Side, _ stretch: LineDifference.Stretch) -> ContractChange?
  {
    let line = lines(side)[place]
    let others = side == .base ? stretch.added.map { new[$0] } : stretch.removed.map { old[$0] }
    let counterpart = line.counterpart(among: others)
    let headings = line.headings.reversed().map { lines(side)[$0] }
    return index.change(for: line, under: headings, against: counterpart, side, schedule)
  }

  /// Of what frames the lines around it: the heading above, else the nearest line of the stretch.
  private func neighbour(
    of place: Int, _ side: SpecLine.Side, _ stretch: LineDifference.Stretch
  ) -> ContractChange? {
    for heading in lines(side)[place].headings.reversed() {
      if let change = explained[side]?[heading] { return change }
    }
    let near = (side == .base ? stretch.removed : stretch.added).sorted {
      abs($0 - place) < abs($1 - place)
    }
    if let change = near.lazy.compactMap({ explained[side]?[$0] }).first { return change }
    let other: SpecLine.Side = side == .base ? .head : .base
    return (side == .base ? stretch.added : stretch.removed).lazy.compactMap { explained[other]?[$0] }.first
  }
}
