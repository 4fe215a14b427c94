import Reporting

/// What both sides of a comparison were made of, as far as it is known.
public struct ComparedOrigins: Sendable {
  /// Nil where the side was read and not compiled.
  public let framework: Framework?
  /// The files of the project; nil where there are none, because a framework alone was named.
  public let sources: SourceMap?

  public init(framework: Framework?, sources: SourceMap?) {
    self.framework = framework
    self.sources = sources
  }
}

/// Says of each change which lines, edited by whom, it comes from.
///
/// - Parameter others: what else differs between the sides and is no author's: the version of the program.
public func findCauses(
  _ comparison: Comparison, base: ComparedOrigins, head: ComparedOrigins, others: [String]
) -> Comparison {
  var comparison = comparison
  let others = others + comparison.changes.compactMap(packDifference)
  let finder = CauseFinder(base, head, others)
  comparison.changes = comparison.changes.map { finder.explained($0) }
  return comparison
}

/// "the pack rules/standard, version 1.0.0 before and 1.1.0 now"
private func packDifference(_ change: ContractChange) -> String? {
  guard change.subject.kind == .pack else { return nil }
  let name = "the pack \(change.subject.key)"
  switch change.event {
  case .came: return "\(name), which was not there before"
  case .went: return "\(name), which is not there any more"
  case .changed:
    let version = change.fields.first { $0.path == "version" }
    guard let version, let from = version.from, let to = version.to else {
      return "\(name), whose text differs"
    }
    return "\(name), version \(from) before and \(to) now"
  }
}

private struct CauseFinder {
  private let sides: [(side: SpecLine.Side, places: ProofPlaces, sources: SourceMap)]
  private let lines: ChangedLines?
  private let others: [String]

  init(_ base: ComparedOrigins, _ head: ComparedOrigins, _ others: [String]) {
    self.others = others
    sides = [(SpecLine.Side.base, base), (.head, head)].compactMap { side, origins in
      origins.framework.map { (side, ProofPlaces($0), $0.sources) }
    }
    if let old = base.sources, let new = head.sources {
      lines = ChangedLines(base: old, head: new)
    } else {
      lines = nil
    }
  }

  func explained(_ change: ContractChange) -> ContractChange {
    var change = change
    if change.event == .changed {
      for index in change.fields.indices {
        change.fields[index].cause = cause(change.subject, change.fields[index])
      }
    } else {
      change.cause = cause(change.subject, nil)
    }
    change.parts = change.parts.map { explained($0) }
    return change
  }

  private func cause(_ subject: Subject, _ field: FieldChange?) -> Cause {
    var cause = Cause()
    if subject.kind == .pack { return cause }
    cause.lines = specLines(subject, field)
    if cause.lines.isEmpty { cause.others = others }
    return cause
  }

  /// The lines of the first round in which any has changed; where none has, all that have changed in the project.
  private func specLines(_ subject: Subject, _ field: FieldChange?) -> [SpecLine] {
    guard let lines else { return [] }
    let rounds = sides.map { $0.places.rounds(of: subject, field) }
    for round in 0..<(rounds.map(\.count).max() ?? 0) {
      var found = FoundLines()
      for (side, those) in zip(sides, rounds) where round < those.count {
        for place in those[round] where place.span.end > place.span.start {
          for (hunk, range) in lines.hunks(in: place.span, of: side.sources, side.side) {
            found.add(hunk, range, side.side, side.sources.path(of: place.span), place.via)
          }
        }
      }
      if !found.isEmpty { return found.lines }
    }
    guard others.isEmpty else { return [] }
    var found = FoundLines()
    for path in lines.paths where path != "outcomes.lock" {
      for hunk in lines.all(in: path) {
        found.add(hunk, hunk.base, .base, path, [])
        found.add(hunk, hunk.head, .head, path, [])
      }
    }
    return found.lines
  }
}

/// Changed lines, each once: where a line reads differently on both sides, the new one stands for both.
private struct FoundLines {
  private var byHunk: [Key: (base: Range<Int>?, head: Range<Int>?, via: [String])] = [:]

  fileprivate struct Key: Hashable {
    let path: String
    let base: Range<Int>
    let head: Range<Int>
  }

  var isEmpty: Bool { byHunk.isEmpty }

  mutating func add(
    _ hunk: ChangedLines.Hunk, _ lines: Range<Int>, _ side: SpecLine.Side, _ path: String, _ via: [String]
  ) {
    if lines.isEmpty { return }
    let key = Key(path: path, base: hunk.base, head: hunk.head)
    var entry = byHunk[key] ?? (nil, nil, via)
    let joined = { (old: Range<Int>?) in
      old.map { min($0.lowerBound, lines.lowerBound)..<max($0.upperBound, lines.upperBound) } ?? lines
    }
    if side == .base { entry.base = joined(entry.base) } else { entry.head = joined(entry.head) }
    byHunk[key] = entry
  }

  var lines: [SpecLine] {
    byHunk.map { key, entry in
      let (side, range) = key.told(entry.base, entry.head)
      return SpecLine(
        side: side, path: key.path, first: range.lowerBound, last: range.upperBound - 1, via: entry.via)
    }.sorted { left, right in
      (left.path.utf8Bytes, left.first, left.side) < (right.path.utf8Bytes, right.first, right.side)
    }
  }
}

extension FoundLines.Key {
  /// The lines as they are now, where they still are; those of a line that was rewritten are the same.
  func told(_ old: Range<Int>?, _ new: Range<Int>?) -> (SpecLine.Side, Range<Int>) {
    if let new { return (.head, new) }
    guard let old, base.count == head.count else { return (.base, old ?? base) }
    let moved = head.lowerBound - base.lowerBound
    return (.head, old.lowerBound + moved..<old.upperBound + moved)
  }
}
