import Compiler
import Reporting
import Specs

/// Whether the name under the cursor can be changed, and what it is now.
@Sendable func prepareRename(_ request: inout LanguageRequest) async -> LanguageRequest.Reply {
  guard let source = request.source(), let occurrence = request.renamed() else { return .answer(.null) }
  return .answer([
    "range": request.positions(in: source).json(occurrence.span), "placeholder": .text(occurrence.name.id),
  ])
}

/// Another id for a thing, everywhere it is written. Keys of outcomes that it is part of change with it, in the decisions
/// and in the lock, so that what has a public id keeps it.
@Sendable func rename(_ request: inout LanguageRequest) async -> LanguageRequest.Reply {
  let newID = request.params["newName"].text ?? ""
  guard let name = request.renamed()?.name else { return .refused("there is no id of this project here") }
  guard isID(newID.utf8) else {
    return .refused("`\(newID)` is not an id: small letters, digits and single hyphens between them")
  }
  let unread = request.project.unreadable()
  guard unread.isEmpty else {
    return .refused(
      "\(unread.joined(separator: ", ")) cannot be read, and may hold the name too; mend it first")
  }
  let names = request.project.names()
  if newID != name.id, let taken = names.taken(newID, besides: name) {
    return .refused("`\(newID)` is already \(taken.phrase)")
  }
  let edits = names.occurrences(of: name).map { occurrence in
    // Of an id that was made from its touchpoint's, only the touchpoint's part is this name.
    TextEdit(occurrence.span, newID)
  }
  guard let edit = request.workspaceEdit(edits) else {
    return .refused("`\(name.id)` is used by what ships with the program, and cannot be renamed")
  }
  return .answer(edit)
}

extension LanguageRequest {
  /// The thing under the cursor, if it has an id of its own that the project's files give it.
  fileprivate mutating func renamed() -> NameOccurrence? {
    guard let occurrence = occurrence() else { return nil }
    let things = project.names().things(named: occurrence.name)
    guard !things.isEmpty, things.allSatisfy({ location($0.span) != nil }) else { return nil }
    return occurrence
  }
}

extension NameIndex {
  /// What has this id already where two of the same would be taken for one another.
  fileprivate func taken(_ id: String, besides name: Name) -> NameKind? {
    let families: [[NameKind]] = [
      [.feeling, .voice, .change, .theme],
      [.northStar, .goal, .now, .enrolment, .strength, .block, .boldStep, .nextMonth],
      [.contract, .map, .path],
    ]
    let family = families.first { $0.contains(name.kind) } ?? [name.kind]
    return family.first { has(Name($0, id, in: name.scope)) }
  }
}
