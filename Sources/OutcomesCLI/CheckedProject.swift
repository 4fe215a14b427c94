import Compiler
import Reporting
import Schedules

/// A project compiled, with what its own templates and form would be told of by a build.
struct CheckedProject: Sendable {
  let source: LoadedProject
  let diagnostics: Diagnostics
  let sources: SourceMap
  let framework: Framework?
  /// How many findings somebody answers for.
  let allowed: Int

  init(_ source: LoadedProject, _ compilation: Compilation) async {
    self.source = source
    allowed = compilation.allowed.count
    // What ships is held by tests; only a project's own templates and forms can be wrong.
    let hasOwnTexts = source.files.contains { file in
      file.path.hasPrefix("templates/") || file.path.hasPrefix("forms/")
    }
    guard hasOwnTexts, compilation.framework != nil else {
      (diagnostics, sources, framework) = (
        compilation.diagnostics, compilation.sources, compilation.framework
      )
      return
    }
    let built = await BuiltProject(source, output: "build", [.markdown], RenderOptions(), updatesPacks: false)
    (diagnostics, sources) = (built.diagnostics, built.sources)
    framework = built.diagnostics.hasErrors ? nil : compilation.framework
  }
}
