import Compiler
import Reporting
import Specs

/// Everywhere a name is written, the lock included; of a word of feeling everywhere it is used, as itself or an alias.
@Sendable func references(_ request: inout LanguageRequest) async -> LanguageRequest.Reply {
  let withDefinition = request.params["context"]["includeDeclaration"].flag
  var spans: [Span] = []
  if let name = request.occurrence()?.name {
    spans = request.project.names().occurrences(of: name).filter { withDefinition || !$0.isDefinition }.map(
      \.span)
  } else if let named = request.project.document(request.file.path), let offset = request.offset() {
    let site = named.sites.first { $0.span.start <= offset && offset <= $0.span.end && $0.isFeeling }
    let words = request.project.feelingWords(of: named)
    if let site, let word = words[site.text] {
      spans = request.project.namedDocuments().flatMap { words.uses(of: word, in: $0).places }
      if withDefinition { spans.append(word.span) }
    }
  }
  return .answer(.list(spans.compactMap { request.location($0) }))
}

extension NameSite {
  fileprivate var isFeeling: Bool { use == .refers(to: [.word]) || use == .defines(.word) }
}
