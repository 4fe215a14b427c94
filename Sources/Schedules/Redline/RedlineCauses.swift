import Compiler
import Reporting

/// Why the places of a redline changed: what a comparison says of the thing that a row or paragraph is about.
public struct RedlineCauses: Sendable {
  /// By public id and by key.
  private var causes: [String: Cause] = [:]

  /// More lines than this make a margin nobody reads; the comparison itself has all of them.
  private static let mostLines = 6

  public init(_ comparison: Comparison) {
    for change in comparison.changes { add(change, inheriting: Cause()) }
  }

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
    guard let cause = names.lazy.compactMap({ causes[$0] }).first(where: \.isKnown) else { return nil }
    var lines = cause.others.map { "because of " + visible($0) }
    lines += cause.lines.prefix(Self.mostLines).map { "because of " + $0.text }
    let more = cause.lines.count - Self.mostLines
    if more > 0 { lines.append("and \(more) more \(more == 1 ? "place" : "places")") }
    return capitalised(lines.joined(separator: "\n"))
  }
}
