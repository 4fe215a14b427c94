import Compiler
import Reporting

/// A line of a schedule that one side has and the other has not, and the change it comes from.
public struct ExplainedLine: Sendable {
  /// The schedule's key.
  public let schedule: String
  public let side: SpecLine.Side
  /// One-based.
  public let number: Int
  public let text: String
  /// Nil where no reported change accounts for it: the comparison has overlooked something.
  public let change: ContractChange?
}

/// Accounts for every line of the schedules that differs: each comes from one reported change.
///
/// What all schedules are made with is changed first, one thing after the other: templates, form, frame. The lines that change
/// with each come from it. Of what is left, a change is looked for by what the line names (ids and keys, the first of them
/// first), by the values that a change reports, and by the heading the line stands under. Lines that are blank, and what
/// frames a table or list that came or went, go with their neighbours.
public func explainLines(of comparison: Comparison, base: PrintedSide, head: PrintedSide) -> [ExplainedLine] {
  let steps = PrintedSteps(comparison, from: base, to: head).steps
  let last = steps.last?.side ?? base
  let index = ChangeIndex(comparison, base: last.framework, head: head.framework)
  let (old, new, between) = (base.lines, head.lines, steps.map { ($0.change, $0.side.lines) })
  return allSchedules.flatMap { schedule -> [ExplainedLine] in
    let (before, after) = (old[schedule.key] ?? [], new[schedule.key] ?? [])
    if before == after { return [] }
    let way = between.map { ($0.0, $0.1[schedule.key] ?? []) }
    return explained(schedule.key, before, after, by: way, index)
  }
}

/// The lines of one schedule that differ, stretch by stretch.
///
/// - Parameter way: what changed the schedule before its content did, with the schedule as it then was.
private func explained(
  _ schedule: String, _ old: [String], _ new: [String], by way: [(change: ContractChange, lines: [String])],
  _ index: ChangeIndex
) -> [ExplainedLine] {
  let last = way.last?.lines ?? old
  var content = ScheduleExplanation(schedule, last, new, index)
  let explained = content.run()
  // What became of the lines of the first text on the way to the last, and where those of the last come from.
  var gone: [Int: ContractChange] = [:]
  var origin = Array(old.indices).map(Optional.some)
  var come: [Int: ContractChange] = [:]
  var earlier = old
  for (change, lines) in way where lines != earlier {
    let difference = LineDifference(from: earlier, to: lines)
    let places = difference.places(of: earlier.count)
    for place in difference.removed { if let first = origin[place] { gone[first] = change } }
    var moved = [Int?](repeating: nil, count: lines.count)
    var stayed: [Int: ContractChange] = [:]
    for (from, to) in places.enumerated() {
      guard let to else { continue }
      moved[to] = origin[from]
      stayed[to] = come[from]
    }
    for place in difference.added { stayed[place] = change }
    (origin, come, earlier) = (moved, stayed, lines)
  }
  // A line is told on the side where it stands. What its content does not explain stays open.
  var told: [SpecLine.Side: [Int: ContractChange?]] = [.base: gone.mapValues { $0 }, .head: [:]]
  let toContent = LineDifference(from: last, to: new)
  for (from, to) in toContent.places(of: last.count).enumerated() {
    if let to, let change = come[from] { told[.head]?.updateValue(change, forKey: to) }
  }
  for place in toContent.removed {
    if let first = origin[place] { told[.base]?.updateValue(explained[.base]?[place], forKey: first) }
  }
  for place in toContent.added { told[.head]?.updateValue(explained[.head]?[place], forKey: place) }
  return lines(schedule, old, new, told)
}

private func lines(
  _ schedule: String, _ old: [String], _ new: [String], _ changes: [SpecLine.Side: [Int: ContractChange?]]
) -> [ExplainedLine] {
  func lines(_ side: SpecLine.Side, _ texts: [String], _ range: Range<Int>) -> [ExplainedLine] {
    range.compactMap { place in
      if texts[place].allSatisfy(\.isWhitespace) { return nil }
      // A line that is on both ways, and stands elsewhere, goes with those beside it.
      let near = range.sorted { abs($0 - place) < abs($1 - place) }
      let change = changes[side]?[place] ?? near.lazy.compactMap { changes[side]?[$0] ?? nil }.first
      return ExplainedLine(
        schedule: schedule, side: side, number: place + 1, text: texts[place], change: change)
    }
  }
  return LineDifference(from: old, to: new).stretches.flatMap { stretch in
    lines(.base, old, stretch.removed) + lines(.head, new, stretch.added)
  }
}
