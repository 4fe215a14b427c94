import Compiler
import ProjectGenerator
import Reporting
import Schedules
import Testing

/// A project, and the same after some edits, built with the lock of the first.
struct EditedPair {
  let base: Compiled
  let head: Compiled
  let edits: [GeneratedEdit]

  /// Every kind of edit comes up, and each meets others.
  init(seed: UInt64, count: Int = 3) async throws {
    let all = GeneratedEdit.allCases
    var random = SplitMix64(seed: seed, part: 98)
    let edits = [all[Int(seed) % all.count]] + (1..<count).map { _ in random.pick(all) }
    let before = try await EditedProject(seed: seed)
    try await self.init(before, try await Compiled(before.project, files: before.files), edits, seed: seed)
  }

  /// - Parameter parts: which of the edits are made; all where left out. What each does is the same, whichever others there are.
  init(
    _ before: EditedProject, _ base: Compiled, _ edits: [GeneratedEdit], seed: UInt64,
    only parts: [Int]? = nil
  ) async throws {
    var draft = before
    for (place, edit) in edits.enumerated() where parts?.contains(place) ?? true {
      var random = SplitMix64(seed: seed, part: 100 + place)
      edit.apply(to: &draft, &random)
    }
    // What was decided about an outcome that is no longer there would be an error.
    let after = try await Compiled(draft.undecided, files: draft.undecided.files())
    draft.keep(Set(after.framework.outcomes.map(\.key)), Set(after.framework.indicators.map(\.key)))
    self.base = base
    self.edits = edits
    head = try await Compiled(draft.project, lock: base.lock, files: draft.files)
  }

  var comparison: Comparison { compare(base: base.json, head: head.json) }

  func withCauses(_ comparison: Comparison, _ effects: EditEffects = EditEffects()) -> Comparison {
    findCauses(
      comparison, base: base.origins, head: head.origins, others: [], shippedTemplates: shippedTemplates,
      effects: effects)
  }

  /// What each edited line does alone.
  func effects(_ comparison: Comparison) async -> EditEffects {
    await EditEffects.found(
      in: comparison, base: (base.framework.sources, base.json), head: (head.framework.sources, head.json)
    ) { files in
      await compile(ProjectInput(files: files.map { ($0.key, $0.value) }), .givesIDs).framework
        .map { JSONText(written: frameworkJSON($0)) }
    }
  }

  func explained(_ comparison: Comparison) -> [ExplainedLine] {
    explainLines(of: comparison, base: base.printed, head: head.printed)
  }
}

extension EditedProject {
  /// A small project with a form of its own and some decisions.
  init(seed: UInt64) async throws {
    let project = GeneratedProject(.small(seed: seed))
    let undecided = try await Compiled(project)
    let plain = undecided.framework.sources.files.first { $0.path == "library/forms/plain.yaml" }
    self.init(
      project: project, seed: seed, keys: undecided.framework.outcomes.map(\.key),
      measured: undecided.framework.indicators.filter(\.isExperience).map(\.key),
      form: String(decoding: try #require(plain).bytes, as: UTF8.self))
    var random = SplitMix64(seed: seed, part: 99)
    for _ in 0..<3 { GeneratedEdit.decision.apply(to: &self, &random) }
    leaveOutRejected()
  }

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
