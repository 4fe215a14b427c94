import Reporting

/// What each edit alone does to the contract, found by deriving it with that edit and no other, and with all but it.
///
/// The proof of a value says which lines may have changed it; where several of them differ, only deriving says which did.
/// An edit whose project has errors when it stands alone, such as a decision on an outcome that another edit brings, is
/// judged by what goes away with it.
public struct EditEffects: Sendable {
  /// For the changes whose edits are known; nothing is known of the others.
  private var edits: [Place: Set<Edit>] = [:]

  private struct Place: Hashable {
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
    var effects = EditEffects()
    var alone: [Edit: Outcome] = [:]
    for edit in edits {
      if let json = await derive(edit.applied(to: old, from: new)) {
        alone[edit] = Outcome(compare(base: base.json, head: json))
      }
    }
    let places = comparison.changes.flatMap(places)
    var open: [(place: Place, value: FieldChange?)] = []
    for (place, value) in places {
      let exact = edits.filter { alone[$0]?.makes(place, value) == true }
      if exact.isEmpty { open.append((place, value)) } else { effects.edits[place] = Set(exact) }
    }
    guard !open.isEmpty, size * edits.count * 2 <= mostBytes else { return effects }
    var without: [Edit: Outcome] = [:]
    for edit in edits {
      if let json = await derive(edit.undone(in: new, to: old)) {
        without[edit] = Outcome(compare(base: base.json, head: json))
      }
    }
    for (place, value) in open {
      let those = edits.filter {
        alone[$0]?.touches(place) == true || without[$0]?.makes(place, value) == false
      }
      if !those.isEmpty { effects.edits[place] = Set(those) }
    }
    return effects
  }

  /// The edits that a change comes from; nil where nobody knows.
  func edits(of subject: Subject, _ field: FieldChange?) -> Set<Edit>? {
    edits[Place(kind: subject.kind, key: subject.key, path: field?.path)]
  }

  private static func places(_ change: ContractChange) -> [(Place, FieldChange?)] {
    let subject = change.subject
    let own: [(Place, FieldChange?)] =
      change.event == .changed
      ? change.fields.map { (Place(kind: subject.kind, key: subject.key, path: $0.path), $0) }
      : [(Place(kind: subject.kind, key: subject.key, path: nil), nil)]
    return own + change.parts.flatMap { places($0) }
  }

  /// What a derivation changed.
  private struct Outcome {
    private var values: [Place: FieldChange?] = [:]

    init(_ comparison: Comparison) {
      for (place, value) in comparison.changes.flatMap({ EditEffects.places($0) }) {
        values.updateValue(value, forKey: place)
      }
    }

    func touches(_ place: Place) -> Bool { values[place] != nil }

    /// Whether it is the same change, to the same value.
    func makes(_ place: Place, _ value: FieldChange?) -> Bool {
      guard let own = values[place] else { return false }
      return own?.from == value?.from && own?.to == value?.to
    }
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

extension Edit {
  /// The files before, with this edit alone.
  fileprivate func applied(to old: [String: SourceFile], from new: [String: SourceFile]) -> EditEffects.Files
  {
    replaced(in: old, base, by: new, head)
  }

  /// The files after, without this edit.
  fileprivate func undone(in new: [String: SourceFile], to old: [String: SourceFile]) -> EditEffects.Files {
    replaced(in: new, head, by: old, base)
  }

  private func replaced(
    in files: [String: SourceFile], _ range: Range<Int>, by others: [String: SourceFile], _ other: Range<Int>
  ) -> EditEffects.Files {
    var texts = files.mapValues(\.bytes)
    guard let taken = others[path] else {
      texts[path] = nil
      return texts
    }
    guard let file = files[path] else {
      texts[path] = taken.bytes
      return texts
    }
    var lines = file.lines
    lines.replaceSubrange(
      range.lowerBound - 1..<range.upperBound - 1,
      with: taken.lines[other.lowerBound - 1..<other.upperBound - 1])
    texts[path] = lines.flatMap { $0 + [UInt8(ascii: "\n")] }
    return texts
  }
}
