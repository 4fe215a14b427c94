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

  /// Every schedule and the framework at the same time; the files of the framework first, then in the order of the
  /// schedules, then what is made of all of them.
  private static func render(
    _ framework: Framework, _ formats: [Format], _ options: RenderOptions, _ templates: Templates,
    _ diagnostics: inout Diagnostics
  ) async -> [OutputFile] {
    enum Work: Sendable {
      case framework(Format)
      case schedule(Schedule)
    }
    // The longest are begun first: the framework, then the lists of what was said, which are the last of the schedules.
    var work = formats.map { Work.framework($0) }
    let own = work.count
    if formats.contains(where: \.isMadeOfSchedules) {
      work += allSchedules.reversed().map { .schedule($0) }
    }
    let draft = Draft(framework, options: options, templates: templates)
    let begun = await inParallel(work) {
      work -> (files: [OutputFile], reviewed: ReviewedSchedule?, found: Diagnostics) in
      var found = Diagnostics()
      switch work {
      case .framework(let format):
        return (draft.files(in: format).map { OutputFile(digesting: $0) }, nil, found)
      case .schedule(let schedule):
        guard let reviewed = draft.review(schedule, diagnostics: &found) else { return ([], nil, found) }
        let files = formats.compactMap { draft.file(of: reviewed, in: $0) }
        return (files.map { OutputFile(digesting: $0) }, reviewed, found)
      }
    }
    let rendered = begun.prefix(own) + begun.dropFirst(own).reversed()
    for part in rendered { diagnostics.append(part.found) }
    let reviewed = rendered.compactMap(\.reviewed)
    let together = await inParallel(formats) { format in
      draft.file(of: reviewed, in: format).map { OutputFile(digesting: $0) }
    }
    return rendered.flatMap(\.files) + together.compactMap { $0 }
  }
}

extension OutputFile {
  /// With its digest, worked out on the thread that wrote it.
  fileprivate init(digesting file: RenderedFile) {
    self.init(name: file.name, bytes: file.bytes, sha256: hexDigest(of: file.bytes))
  }
}
