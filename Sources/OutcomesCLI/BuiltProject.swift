import Compiler
import Reporting
import Schedules

/// A project compiled, with its outputs prepared: all that could be wrong with them has been found, and nothing is written.
struct BuiltProject: Sendable {
  let source: LoadedProject
  let diagnostics: Diagnostics
  let sources: SourceMap
  /// Nil where there is an error.
  let framework: Framework?
  let plan: OutputPlan?

  init(
    _ source: LoadedProject, output: String, _ formats: [Format], _ options: RenderOptions,
    updatesPacks: Bool
  ) async {
    let input = source.input
    let compilation = await compile(input, .givesIDs, updatesPacks: updatesPacks)
    var diagnostics = compilation.diagnostics
    var sources = compilation.sources
    let templates = Templates(replacing: input.templates, into: &sources, diagnostics: &diagnostics)

    var files: [OutputFile] = []
    if let framework = compilation.framework, !diagnostics.hasErrors {
      let draft = await Draft.made(of: framework, options: options, templates: templates)
      files = await Self.files(of: draft, formats, &diagnostics)
    }
    self.source = source
    self.sources = sources
    self.diagnostics = diagnostics
    framework = diagnostics.hasErrors ? nil : compilation.framework
    plan = framework.map { framework in
      let manifest = Manifest(source, framework)
      return OutputPlan(
        project: source.folder, folder: output, files: files, lock: compilation.lock.map { Array($0.utf8) },
        extensions: Set(formats.map(\.fileExtension)),
        manifest: { manifest.bytes(listing: $0) })
    }
  }

  /// All files, the longest first: the framework, then the lists of what was said, which are the last of the schedules.
  private static func files(
    of draft: Draft, _ formats: [Format], _ diagnostics: inout Diagnostics
  ) async -> [OutputFile] {
    var files = formats.flatMap { draft.files(in: $0) }
    if formats.contains(where: \.isMadeOfSchedules) {
      let prepared = await inParallel(allSchedules) {
        schedule -> (reviewed: ReviewedSchedule?, found: Diagnostics) in
        var found = Diagnostics()
        return (draft.review(schedule, diagnostics: &found), found)
      }
      for (_, found) in prepared { diagnostics.append(found) }
      let reviewed = prepared.compactMap(\.reviewed)
      files += reviewed.reversed().flatMap { schedule in
        formats.compactMap { draft.file(of: schedule, in: $0) }
      }
      files += formats.compactMap { draft.file(of: reviewed, in: $0) }
    }
    return files.map { OutputFile(name: $0.name, rendering: $0.write) }
  }
}
