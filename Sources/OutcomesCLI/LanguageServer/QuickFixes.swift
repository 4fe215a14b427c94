import Compiler
import Reporting
import Specs

/// What would mend the findings at a place; and everything in the file that cannot alter its meaning, at once.
@Sendable func codeActions(_ request: inout LanguageRequest) async -> LanguageRequest.Reply {
  guard let source = request.source(), let range = request.positions(in: source).span(request.params["range"])
  else {
    return .answer([])
  }
  let checked = await request.project.compiled()
  let safe = SafeEdits(request.project.input(), checked.diagnostics).edits(of: source.id)
  var actions: [JSON] = []
  if request.wants("quickfix") {
    for diagnostic in checked.diagnostics.found {
      guard let span = diagnostic.span, span.file == source.id, span.start <= range.end,
        range.start <= span.end
      else {
        continue
      }
      for fix in diagnostic.allFixes(in: checked.sources) {
        guard let edit = request.workspaceEdit(fix.edits) else { continue }
        actions.append([
          "title": .text(fix.title), "kind": "quickfix", "edit": edit,
          "isPreferred": .flag(fix.edits.allSatisfy(safe.contains)),
        ])
      }
    }
  }
  if request.wants("source.fixAll"), !safe.isEmpty, let edit = request.workspaceEdit(safe) {
    actions.append([
      "title": "Put right what cannot alter the meaning", "kind": "source.fixAll", "edit": edit,
    ])
  }
  return .answer(.list(actions))
}

extension LanguageRequest {
  /// Whether the client asks for this kind of action, or for any.
  fileprivate func wants(_ kind: String) -> Bool {
    let only = params["context"]["only"].list.compactMap(\.text)
    return only.isEmpty || only.contains { $0 == kind || kind.hasPrefix($0 + ".") }
  }
}
