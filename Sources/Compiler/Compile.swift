import Reporting
import Specs

// The whole way, on one page: YAML in, a framework out.
//
//   files → documents → project → facts → outcomes → indicators → open ends → framework
//           names bound  counted  rules fire  catalogue   what nobody decided
//
// What is found on the way is weighed at the end: a finding that somebody answers for stands in the way of nothing.
//
// Each step is a file of its own, takes the type the step before it made, and reports what an author got wrong.

/// What came of compiling a project.
public struct Compilation: Sendable {
  public let sources: SourceMap
  public var diagnostics: Diagnostics
  /// What was found and somebody answers for; not among the diagnostics.
  public let allowed: [AllowedFinding]
  /// Nil where there is an error.
  public let framework: Framework?
  /// The ids given out before, and those given now.
  private let book: LockBook

  fileprivate init(
    _ sources: SourceMap, _ diagnostics: Diagnostics, allowed: [AllowedFinding], _ framework: Framework?,
    _ book: LockBook
  ) {
    self.sources = sources
    self.diagnostics = diagnostics
    self.allowed = allowed
    self.framework = framework
    self.book = book
  }

  /// What `outcomes.lock` should say; nil where there is an error.
  public var lock: String? { framework.map { book.text(packs: $0.project.packs) } }
}

/// Compiles a project.
///
/// - Parameters:
///   - numbering: whether outcomes without a public id get one.
///   - updatesPacks: whether packs that ship may differ from those the lock knows.
public func compile(
  _ input: ProjectInput, _ numbering: Numbering, updatesPacks: Bool = false
) async -> Compilation {
  var readings = Readings.none
  return await compile(input, numbering, updatesPacks: updatesPacks, reusing: &readings)
}

/// The same, with what was read before: only files whose text has changed are read again.
public func compile(
  _ input: ProjectInput, _ numbering: Numbering, updatesPacks: Bool = false, reusing readings: inout Readings
) async -> Compilation {
  var diagnostics = Diagnostics()
  checkStrays(input, &diagnostics)
  let lock = input.lock.flatMap { readLock($0, &diagnostics) }
  var book = lock.map { LockBook($0, &diagnostics) } ?? LockBook()

  var framework: Framework?
  var allowed: [AllowedFinding] = []
  if let bound = await bind(readSpecs(input, reusing: &readings, &diagnostics), &diagnostics) {
    if let lock, !updatesPacks { checkPacks(lock, bound.packs, &diagnostics) }
    let project = await bound.withoutWrittenItems()
    let looking = lookAt(consume bound, input.sources)
    let facts = await findFacts(project)
    var found = Diagnostics()
    let derived = await derive(project, facts, input.sources, &book, numbering, &found)
    let (checked, written) = await looking.value
    diagnostics.append(checked)
    diagnostics.append(found)
    diagnostics.append(await runWordingChecks(derived, written))
    allowed = takeOutAllowed(project, input.sources, &diagnostics)
    if !diagnostics.hasErrors { framework = derived }
  }
  return Compilation(input.sources, diagnostics, allowed: allowed, framework, book)
}

/// Begins to check a project as it was written; nothing that follows from it depends on what is found.
///
/// What people said stands in it a second time, so it is given up here, and is let go of as soon as it has been checked.
private func lookAt(
  _ bound: consuming Project, _ sources: SourceMap
) -> Task<(checked: Diagnostics, written: DraftTexts), Never> {
  let project = consume bound
  return Task {
    async let written = DraftTexts(project)
    return (await runChecks(project, sources), await written)
  }
}
