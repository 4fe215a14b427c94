import FoundationEssentials
import Reporting
import Testing

@testable import Schedules

/// The rules of Mustache, for the part of it that templates use.
@Suite struct MustacheSpecTests {
  static let modules = ["comments", "interpolation", "inverted", "partials", "sections"]
  static let published = ProcessInfo.processInfo.environment["MUSTACHE_SPEC"]

  @Test(arguments: modules)
  func ownCases(module: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let cases = try SpecCase.read(folder.appending(path: "MustacheSpec/\(module).json"))
    #expect(cases.count >= 12)
    for aCase in cases { check(aCase) }
  }

  @Test(
    .enabled(if: published != nil, "needs MUSTACHE_SPEC, the folder `specs` of github.com/mustache/spec"),
    arguments: modules)
  func publishedCases(module: String) throws {
    let folder = URL(filePath: try #require(Self.published), directoryHint: .isDirectory)
    let cases = try SpecCase.read(folder.appending(path: "\(module).json"))
    #expect(cases.count >= 10)
    for aCase in cases {
      if let leftOut = mustacheSpecLeftOut.first(where: aCase.has) {
        let (_, diagnostics) = print(aCase)
        let isRefused = diagnostics.found.contains { said in
          leftOut.kinds.contains { $0.name == said.kind.name }
        }
        #expect(isRefused, "\(aCase.name): \(leftOut.reason)")
      } else {
        check(aCase)
      }
    }
  }

  private func check(_ aCase: SpecCase) {
    let (printed, diagnostics) = print(aCase)
    #expect(printed == aCase.expected, "\(aCase.name): \(diagnostics.found.map(\.message))")
  }

  private func print(_ aCase: SpecCase) -> (String?, Diagnostics) {
    var diagnostics = Diagnostics()
    var sources = SourceMap()
    func template(_ name: String, _ text: String) -> Template? {
      Template(sources.add(path: "\(name).mustache", bytes: Array(text.utf8)), diagnostics: &diagnostics)
    }
    let main = template("the case", aCase.template)
    var partials: [String: Template] = [:]
    for (name, text) in aCase.partials ?? [:] { partials[name] = template(name, text) }
    let renderer = main?.bind(
      to: JSONView.fields(of: [aCase.data]), partials: partials, escaping: escapedForHTML,
      diagnostics: &diagnostics)
    return (renderer.map { String(decoding: $0.render(aCase.data), as: UTF8.self) }, diagnostics)
  }

  private func escapedForHTML(_ text: String) -> String {
    let names: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"]
    return text.map { names[$0] ?? String($0) }.joined()
  }
}

/// A case in the form of the published specification.
private struct SpecCase: Decodable {
  let name: String
  let data: JSONView
  let template: String
  let expected: String
  let partials: [String: String]?

  func has(_ leftOut: LeftOut) -> Bool {
    let texts = [template] + (partials ?? [:]).values
    return leftOut.names.contains(name)
      || leftOut.marks.contains { mark in texts.contains { $0.contains(mark) } }
  }

  static func read(_ file: URL) throws -> [SpecCase] {
    struct Module: Decodable { let tests: [SpecCase] }
    return try JSONDecoder().decode(Module.self, from: Data(contentsOf: file)).tests
  }
}
