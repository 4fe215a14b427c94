import Reporting
import Testing

@testable import Schedules

/// What is said about a template that is wrong, and where.
@Suite struct TemplateDiagnosticTests {
  @Test(arguments: [
    ("# {{titel}}", ["main:1:5: template/unknown-name `titel` is not a name of the open items"]),
    (
      "a\n{{#items}}\n- é {{questoin}}\n{{/items}}",
      ["main:3:7: template/unknown-name `questoin` is not a name of an open item"]
    ),
    (
      "{{#item}}{{x}}{{/item}}{{^y}}{{/y}}",
      [
        "main:1:4: template/unknown-name `item` is not a name of the open items",
        "main:1:27: template/unknown-name `y` is not a name of the open items",
      ]
    ),
    ("{{isFirst}}", ["main:1:3: template/unknown-name `isFirst` is not a name of the open items"]),
    (
      "{{items}} {{isDraft}}",
      [
        "main:1:3: template/not-text `items` is not a text and cannot be printed",
        "main:1:13: template/not-text `isDraft` is not a text and cannot be printed",
      ]
    ),
    ("a {{{title}}}", ["main:1:3: template/raw-output three braces would print the value as it is"]),
    ("a {{& title}}", ["main:1:3: template/raw-output `&` would print the value as it is"]),
    ("{{=<% %>=}}", ["main:1:1: template/changed-delimiters the braces of a template cannot be changed"]),
    ("a {{title\n}}", ["main:1:3: template/malformed-tag this tag is not closed"]),
    ("a {{", ["main:1:3: template/malformed-tag this tag is not closed"]),
    ("{{! a", ["main:1:1: template/malformed-tag this tag is not closed"]),
    (
      "{{}}{{# }}",
      [
        "main:1:1: template/malformed-tag this tag names nothing",
        "main:1:5: template/malformed-tag this tag names nothing",
      ]
    ),
    ("{{owner.post}}", ["main:1:1: template/malformed-tag `owner.post` is not a name"]),
    ("{{$block}}", ["main:1:1: template/malformed-tag `$block` is not a name"]),
    ("x\n{{#items}}\n", ["main:2:1: template/unclosed-section the section `items` is not closed"]),
    (
      "{{#items}}{{#answers}}{{/items}}",
      ["main:1:11: template/unclosed-section the section `answers` is not closed"]
    ),
    (
      "{{#items}}{{/itmes}}{{/items}}",
      ["main:1:11: template/unmatched-close `itmes` is closed and was not open"]
    ),
    ("{{/items}}", ["main:1:1: template/unmatched-close `items` is closed and was not open"]),
    ("{{> foter}}", ["main:1:5: template/unknown-partial there is no template called `foter`"]),
    ("{{> loop}}", ["loop:1:7: template/partial-cycle `loop` includes itself: loop → again → loop"]),
    ("{{> self}}", ["self:1:5: template/partial-cycle `self` includes itself: self → self"]),
    ("{{> wrong}}{{> wrong}}", ["wrong:1:3: template/unknown-name `titel` is not a name of the open items"]),
  ])
  func isSaidAtItsPlace(template: String, said: [String]) {
    let trial = Trial(
      template,
      partials: [
        "footer": "---", "loop": "x {{> again}}", "again": "{{> loop}}", "self": "{{> self}}",
        "wrong": "{{titel}}",
      ])
    #expect(trial.print() == nil)
    // The partials that go round are found where they close the circle.
    #expect(
      trial.said
        == said.map { $0.replacing("loop:1:7: template/partial", with: "again:1:5: template/partial") })
  }

  @Test func namesInReachAreSuggested() throws {
    let inner = try #require(Trial("{{#items}}{{titel}} {{questions}}{{/items}}").diagnostics.found.first)
    #expect(inner.suggestions == ["title"])
    #expect(
      inner.help == [
        "the names here are id, question, answers, isFirst, isLast, title, isDraft, items, owner"
      ])
    let partial = try #require(Trial("{{> foter}}", partials: ["footer": ""]).diagnostics.found.first)
    #expect(partial.suggestions == ["footer"])
  }

  @Test func whereAPartialWasIncludedIsShown() throws {
    let found = try #require(Trial("x\n{{> p}}", partials: ["p": "{{titel}}"]).diagnostics.found.first)
    #expect(found.labels.map(\.text) == ["included from here"])
  }

  @Test func aTemplateThatGrowsWithoutEndIsRefused() {
    let twice = { (name: String) in "{{> \(name)}}{{> \(name)}}" }
    let names = (0..<60).map { "p\($0)" }
    var diagnostics = Diagnostics()
    var sources = SourceMap()
    var partials: [String: Template] = [:]
    for (index, name) in names.enumerated() {
      let text = index + 1 < names.count ? twice(names[index + 1]) : "x"
      let file = sources.add(path: "\(name).md", bytes: Array(text.utf8))
      partials[name] = Template(file, diagnostics: &diagnostics)
    }
    #expect(partials["p0"]?.bind(to: Schedule.fields, partials: partials, diagnostics: &diagnostics) == nil)
    #expect(diagnostics.found.map(\.kind.name) == ["template/too-large"])
  }

  @Test func sectionsTooDeepAreRefusedOnce() {
    let deep =
      String(repeating: "{{#isDraft}}", count: 5_000) + String(repeating: "{{/isDraft}}", count: 5_000)
    #expect(Trial(deep).diagnostics.found.map(\.kind.name) == ["template/too-large"])
  }
}
