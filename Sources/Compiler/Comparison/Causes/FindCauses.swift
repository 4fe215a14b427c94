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
/// - Parameters:
///   - others: what else differs between the sides and is no author's: the version of the program.
///   - shippedTemplates: the templates that ship, by path; the lines of a project's own are those that differ from them.
///   - effects: what each edit does alone, where somebody has found out.
public func findCauses(
  _ comparison: Comparison, base: ComparedOrigins, head: ComparedOrigins, others: [String],
  shippedTemplates: [String: [UInt8]] = [:], effects: EditEffects = EditEffects()
) -> Comparison {
  var comparison = comparison
  var finder = CauseFinder(base, head, shippedTemplates, effects)
  finder.others =
    others
    + comparison.changes.flatMap(\.withParts).filter { finder.packLines($0.subject).isEmpty }
    .compactMap(packDifference)
  comparison.changes = comparison.changes.map { finder.explained($0) }
  return comparison
}

/// "the pack rules/standard, version 1.0.0 before and 1.1.0 now"
private func packDifference(_ change: ContractChange) -> String? {
  guard change.subject.kind == .pack else { return nil }
  let parts = change.subject.key.split(separator: "/", maxSplits: 1)
  let name =
    parts.first == "form" ? "the contract form \(parts.last ?? "")" : "the pack \(change.subject.key)"
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
  private let effects: EditEffects
  /// What is no author's.
  var others: [String] = []

  init(
    _ base: ComparedOrigins, _ head: ComparedOrigins, _ shipped: [String: [UInt8]], _ effects: EditEffects
  ) {
    self.effects = effects
    sides = [(SpecLine.Side.base, base), (.head, head)].compactMap { side, origins in
      origins.framework.map { (side, ProofPlaces($0), $0.sources) }
    }
    if let old = base.sources, let new = head.sources {
      lines = ChangedLines(base: old, head: new, shipped: shipped)
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
    if subject.kind == .pack {
      cause.lines = packLines(subject)
      return cause
    }
    cause.lines = specLines(subject, field)
    if cause.lines.isEmpty { cause.others = others }
    return cause
  }

  /// What was edited in a pack that the project has of its own, or where it names its form; a pack that ships is nobody's.
  func packLines(_ subject: Subject) -> [SpecLine] {
    guard subject.kind == .pack, let lines else { return [] }
    var found = FoundLines()
    for (side, places, sources) in sides {
      if subject.key.hasPrefix("form/") {
        let form = places.project.contract.form
        for (edit, range) in lines.edits(in: form.span, of: sources, side) {
          found.add(edit, range, side, ["form \(form.value)"])
        }
      }
    }
    // A form that is not the contract's any more may say what it likes.
    if !found.isEmpty { return found.lines }
    for (_, places, sources) in sides {
      let digests = places.project.packs.filter { "\($0.kind)/\($0.id)" == subject.key }.map(\.digest)
      for file in sources.files
      where !lines.all(in: file.path).isEmpty && digests.contains(digest(of: file.bytes)) {
        lines.all(in: file.path).forEach { found.addWhole($0) }
      }
    }
    return found.lines
  }

  /// The lines of the edits that are known to make the change. Where that is not known, those of the first round in which any has
  /// changed; where none has, all that have changed in the project.
  private func specLines(_ subject: Subject, _ field: FieldChange?) -> [SpecLine] {
    guard let lines else { return [] }
    let known = effects.edits(of: subject, field)
    let rounds = sides.map { $0.places.rounds(of: subject, field) }
    var found = FoundLines()
    for round in 0..<(rounds.map(\.count).max() ?? 0) {
      let earlier = found
      for (side, those) in zip(sides, rounds) where round < those.count {
        for place in those[round] where place.span.end > place.span.start {
          for (edit, range) in lines.edits(in: place.span, of: side.sources, side.side)
          where known?.contains(edit) ?? true && !earlier.has(edit) {
            found.add(edit, range, side.side, place.via)
          }
        }
      }
      if known == nil, !found.isEmpty { return found.lines }
    }
    if let known {
      for edit in known where !found.has(edit) { found.addWhole(edit) }
    } else if others.isEmpty {
      // A template changes how things are printed, and never what follows from them.
      for edit in lines.all where !edit.isOfTemplate { found.addWhole(edit) }
    }
    return found.lines
  }
}
