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
    _ source: LoadedProject, output: String, _ formats: Set<Build.Format>, _ options: RenderOptions,
    updatesPacks: Bool
  ) async {
    let input = source.input
    let compilation = await compile(input, .givesIDs, updatesPacks: updatesPacks)
    var diagnostics = compilation.diagnostics
    var sources = compilation.sources
    let templates = Templates(replacing: input.templates, into: &sources, diagnostics: &diagnostics)

    var files: [OutputFile] = []
    if let framework = compilation.framework, !diagnostics.hasErrors {
      if formats.contains(.json) {
        files.append(OutputFile(name: "framework.json") { writeFrameworkJSON(framework, to: &$0) })
      }
      if formats.contains(.markdown) {
        let draft = await Draft.made(of: framework, options: options, templates: templates)
        files += await Self.schedules(of: draft, &diagnostics)
      }
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

  /// Every schedule, prepared at the same time. The lists of what was said, which are the longest, are the last of the
  /// schedules, so they come first.
  private static func schedules(of draft: Draft, _ diagnostics: inout Diagnostics) async -> [OutputFile] {
    let prepared = await inParallel(allSchedules) { schedule -> (file: PreparedFile?, found: Diagnostics) in
      var found = Diagnostics()
      return (draft.prepare(schedule, diagnostics: &found), found)
    }
    for (_, found) in prepared { diagnostics.append(found) }
    return prepared.reversed().compactMap { prepared in
      prepared.file.map { OutputFile(name: $0.name, rendering: $0.write) }
    }
  }
}
