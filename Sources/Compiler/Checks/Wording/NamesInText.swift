import Reporting
import Specs

/// No sentence of a contract names a person.
@Sendable func checkNamesInText(_ draft: Draft, _ diagnostics: inout Diagnostics) {
  let known = knownNames(of: draft.framework.project)
  for text in draft.texts(.statement, .obligation, .step) {
    guard let name = personName(in: text.text.value, known, needsTitle: text.kind == .obligation) else {
      continue
    }
    diagnostics.report(
      .nameInText, "this looks like the name of a person", at: draft.place(of: name, in: text.text),
      help: "write the post: a named nurse, the care co-ordinator")
  }
}

/// Capitalised words that name a place or an organisation, because the project says so elsewhere.
private func knownNames(of project: Project) -> Set<String> {
  let parties = project.contract.parties
  var texts = [
    project.contract.title, parties?.provider?.organisation, parties?.coordinatingCommissioner?.organisation,
  ]
  texts += parties?.commissioners.map(\.organisation) ?? []
  texts += project.contract.services.map(\.title)
  for map in project.maps { texts += [map.source.title] + map.source.sessions.map(\.place) }
  return Set(texts.compactMap { $0?.value }.flatMap { words(of: $0).map(\.text) })
}

/// A capitalised word after a title such as Mrs; or two or three in a row that say neither what somebody does nor where.
///
/// - Parameter needsTitle: obligations hold the defined terms of a form, all in capitals.
func personName(in text: String, _ known: Set<String>, needsTitle: Bool) -> Substring? {
  var run: [Word] = []
  for (place, word) in words(of: text).enumerated() {
    let isCapital = text[word.range].first?.isUppercase ?? false
    // A capital begins every sentence, so the first word belongs to a name only if it is a title.
    let isPart = isCapital && !known.contains(word.text) && (place > 0 || isTitle(word.text))
    if isPart, joins(run.last, word, in: text) {
      run.append(word)
      continue
    }
    if let name = name(run, in: text, needsTitle) { return name }
    run = isPart ? [word] : []
  }
  return name(run, in: text, needsTitle)
}

/// Words with a space, or a full stop after a title, between them.
private func joins(_ last: Word?, _ word: Word, in text: String) -> Bool {
  guard let last else { return true }
  return [" ", ". "].contains(String(text[last.range.upperBound..<word.range.lowerBound]))
}

/// Parts of the names of places.
private let ofPlaces: Set = ["st", "saint", "north", "south", "east", "west", "upper", "lower"]

private func name(_ run: [Word], in text: String, _ needsTitle: Bool) -> Substring? {
  guard run.count > 1, let first = run.first, let last = run.last else { return nil }
  let hasTitle = run.dropLast().contains { isTitle($0.text) }
  if needsTitle, !hasTitle { return nil }
  // "The Red Cross", "East Staffordshire"
  let isNoPerson = text[..<first.range.lowerBound].lowercased().hasSuffix("the ")
  if !hasTitle, isNoPerson || run.contains(where: { ofPlaces.contains($0.text) }) { return nil }
  let words = text[first.range.lowerBound..<last.range.upperBound]
  return looksLikeName(run.map { String(text[$0.range]) }.joined(separator: " ")) ? words : nil
}

extension DiagnosticKind {
  static let nameInText = DiagnosticKind(
    "wording/name", .warning, "A sentence of the contract seems to name a person.",
    .init(
      says: "An outcome, an obligation or a bold step holds what looks like the name of a person.",
      matters: "Contracts are published, and outlast the people in them.",
      wrong: .init(
        "paths/vision.yaml#bold-steps",
        "- {id: b1, step: Let Mrs Whitfield ring everyone, owner: Lead Nurse, party: provider, by: 2027-09-30, serves: [g1]}"
      ),
      right: .init(
        "paths/vision.yaml#bold-steps",
        "- {id: b1, step: Let the named nurse ring everyone, owner: Lead Nurse, party: provider, by: 2027-09-30, serves: [g1]}"
      )))
}
