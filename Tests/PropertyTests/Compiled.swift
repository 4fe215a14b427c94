import Compiler
import ProjectGenerator
import Reporting
import Testing

/// Seeds of the small projects that every property is held against.
let seeds: [UInt64] = Array(1...40)

/// A generated project, and what follows from it.
struct Compiled {
  let project: GeneratedProject
  let framework: Framework
  let lock: String

  init(
    _ project: GeneratedProject, keys: KeyOrder = .asInTheManual, lock: String? = nil,
    files reordered: (inout [(path: String, bytes: [UInt8])]) -> Void = { _ in }
  ) async throws {
    var files = project.files(keys)
    if let lock { files.append(("outcomes.lock", Array(lock.utf8))) }
    reordered(&files)
    let compilation = await compile(ProjectInput(files: files), .givesIDs)
    let errors = compilation.diagnostics.found.filter { $0.level == .error }
    try #require(errors.isEmpty, "\(errors.map { "\($0.kind.name): \($0.message)" })")
    self.project = project
    framework = try #require(compilation.framework)
    self.lock = try #require(compilation.lock)
  }

  /// A small project of a seed, with some outcomes accepted, rejected and reworded: the keys come from a first compilation.
  static func decided(seed: UInt64) async throws -> Compiled {
    var project = GeneratedProject(.small(seed: seed))
    let undecided = try await Compiled(project)
    var random = SplitMix64(seed: seed, part: 77)
    for outcome in undecided.framework.outcomes where random.isTrue(50) {
      let decide = random.pick(["accept", "reject", "reject", "reword"])
      let statement = decide == "reword" ? "People more often feel at home here" : nil
      project.decisions.append(.init(outcome.key, decide, statement: statement))
    }
    return try await Compiled(project)
  }

  /// Everything about the outcomes and the unanswered findings that does not name a place in a file.
  var told: [String] {
    outcomes + unanswered + framework.indicators.map { "\($0.id) \($0.key) \($0.text.numerator)" }
      + framework.openItems.map { "\($0.slot): \($0.question)" }
      + framework.retired.map { "\($0.id) \($0.key)" }
  }

  var outcomes: [String] { framework.outcomes.map { "\($0.id) \($0.priority) " + account(of: $0) } }

  /// Without id and priority, which depend on the other outcomes.
  func account(of outcome: Outcome) -> String {
    let project = framework.project
    let supports = outcome.supports
    let items = [
      outcome.feelings, supports.changes, supports.goals, supports.now, supports.steps, supports.voices,
    ]
    let proof = items.map { $0.map(project.key(of:)).joined(separator: " ") }.joined(separator: " | ")
    let confidence = outcome.confidence
    return
      "\(outcome.key) \(outcome.class) \(outcome.state) \(outcome.statement) \(outcome.iStatement ?? "-") "
      + "\(confidence.level) \(confidence.notes) \(confidence.sessions) \(outcome.mass) \(proof)"
  }

  var unanswered: [String] {
    framework.unanswered.map { "\(framework.project.key(of: $0.item)): \($0.reason.rawValue)" }
  }

  /// Public ids by key.
  var ids: [String: String] {
    Dictionary(uniqueKeysWithValues: framework.outcomes.map { ($0.key, $0.id) })
  }

  var indicatorIDs: [String: String] {
    Dictionary(uniqueKeysWithValues: framework.indicators.map { ($0.key, $0.id) })
  }
}
