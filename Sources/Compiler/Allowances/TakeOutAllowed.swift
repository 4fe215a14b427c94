import Reporting
import Specs

/// A finding that does not count, with the entry of a decisions file that says why.
public typealias AllowedFinding = (finding: Diagnostic, allowance: Allowance)

/// Takes the findings out that somebody answers for, and gives them back with who does.
///
/// A finding is meant where its kind is the one named, and its place lies inside what `at` names: an item, anything that
/// holds the item, or the file. This runs when everything else has been found, and before errors are asked for: an error
/// that is allowed does not stand in the way of a framework. An error that keeps names from being bound never comes here:
/// without a project there is nothing to derive from, whoever answers for it.
func takeOutAllowed(
  _ project: Project, _ sources: SourceMap, _ diagnostics: inout Diagnostics
) -> [AllowedFinding] {
  var own = Diagnostics()
  let book = AllowanceBook(project, &own)
  guard !book.isEmpty else {
    diagnostics.append(own)
    return []
  }
  var kept = Diagnostics()
  var allowed: [AllowedFinding] = []
  var used: Set<Int> = []
  for finding in diagnostics.found {
    let places = book.entries(for: finding, sources)
    used.formUnion(places)
    if let first = places.first {
      allowed.append((finding, book.entries[first].allowance))
    } else {
      kept.report(finding)
    }
  }
  let unused = book.entries.indices.filter { !used.contains($0) }.map { book.entries[$0] }
  reportUnused(unused, book.places, kept, sources, &own)
  // What is said of allowances comes last, so that none of it can be allowed.
  kept.append(own)
  diagnostics = kept
  return allowed
}

/// Looking for near names takes long; a project with more useless entries than this has another problem.
private let suggested = 20

private func reportUnused(
  _ unused: [AllowanceBook.Entry], _ places: ItemPlaces, _ left: Diagnostics, _ sources: SourceMap,
  _ diagnostics: inout Diagnostics
) {
  for (number, entry) in unused.enumerated() {
    let (finding, at) = (entry.allowance.finding, entry.allowance.at)
    let name = at?.value ?? ""
    let isKnown = places.spans[name] != nil || sources.files.contains { $0.path == name }
    let elsewhere = left.found.first { $0.kind.name == finding.value && $0.span != nil }?.span
    let near = isKnown || number >= suggested ? [] : NearestNames.of(name, among: places.spans.keys)
    diagnostics.report(
      Diagnostic(
        .unusedAllowance,
        isKnown
          ? "`\(finding.value)` is allowed at `\(name)`, and is not found there"
          : "`\(finding.value)` is allowed at `\(name)`, and nothing has that name",
        at: isKnown ? finding.span : at?.span ?? finding.span,
        labels: elsewhere.map { [.init($0, "it is found here")] } ?? [],
        help: near.isEmpty ? ["delete the entry, if what it was for has been mended"] : [], suggestions: near)
    )
  }
}

extension DiagnosticKind {
  static let unusedAllowance = DiagnosticKind(
    "decision/unused-allowance", .warning, "A finding is allowed that is not found.",
    .init(
      says:
        "An entry of `allow` silences nothing: what it was for has been mended, or `at` names another item.",
      matters:
        "An entry that is left lying about silences the next mistake of that kind, and nobody sees it.",
      wrong: .init(
        "decisions.yaml#allow",
        "allow:\n  - {finding: map/no-phrase, at: journey/going-home, because: the phrase is being agreed, by: Involvement Lead}"
      ),
      right: .init(
        "decisions.yaml#allow",
        "open_items:\n  - {slot: home-care/next-form, owner: Contract Manager}\nallow:\n  - {finding: decision/unknown-slot, at: home-care/next-form, because: the next form will ask it, by: Contract Manager}"
      )))
}
