/// Diagnostics for machines: `outcomes-diagnostics/1`, stable and only ever added to.
public enum DiagnosticsJSON {
  public static func print(_ diagnostics: Diagnostics, sources: SourceMap, project: String?) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", "outcomes-diagnostics/1")
      json.field("project", orNull: project)
      json.key("diagnostics")
      json.array { json in
        for diagnostic in diagnostics.inOrder(sources).shown { write(diagnostic, sources, to: &json) }
      }
      write([diagnostics], to: &json)
    }
    return json.finish()
  }

  /// One document for all projects. Of several, each diagnostic says its project and the folder that its paths start in,
  /// from the root of the repository, and the document's own project is null.
  public static func print(_ projects: [ProjectFindings]) -> [UInt8] {
    if projects.count == 1, let only = projects.first {
      return print(only.diagnostics, sources: only.sources, project: only.project)
    }
    var json = JSONWriter()
    json.object { json in
      json.field("format", "outcomes-diagnostics/1")
      json.field("project", orNull: nil)
      json.key("diagnostics")
      json.array { json in
        for project in projects {
          for diagnostic in project.diagnostics.inOrder(project.sources).shown {
            write(diagnostic, project.sources, of: project, to: &json)
          }
        }
      }
      write(projects.map(\.diagnostics), to: &json)
    }
    return json.finish()
  }

  private static func write(_ diagnostics: [Diagnostics], to json: inout JSONWriter) {
    json.field("counts") { json in
      for level in Level.allCases.reversed() {
        json.field(.named(level.rawValue), diagnostics.reduce(0) { $0 + $1.count(level) })
      }
    }
  }

  private static func write(
    _ diagnostic: Diagnostic, _ sources: SourceMap, of project: ProjectFindings? = nil,
    to json: inout JSONWriter
  ) {
    json.object { json in
      if let project {
        json.field("project", orNull: project.project)
        json.field("folder", project.pathPrefix)
      }
      json.field("level", diagnostic.level.rawValue)
      json.field("name", diagnostic.kind.name)
      json.field("message", diagnostic.message)
      if let span = diagnostic.span {
        write(span, sources, to: &json)
        json.field("byteOffset", span.start)
        json.field("byteLength", span.end - span.start)
      }
      json.key("labels")
      json.array { json in
        for label in diagnostic.labels {
          json.object { json in
            write(label.span, sources, to: &json)
            json.field("text", label.text)
          }
        }
      }
      json.field("help", diagnostic.help)
      json.field("suggestions", diagnostic.suggestions)
    }
  }

  private static func write(_ span: Span, _ sources: SourceMap, to json: inout JSONWriter) {
    let (start, end) = (sources.start(of: span), sources.end(of: span))
    json.field("file", sources.path(of: span))
    json.field("line", start.line)
    json.field("column", start.column)
    json.field("endLine", end.line)
    json.field("endColumn", end.column)
  }
}
