import Compiler
import ProjectGenerator
import Reporting
import Schedules
import Testing

/// What holds of the comparison of any two projects.
@Suite struct ComparisonTests {
  /// Would break if anything compared depended on where it is in a file, in memory, or on the order of a set.
  @Test(arguments: seeds.prefix(12)) func nothingChangesBetweenAProjectAndItself(seed: UInt64) async throws {
    let project = try await Compiled.decided(seed: seed)
    let again = try await Compiled(project.project, keys: .shuffled(seed: seed), lock: project.lock) {
      $0.reverse()
    }
    let comparison = compare(base: project.json, head: again.json)
    #expect(comparison.isEmpty, "\(told(comparison))")
  }

  /// Two revisions of a project, looked at from all sides.
  @Test(arguments: 1...UInt64(GeneratedEdit.allCases.count)) func whatEditsChange(seed: UInt64) async throws {
    let pair = try await EditedPair(seed: seed)
    let there = compare(base: pair.base.json, head: pair.head.json)
    try checkDirections(pair, there)
    checkLines(pair, there)
    checkCauses(pair, there)
  }

  /// Would break if one side were looked at in another way than the other, or a value of a compiled framework took another
  /// way than one that was read from a file.
  private func checkDirections(_ pair: EditedPair, _ there: Comparison) throws {
    let back = compare(base: pair.head.json, head: pair.base.json)
    #expect(told(there).sorted() == told(back, isMirrored: true).sorted(), "\(pair.edits)")
    let read = compare(
      base: try #require(JSONText(frameworkJSON(pair.base.framework))),
      head: try #require(JSONText(frameworkJSON(pair.head.framework))))
    #expect(told(there) == told(read), "\(pair.edits)")
  }

  /// Would break if the schedules printed something that is not compared, or something were reported twice.
  private func checkLines(_ pair: EditedPair, _ comparison: Comparison) {
    let lines = pair.explained(comparison)
    for line in lines where line.change == nil {
      Issue.record("\(pair.edits): \(line.schedule) \(line.side):\(line.number) \(line.text)")
    }
    let subjects = told(comparison).map { $0.prefix { $0 != ":" } }
    #expect(Set(subjects).count == subjects.count, "reported twice: \(pair.edits)")
    // What is not reported leaves lines that nothing explains, so that the check above can fail.
    var silent = comparison
    silent.changes = []
    #expect(pair.explained(silent).count { $0.change == nil } == lines.count)
  }

  /// Would break if an edit to the files had no line to blame, or one that was not edited.
  private func checkCauses(_ pair: EditedPair, _ comparison: Comparison) {
    let explained = pair.withCauses(comparison)
    for (name, cause) in explained.changes.flatMap(causes) {
      if cause.lines.isEmpty { Issue.record("\(pair.edits): no line for \(name)") }
      for line in cause.lines {
        let (own, other) = line.side == .base ? (pair.base, pair.head) : (pair.head, pair.base)
        let (those, there) = (own.lines(of: line.path), other.lines(of: line.path))
        let isMoved = those.count != there.count
        #expect(isMoved || (line.first...line.last).contains { those[$0 - 1] != there[$0 - 1] })
      }
    }
  }

  private func causes(_ change: ContractChange) -> [(name: String, cause: Cause)] {
    let name = "\(change.subject.kind) \(change.subject.key)"
    return
      (change.event == .changed
      ? change.fields.map { ("\(name) \($0.path)", $0.cause) } : [(name, change.cause)])
      + change.parts.flatMap(causes)
  }
}

/// Everything a comparison reports, a line for each value; mirrored, as the comparison the other way round would say it.
private func told(_ comparison: Comparison, isMirrored: Bool = false) -> [String] {
  func lines(_ change: ContractChange) -> [String] {
    var event = change.event.rawValue
    if isMirrored { event = ["came": "went", "went": "came"][event] ?? event }
    let subject = "\(change.subject.kind) \(change.subject.key)"
    let fields =
      change.event == .changed ? change.fields.map { told($0, subject, isMirrored: isMirrored) } : []
    return ["\(subject): \(event) \(change.class)"] + fields + change.parts.flatMap(lines)
  }
  return comparison.changes.flatMap(lines)
}

private func told(_ field: FieldChange, _ subject: String, isMirrored: Bool) -> String {
  var (from, to, direction) = (field.from, field.to, field.direction?.rawValue ?? "-")
  if isMirrored {
    (from, to) = (to, from)
    direction = ["tighter": "looser", "looser": "tighter"][direction] ?? direction
  }
  return "\(subject) \(field.path): \(field.class) \(from ?? "nil") → \(to ?? "nil") \(direction)"
}
