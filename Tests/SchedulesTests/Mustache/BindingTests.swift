import Reporting
import Testing

@testable import Schedules

/// What a template prints of a view.
@Suite struct BindingTests {
  static let items = [
    Schedule.Item(
      id: "O-2", question: "By when?", answers: [.init(name: "Lead Nurse"), .init(name: "Director")]),
    Schedule.Item(id: "O-10", question: "A | B\nor *both*?"),
  ]

  @Test func aTable() {
    let trial = Trial(
      """
      # {{title}}

      {{#items}}
      {{#isFirst}}
      | Slot | Question | Owner |
      | --- | --- | --- |
      {{/isFirst}}
      | {{id}} | {{question}} | {{#answers}}{{post}}{{^isLast}}, {{/isLast}}{{/answers}}{{^answers}}[ ]{{/answers}} |
      {{/items}}
      {{^items}}
      Nothing is open.
      {{/items}}

      """)
    #expect(
      trial.print(Schedule(title: "1. Open", items: Self.items)) == """
        # 1\\. Open

        | Slot | Question | Owner |
        | --- | --- | --- |
        | O-2 | By when? | Lead Nurse, Director |
        | O-10 | A \\| B<br>or \\*both\\*? | [ ] |

        """)
    #expect(trial.print() == "# Open items\n\nNothing is open.\n")
  }

  @Test func sections() {
    let text = "{{#title}}{{title}}{{/title}}{{^title}}untitled{{/title}}{{#isDraft}}, draft{{/isDraft}}"
    let trial = Trial(text + "{{#owner}} ({{post}}, {{title}}){{/owner}}{{^owner}} [ ]{{/owner}}")
    #expect(trial.print() == "Open items [ ]")
    let other = Schedule(title: "", isDraft: true, owner: .init(name: "Lead Nurse"))
    #expect(trial.print(other) == "untitled, draft (Lead Nurse, )")
  }

  @Test func aNameOfTheViewGoesBeforeOneOfTheList() throws {
    struct Row { let isLast: Bool }
    let row = Fields<Row>(of: "a row", [.flag("isLast", "its own") { $0.isLast }])
    let rows = Fields<[Row]>(of: "rows", [.list("rows", "all", row) { $0 }])
    var diagnostics = Diagnostics()
    let file = SourceFile(
      id: FileID(0), path: "t.md", bytes: Array("{{#rows}}{{#isLast}}x{{/isLast}}.{{/rows}}".utf8))
    let renderer = Template(file, diagnostics: &diagnostics)?.bind(to: rows, diagnostics: &diagnostics)
    let printed = try #require(renderer).render([Row(isLast: true), Row(isLast: false)])
    #expect(String(decoding: printed, as: UTF8.self) == "x..")
  }

  /// How a value is escaped follows from where the template puts it.
  @Test(arguments: [
    ("{{title}}", "1\\. a\\|b c"),
    ("  {{title}}", "  1\\. a\\|b c"),
    ("- {{title}}", "- 1\\. a\\|b c"),
    ("### {{title}}", "### 1\\. a\\|b c"),
    ("{{#isDraft}}x{{/isDraft}}{{title}}", "1\\. a\\|b c"),
    ("Text {{#owner}}x\n{{/owner}}{{title}}", "Text 1\\. a\\|b c"),
    ("| {{#owner}}x{{/owner}} {{title}} |", "|  1. a\\|b<br>c |"),
    ("Text {{title}}", "Text 1. a\\|b c"),
    ("Text\n{{title}}", "Text\n1\\. a\\|b c"),
    ("| x | {{title}} |", "| x | 1. a\\|b<br>c |"),
    ("{{^isDraft}}| {{title}} |{{/isDraft}}", "| 1. a\\|b<br>c |"),
    ("> | {{title}} |", "> | 1. a\\|b<br>c |"),
    ("| {{> cell}} |", "| 1. a\\|b<br>c |"),
    ("{{> cell}}", "1\\. a\\|b c"),
  ])
  func whereAValueStands(template: String, printed: String) {
    let trial = Trial(template, partials: ["cell": "{{title}}"])
    #expect(trial.print(Schedule(title: "1. a|b\nc")) == printed)
  }

  @Test func valuesThatTouch() {
    let trial = Trial("{{title}}{{#items}}{{question}}{{/items}}")
    let schedule = Schedule(
      title: "[ ]", items: [.init(id: "", question: "(https://x)"), .init(id: "", question: "(b)")])
    #expect(trial.print(schedule) == "[ ]\\(https&#58;//x)\\(b)")
  }

  @Test func whatRepeatsMayBeginALine() {
    let trial = Trial("Text {{#items}}{{question}}\n{{/items}}\n")
    let schedule = Schedule(items: [.init(id: "", question: "- a"), .init(id: "", question: "- b")])
    #expect(trial.print(schedule) == "Text \\- a\n\\- b\n")
  }

  /// The specification leaves open whether an empty line is indented; blanks at its end would only show in differences.
  @Test func anEmptyLineOfAPartialIsNotIndented() {
    let trial = Trial("- x\n  {{> p}}\n", partials: ["p": "a\n\n{{title}}\n"])
    #expect(trial.print() == "- x\n  a\n\n  Open items\n")
  }

  @Test func theFieldsAreListed() {
    let listing = Schedule.fields.listing
    #expect(listing.map(\.name) == ["title", "isDraft", "items", "owner"])
    #expect(listing.map(\.kind) == [.text, .flag, .list, .optional])
    #expect(listing[2].of == "an open item")
    #expect(
      listing[2].fields.map(\.about) == ["the public id", "what only people can answer", "who can answer"])
  }
}
