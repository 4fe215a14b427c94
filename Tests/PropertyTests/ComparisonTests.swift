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
    let explained = findCauses(comparison, base: pair.base.origins, head: pair.head.origins, others: [])
    for cause in explained.changes.flatMap(causes) {
      #expect(!cause.lines.isEmpty, "\(pair.edits)")
      for line in cause.lines {
        let (own, other) = line.side == .base ? (pair.base, pair.head) : (pair.head, pair.base)
        let (those, there) = (own.lines(of: line.path), other.lines(of: line.path))
        let isMoved = those.count != there.count
        #expect(isMoved || (line.first...line.last).contains { those[$0 - 1] != there[$0 - 1] })
      }
    }
  }

  private func causes(_ change: ContractChange) -> [Cause] {
    if change.subject.kind == .pack { return [] }
    return (change.event == .changed ? change.fields.map(\.cause) : [change.cause])
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

/// A project, and the same after some edits, built with the lock of the first.
struct EditedPair {
  let base: Compiled
  let head: Compiled
  let edits: [GeneratedEdit]

  init(seed: UInt64) async throws {
    let project = GeneratedProject(.small(seed: seed))
    let undecided = try await Compiled(project)
    var draft = EditedProject(
      project: project, keys: undecided.framework.outcomes.map(\.key),
      measured: undecided.framework.indicators.filter(\.isExperience).map(\.key))
    var random = SplitMix64(seed: seed, part: 99)
    for _ in 0..<3 { GeneratedEdit.decision.apply(to: &draft, &random) }
    draft.leaveOutRejected()
    base = try await Compiled(draft.project, files: draft.files)
    // Every kind of edit comes up, and each meets others.
    let all = GeneratedEdit.allCases
    edits = [all[Int(seed) % all.count], random.pick(all), random.pick(all)]
    for edit in edits { edit.apply(to: &draft, &random) }
    // What was decided about an outcome that is no longer there would be an error.
    let after = try await Compiled(draft.undecided, files: draft.undecided.files())
    draft.keep(Set(after.framework.outcomes.map(\.key)), Set(after.framework.indicators.map(\.key)))
    head = try await Compiled(draft.project, lock: base.lock, files: draft.files)
  }

  func explained(_ comparison: Comparison) -> [ExplainedLine] {
    explainLines(of: comparison, base: base.printed, head: head.printed)
  }
}

extension EditedProject {
  fileprivate var undecided: GeneratedProject {
    var project = project
    project.decisions = []
    return project
  }

  /// Decides nothing about outcomes that are not there.
  fileprivate mutating func keep(_ outcomes: Set<String>, _ indicators: Set<String>) {
    project.decisions.removeAll { !outcomes.contains($0.outcome) }
    keys.removeAll { !outcomes.contains($0) }
    measured.removeAll { !indicators.contains($0) }
    leaveOutRejected()
  }

  /// Measures nothing that was rejected.
  fileprivate mutating func leaveOutRejected() {
    let rejected = project.decisions.filter { $0.decide == "reject" }.map { $0.outcome + "/" }
    measured.removeAll { key in rejected.contains { key.hasPrefix($0) } }
  }
}

extension Compiled {
  init(_ project: GeneratedProject, lock: String? = nil, files: [(path: String, bytes: [UInt8])]) async throws
  {
    try await self.init(project, lock: lock) { all in
      let lock = all.filter { $0.path == "outcomes.lock" }
      all = files + lock
    }
  }

  var json: JSONText { JSONText(written: frameworkJSON(framework)) }
  var origins: ComparedOrigins { ComparedOrigins(framework: framework, sources: framework.sources) }

  var printed: PrintedSide {
    var (sources, diagnostics) = (framework.sources, Diagnostics())
    let own = sources.files.filter { $0.path.hasPrefix("templates/") }
    let templates = Templates(replacing: own, into: &sources, diagnostics: &diagnostics)
    return PrintedSide(framework, templates, diagnostics: &diagnostics)
  }

  func lines(of path: String) -> [[UInt8]] {
    framework.sources.files.first { $0.path == path }.map { file in
      (1...file.lineCount).map { Array(file.bytes(ofLine: $0)) }
    } ?? []
  }
}
