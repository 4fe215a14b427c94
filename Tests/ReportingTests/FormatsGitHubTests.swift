import Testing

@testable import Reporting

@Suite struct FormatsGitHubTests {
  @Test func commands() {
    #expect(text(GitHubPrinter.print([FormatsSample.proof(), FormatsSample.hostile()])) == golden)
  }

  @Test func nothingFoundIsNothingSaid() {
    #expect(GitHubPrinter.print([FormatsSample.clean]) == [])
  }

  @Test(arguments: [
    ("100%", "100%25", "100%25"), ("%0A", "%250A", "%250A"), ("a\nb\rc", "a%0Ab%0Dc", "a%0Ab%0Dc"),
    ("a\r\nb", "a%0D%0Ab", "a%0D%0Ab"), ("a:b,c", "a:b,c", "a%3Ab%2Cc"), ("::", "::", "%3A%3A"),
    ("😀 é", "😀 é", "😀 é"),
  ])
  func escaping(_ text: String, data: String, property: String) {
    #expect(GitHubPrinter.escapedData(text) == data)
    #expect(GitHubPrinter.escapedProperty(text) == property)
  }

  /// The runner reads a command at the start of a line only: whatever is written stays on the line of its own command.
  @Test func everyLineIsOneCommand() {
    let lines = text(GitHubPrinter.print([FormatsSample.hostile()])).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).dropLast()
    #expect(lines.count == 5)
    for line in lines {
      #expect(["::error ", "::warning ", "::notice "].contains { line.hasPrefix($0) })
    }
  }

  @Test func tenOfALevelAndTheRestCounted() {
    let projects = [
      FormatsSample.many(8, FormatsSample.target, prefix: "a/"),
      FormatsSample.many(25, FormatsSample.target, prefix: "b/"),
      FormatsSample.many(11, FormatsSample.owner), FormatsSample.many(10, FormatsSample.style),
    ]
    let lines = text(GitHubPrinter.print(projects)).split(separator: "\n")
    let errors = lines.filter { $0.hasPrefix("::error ") }
    #expect(errors.count == 10)
    #expect(errors.filter { $0.contains("not shown") }.count == 1)
    #expect(errors.last?.hasPrefix("::error file=b/list.yaml,line=2,") == true)
    #expect(errors.last?.hasSuffix("%0A(23 more errors are not shown here)") == true)
    let warnings = lines.filter { $0.hasPrefix("::warning ") }
    #expect(warnings.count == 10)
    #expect(warnings.last?.hasSuffix("%0A(1 more warning is not shown here)") == true)
    let notices = lines.filter { $0.hasPrefix("::notice ") }
    #expect(notices.count == 10)
    #expect(!notices.contains { $0.contains("not shown") })
  }
}

private let golden = #"""
  ::error file=specs/examples/lives/decisions.yaml,line=3,endLine=3,col=32,endColumn=35,title=measure/target-not-better::the target is no better than the baseline%0Aa provider could get worse and still be paid%0Aspecs/examples/lives/decisions.yaml:2:16: people already report this%0Aspecs/examples/lives/paths/vision.yaml:2:29: the goal this serves%0Ahelp: set a target above 61%25, or role: monitor%0Awhy: outcomes explain measure/target-not-better
  ::warning file=specs/examples/lives/outcomes.yaml,line=1,endLine=1,col=1,endColumn=1,title=contract/no-form::no form is named%0Ahelp: write form: standard%0Awhy: outcomes explain contract/no-form
  ::warning file=specs/examples/lives/decisions.yaml,line=3,endLine=4,title=decision/no-owner::nobody owns it%0Awhy: outcomes explain decision/no-owner
  ::notice title=wording/long::library/feelings.yaml:2:10: far too long%0Awhy: outcomes explain wording/long
  ::error file=specs/examples/lives/maps/north%2C south%3A 50%25 é.yaml,line=2,endLine=2,col=12,endColumn=22,title=map/unknown-feeling::100%25 "unknown", he said: <b>a&b</b> ]]> [here](there) ::error::\u{D}\u{A}##[x] \u{1B}[2J\u{202E} 😀%0Adid you mean `abandoned` or `angry`?%0Awhy: outcomes explain map/unknown-feeling
  ::error file=specs/examples/lives/maps/north%2C south%3A 50%25 é.yaml,line=3,endLine=3,col=12,endColumn=22,title=map/unknown-feeling::100%25 "unknown", he said: <b>a&b</b> ]]> [here](there) ::error::\u{D}\u{A}##[x] \u{1B}[2J\u{202E} 😀%0Adid you mean `abandoned` or `angry`?%0Awhy: outcomes explain map/unknown-feeling

  """#
