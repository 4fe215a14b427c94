import Reporting

/// `kind: lock`: what earlier builds gave out, so that a public id never means anything else.
///
/// The program writes it and people merge it, so it is read as strictly as what people write.
public struct Lock: Written {
  public let span: Span
  public var packs: [Entry<String, LockedPack>] = []
  /// By outcome key.
  public var outcomes: [Entry<String, Located<String>>] = []
  /// By indicator key.
  public var indicators: [Entry<String, Located<String>>] = []

  init(at span: Span) { self.span = span }

  static let shape = Shape<Lock>("a lock", "What earlier builds gave out: public ids, and the packs in use.")
  {
    .kind("lock")
    Field("packs", .entries(.text, .object(LockedPack.self)), "The packs that ship and are in use.") {
      $0.packs = $1
    }
    Field("outcomes", .entries(.reference(to: .outcome), .publicID), "The public id of each outcome key.") {
      $0.outcomes = $1
    }
    Field("indicators", .entries(.reference(to: .measure), .publicID), "The public id of each indicator key.")
    { $0.indicators = $1 }
  }
}

public struct LockedPack: Written {
  public let span: Span
  public var version: Located<String>
  public var digest: Located<String>

  init(at span: Span) {
    self.span = span
    version = Located("", span)
    digest = Located("", span)
  }

  static let shape = Shape<LockedPack>("a locked pack", "The version and digest of a pack that ships.") {
    Field("version", .text, .required, "Its version.") { $0.version = $1 }
    Field("digest", .text, .required, "Its digest.") { $0.digest = $1 }
  }
}

extension Notation where Value == Located<String> {
  /// `O-3` or `I-3.1`.
  static let publicID = Notation(
    .scalar(
      ScalarSchema(
        phrase: "a public id", documentation: "`O-` and a number, or `I-` and two.",
        pattern: "O-[1-9][0-9]*|I-[1-9][0-9]*\\.[1-9][0-9]*", examples: ["O-3", "I-3.1"]))
  ) { node, reading in
    guard let text = reading.scalarText(node, as: "a public id") else { return nil }
    guard isPublicID(text) else {
      reading.report(
        .notAnID, "`\(text)` is not a public id", at: node, help: "public ids look like O-3 and I-3.1")
      return nil
    }
    return Located(text, reading.span(node))
  }
}

/// Whether it is written as `O-3` and `I-3.1` are.
public func isPublicID(_ text: String) -> Bool {
  let numbers = text.dropFirst(2).split(separator: ".", omittingEmptySubsequences: false)
  let count = text.hasPrefix("O-") ? 1 : text.hasPrefix("I-") ? 2 : 0
  return numbers.count == count
    && numbers.allSatisfy { number in
      (1...9).contains(number.utf8.count) && number.utf8.allSatisfy { (48...57).contains($0) }
        && number.utf8.first != UInt8(ascii: "0")
    }
}

/// The keys of a lock.
public var lockSchema: ObjectSchema { Lock.shape.schema }

/// Reads a lock. Nil, with an error reported, where it is not one.
public func readLock(_ file: SourceFile, _ diagnostics: inout Diagnostics) -> Lock? {
  if let marker = mergeMarks(in: file).first {
    diagnostics.report(
      .lockInConflict, "the lock holds the marks of an unfinished merge", at: marker,
      help:
        "keep the lines of both sides, delete the lines of `<<<<<<<`, `=======` and `>>>>>>>`, and build again"
    )
    return nil
  }
  guard let document = readYAML(file, &diagnostics) else { return nil }
  var reading = Reading(document)
  defer { diagnostics.append(reading.diagnostics) }
  return Lock.shape.read(document.root, &reading)
}

extension DiagnosticKind {
  static let lockInConflict = DiagnosticKind(
    "lock/unfinished-merge", .error, "The lock holds the marks of an unfinished merge.",
    .init(
      says: "Two branches changed `outcomes.lock`, and git left its marks in the file.",
      matters:
        "The lock says which id means which outcome. Ids that two branches gave out must not be mixed up.",
      wrong: .init(
        "outcomes.lock", "kind: lock\n<<<<<<< ours\noutcomes: {}\n=======\noutcomes: {}\n>>>>>>> theirs"),
      right: .init("outcomes.lock", "kind: lock\noutcomes: {}")))
}
