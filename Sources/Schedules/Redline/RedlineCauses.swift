import Compiler
import Reporting

/// Why the places of a redline changed: what a comparison says of the thing that a row or paragraph is about.
public struct RedlineCauses: Sendable {
  /// By public id and by key.
  private var causes: [String: Cause] = [:]
  /// By document: what its changed lines say, without marks, and why.
  private var lines: [String: [(words: String, cause: Cause)]] = [:]

  /// More lines than this make a margin nobody reads; the comparison itself has all of them.
  private static let mostLines = 6

  /// - Parameter lines: the changed lines of the schedules, for the places that no id or key names.
  public init(_ comparison: Comparison, lines: [ExplainedLine]) {
    for change in comparison.changes { add(change, inheriting: Cause()) }
    for line in lines {
      guard let change = line.change, let cause = causes[change.subject.key], cause.isKnown else { continue }
      self.lines[line.schedule, default: []].append((Self.words(of: line.text), cause))
    }
  }

  /// Letters and figures alone: Markdown's marks are gone where a paragraph has been read.
  private static func words(of text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }

  /// What came or went with something larger did so for the larger thing's reasons.
  private mutating func add(_ change: ContractChange, inheriting outer: Cause) {
    var cause = Cause()
    for part in [change.cause] + change.fields.map(\.cause) {
      for line in part.lines where !cause.lines.contains(line) { cause.lines.append(line) }
      for other in part.others where !cause.others.contains(other) { cause.others.append(other) }
    }
    if !cause.isKnown { cause = outer }
    for name in [change.subject.id, change.subject.key].compactMap({ $0 }) where causes[name] == nil {
      causes[name] = cause
    }
    for part in change.parts { add(part, inheriting: cause) }
  }

  /// For the margin; nil where nothing is known.
  public func remark(at place: ChangedPlace) -> String? {
    let names = [place.row, place.id].compactMap { $0 }
    guard let cause = names.lazy.compactMap({ causes[$0] }).first(where: \.isKnown) ?? causeOfLine(in: place)
    else { return nil }
    var lines = cause.others.map { "because of " + visible($0) }
    lines += cause.lines.prefix(Self.mostLines).map { "because of " + $0.text }
    let more = cause.lines.count - Self.mostLines
    if more > 0 { lines.append("and \(more) more \(more == 1 ? "place" : "places")") }
    return capitalised(lines.joined(separator: "\n"))
  }

  /// A paragraph is one or more lines of the schedule: the first that changed says why.
  private func causeOfLine(in place: ChangedPlace) -> Cause? {
    guard let changed = lines[place.document], !place.texts.isEmpty else { return nil }
    let texts = place.texts.map { Self.words(of: $0) }
    return changed.first { line in !line.words.isEmpty && texts.contains { $0.contains(line.words) } }?.cause
  }
}
