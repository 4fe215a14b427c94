import Compiler
import Reporting
import Specs

/// What stands under the cursor: of a key its documentation, of a word its meaning, of an id what it is and what rests on it.
@Sendable func hover(_ request: inout LanguageRequest) async -> LanguageRequest.Reply {
  guard let source = request.source(), let offset = request.offset(),
    let named = request.project.document(request.file.path), named.document.file.bytes == source.bytes
  else { return .answer(.null) }
  let place = named.document.place(at: offset, in: named.kind?.schema ?? lockSchema)
  var text: String?
  var span = named.document.isScalar(place.node) ? named.document.textSpan(of: place.node) : nil
  if let occurrence = request.occurrence() {
    span = occurrence.span
    text = await describe(occurrence.name, &request)
  } else if let field = place.field, place.isKey {
    text = describe(field, of: place.object)
  } else if named.document.isScalar(place.node) {
    text = describe(named.document.text(of: place.node), place.schema, named, &request)
  }
  guard let text, let span else { return .answer(.null) }
  return .answer([
    "contents": ["kind": "markdown", "value": .text(text)], "range": request.positions(in: source).json(span),
  ])
}

private func describe(_ field: FieldSchema, of object: ObjectSchema?) -> String {
  var text =
    "**\(field.key)**" + (object.map { " of \($0.title)" } ?? "") + (field.isRequired ? ", required" : "")
  text += "\n\n\(field.documentation)\n\n"
  switch field.schema {
  case .scalar(let scalar): text += "\(scalar.documentation)"
  case .choice(let words): text += list(words)
  case .list(.choice(let words)): text += list(words)
  default: text += field.schema.phrase
  }
  return text
}

private func list(_ words: [Schema.Word]) -> String {
  words.map { "- `\($0.text)`" + ($0.meaning.isEmpty ? "" : ": \($0.meaning)") }.joined(separator: "\n")
}

/// A word of a closed list, or of feeling.
private func describe(
  _ text: String, _ schema: Schema?, _ named: NamedDocument, _ request: inout LanguageRequest
) -> String? {
  switch schema {
  case .choice(let words):
    return words.first { $0.text == text && !$0.meaning.isEmpty }.map { "**\($0.text)**: \($0.meaning)" }
  case .either(let forms):
    return forms.lazy.compactMap { form -> String? in
      guard case .choice(let words) = form else { return nil }
      return words.first { $0.text == text && !$0.meaning.isEmpty }.map { "**\($0.text)**: \($0.meaning)" }
    }.first
  case .scalar(let scalar) where scalar.use == .refers(to: [.word]) || scalar.use == .defines(.word):
    return describe(feeling: text, named, &request)
  default: return nil
  }
}

private func describe(feeling text: String, _ named: NamedDocument, _ request: inout LanguageRequest)
  -> String?
{
  let words = request.project.feelingWords(of: named)
  guard let word = words[text] else { return nil }
  var result = "**\(word.text)**: \(word.meaning)"
  if let axis = word.axis { result += "  \nThe axis goes \(axis.meaning)." }
  if !word.aliases.isEmpty { result += "\n\nAlso: \(word.aliases.joined(separator: ", "))." }
  let uses = request.project.namedDocuments().map { words.uses(of: word, in: $0) }
  let places = uses.reduce(0) { $0 + $1.places.count }
  let people = uses.reduce(0) { $0 + $1.people }
  return result
    + "\n\nUsed in \(counted(places, "place")) of this project; \(counted(people, "note")) counted."
}

/// A named thing: what it is, and what rests on it.
private func describe(_ name: Name, _ request: inout LanguageRequest) async -> String? {
  let framework = await request.project.lastFramework()
  switch name.kind {
  case .outcome: return framework?.outcomes.first { $0.key == name.id }.map { describe($0) }
  case .measure:
    guard let indicator = framework?.indicators.first(where: { $0.key == name.id }) else { return nil }
    return "**\(indicator.id)**: \(indicator.text.name)\n\n\(indicator.text.description)"
  case .slot:
    guard let item = framework?.openItems.first(where: { $0.slot == name.id }) else { return nil }
    return "**Open:** \(item.question)\n\nIt blocks \(item.blocks.text)."
  default: break
  }
  let names = request.project.names()
  guard let thing = names.things(named: name).first else { return nil }
  var text = "**\(name.id)**, \(name.kind.phrase)"
  if !thing.detail.isEmpty { text += "\n\n\(thing.detail)" }
  var byPath: [String: Int] = [:]
  for use in names.occurrences(of: name) where !use.isDefinition {
    byPath[request.project.input().sources.path(of: use.span), default: 0] += 1
  }
  let uses = byPath.sorted(byBytesOf: \.key).map { "`\($0.key)` (\($0.value))" }.joined(separator: ", ")
  text += uses.isEmpty ? "\n\nNothing names it." : "\n\nNamed in \(uses)."
  let resting = framework.map { outcomes(restingOn: name, in: $0) } ?? []
  if !resting.isEmpty {
    text += "\n\nOn it \(resting.count == 1 ? "rests" : "rest"):\n"
    text += resting.prefix(8).map { "- \($0.id): \($0.statement)" }.joined(separator: "\n")
    if resting.count > 8 { text += "\n- and \(resting.count - 8) more" }
  }
  return text
}

private func describe(_ outcome: Outcome) -> String {
  "**\(outcome.id)**: \(outcome.statement)\n\n\(outcome.state.rawValue); confidence \(outcome.confidence.level.rawValue), "
    + "\(counted(outcome.confidence.notes, outcome.confidence.countsVotes ? "vote" : "note")); priority \(outcome.priority)."
}

/// The outcomes that would not be what they are without a thing.
private func outcomes(restingOn name: Name, in framework: Framework) -> [Outcome] {
  let project = framework.project
  let key = "\(name.scope)/\(name.id)"
  return framework.outcomes.filter { outcome in
    switch name.kind {
    case .service: project.services[outcome.service].id == name.id
    case .stage: outcome.stage?.id == name.id && project.services[outcome.service].id == name.scope
    case .touchpoint: outcome.touchpoints.contains { project.touchpoint($0).key == key }
    case .feeling: outcome.feelings.contains { project.key(of: $0) == key }
    case .change: outcome.supports.changes.contains { project.key(of: $0) == key }
    case .goal: outcome.supports.goals.contains { project.key(of: $0) == key }
    case .now: outcome.supports.now.contains { project.key(of: $0) == key }
    case .boldStep: outcome.supports.steps.contains { project.key(of: $0) == key }
    case .voice: outcome.supports.voices.contains { project.key(of: $0) == key }
    case .domain: outcome.domain.map { project.domains[$0].id.value } == name.id
    case .rule: outcome.because.contains { $0.rule == key }
    default: false
    }
  }
}
