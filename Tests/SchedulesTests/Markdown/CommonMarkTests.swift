import Foundation
import Reporting
import Testing

@testable import Schedules

/// Hostile values in templates, read by the program that defines GitHub's Markdown.
@Suite struct CommonMarkTests {
  /// Debian: cmark-gfm.
  static let program = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/cmark-gfm" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  struct Pair {
    let first: String
    let second: String

    static let fields = Fields<Pair>(
      of: "two values", [.text("x", "the first") { $0.first }, .text("y", "the second") { $0.second }])
  }

  struct Place: CustomTestStringConvertible, Sendable {
    let template: String
    let html: @Sendable (Pair) -> String
    var testDescription: String { template }
  }

  static let places = [
    Place(template: "{{x}}\n") { "<p>\(start($0.first))</p>" },
    Place(template: "{{x}}{{y}}\n") { "<p>\(html(lead($0.first) + lead($0.second)))</p>" },
    Place(template: "Text {{x}} and {{y}}.\n") {
      "<p>\(html("Text \(line($0.first)) and \(line($0.second))."))</p>"
    },
    Place(template: "Over.\n{{x}}\n") { "<p>\(html("Over.\n" + lead($0.first)))</p>" },
    Place(template: "- {{x}}\n") { "<ul>\n<li>\(start($0.first))</li>\n</ul>" },
    Place(template: "1. {{x}}\n") { "<ol>\n<li>\(start($0.first))</li>\n</ol>" },
    Place(template: "> {{x}}\n") { "<blockquote>\n<p>\(start($0.first))</p>\n</blockquote>" },
    Place(template: "## {{x}}\n") { "<h2>\(start($0.first))</h2>" },
    Place(template: "## O-1: {{x}}\n") { "<h2>\(html("O-1: " + line($0.first)))</h2>" },
    Place(template: "*[Drafting note: {{x}}.]*\n") {
      "<p><em>\(html("[Drafting note: \(line($0.first)).]"))</em></p>"
    },
    Place(template: "[text](https://x.example), {{x}}.\n") {
      "<p><a href=\"https://x.example\">text</a>\(html(", \(line($0.first))."))</p>"
    },
    Place(template: "| a | b |\n| --- | --- |\n| {{x}} | {{y}}, {{x}} |\n") {
      let (x, y) = (ReadValue.inCell($0.first), ReadValue.inCell($0.second))
      let head = "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
      let cells = "<td>\(html(x))</td>\n<td>\(html("\(y), \(x)"))</td>\n</tr>\n</tbody>\n</table>"
      return head + cells.replacing(/\n(?!<)/, with: "<br>")
    },
  ]

  @Test(.enabled(if: program != nil, "needs the program cmark-gfm"), arguments: places)
  func nothingActs(place: Place) throws {
    var diagnostics = Diagnostics()
    var sources = SourceMap()
    let file = sources.add(path: "place.md", bytes: Array(place.template.utf8))
    let template = try #require(Template(file, diagnostics: &diagnostics))
    let renderer = try #require(template.bind(to: Pair.fields, diagnostics: &diagnostics))

    var page = ByteStream()
    let values = HostileValues(count: 2_000, seed: 7).filter { !ReadValue.inCell($0).isEmpty }
    let pairs = zip(values, values.dropFirst()).map { Pair(first: $0, second: $1) }
    for (index, pair) in pairs.enumerated() {
      renderer.append(pair, to: &page)
      page.append("\n<!-- \(index) -->\n\n")
    }
    let read = try Self.read(page.bytes)
    var rest = Substring(read)
    for (index, pair) in pairs.enumerated() {
      let mark = "<!-- \(index) -->\n"
      let end = try #require(rest.range(of: mark), "\(pair) took in what comes after it")
      let html = String(rest[..<end.lowerBound]).trimming { $0 == "\n" }
      #expect(html == place.html(pair), "\(pair.first.debugDescription), \(pair.second.debugDescription)")
      rest = rest[end.upperBound...]
    }
  }

  private static func read(_ page: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "page-\(UUID().uuidString).md")
    try Data(page).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: try #require(program))
    process.arguments =
      ["--unsafe"] + ["table", "autolink", "strikethrough"].flatMap { ["-e", $0] } + [file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let read = try #require(try pipe.fileHandleForReading.readToEnd())
    process.waitUntilExit()
    return String(decoding: read, as: UTF8.self)
  }

  private static func line(_ value: String) -> String { ReadValue.inLine(value) }

  private static func lead(_ value: String) -> String { ReadValue.inLine(value, atStart: true) }

  /// A value that is all there is: the blank at its end goes too.
  private static func start(_ value: String) -> String { html(lead(value)) }

  private static func html(_ text: String) -> String {
    let names: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"]
    return ReadValue.trimmed(text).map { names[$0] ?? String($0) }.joined()
  }
}
