import Reporting
import Specs

/// A typed document with the file it comes from.
struct Document<Content: Sendable>: Sendable {
  let file: SourceFile
  let content: Content
  let isShipped: Bool
}

/// The documents of a run by kind; in each, those of the project by the bytes of their paths, then those that ship.
struct Documents: Sendable {
  private(set) var contracts: [Document<Contract>] = []
  private(set) var maps: [Document<EmotionalMap>] = []
  private(set) var visions: [Document<PathVision>] = []
  private(set) var decisions: [Document<Decisions>] = []
  private(set) var rulePacks: [Document<RulePack>] = []
  private(set) var catalogues: [Document<IndicatorCatalogue>] = []
  private(set) var feelings: [Document<FeelingsList>] = []
  private(set) var forms: [Document<ContractForm>] = []

  /// Files with errors: a name that they may hold is not called unknown, because one cause gives one message.
  let broken: Set<FileID>
  private var unread: Set<SpecKind> = []

  init(_ files: [ReadFile], broken diagnostics: Diagnostics) {
    broken = Set(diagnostics.found.lazy.filter { $0.level == .error }.compactMap { $0.span?.file })
    let files =
      files.filter { !$0.isShipped }.sorted(byBytesOf: \.file.path)
      + files.filter(\.isShipped).sorted(byBytesOf: \.file.path)
    for file in files { add(file) }
  }

  private mutating func add(_ read: ReadFile) {
    func document<Content: Sendable>(_ content: Content) -> Document<Content> {
      Document(file: read.file, content: content, isShipped: read.isShipped)
    }
    switch read.spec {
    case .contract(let contract): contracts.append(document(contract))
    case .emotionalMap(let map): maps.append(document(map))
    case .pathVision(let vision): visions.append(document(vision))
    case .decisions(let content): decisions.append(document(content))
    case .rulePack(let pack): rulePacks.append(document(pack))
    case .indicatorCatalogue(let catalogue): catalogues.append(document(catalogue))
    case .feelings(let list): feelings.append(document(list))
    case .contractForm(let form): forms.append(document(form))
    case nil: unread.formUnion(SpecKind.expected(at: read.file.path).map { [$0] } ?? Set(SpecKind.allCases))
    }
  }

  func isBroken(_ span: Span) -> Bool { broken.contains(span.file) }

  /// Whether a file of this kind could not be read, so that a document may only seem to be missing.
  func hasUnread(_ kind: SpecKind) -> Bool { unread.contains(kind) }
}

/// The project file.
func chooseContract(_ documents: Documents, _ diagnostics: inout Diagnostics) -> Contract? {
  guard
    let first = documents.contracts.first(where: { $0.file.path == "outcomes.yaml" })
      ?? documents.contracts.first
  else {
    if !documents.hasUnread(.contract) {
      diagnostics.report(
        .noContract, "there is no project file", at: nil,
        help: "write `outcomes.yaml`, or start with `outcomes init`")
    }
    return nil
  }
  for other in documents.contracts where other.file.id != first.file.id {
    diagnostics.report(
      Diagnostic(
        .twoContracts, "this is a second contract", at: other.content.id.span,
        labels: [.init(first.content.id.span, "the project file")],
        help: ["put it in a folder of its own, with its own maps"]))
  }
  return first.content
}

/// Ids of documents are unique among those that are named together: the project's own, and each kind of library.
func checkDocumentIDs(_ documents: Documents, _ diagnostics: inout Diagnostics) {
  var own = UniqueNames(.duplicateDocument)
  for contract in documents.contracts { own.claim(contract.content.id, "another file", &diagnostics) }
  for map in documents.maps { own.claim(map.content.id, "another file", &diagnostics) }
  for vision in documents.visions { own.claim(vision.content.id, "another file", &diagnostics) }

  // What ships was there first.
  func check<Content>(_ library: [Document<Content>], _ what: String, _ id: (Content) -> Located<String>) {
    var names = UniqueNames(.duplicateDocument)
    for document in library where document.isShipped { names.claim(id(document.content), what, &diagnostics) }
    for document in library where !document.isShipped {
      names.claim(id(document.content), what, &diagnostics)
    }
  }
  check(documents.rulePacks, "another rule pack") { $0.id }
  check(documents.catalogues, "another indicator catalogue") { $0.id }
  check(documents.feelings, "another list of feelings") { $0.id }
  check(documents.forms, "another contract form") { $0.id }
}

extension DiagnosticKind {
  static let noContract = DiagnosticKind(
    "file/no-contract", .error, "A project has no project file.",
    .init(
      says: "The folder has no file `outcomes.yaml` of kind `contract`.",
      matters:
        "Without it nobody knows which services the contract is for, or under which headings its outcomes belong.",
      wrong: .init("tests: a project without its project file", "maps/journey.yaml alone"),
      right: .init("outcomes.yaml#form", "form: plain")))

  static let twoContracts = DiagnosticKind(
    "file/two-contracts", .error, "A project has two project files.",
    .init(
      says:
        "A second file of kind `contract` is among the files of this project. Each contract has a folder of its own.",
      matters:
        "Two project files could name two dates, two forms or two lists of services, and nobody could say which holds.",
      wrong: .init("tests: a project whose sources name a second contract", "sources: [other/outcomes.yaml]"),
      right: .init("outcomes.yaml#form", "form: plain")))

  static let duplicateDocument = DiagnosticKind(
    "name/duplicate-document", .error, "Two files have the same id.",
    .init(
      says:
        "The `id` at the top of this file is also that of another file. Often a file was copied and its id was not changed.",
      matters:
        "Schedules name each finding by the id of its file; with two of the same, nobody could find it again.",
      wrong: .init(
        "maps/extra.yaml",
        "kind: emotional-map\nid: journey\ntitle: Another wall\nservice: home-care\njourney: {stages: []}"),
      right: .init(
        "maps/extra.yaml",
        "kind: emotional-map\nid: second-journey\ntitle: Another wall\nservice: home-care\njourney: {stages: []}"
      )))
}
