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
  /// Nil where no reported change accounts for it: the comparison has overlooked something, or a template is not the same.
  public let change: ContractChange?
}

/// Accounts for every line of the schedules that differs: each comes from one reported change.
///
/// A change is looked for by what the line names (ids and keys, the first of them first), by the values that a change
/// reports, and by the heading the line stands under. Lines that are blank, and what frames a table or list that came or
/// went, go with their neighbours.
///
/// - Parameters:
///   - base: the schedules as they were, and the framework they were written from.
///   - head: the schedules as they are.
public func explainLines(
  of comparison: Comparison, base: (framework: Framework, files: [RenderedFile]),
  head: (framework: Framework, files: [RenderedFile])
) -> [ExplainedLine] {
  let index = ChangeIndex(comparison, base: base.framework, head: head.framework)
  let old = Dictionary(base.files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  let new = Dictionary(head.files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  return allSchedules.flatMap { schedule -> [ExplainedLine] in
    let (before, after) = (old[schedule.fileName] ?? [], new[schedule.fileName] ?? [])
    if before == after { return [] }
    var explanation = ScheduleExplanation(schedule.key, lines(before), lines(after), index)
    return explanation.run()
  }
}

private func lines(_ bytes: [UInt8]) -> [String] {
  bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    .map { String(decoding: $0, as: UTF8.self) }
}

/// The lines of one schedule that differ, stretch by stretch.
private struct ScheduleExplanation {
  let schedule: String
  let old: [PrintedLine]
  let new: [PrintedLine]
  let index: ChangeIndex
  private var explained: [SpecLine.Side: [Int: ContractChange]] = [:]

  init(_ schedule: String, _ old: [String], _ new: [String], _ index: ChangeIndex) {
    self.schedule = schedule
    self.old = PrintedLine.lines(old)
    self.new = PrintedLine.lines(new)
    self.index = index
  }

  mutating func run() -> [ExplainedLine] {
    var result: [ExplainedLine] = []
    for hunk in hunks {
      for place in hunk.removed { explained[.base, default: [:]][place] = own(place, .base, hunk) }
      for place in hunk.added { explained[.head, default: [:]][place] = own(place, .head, hunk) }
      result +=
        hunk.removed.compactMap { line($0, .base, hunk) } + hunk.added.compactMap { line($0, .head, hunk) }
    }
    return result
  }

  private func lines(_ side: SpecLine.Side) -> [PrintedLine] { side == .base ? old : new }

  private func line(_ place: Int, _ side: SpecLine.Side, _ hunk: Hunk) -> ExplainedLine? {
    let printed = lines(side)[place]
    if printed.text.allSatisfy(\.isWhitespace) { return nil }
    let change = explained[side]?[place] ?? (printed.isRecord ? nil : neighbour(of: place, side, hunk))
    return ExplainedLine(
      schedule: schedule, side: side, number: place + 1, text: printed.text, change: change)
  }

  /// The change that the line itself speaks of.
  private func own(_ place: Int, _ side: SpecLine.Side, _ hunk: Hunk) -> ContractChange? {
    let line = lines(side)[place]
    let others = side == .base ? hunk.added.map { new[$0] } : hunk.removed.map { old[$0] }
    let counterpart =
      others.first { $0.owner == line.owner && line.owner != nil } ?? others.first { $0.endsLike(line) }
    let headings = line.headings.reversed().map { lines(side)[$0] }
    return index.change(for: line, under: headings, against: counterpart, side, schedule)
  }

  /// Of what frames the lines around it: the heading above, else the nearest line of the stretch.
  private func neighbour(of place: Int, _ side: SpecLine.Side, _ hunk: Hunk) -> ContractChange? {
    for heading in lines(side)[place].headings.reversed() {
      if let change = explained[side]?[heading] { return change }
    }
    let near = (side == .base ? hunk.removed : hunk.added).sorted { abs($0 - place) < abs($1 - place) }
    if let change = near.lazy.compactMap({ explained[side]?[$0] }).first { return change }
    let other: SpecLine.Side = side == .base ? .head : .base
    return (side == .base ? hunk.added : hunk.removed).lazy.compactMap { explained[other]?[$0] }.first
  }

  private struct Hunk {
    let removed: Range<Int>
    let added: Range<Int>
  }

  /// Stretches of lines that differ; a single blank line between two of them does not part them.
  private var hunks: [Hunk] {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.map(\.text).difference(from: old.map(\.text)) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var hunks: [Hunk] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      let (from, to) = (left, right)
      while removed.contains(left) { left += 1 }
      while added.contains(right) { right += 1 }
      if left > from || right > to {
        hunks.append(Hunk(removed: from..<left, added: to..<right))
      } else {
        left += 1
        right += 1
      }
    }
    return hunks
  }
}
