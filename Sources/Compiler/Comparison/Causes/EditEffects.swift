import Reporting

/// What each edit alone does to the contract, found by deriving it with that edit and no other, and with all but it.
///
/// The proof of a value says which lines may have changed it; where several of them differ, only deriving says which did.
/// An edit whose project has errors when it stands alone, such as a decision on an outcome that another edit brings, is
/// judged by what goes away with it.
public struct EditEffects: Sendable {
  /// For the changes whose edits are known; nothing is known of the others.
  private var edits: [Place: Set<Edit>] = [:]

  fileprivate struct Place: Hashable {
    let kind: Subject.Kind
    let key: String
    /// Nil where the whole thing came or went.
    let path: String?
  }

  /// Nothing is known.
  public init() {}

  /// The most bytes of files that are derived again, all derivations together, and the most edits that are looked at.
  private static let (mostBytes, mostEdits) = (6_000_000, 48)

  /// The files of a project, by path.
  public typealias Files = [String: [UInt8]]

  /// Derives what is worth deriving: nothing where one edit is all there is, or so much that nobody would wait for it.
  ///
  /// - Parameters:
  ///   - derive: what `framework.json` says of some files; nil where they have errors.
  public static func found(
    in comparison: Comparison, base: (sources: SourceMap, json: JSONText),
    head: (sources: SourceMap, json: JSONText), derive: (Files) async -> JSONText?
  ) async -> EditEffects {
    let edits = ChangedLines(base: base.sources, head: head.sources).all.filter { !$0.isOfTemplate }
    let (old, new) = (base.sources.own, head.sources.own)
    let size = new.values.reduce(0) { $0 + $1.bytes.count }
    guard edits.count > 1, edits.count <= mostEdits, size * edits.count <= mostBytes else {
      return EditEffects()
    }
    var trials = EditTrials(edits: edits, old: old, new: new)
    for edit in edits {
      trials.alone[edit] = await Self.effect(of: trials.files(with: [edit]), base.json, derive)
    }
    // Edits that need each other, such as a wall that goes and what spoke of it, are tried together.
    let bound = edits.filter { trials.alone[$0] == nil }
    if bound.count > 1 {
      trials.together = await Self.effect(of: trials.files(with: bound), base.json, derive)
    }
    let places = comparison.changes.flatMap { Self.places($0) }
    if places.contains(where: { trials.isOpen($0, $1) }), size * edits.count * 2 <= mostBytes {
      for edit in edits {
        let files = trials.files(with: edits.filter { $0 != edit })
        trials.without[edit] = await Self.effect(of: files, base.json, derive)
      }
    }
    var effects = EditEffects()
    for (place, value) in places {
      let those = trials.edits(of: place, value, bound: bound)
      if !those.isEmpty { effects.edits[place] = Set(those) }
    }
    return effects
  }

  private static func effect(
    of files: Files, _ base: JSONText, _ derive: (Files) async -> JSONText?
  ) async -> EditEffect? {
    guard let json = await derive(files) else { return nil }
    return EditEffect(compare(base: base, head: json))
  }

  /// The edits that a change comes from; nil where nobody knows.
  func edits(of subject: Subject, _ field: FieldChange?) -> Set<Edit>? {
    // A template is its own cause, and was not among what was derived.
    subject.kind == .template
      ? nil : edits[Place(kind: subject.kind, key: subject.key, path: field?.path)]
  }

  fileprivate static func places(_ change: ContractChange) -> [(Place, FieldChange?)] {
    let subject = change.subject
    let own: [(Place, FieldChange?)] =
      change.event == .changed
      ? change.fields.map { (Place(kind: subject.kind, key: subject.key, path: $0.path), $0) }
      : [(Place(kind: subject.kind, key: subject.key, path: nil), nil)]
    return own + change.parts.flatMap { places($0) }
  }
}

/// What a derivation changed.
private struct EditEffect {
  private var values: [EditEffects.Place: FieldChange?] = [:]

  init(_ comparison: Comparison) {
    for (place, value) in comparison.changes.flatMap({ EditEffects.places($0) }) {
      values.updateValue(value, forKey: place)
    }
  }

  func touches(_ place: EditEffects.Place) -> Bool { values[place] != nil }

  /// Whether it is the same change, to the same value.
  func makes(_ place: EditEffects.Place, _ value: FieldChange?) -> Bool {
    guard let own = values[place] else { return false }
    return own?.from == value?.from && own?.to == value?.to
  }
}

/// The derivations, each with some of the edits. Nothing stands where there were errors.
private struct EditTrials {
  let edits: [Edit]
  let old: [String: SourceFile]
  let new: [String: SourceFile]
  var alone: [Edit: EditEffect] = [:]
  /// All of those that cannot stand alone.
  var together: EditEffect?
  /// All but one.
  var without: [Edit: EditEffect] = [:]

  /// Whether no edit makes a change by itself.
  func isOpen(_ place: EditEffects.Place, _ value: FieldChange?) -> Bool {
    !edits.contains { alone[$0]?.makes(place, value) == true }
  }

  func edits(of place: EditEffects.Place, _ value: FieldChange?, bound: [Edit]) -> [Edit] {
    let exact = edits.filter { alone[$0]?.makes(place, value) == true }
    if !exact.isEmpty { return exact }
    let isNeeded = { (edit: Edit) in without[edit]?.makes(place, value) == false }
    if together?.makes(place, value) == true {
      let needed = bound.filter(isNeeded)
      return needed.isEmpty ? bound : needed
    }
    return edits.filter { alone[$0]?.touches(place) == true || isNeeded($0) }
  }

  /// The files before, with some of the edits.
  func files(with some: [Edit]) -> EditEffects.Files {
    var texts = old.mapValues(\.bytes)
    for (path, edits) in Dictionary(grouping: some, by: \.path) {
      guard let after = new[path] else {
        texts[path] = nil
        continue
      }
      guard let before = old[path] else {
        texts[path] = after.bytes
        continue
      }
      var lines = before.lines
      let others = after.lines
      for edit in edits.sorted(by: { $0.base.lowerBound > $1.base.lowerBound }) {
        lines.replaceSubrange(
          edit.base.lowerBound - 1..<edit.base.upperBound - 1,
          with: others[edit.head.lowerBound - 1..<edit.head.upperBound - 1])
      }
      texts[path] = lines.flatMap { $0 + [UInt8(ascii: "\n")] }
    }
    // What a build has written is nobody's edit: ids are those that the head has given.
    texts["outcomes.lock"] = new["outcomes.lock"]?.bytes
    return texts
  }
}

extension SourceMap {
  /// The files of a project, without those that ship with the program.
  fileprivate var own: [String: SourceFile] {
    Dictionary(
      files.lazy.filter { !$0.path.hasPrefix("library/") }.map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first })
  }
}
