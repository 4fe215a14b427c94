import Reporting
import Specs

/// The allowances in force, each with the places that it is about.
struct AllowanceBook {
  struct Entry {
    let allowance: Allowance
    /// Where what `at` names stands; none where it is a file, or nothing has that name.
    let spans: [Span]
  }

  private(set) var entries: [Entry] = []
  let places: ItemPlaces
  /// Places among the entries, by the name of the finding.
  private var byFinding: [String: [Int]] = [:]

  var isEmpty: Bool { entries.isEmpty }

  /// Reports the entries that cannot be in force, and leaves them out.
  init(_ project: Project, _ diagnostics: inout Diagnostics) {
    let written = project.decisions.flatMap(\.allow)
    // Nearly every project allows nothing, and need not be looked through.
    guard !written.isEmpty else {
      places = ItemPlaces()
      return
    }
    places = ItemPlaces(project)
    let kinds = Dictionary(
      (specsDiagnosticKinds + compilerDiagnosticKinds).map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
    for allowance in written {
      guard isSilenceable(allowance.finding, kinds, &diagnostics),
        isInForce(allowance, on: project.contract.asAt, &diagnostics)
      else { continue }
      byFinding[allowance.finding.value, default: []].append(entries.count)
      entries.append(Entry(allowance: allowance, spans: places.spans[allowance.at?.value ?? ""] ?? []))
    }
  }

  /// Places of the entries that mean this finding.
  func entries(for finding: Diagnostic, _ sources: SourceMap) -> [Int] {
    guard let candidates = byFinding[finding.kind.name], let span = finding.span else { return [] }
    return candidates.filter { place in
      let entry = entries[place]
      return entry.spans.contains { $0.holds(span) } || entry.allowance.at?.value == sources.path(of: span)
    }
  }
}

/// Says what is wrong with text, files, names and privacy: a contract that rests on these cannot be answered for.
private let neverSilenced: Set = ["yaml", "file", "name", "privacy"]
/// What is found when schedules are printed, after this.
private let otherRooms: Set = ["form", "template"]

private func isSilenceable(
  _ finding: Located<String>, _ kinds: [String: DiagnosticKind], _ diagnostics: inout Diagnostics
) -> Bool {
  let name = finding.value
  guard let kind = kinds[name], !otherRooms.contains(String(kind.family)) else {
    if otherRooms.contains(String(name.prefix { $0 != "/" })) {
      diagnostics.report(
        .cannotAllow, "`\(name)` cannot be allowed", at: finding.span, note: "about what is printed",
        help: "mend the template or the form")
    } else {
      diagnostics.report(
        Diagnostic(
          .unknownFinding, "no finding is called `\(name)`", at: finding.span,
          help: ["the name stands in brackets where the finding is reported: warning[map/no-phrase]"],
          suggestions: NearestNames.of(name, among: kinds.keys)))
    }
    return false
  }
  if kind.level == .error, neverSilenced.contains(String(kind.family)) {
    diagnostics.report(
      .cannotAllow, "an error of the family `\(kind.family)` cannot be allowed", at: finding.span,
      help: "mend what it is about, and delete this entry")
    return false
  }
  if aboutAllowances.contains(name) {
    diagnostics.report(
      .cannotAllow, "`\(name)` is about entries such as this one, and cannot be allowed", at: finding.span,
      help: "mend or delete the entry that it is about")
    return false
  }
  return true
}

private let aboutAllowances: Set = [
  DiagnosticKind.unusedAllowance.name, DiagnosticKind.expiredAllowance.name, DiagnosticKind.cannotAllow.name,
  DiagnosticKind.unknownFinding.name,
]

/// Up to its last day, counted from the contract's own date: there is no other clock.
private func isInForce(_ allowance: Allowance, on today: Located<Day>?, _ diagnostics: inout Diagnostics)
  -> Bool
{
  guard let until = allowance.until, let today, until.value < today.value else { return true }
  diagnostics.report(
    Diagnostic(
      .expiredAllowance, "`\(allowance.finding.value)` was allowed until \(until.value.text)", at: until.span,
      labels: [.init(today.span, "the contract's date")],
      help: ["mend what it is about, or let the post that answers for it decide again"]))
  return false
}

extension Span {
  fileprivate func holds(_ other: Span) -> Bool {
    file == other.file && start <= other.start && other.end <= end
  }
}

extension DiagnosticKind {
  static let unknownFinding = DiagnosticKind(
    "decision/unknown-finding", .error, "A finding is allowed that does not exist.",
    .init(
      says: "`finding` is the name of no diagnostic: it may be misspelt.",
      matters: "Somebody answers for something, and nobody could say for what.",
      wrong: .init(
        "decisions.yaml#allow",
        "allow:\n  - {finding: map/no-phrases, at: journey/going-home, because: the phrase is being agreed, by: Involvement Lead}"
      ),
      right: .init(
        "decisions.yaml#allow",
        "open_items:\n  - {slot: home-care/next-form, owner: Contract Manager}\nallow:\n  - {finding: decision/unknown-slot, at: home-care/next-form, because: the next form will ask it, by: Contract Manager}"
      )))

  static let cannotAllow = DiagnosticKind(
    "decision/cannot-allow", .error, "A finding is allowed that nobody can answer for.",
    .init(
      says:
        "Errors of the families `yaml`, `file`, `name` and `privacy` are never allowed, nor is what is found about templates, forms and allowances themselves.",
      matters:
        "Words that were misread, a name that leads nowhere or somebody's telephone number cannot go into a contract, whoever agrees.",
      wrong: .init(
        "decisions.yaml#allow",
        "allow:\n  - {finding: privacy/identifier, at: journey/v1, because: it is my own number, by: Involvement Lead}"
      ),
      right: .init(
        "decisions.yaml#allow",
        "open_items:\n  - {slot: home-care/next-form, owner: Contract Manager}\nallow:\n  - {finding: decision/unknown-slot, at: home-care/next-form, because: the next form will ask it, by: Contract Manager}"
      )))

  static let expiredAllowance = DiagnosticKind(
    "decision/expired-allowance", .warning, "A finding was allowed until a day that is over.",
    .init(
      says: "`until` of this entry is before the contract's `as_at`. It silences nothing any more.",
      matters: "What was put off is due; it is reported again, and somebody has to decide.",
      wrong: .init(
        "decisions.yaml#allow",
        "allow:\n  - {finding: map/no-phrase, at: journey/going-home, because: the phrase is being agreed, by: Involvement Lead, until: 2026-10-31}"
      ),
      right: .init(
        "decisions.yaml#allow",
        "open_items:\n  - {slot: home-care/next-form, owner: Contract Manager}\nallow:\n  - {finding: decision/unknown-slot, at: home-care/next-form, because: the next form will ask it, by: Contract Manager, until: 2030-01-31}"
      )))
}
