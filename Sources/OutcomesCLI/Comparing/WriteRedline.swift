import Compiler
import Reporting
import Schedules
import Specs

extension Diff {
  /// Writes the schedules of both sides as one Word file with tracked changes.
  func write(_ comparison: Comparison, _ base: ComparedSide, _ head: ComparedSide, to path: String) throws {
    guard path.lowercased().hasSuffix(".docx") else {
      throw DiskError(path: path, reason: "a redline is a Word file; give it a name that ends in .docx")
    }
    let (old, new) = (try base.printed(), try head.printed())
    let causes = RedlineCauses(comparison, lines: explainLines(of: comparison, base: old, head: new))
    let bytes = Schedules.redline(
      old: old.files.map { EditionDocument($0) }, new: new.files.map { EditionDocument($0) },
      title: RedlineTitle(comparison.head.title, old: base.edition, new: head.edition)
    ) { causes.remark(at: $0) }
    try ReportFile.write(bytes, to: path)
  }
}

extension ComparedSide {
  /// Every schedule as it is reviewed.
  fileprivate func printed() throws -> PrintedSide {
    guard let framework, let project else {
      throw DiskError(
        path: shown,
        reason: "this was read and not compiled, so its schedules are not known; name a folder or a revision")
    }
    var (sources, found) = (framework.sources, Diagnostics())
    let templates = Templates(replacing: project.input.templates, into: &sources, diagnostics: &found)
    let side = found.hasErrors ? nil : PrintedSide(framework, templates, diagnostics: &found)
    guard let side, !found.hasErrors else {
      throw SideHasErrors(shown: shown, diagnostics: found, sources: sources)
    }
    return side
  }

  /// "edition 0.3, as at 1 November 2026"
  fileprivate var edition: String {
    let contract = framework?.project.contract
    let edition = contract?.edition.map { "edition \($0.value)" } ?? "an edition without a number"
    return edition + (contract?.asAt.map { ", as at \($0.value.longText)" } ?? "")
  }
}

extension EditionDocument {
  fileprivate init(_ file: RenderedFile) {
    self.init(name: String(file.name.dropLast(3)), markdown: file.bytes)
  }
}
