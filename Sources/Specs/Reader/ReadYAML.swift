import Reporting

/// Reads one YAML file. Nil, with at least one error reported, when it is not one whole and readable document.
public func readYAML(_ file: SourceFile, _ diagnostics: inout Diagnostics) -> Document? {
  guard file.bytes.count <= Limits.fileBytes else {
    diagnostics.report(
      .fileTooLarge, "the file is larger than 16 MiB", at: file.span(0, 0),
      help: "split it: a map or a PATH may be given in several files")
    return nil
  }
  guard checkEncoding(of: file, &diagnostics) else { return nil }
  var builder = DocumentBuilder(file: file)
  var scanner = EventScanner(file: file)
  scanner.scan(into: &builder)
  // Looked for where something is wrong, or where a quotation over several lines may have swallowed them.
  if builder.diagnostics.hasErrors || builder.mayHoldMerge, let merge = unfinishedMerge(in: file) {
    diagnostics.report(merge)
    return nil
  }
  diagnostics.append(builder.diagnostics)
  guard !builder.diagnostics.hasErrors else { return nil }
  let document = builder.document
  guard !document.saysNothing else {
    diagnostics.report(
      .emptyFile, "the file says nothing", at: file.span(0, 0),
      help: "begin with a line such as `kind: emotional-map`, or delete the file")
    return nil
  }
  return document
}

extension Document {
  /// Whether there is nothing in it, but perhaps comments or a line of dashes.
  fileprivate var saysNothing: Bool { nodes.first.map { $0.kind == .scalar && $0.start == $0.end } ?? true }
}

extension DiagnosticKind {
  static let fileTooLarge = DiagnosticKind(
    "yaml/file-too-large", .error, "A file is larger than 16 MiB.",
    .init(
      says: "One file may hold at most 16 MiB of text, which is more than ten thousand pages.",
      matters:
        "A file of that size is nearly always something else saved under the wrong name, and nobody can review it.",
      wrong: .init("tests: too-large", "a file of 17 MiB"),
      right: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 9}")))

  static let emptyFile = DiagnosticKind(
    "yaml/empty", .error, "A file is empty, or holds only comments.",
    .init(
      says: "There is nothing in the file but perhaps comments.",
      matters:
        "An empty file may be a wall that somebody forgot to type up; the contract would be silent about it.",
      wrong: .init("maps/extra.yaml", "# to be typed up"),
      right: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 9}")))
}
