import Compiler
import Reporting
import Specs

/// What a client asks about one open file, and the project it is asked about.
struct LanguageRequest {
  let params: JSON
  var project: EditedProject
  let file: Workspace.OpenFile
  let workspace: Workspace
  let encoding: PositionEncoding

  enum Reply {
    case answer(JSON)
    /// A reason that the client shows.
    case refused(String)
  }

  /// The file as it is now; nil for one that the project does not read.
  mutating func source() -> SourceFile? { project.file(file.path) }

  /// The byte offset that is asked about.
  mutating func offset() -> Int? { source().flatMap { positions(in: $0).offset(params["position"]) } }

  func positions(in file: SourceFile) -> TextPositions { TextPositions(file: file, encoding: encoding) }

  /// The name that is asked about.
  mutating func occurrence() -> NameOccurrence? {
    guard let source = source(), let offset = offset(),
      project.document(file.path)?.document.file.bytes == source.bytes
    else { return nil }
    return project.names().occurrence(in: source.id, at: offset)
  }

  /// Where a span is, for a client; nil for what ships with the program and stands in no file.
  mutating func location(_ span: Span) -> JSON? {
    let input = project.input()
    let source = input.sources[span.file]
    guard !input.isShipped(source) else { return nil }
    return [
      "uri": .text(workspace.address(of: source.path, in: project.folder)),
      "range": positions(in: source).json(span),
    ]
  }

  /// Edits of files as the protocol has them; nil where one of them is of a file that ships with the program.
  mutating func workspaceEdit(_ edits: [TextEdit]) -> JSON? {
    var changes: [String: [JSON]] = [:]
    for edit in edits {
      guard let place = location(edit.span), let address = place["uri"].text else { return nil }
      changes[address, default: []].append(["range": place["range"], "newText": .text(edit.replacement)])
    }
    return ["changes": .object(changes.mapValues { .list($0) })]
  }
}

typealias LanguageFeature = @Sendable (inout LanguageRequest) async -> LanguageRequest.Reply

/// What a client can ask, a file each.
let languageFeatures: [String: LanguageFeature] = [
  "textDocument/codeAction": codeActions,
  "textDocument/completion": completion,
  "textDocument/definition": definition,
  "textDocument/documentSymbol": documentSymbols,
  "textDocument/hover": hover,
  "textDocument/prepareRename": prepareRename,
  "textDocument/references": references,
  "textDocument/rename": rename,
]
