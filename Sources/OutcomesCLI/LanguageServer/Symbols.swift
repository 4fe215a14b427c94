import Compiler
import Reporting
import Specs

/// What a file holds: its things inside one another, or the outcomes and questions that it decides.
@Sendable func documentSymbols(_ request: inout LanguageRequest) async -> LanguageRequest.Reply {
  guard let source = request.source(), let named = request.project.document(request.file.path),
    named.document.file.bytes == source.bytes
  else { return .answer([]) }
  let positions = request.positions(in: source)
  let things = request.project.names().things
  let own = things.indices.filter { things[$0].span.file == source.id }
  let inside = Dictionary(grouping: own) { things[$0].parent }
  func symbol(_ index: Int) -> JSON {
    let thing = things[index]
    return [
      "name": .text(thing.name.id), "detail": .text(thing.detail), "kind": .whole(thing.name.kind.symbolKind),
      "range": positions.json(thing.whole), "selectionRange": positions.json(thing.span),
      "children": .list((inside[index] ?? []).map(symbol)),
    ]
  }
  let roots = (inside[nil] ?? []).map(symbol)
  guard roots.isEmpty else { return .answer(.list(roots)) }
  // Decisions give nothing a name; they are found by what they are about.
  let keys = named.sites.filter { site in
    site.use == .refers(to: [.outcome]) || site.use == .refers(to: [.measure])
      || site.use == .refers(to: [.slot])
  }
  return .answer(
    .list(
      keys.map { site in
        [
          "name": .text(site.text), "kind": 20, "selectionRange": positions.json(site.span),
          "range": positions.json(named.kind == nil ? site.span : named.document.span(of: site.owner)),
          "children": [],
        ]
      }))
}

extension NameKind {
  /// The protocol's kinds of symbol, by what stands in what.
  fileprivate var symbolKind: Int {
    switch self {
    case .contract, .map, .path, .rulePack, .catalogue, .feelingsList, .form: 2
    case .service, .domain, .stage: 3
    case .touchpoint: 5
    case .session, .segment, .gate: 11
    case .feeling, .voice, .theme, .now: 15
    default: 8
    }
  }
}
