import Reporting
import Specs

/// A YAML file that nothing reads was most likely meant to be read.
func checkStrays(_ input: ProjectInput, _ diagnostics: inout Diagnostics) {
  for path in input.strays {
    let folder = path.split(separator: "/").dropLast().first.map(String.init) ?? ""
    let folders = SpecKind.allCases.compactMap(\.folder)
    let near = NearestNames.of(folder, among: folders)
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

extension DiagnosticKind {
  static let notRead = DiagnosticKind(
    "file/not-read", .warning, "A YAML file is in no folder that is read.",
    .init(
      says: "A file of the project looks as if it were meant to be read, and is in no folder that is.",
      matters: "What people said there would be missing from the contract, and nobody would notice.",
      wrong: .init("tests: a file outside every folder", "map/journey.yaml"),
      right: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 9}")))
}
