import Compiler
import Reporting

/// What was reported, and the files that it stands in.
public typealias Checked = (diagnostics: Diagnostics, sources: SourceMap)

extension Fixture {
  /// The base project with this fixture in place.
  public func project() throws -> (BaseProject, expected: [(place: BaseProject.Place, Expectation)]) {
    var project = try BaseProject()
    for part in parts {
      let text = part.lines.map { $0 + "\n" }.joined()
      let isHole = part.place.contains("#")
      try project.put(Array(isHole ? text.dropLast().utf8 : text.utf8[...]), at: part.place)
    }
    let expected = try parts.flatMap { part in
      let place = try project.place(of: part.place)
      return part.expected.map { (place, $0) }
    }
    return (project, expected)
  }

  /// Each report that nothing expects, and each expectation that nothing meets.
  ///
  /// - Parameter check: finds what is to be reported of a project.
  public func mismatches(_ check: (BaseProject) async -> Checked) async throws -> [String] {
    let (project, places) = try project()
    var expected = places
    let (diagnostics, sources) = await check(project)
    var problems: [String] = []
    for diagnostic in diagnostics.found {
      let found = Found(diagnostic, sources)
      if let index = expected.firstIndex(where: { found.meets($0.1, at: $0.place) }) {
        expected.remove(at: index)
      } else {
        problems.append("not expected: \(found.text)")
      }
    }
    return problems
      + expected.map { place, expectation in
        let covers = expectation.covers.map { " \"\($0)\"" } ?? ""
        return
          "not reported: \(place.path):\(expectation.line + place.linesAbove): \(expectation.report)\(covers)"
      }
  }

  private struct Found {
    let report: String
    let path: String
    let line: Int
    let isWhole: Bool
    let covers: String
    let text: String

    init(_ diagnostic: Diagnostic, _ sources: SourceMap) {
      report = "\(diagnostic.level.rawValue)[\(diagnostic.kind.name)]"
      guard let span = diagnostic.span else {
        (path, line, isWhole, covers) = ("", 0, true, "")
        text = "\(report) \(diagnostic.message)"
        return
      }
      path = sources.path(of: span)
      line = sources.start(of: span).line
      isWhole = span.start == 0
      let bytes = sources[span.file].bytes[span.start..<span.end]
      covers = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
      text = "\(path):\(line): \(report) \"\(covers)\" \(diagnostic.message)"
    }

    func meets(_ expectation: Expectation, at place: BaseProject.Place) -> Bool {
      guard report == expectation.report, expectation.covers.map({ $0 == covers }) ?? true else {
        return false
      }
      if expectation.line == 0 { return isWhole && (path == place.path || path.isEmpty) }
      return path == place.path && line == expectation.line + place.linesAbove
    }
  }
}
