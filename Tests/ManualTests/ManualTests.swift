import ArgumentParser
import FoundationEssentials
import Reporting
import Specs
import Testing

@testable import OutcomesCLI

/// The manual says what the program does: its made pages are made anew, its links lead somewhere, its examples are read.
@Suite struct ManualTests {
  /// Made from the declarations; `RECORD_GOLDEN=1` writes what they give now, and fails.
  @Test(arguments: GeneratedPage.all) func generatedPageIsUpToDate(_ generated: GeneratedPage) throws {
    let path = Repository.root + "/" + generated.path
    let text = generated.text()
    guard (try? String(contentsOfFile: path, encoding: .utf8)) != text else { return }
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try Data(text.utf8).write(to: URL(filePath: path))
    }
    Issue.record("\(generated.path) is not what the declarations say; RECORD_GOLDEN=1 writes it")
  }

  @Test func everyRoomThatExplainsItselfIsInTheManual() {
    let folders = Set(Page.all.map { $0.path.split(separator: "/").dropLast().joined(separator: "/") })
    #expect(
      folders == [
        "", "Sources/Compiler/Compiler.docc", "Sources/OutcomesCLI/Manual.docc",
        "Sources/Schedules/Schedules.docc",
        "Sources/Specs/Specs.docc",
      ])
  }

  @Test(arguments: Page.all) func linksLeadToFiles(_ page: Page) throws {
    for link in page.links where !link.contains("://") && !link.hasPrefix("mailto:") {
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let target = parts[0].isEmpty ? page.path : page.resolve(parts[0])
      #expect(Repository.exists(target), "\(page.path) links to \(link), and there is no \(target)")
      guard parts.count == 2, target.hasSuffix(".md"), Repository.exists(target) else { continue }
      #expect(
        Page(target).anchors.contains(parts[1]), "\(page.path) links to \(link), and no heading reads so")
    }
  }

  /// Whole files in the manual are read without an error; parts of files do not begin with `kind:`.
  @Test(arguments: Page.written) func examplesAreRead(_ page: Page) {
    for part in page.blocks(in: "yaml") where part.text.hasPrefix("kind:") {
      var sources = SourceMap()
      var found = Diagnostics()
      let file = sources.add(path: "\(page.path) from line \(part.line)", bytes: Array(part.text.utf8))
      _ = readSpec(file, expected: nil, &found)
      #expect(!found.hasErrors, "\(ConcisePrinter.print(found, sources: sources))")
    }
  }

  /// What the README shows of the worked example stands in it, line by line.
  @Test func excerptsOfTheReadmeAreReal() throws {
    let folder = "specs/examples/improving-lives"
    let read = { (name: String) in
      try String(contentsOfFile: "\(Repository.root)/\(folder)/\(name)", encoding: .utf8)
    }
    let map = try read("maps/long-term-conditions.yaml").split(separator: "\n")
    let schedules = try ["service-specification", "outcomes-framework", "traceability"]
      .flatMap { try read("build/\($0).md").split(separator: "\n") }
    let page = Page("README.md")
    for line in page.blocks(in: "yaml").flatMap({ $0.text.split(separator: "\n") }) {
      #expect(map.contains(line), "not in the worked example: \(line)")
    }
    for line in page.blocks(in: "text").flatMap({ $0.text.split(separator: "\n") }) where line.hasPrefix("|")
    {
      #expect(schedules.contains(line), "not in the schedules of the worked example: \(line)")
    }
  }

  @Test(arguments: Page.written) func commandsAreUnderstood(_ page: Page) {
    for part in page.blocks(in: "sh") {
      for words in Shell.commands(in: part.text) where words.first == "outcomes" {
        do {
          _ = try Outcomes.parseAsRoot(Array(words.dropFirst()))
        } catch {
          // `--help` and `--version` are understood by ending the program.
          let code = Outcomes.exitCode(for: error)
          #expect(
            code == .success, "\(page.path) from line \(part.line): \(words): \(Outcomes.message(for: error))"
          )
        }
      }
    }
  }
}

/// A page that is made and not written.
struct GeneratedPage: Sendable, CustomTestStringConvertible {
  let path: String
  let text: @Sendable () -> String

  var testDescription: String { path }

  static let all = [
    GeneratedPage(path: "Sources/Specs/Specs.docc/Keys.md") { languageReferencePage() },
    GeneratedPage(path: "Sources/OutcomesCLI/Manual.docc/Diagnostics.md") {
      diagnosticsPage(allDiagnosticKinds)
    },
  ]
}
