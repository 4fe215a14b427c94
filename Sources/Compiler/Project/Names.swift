import Reporting
import Specs

/// Names that may each be used once.
struct UniqueNames {
  private var claimed: [String: Span] = [:]
  private let kind: DiagnosticKind

  /// - Parameter count: how many there will be, about.
  init(_ kind: DiagnosticKind = .duplicateName, count: Int = 0) {
    self.kind = kind
    claimed.reserveCapacity(count)
  }

  /// Takes a name for something; reports one that is taken. A name that is empty is missing, and has been reported.
  mutating func claim(_ name: Located<String>, _ what: String, _ diagnostics: inout Diagnostics) {
    guard !name.value.isEmpty else { return }
    guard let first = claimed.updateValue(name.span, forKey: name.value) else { return }
    claimed[name.value] = first
    diagnostics.report(
      Diagnostic(
        kind, "the id `\(name.value)` is already that of \(what)", at: name.span,
        labels: [.init(first, "it is first used here")], help: ["give one of the two another id"]))
  }

  /// Takes a name that nobody wrote; false where it is taken.
  mutating func claimMade(_ name: String, at span: Span) -> Bool {
    let first = claimed.updateValue(span, forKey: name)
    guard let first else { return true }
    claimed[name] = first
    return false
  }
}

extension Diagnostic {
  /// A reference that leads nowhere.
  ///
  /// - Parameters:
  ///   - names: what it could have been, to say which is near.
  ///   - place: "in this map", where it is looked for nowhere else.
  static func unknownReference(
    _ name: Located<String>, _ what: String, among names: some Collection<String>, _ place: String? = nil
  ) -> Diagnostic {
    let near = NearestNames.of(name.value, among: names)
    var help: [String] = []
    if names.isEmpty {
      help = ["there is no \(what) it could be"]
    } else if near.isEmpty, names.count == 1 {
      help = ["the only one is `\(names[names.startIndex])`"]
    } else if near.isEmpty, names.count <= 12 {
      help = ["it is one of " + names.sorted(byBytesOf: { $0 }).map { "`\($0)`" }.joined(separator: ", ")]
    }
    return Diagnostic(
      .unknownReference, "there is no \(what) `\(name.value)`" + (place.map { " " + $0 } ?? ""),
      at: name.span,
      help: help, suggestions: near)
  }
}

extension DiagnosticKind {
  static let duplicateName = DiagnosticKind(
    "name/duplicate", .error, "Two things have the same id.",
    .init(
      says:
        "An id names one thing only: one stage among the stages, one feeling, voice or change among all of these in a file.",
      matters:
        "The proof of an outcome points at ids. With two of the same, it could point at the wrong person's words.",
      wrong: .init(
        "maps/journey.yaml#feelings",
        "- {id: f1, who: patient, word: worried, count: 9}\n- {id: f1, who: patient, word: lonely, count: 4}"),
      right: .init(
        "maps/journey.yaml#feelings",
        "- {id: f1, who: patient, word: worried, count: 9}\n- {id: f2, who: patient, word: lonely, count: 4}")
    ))

  static let unknownReference = DiagnosticKind(
    "name/unknown-reference", .error, "A reference leads nowhere.",
    .init(
      says:
        "An id is used here that nothing has. It may be misspelt, or what it named was taken out or renamed.",
      matters:
        "A goal that answers a change nobody wrote down, or a feeling of a session that was not held, proves nothing.",
      wrong: .init(
        "maps/journey.yaml#themes", "- {id: not-left, says: I am not left alone., touchpoints: [first-nigth]}"
      ),
      right: .init(
        "maps/journey.yaml#themes", "- {id: not-left, says: I am not left alone., touchpoints: [first-night]}"
      )))
}
