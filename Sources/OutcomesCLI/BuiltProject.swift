import Compiler
import Reporting
import Schedules

/// A project compiled and rendered, in memory: what a build would put on the disk.
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
      files = await Self.render(framework, formats, options, templates, &diagnostics)
    }
    self.source = source
    self.sources = sources
    self.diagnostics = diagnostics
    framework = diagnostics.hasErrors ? nil : compilation.framework
    plan = framework.map { framework in
      let manifest = Manifest(source, framework)
      return OutputPlan(
        project: source.folder, folder: output, files: files, lock: compilation.lock.map { Array($0.utf8) },
        extensions: Set(formats.map(\.fileExtension)), digest: hexDigest,
        manifest: { manifest.bytes(listing: $0) })
    }
  }

  /// Every schedule and the framework at the same time; in the order of the schedules.
  private static func render(
    _ framework: Framework, _ formats: Set<Build.Format>, _ options: RenderOptions, _ templates: Templates,
    _ diagnostics: inout Diagnostics
  ) async -> [OutputFile] {
    enum Work: Sendable {
      case schedule(Schedule)
      case framework
    }
    // The longest are begun first: the framework, then the lists of what was said, which are the last of the schedules.
    var work: [Work] = formats.contains(.json) ? [.framework] : []
    let own = work.count
    if formats.contains(.markdown) { work += allSchedules.reversed().map { .schedule($0) } }
    let draft = Draft(framework, options: options, templates: templates)
    let begun = await inParallel(work) { work -> (file: OutputFile?, found: Diagnostics) in
      var found = Diagnostics()
      switch work {
      case .framework:
        return (OutputFile(digesting: frameworkJSON(framework), as: "framework.json"), found)
      case .schedule(let schedule):
        let file = draft.render(schedule, diagnostics: &found)
        return (file.map { OutputFile(digesting: $0.bytes, as: $0.name) }, found)
      }
    }
    let rendered = begun.prefix(own) + begun.dropFirst(own).reversed()
    for (_, found) in rendered { diagnostics.append(found) }
    return rendered.compactMap(\.file)
  }
}

extension OutputFile {
  /// With its digest, worked out on the thread that wrote it.
  fileprivate init(digesting bytes: [UInt8], as name: String) {
    self.init(name: name, bytes: bytes, sha256: hexDigest(of: bytes))
  }
}
