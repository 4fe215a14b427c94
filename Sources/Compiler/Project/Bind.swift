import Reporting
import Specs

/// A file of a project, or one that ships with the program, as it was read.
public struct ReadFile: Sendable {
  public let file: SourceFile
  /// Nil where it could not be read, which has been reported.
  public let spec: Spec?
  public let isShipped: Bool

  public init(file: SourceFile, spec: Spec?, isShipped: Bool) {
    self.file = file
    self.spec = spec
    self.isShipped = isShipped
  }
}

/// From typed documents to a project in which every name leads somewhere.
///
/// Nil where there is an error, of the reading or of this pass: a project is whole, or there is none. Whatever the order of
/// the files, the result is the same.
public func bind(_ files: [ReadFile], _ diagnostics: inout Diagnostics) async -> Project? {
  let documents = Documents(files, broken: diagnostics)
  checkDocumentIDs(documents, &diagnostics)
  let lexicon = bindLexicon(documents, &diagnostics)
  let catalogue = bindCatalogue(documents, &diagnostics)
  let rules = bindRules(documents, catalogue, &diagnostics)

  guard let contract = chooseContract(documents, &diagnostics) else { return nil }
  let form = chooseForm(contract, documents, &diagnostics)
  let services = bindServices(contract, &diagnostics)
  bindDomains(contract, documents, &diagnostics)
  checkGates(contract, &diagnostics)
  let maps = await bindMaps(documents, lexicon, services, contract, &diagnostics)
  checkSharedStages(maps, services, &diagnostics)
  let visions = bindVisions(documents, lexicon, services, contract, maps, &diagnostics)

  guard let form, !diagnostics.hasErrors else { return nil }
  return Project(
    contract: contract, form: form.content, services: services, domains: contract.domains, lexicon: lexicon,
    maps: maps, visions: visions, rules: rules, catalogue: catalogue,
    decisions: documents.decisions.map(\.content), packs: packStamps(documents, form))
}
