import Compiler
import ProjectGenerator
import Reporting
import Schedules
import Testing

/// Two edits in different places, made at once and each alone: what the comparison says of both together has to agree with
/// what it says of each.
@Suite struct TwoEditsTests {
  static let seeds: [UInt64] = Array(1...12)

  @Test(arguments: seeds) func eachIsKnownByWhatItDoesAlone(seed: UInt64) async throws {
    guard let trial = try await TwoEdits(seed: seed) else { return }
    await checkCauses(trial)
    checkLines(trial)
  }

  /// Would break if what schedules are made with took part in what follows from the files, or the other way round.
  @Test(arguments: [.overriddenTemplate, .formTitle, .smallNumber] as [GeneratedEdit])
  func whatSchedulesAreMadeWithIsItsOwnCause(edit: GeneratedEdit) async throws {
    let trial = try #require(try await TwoEdits([.weight, edit], seed: 3))
    await checkCauses(trial)
    checkLines(trial)
  }

  /// Edits that touch the same lines are no two edits; most pairs of the seeds are.
  @Test func mostPairsAreIndependent() async throws {
    var count = 0
    for seed in Self.seeds.prefix(6) where try await TwoEdits(seed: seed) != nil { count += 1 }
    #expect(count > 3)
  }

  /// Would break if a line were named that has nothing to do with a change: one of an edit that makes no such change alone, and
  /// without which the change would be the same.
  private func checkCauses(_ trial: TwoEdits) async {
    let comparison = trial.both.comparison
    let explained = trial.both.withCauses(comparison, await trial.both.effects(comparison))
    let (first, second) = (trial.first.comparison.values, trial.second.comparison.values)
    for (place, value) in explained.values {
      for (edit, own, other) in [(trial.firstLines, first, second), (trial.secondLines, second, first)] {
        guard value.cause.lines.contains(where: { trial.is($0, of: edit) }) else { continue }
        let isMade = own[place] != nil
        let isNeeded = other[place]?.isSame(as: value) != true
        #expect(isMade || isNeeded, "\(trial.name): \(place) \(value.cause.lines)")
        let others = value.cause.lines.filter { !trial.is($0, of: edit) }
        let isEnough = other[place]?.isSame(as: value) == true && own[place]?.isSame(as: value) != true
        #expect(!isEnough || others.isEmpty, "\(trial.name): \(place) needs only \(others)")
      }
    }
  }

  /// Would break if a line of the schedules were credited to the wrong one of two changes.
  private func checkLines(_ trial: TwoEdits) {
    let (first, second) = (trial.first.creditedLines, trial.second.creditedLines)
    let (one, two) = (trial.first.comparison.subjects, trial.second.comparison.subjects)
    // What stands there several times, as the rule of a table does, or only stands elsewhere now, cannot be told by what it says.
    let all = trial.both.explained(trial.both.comparison)
    let count = Dictionary(grouping: all) { $0.schedule + $0.text }.mapValues(\.count)
    for line in all where count[line.schedule + line.text] == 1 {
      let name = PrintedText(line)
      guard let change = line.change, (first[name] == nil) != (second[name] == nil) else { continue }
      let allowed = first[name] == nil ? two : one
      let subject = "\(change.subject.kind) \(change.subject.key)"
      if !allowed.contains(subject) {
        Issue.record(
          "\(trial.name): \(subject) is not what changed \(line.schedule) \(line.side):\(line.number) \(line.text): \(first[name] ?? second[name] ?? "")"
        )
      }
    }
  }
}

/// A project before, after both edits, and after each of them.
private struct TwoEdits {
  let both: EditedPair
  let first: EditedPair
  let second: EditedPair
  let firstLines: Set<EditedLine>
  let secondLines: Set<EditedLine>

  /// A line that one side has and the other has not, by what it says.
  struct EditedLine: Hashable {
    let side: SpecLine.Side
    let path: String
    let text: [UInt8]
  }

  var name: String { "\(both.edits.map(\.rawValue))" }

  /// Nil where the two are not independent: together they edit other lines than each alone.
  init?(seed: UInt64) async throws {
    let all = GeneratedEdit.allCases
    var random = SplitMix64(seed: seed, part: 97)
    try await self.init([all[Int(seed * 2) % all.count], random.pick(all)], seed: seed)
  }

  init?(_ edits: [GeneratedEdit], seed: UInt64) async throws {
    let before = try await EditedProject(seed: seed)
    let base = try await Compiled(before.project, files: before.files)
    both = try await EditedPair(before, base, edits, seed: seed)
    first = try await EditedPair(before, base, edits, seed: seed, only: [0])
    second = try await EditedPair(before, base, edits, seed: seed, only: [1])
    (firstLines, secondLines) = (first.editedLines, second.editedLines)
    guard firstLines.isDisjoint(with: secondLines), both.editedLines == firstLines.union(secondLines) else {
      return nil
    }
  }

  /// Whether a line that is named as a cause belongs to an edit.
  func `is`(_ line: SpecLine, of edit: Set<EditedLine>) -> Bool {
    let lines = (line.side == .base ? both.base : both.head).lines(of: line.path)
    return (line.first...line.last).contains {
      edit.contains(EditedLine(side: line.side, path: line.path, text: lines[$0 - 1]))
    }
  }
}

extension EditedPair {
  fileprivate var editedLines: Set<TwoEdits.EditedLine> {
    var found: Set<TwoEdits.EditedLine> = []
    for path in Set((base.framework.sources.files + head.framework.sources.files).map(\.path))
    where path != "outcomes.lock" {
      let (old, new) = (base.lines(of: path), head.lines(of: path))
      for change in new.difference(from: old) {
        switch change {
        case .remove(_, let text, _): found.insert(.init(side: .base, path: path, text: text))
        case .insert(_, let text, _): found.insert(.init(side: .head, path: path, text: text))
        }
      }
    }
    return found
  }

  /// The changes that lines are credited to.
  fileprivate var creditedLines: [PrintedText: String] {
    Dictionary(
      explained(comparison).map { line in
        (PrintedText(line), line.change.map { "\($0.subject.kind) \($0.subject.key)" } ?? "nothing")
      }, uniquingKeysWith: { first, _ in first })
  }
}

/// A changed line of a schedule, wherever it stands.
private struct PrintedText: Hashable {
  let schedule: String
  let side: SpecLine.Side
  let text: String

  init(_ line: ExplainedLine) {
    (schedule, side, text) = (line.schedule, line.side, line.text)
  }
}

/// A value that changed, or that the thing itself came or went.
private struct ChangedValue {
  let event: ContractChange.Event
  let from: String?
  let to: String?
  let cause: Cause

  func isSame(as other: ChangedValue) -> Bool {
    event == other.event && (event != .changed || from == other.from && to == other.to)
  }
}

extension Comparison {
  fileprivate var subjects: Set<String> {
    Set(changes.flatMap(\.withParts).map { "\($0.subject.kind) \($0.subject.key)" })
  }

  fileprivate var values: [String: ChangedValue] {
    var values: [String: ChangedValue] = [:]
    for change in changes.flatMap(\.withParts) {
      let subject = "\(change.subject.kind) \(change.subject.key)"
      if change.event != .changed {
        values[subject] = ChangedValue(event: change.event, from: nil, to: nil, cause: change.cause)
      }
      for field in change.event == .changed ? change.fields : [] {
        values["\(subject) \(field.path)"] = ChangedValue(
          event: .changed, from: field.from, to: field.to, cause: field.cause)
      }
    }
    return values
  }
}
