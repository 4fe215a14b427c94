import Reporting
import Specs

/// A YAML file that nothing reads was most likely meant to be read.
func checkStrays(_ input: ProjectInput, _ diagnostics: inout Diagnostics) {
  for path in input.strays {
    let folder = path.split(separator: "/").dropLast().first.map(String.init) ?? ""
    let folders = SpecKind.allCases.compactMap(\.folder)
    let near = NearestNames.of(folder, among: folders)
    if let name = yamlName(of: path) {
      let isElsewhere = !folder.isEmpty && !folders.contains(folder)
      let place = isElsewhere ? near.first.map { $0 + name.dropFirst(folder.count) } : nil
      diagnostics.report(
        Diagnostic(
          .notRead, "`\(path)` is not read", at: nil,
          help: ["the name of a file ends in .yaml"] + (path.hasPrefix(name) ? [hiddenEndings] : []),
          suggestions: [place ?? name]))
      continue
    }
    diagnostics.report(
      Diagnostic(
        .notRead, "`\(path)` is not read", at: nil,
        help: [
          "files are read from \(folders.map { "\($0)/" }.joined(separator: ", ")), outcomes.yaml and decisions.yaml",
          "name other places in outcomes.yaml under `sources:`",
        ],
        suggestions: near.map { $0 + "/" }))
  }
}

private let hiddenEndings =
  "Windows hides the end of a name until File Explorer is told to show file name extensions"

/// The name that a file was meant to have whose name is nearly that of a YAML file: `maps/staff.yaml` of
/// `maps/staff.yaml.txt` or `maps/staff.ymal`; nil where it is none of these.
public func yamlName(of path: String) -> String? {
  let parts = path.split(separator: ".", omittingEmptySubsequences: false)
  guard parts.count > 1, let end = parts.last?.lowercased() else { return nil }
  let stem = parts.dropLast()
  if stem.count > 1, ["txt", "text", "rtf", "doc", "docx", "odt"].contains(end),
    let before = stem.last?.lowercased(), before == "yaml" || before == "yml"
  {
    return stem.joined(separator: ".")
  }
  guard ["yam", "yaml1", "yamll", "yalm", "ymal", "yaaml", "ylm", "ymll"].contains(end) else { return nil }
  return stem.joined(separator: ".") + ".yaml"
}

extension DiagnosticKind {
  static let notRead = DiagnosticKind(
    "file/not-read", .warning,
    "A YAML file is in no folder that is read, or its name does not end as one's does.",
    .init(
      says:
        "A file of the project looks as if it were meant to be read, and is in no folder that is; or its name ends in `.yaml.txt`, as some editors save it.",
      matters: "What people said there would be missing from the contract, and nobody would notice.",
      wrong: .init("tests: a file outside every folder", "map/journey.yaml"),
      right: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 9}")))
}
