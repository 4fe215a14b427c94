import Reporting

/// A file of a known kind, read and typed.
public enum Spec: Sendable {
  case contract(Contract)
  case emotionalMap(EmotionalMap)
  case pathVision(PathVision)
  case decisions(Decisions)
  case rulePack(RulePack)
  case indicatorCatalogue(IndicatorCatalogue)
  case feelings(FeelingsList)
  case contractForm(ContractForm)
}

/// Reads one file of a project: YAML, then its kind, then its keys.
///
/// Nil, with an error reported, where the file is not YAML or of no known kind. Otherwise what could be read, with an error
/// for each thing that could not; what is required and missing is empty.
///
/// - Parameter expected: what a file at this place has to be; nil where any kind will do.
public func readSpec(_ file: SourceFile, expected: SpecKind?, _ diagnostics: inout Diagnostics) -> Spec? {
  guard let document = readYAML(file, &diagnostics) else { return nil }
  guard let kind = kind(of: document, expected: expected, &diagnostics) else { return nil }
  var reading = Reading(document)
  defer { diagnostics.append(reading.diagnostics) }
  let root = document.root
  switch kind {
  case .contract: return Contract.shape.read(root, &reading).map { .contract($0) }
  case .emotionalMap: return EmotionalMap.shape.read(root, &reading).map { .emotionalMap($0) }
  case .pathVision: return PathVision.shape.read(root, &reading).map { .pathVision($0) }
  case .decisions: return Decisions.shape.read(root, &reading).map { .decisions($0) }
  case .rulePack: return RulePack.shape.read(root, &reading).map { .rulePack($0) }
  case .indicatorCatalogue:
    return IndicatorCatalogue.shape.read(root, &reading).map { .indicatorCatalogue($0) }
  case .feelings: return FeelingsList.shape.read(root, &reading).map { .feelings($0) }
  case .contractForm: return ContractForm.shape.read(root, &reading).map { .contractForm($0) }
  }
}

/// What the file says it is, where it may be that.
private func kind(of document: Document, expected: SpecKind?, _ diagnostics: inout Diagnostics) -> SpecKind? {
  let file = document.file
  let help = "begin the file with `kind: \((expected ?? .emotionalMap).rawValue)`"
  guard document.isMapping(document.root) else {
    diagnostics.report(
      .noKind, "the file is not made of lines such as `key: value`", at: file.firstLine, help: help)
    return nil
  }
  guard let node = document.value(of: "kind", in: document.root) else {
    diagnostics.report(.noKind, "the file does not say what kind it is", at: file.firstLine, help: help)
    return nil
  }
  let text = document.isScalar(node) ? document.text(of: node) : ""
  guard !text.isEmpty else {
    diagnostics.report(.noKind, "`kind` must be one word", at: document.span(of: node), help: help)
    return nil
  }
  guard let kind = SpecKind(rawValue: text) else {
    let names = SpecKind.allCases.map(\.rawValue)
    var report = Diagnostic(
      .unknownKind, "`\(text)` is not a kind of file", at: document.span(of: node),
      help: ["the kinds are " + names.map { "`\($0)`" }.joined(separator: ", ")],
      suggestions: NearestNames.of(text, among: names))
    if let slip = NearestNames.slip(text, among: names) {
      report.fixes = [Fix(replacing: document.textSpan(of: node), by: slip, .safe)]
    }
    diagnostics.report(report)
    return nil
  }
  if let expected, expected != kind {
    let place = kind.folder.map { "the folder \($0)/" } ?? "outcomes.yaml"
    diagnostics.report(
      .wrongFolder, "a file of kind `\(kind.rawValue)` does not belong here", at: document.span(of: node),
      note: "`\(expected.rawValue)` is expected here", help: "move the file to \(place), or change its `kind`"
    )
    return nil
  }
  return kind
}

extension DiagnosticKind {
  static let noKind = DiagnosticKind(
    "file/no-kind", .error, "A file does not say what kind it is.",
    .init(
      says: "Every file begins with a line such as `kind: emotional-map`.",
      matters: "Without it nobody can tell what the file means, and what it says would be left out.",
      wrong: .init("maps/extra.yaml", "id: extra\ntitle: Another wall"),
      right: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 9}")))

  static let unknownKind = DiagnosticKind(
    "file/unknown-kind", .error, "A file is of a kind that does not exist.",
    .init(
      says: "The word after `kind:` is not one of the kinds of file.",
      matters: "A file that nobody can read is left out of the contract.",
      wrong: .init("maps/extra.yaml", "kind: emotion-map\nid: extra"),
      right: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 9}")))

  static let wrongFolder = DiagnosticKind(
    "file/wrong-folder", .error, "A file of one kind is in the folder of another.",
    .init(
      says: "Each kind of file has its folder: maps in `maps/`, PATHs in `paths/`, and so on.",
      matters: "Reviewers look for a wall among the maps; one that hides elsewhere is not reviewed.",
      wrong: .init("maps/decisions.yaml", "kind: decisions\noutcomes: []"),
      right: .init("decisions.yaml", "kind: decisions\noutcomes: []")))
}
