import Foundation
import Reporting
import Testing

/// A small project and what is found in it: what each format has to carry, and the characters that each has to escape.
enum FormatsSample {
  static let decisions = """
    decisions:
      - baseline: {value: 61%, people: 620}
        targets: [{year: 2, upper: 60%}]
        owner: nobody
    """
  static let vision = "goals:\n  - {id: g1, says: Everyone hears 💬 from somebody}\n"
  static let map = "touchpoints:\n  - {word: abandonned}\n  - {word: abandonned}\n"
  /// A comma, a colon, a percent sign, a letter with an accent and a space, all of which a file may have in its name.
  static let mapPath = "maps/north, south: 50% é.yaml"

  static func kind(_ name: String, _ level: Level) -> DiagnosticKind {
    let example = DiagnosticKind.Example("decisions.yaml#target", "targets: []")
    return DiagnosticKind(
      name, level, "Summary of \(name)",
      DiagnosticKind.Explanation(
        says: "What \(name) says.", matters: "Why it matters.", wrong: example, right: example))
  }

  static let target = kind("measure/target-not-better", .error)
  static let feeling = kind("map/unknown-feeling", .error)
  static let owner = kind("decision/no-owner", .warning)
  static let form = kind("contract/no-form", .warning)
  static let style = kind("wording/long", .advice)

  /// `text` as it first stands in a file, or for the second time.
  static func span(_ file: SourceFile, _ text: String, second: Bool = false) -> Span {
    let all = String(decoding: file.bytes, as: UTF8.self)
    var range = all.range(of: text)!
    if second { range = all.range(of: text, range: range.upperBound..<all.endIndex)! }
    return file.span(
      all[..<range.lowerBound].utf8.count,
      all[..<range.upperBound].utf8.count)
  }

  /// One finding with labels in its own and in another file.
  static func proof(prefix: String = "specs/examples/lives/", above: String = "") -> ProjectFindings {
    var sources = SourceMap()
    let decisions = sources.add(path: "decisions.yaml", bytes: Array((above + Self.decisions).utf8))
    let vision = sources.add(path: "paths/vision.yaml", bytes: Array(Self.vision.utf8))
    var found = Diagnostics()
    found.report(
      Diagnostic(
        target, "the target is no better than the baseline", at: span(decisions, "60%"),
        note: "a provider could get worse and still be paid",
        labels: [
          .init(span(decisions, "value: 61%"), "people already report this"),
          .init(span(vision, "hears 💬 from"), "the goal this serves"),
        ], help: ["set a target above 61%, or role: monitor"]))
    return ProjectFindings(
      project: "improving-lives", pathPrefix: prefix, mainFile: "outcomes.yaml", diagnostics: found,
      sources: sources)
  }

  /// Findings of each level, among them one of no place, one of several lines, one in a shipped file and two alike.
  static func hostile(prefix: String = "specs/examples/lives/", above: String = "") -> ProjectFindings {
    var sources = SourceMap()
    let map = sources.add(path: mapPath, bytes: Array((above + Self.map).utf8))
    let decisions = sources.add(path: "decisions.yaml", bytes: Array(Self.decisions.utf8))
    let shipped = sources.add(
      path: "library/feelings.yaml", bytes: Array("words:\n  alone: far too long\n".utf8))
    var found = Diagnostics()
    for second in [false, true] {
      found.report(
        Diagnostic(
          feeling,
          "100% \"unknown\", he said: <b>a&b</b> ]]> [here](there) ::error::\r\n##[x] \u{1B}[2J\u{202E} 😀",
          at: span(map, "abandonned", second: second), suggestions: ["abandoned", "angry"]))
    }
    found.report(owner, "nobody owns it", at: span(decisions, "targets: [{year: 2, upper: 60%}]\n    owner"))
    found.report(form, "no form is named", at: nil, help: "write form: standard")
    found.report(style, "far too long", at: span(shipped, "far too long"))
    return ProjectFindings(
      project: nil, pathPrefix: prefix, mainFile: "outcomes.yaml", diagnostics: found, sources: sources)
  }

  static let clean = ProjectFindings(
    project: "clean", pathPrefix: "", mainFile: "outcomes.yaml", diagnostics: Diagnostics(),
    sources: SourceMap())

  /// So many findings of one kind and text, all in one file.
  static func many(_ number: Int, _ kind: DiagnosticKind, prefix: String = "") -> ProjectFindings {
    var sources = SourceMap()
    let line = "- word\n"
    let file = sources.add(path: "list.yaml", bytes: Array(String(repeating: line, count: number).utf8))
    var found = Diagnostics()
    for index in 0..<number {
      found.report(kind, "finding \(index + 1)", at: file.span(index * 7 + 2, index * 7 + 6))
    }
    return ProjectFindings(
      project: "many", pathPrefix: prefix, mainFile: "outcomes.yaml", diagnostics: found, sources: sources)
  }
}

/// Projects that are printed together, named so that a failed test says which.
struct ProjectSet: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let projects: [ProjectFindings]

  static let all = [
    ProjectSet(testDescription: "no project", projects: []),
    ProjectSet(testDescription: "nothing found", projects: [FormatsSample.clean]),
    ProjectSet(testDescription: "a proof", projects: [FormatsSample.proof()]),
    ProjectSet(testDescription: "hostile text", projects: [FormatsSample.hostile()]),
    ProjectSet(
      testDescription: "several projects",
      projects: [FormatsSample.proof(), FormatsSample.hostile(), FormatsSample.many(30, FormatsSample.style)]),
  ]
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
