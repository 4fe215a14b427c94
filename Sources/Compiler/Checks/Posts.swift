import Reporting
import Specs

/// Owners are posts: a post outlives the person who holds it, and a name does not belong in a contract.
@Sendable func checkPosts(_ project: Project, _ diagnostics: inout Diagnostics) {
  for post in posts(of: project) where looksLikeName(post.value) {
    diagnostics.report(
      .nameForPost, "this looks like the name of a person, where a post is expected", at: post.span,
      help: "write the post: Lead Nurse, Director of Commissioning")
  }
}

/// Whoever owns, decides or signs.
func posts(of project: Project) -> [Located<String>] {
  let parties = project.contract.parties
  var posts = [parties?.coordinatingCommissioner?.post, parties?.provider?.post]
  posts += parties?.commissioners.map(\.post) ?? []
  for vision in project.visions.map(\.source) {
    posts += [vision.facilitators?.process, vision.facilitators?.graphic, vision.firstStep?.owner]
    posts += vision.boldSteps.map(\.owner) + vision.nextMonth.map(\.owner)
  }
  for decisions in project.decisions {
    posts += decisions.outcomes.map { $0.by } + decisions.measures.map { $0.by }
    posts += decisions.openItems.map(\.owner) + decisions.allow.map { $0.by }
  }
  return posts.compactMap { $0 }
}

/// A title and a capitalised word; or two or three capitalised words of which none says what somebody does or where.
func looksLikeName(_ text: String) -> Bool {
  let words = text.split { $0.isWhitespace || $0 == "," }.map(String.init)
  for (word, next) in zip(words, words.dropFirst()) {
    if isTitle(word), isCapitalised(next), !isPostWord(next) {
      return true
    }
  }
  if words.contains(where: isPostWord) { return false }
  let names = words.filter { !particles.contains($0.lowercased()) }
  return (2...3).contains(names.count) && names.allSatisfy(isCapitalised)
}

/// Mrs, Dr, Sister: what stands before the name of a person.
func isTitle(_ word: String) -> Bool { titlesOfPersons.contains(word.lowercased().filter(\.isLetter)) }

private func isCapitalised(_ word: String) -> Bool { word.first?.isUppercase ?? false }

/// What somebody does, or where: also as a part of a word with hyphens, and letters alone such as "ICB" or "GP".
private func isPostWord(_ word: String) -> Bool {
  let parts = word.split { !$0.isLetter }
  return parts.contains { part in
    (part.count > 1 && part.allSatisfy(\.isUppercase)) || postWords.contains(part.lowercased())
      || part.hasSuffix("ist")
  }
}

let titlesOfPersons: Set = [
  "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sister", "sir", "dame", "rev", "revd",
]
private let particles: Set = ["van", "der", "den", "de", "da", "di", "la", "von", "bin", "al", "el", "ter"]

private let postWords: Set = [
  // What somebody does.
  "accountant", "administrator", "adviser", "advisor", "advocate", "analyst", "assistant", "associate",
  "auditor", "carer",
  "caseworker", "chair", "chairman", "chairperson", "chairwoman", "champion", "chief", "clerk", "clinician",
  "commissioner", "consultant", "convenor", "coordinator", "deputy", "developer", "dietitian", "director",
  "doctor",
  "editor", "engineer", "executive", "expert", "facilitator", "governor", "guardian", "head", "illustrator",
  "lead",
  "leader", "librarian", "manager", "matron", "member", "midwife", "minister", "navigator", "nurse",
  "officer",
  "owner", "paramedic", "partner", "patient", "physician", "physio", "planner", "porter", "practitioner",
  "president",
  "principal", "programmer", "provider", "radiographer", "recorder", "registrar", "representative",
  "scientist",
  "secretary", "solicitor", "sponsor", "superintendent", "supervisor", "surgeon", "teacher", "technician",
  "trainer",
  "treasurer", "trustee", "tutor", "volunteer", "warden", "worker", "writer", "designer", "scribe",
  // Where, and for what.
  "and", "for", "of", "the", "in", "on", "to", "&", "board", "business", "care", "clinic", "clinical",
  "committee", "communications",
  "community", "council", "department", "digital", "division", "finance", "forum", "foundation", "group",
  "health", "healthwatch", "hospital", "information", "intelligence", "involvement", "network", "nursing",
  "operations",
  "panel", "partnership", "performance", "practice", "primary", "project", "programme", "public", "quality",
  "research",
  "service", "services", "social", "strategy", "surgery", "team", "therapies", "therapy", "transformation",
  "trust",
  "unit", "ward",
]

extension DiagnosticKind {
  static let nameForPost = DiagnosticKind(
    "contract/name-for-post", .warning, "A person's name stands where a post belongs.",
    .init(
      says:
        "Owners, those who decide and those who sign are written as posts: Lead Nurse, Director of Commissioning. This looks like a name.",
      matters:
        "People change posts while a contract runs for years, and a name in a published contract is somebody's personal data.",
      wrong: .init(
        "paths/vision.yaml#bold-steps",
        "- {id: b1, step: Ring everyone, owner: Mary Whitfield, party: provider, by: 2027-09-30, serves: [g1]}"
      ),
      right: .init(
        "paths/vision.yaml#bold-steps",
        "- {id: b1, step: Ring everyone, owner: Lead Nurse, party: provider, by: 2027-09-30, serves: [g1]}")))
}
