import Compiler
import Reporting
import Specs

/// Where the thing under the cursor is written down. A key of an outcome leads to the touchpoints that it rests on; a word
/// of feeling to the list or map that declares it.
@Sendable func definition(_ request: inout LanguageRequest) async -> LanguageRequest.Reply {
  var spans: [Span] = []
  if let name = request.occurrence()?.name {
    spans = request.project.names().things(named: name).map(\.span)
    if spans.isEmpty, name.kind == .outcome || name.kind == .measure || name.kind == .slot {
      spans = await touchpoints(under: name, &request)
    }
  } else if let named = request.project.document(request.file.path), let offset = request.offset() {
    let site = named.sites.first { site in
      site.use == .refers(to: [.word]) && site.span.start <= offset && offset <= site.span.end
    }
    if let site, let word = request.project.feelingWords(of: named)[site.text] { spans = [word.span] }
  }
  return .answer(.list(spans.compactMap { request.location($0) }))
}

private func touchpoints(under name: Name, _ request: inout LanguageRequest) async -> [Span] {
  guard let framework = await request.project.lastFramework() else { return [] }
  let outcome = framework.outcomes.filter { name.id == $0.key || name.id.hasPrefix($0.key + "/") }
    .max { $0.key.utf8.count < $1.key.utf8.count }
  // By name, because the file may have been edited since.
  let names = (outcome?.touchpoints ?? []).map { id -> Name in
    Name(.touchpoint, framework.project.touchpoint(id).id, in: framework.project.maps[id.map].id)
  }
  return names.flatMap { request.project.names().things(named: $0).map(\.span) }
}
