import Compiler
import Reporting
import Schedules

/// One side of a comparison before anything is worked out: a project, or a framework that was worked out earlier.
enum ComparedSource {
  /// With what it had built, which is looked at where packs or tool are not ours.
  case project(LoadedProject, built: BuiltFiles)
  case framework(JSONText, shown: String)

  /// What an earlier build left beside a project.
  struct BuiltFiles {
    let manifest: JSON?
    /// Read only where it is needed: it is the largest file there is.
    let framework: () throws(DiskError) -> [UInt8]?
  }
}

/// One side of a comparison: its framework as JSON, and where it was compiled now, everything it follows from.
struct ComparedSide: Sendable {
  let shown: String
  let json: JSONText
  /// Nil where it was read and not compiled.
  let framework: Framework?
  /// The files of the project; nil where a framework alone was named.
  let sources: SourceMap?
  /// What is found in its files; nil where it was read and not compiled.
  let diagnostics: Diagnostics?
  /// The version of the tool that worked it out; nil where nobody knows.
  let tool: String?
  /// The project it was compiled from; nil where it was read and not compiled.
  let project: LoadedProject?

  /// - Parameter readings: what was read for the other side; most files are the same.
  init(_ source: ComparedSource, reusing readings: inout Readings) async throws {
    switch source {
    case .framework(let json, let shown):
      self.init(
        shown: shown, json: json, framework: nil, sources: nil, diagnostics: nil, tool: nil, project: nil)
    case .project(let project, let built):
      let tool = built.manifest?["tool"].text
      if let tool, tool != toolVersion {
        try self.init(builtBy: tool, "version \(tool) of this program", project, built)
        return
      }
      let compilation = await compile(project.input, .givesIDs, reusing: &readings)
      if let framework = compilation.framework {
        self.init(
          shown: project.shown, json: JSONText(written: frameworkJSON(framework)), framework: framework,
          sources: compilation.sources, diagnostics: compilation.diagnostics, tool: toolVersion,
          project: project)
      } else if compilation.diagnostics.found.contains(where: { $0.kind.name == "lock/pack-changed" }) {
        try self.init(builtBy: tool, "other packs", project, built)
      } else {
        throw SideHasErrors(
          shown: project.shown, diagnostics: compilation.diagnostics, sources: compilation.sources)
      }
    }
  }

  private init(
    shown: String, json: JSONText, framework: Framework?, sources: SourceMap?, diagnostics: Diagnostics?,
    tool: String?, project: LoadedProject?
  ) {
    self.shown = shown
    self.json = json
    self.framework = framework
    self.sources = sources
    self.diagnostics = diagnostics
    self.tool = tool
    self.project = project
  }

  /// What an earlier build of a project wrote down, where it was built with something that is not here.
  private init(
    builtBy tool: String?, _ what: String, _ project: LoadedProject, _ built: ComparedSource.BuiltFiles
  ) throws(DiskError) {
    guard let bytes = try built.framework(), let manifest = built.manifest else {
      throw DiskError(
        path: project.shown,
        reason:
          "it was built with \(what), and its build/framework.json and build/manifest.json are not there to be compared"
      )
    }
    let inputs = Set(manifest["inputs"].list.map { "\($0["file"].text ?? "") \($0["sha256"].text ?? "")" })
    let now = Set(
      project.files.filter { $0.path != "outcomes.lock" }.map { "\($0.path) \(hexDigest(of: $0.bytes))" })
    guard inputs == now else {
      throw DiskError(
        path: project.shown,
        reason:
          "it was built with \(what), and its files have changed since; run `outcomes build --update-packs` there first"
      )
    }
    self.init(
      shown: project.shown, json: try Self.frameworkText(bytes, project.shown + ": build/framework.json"),
      framework: nil, sources: project.input.sources, diagnostics: nil, tool: tool, project: nil)
  }

  /// What is found here and not on the other side; nil where one of them was not compiled.
  func checks(against base: ComparedSide) -> ComparisonReport.Checks? {
    guard let diagnostics, let earlier = base.diagnostics, let sources else { return nil }
    let known = Set(earlier.found.map { "\($0.kind.name) \($0.message)" })
    let new = diagnostics.inOrder(sources).shown.filter { !known.contains("\($0.kind.name) \($0.message)") }
    return .init(
      verdict: verdict(diagnostics),
      new: new.map { diagnostic in
        let place = diagnostic.span.map { "\(sources.path(of: $0)):\(sources.start(of: $0).line): " } ?? ""
        return "\(place)\(diagnostic.level.rawValue)[\(diagnostic.kind.name)] \(diagnostic.message)"
      })
  }

  var origins: ComparedOrigins { ComparedOrigins(framework: framework, sources: sources) }

  /// What each edit between two sides does alone; nothing where one of them was not compiled.
  func effects(on base: ComparedSide, _ comparison: Comparison) async -> EditEffects {
    guard framework != nil, base.framework != nil, let sources, let earlier = base.sources else {
      return EditEffects()
    }
    var readings = Readings()
    return await EditEffects.found(in: comparison, base: (earlier, base.json), head: (sources, json)) {
      files in
      let input = ProjectInput(files: files.map { ($0.key, $0.value) })
      let compilation = await compile(input, .givesIDs, reusing: &readings)
      return compilation.framework.map { JSONText(written: frameworkJSON($0)) }
    }
  }

  /// What a `framework.json` holds.
  static func frameworkText(_ bytes: [UInt8], _ path: String) throws(DiskError) -> JSONText {
    guard let json = JSONText(bytes), json.isObject else {
      throw DiskError(path: path, reason: "this is not JSON, or it was broken by a merge; build it again")
    }
    guard let format = json["format"]?.text, format.hasPrefix("outcomes-framework/") else {
      throw DiskError(path: path, reason: "this is not a framework.json that `outcomes build` has written")
    }
    guard format == "outcomes-framework/1" else {
      throw DiskError(path: path, reason: "this is of the format \(format), which this program does not know")
    }
    return json
  }
}

/// A side whose files have errors, so that nothing follows from them.
struct SideHasErrors: Error {
  let shown: String
  let diagnostics: Diagnostics
  let sources: SourceMap
}
