import Reporting

// What YAML allows and the language does not: the kinds that `DocumentBuilder` reports.

extension DiagnosticKind {
  static let anchor = refused(
    "yaml/anchor", "An anchor (`&name`) stands before a value.",
    says: "YAML can name a value with `&name` and repeat it elsewhere. The language leaves this out.",
    wrong: "- &first {who: patient, word: worried, count: 9}")

  static let alias = refused(
    "yaml/alias", "An alias (`*name`) stands in place of a value.",
    says: "YAML can repeat a named value with `*name`. The language leaves this out.",
    wrong: "- *first")

  static let mergeKey = refused(
    "yaml/merge-key", "A merge key (`<<`) stands among the keys.",
    says: "Some YAML readers copy keys and values from elsewhere where they see `<<`. This one does not.",
    wrong: "- {who: patient, word: worried, count: 9, <<: {session: june}}")

  static let tag = refused(
    "yaml/tag", "A tag (`!name`) stands before a value.",
    says:
      "YAML can mark a value with a type such as `!!str`. The language leaves this out: each key decides how its value is read.",
    wrong: "- {who: patient, word: !!str worried, count: 9}")

  static let complexKey = refused(
    "yaml/complex-key", "A list or a group of keys stands where a single key belongs.",
    says:
      "A key is one word. Here stands a list, or a group of keys; most often a bracket is misplaced or a quotation mark missing.",
    wrong: "- {[who]: patient, word: worried, count: 9}")

  private static func refused(_ name: String, _ summary: String, says: String, wrong: String)
    -> DiagnosticKind
  {
    DiagnosticKind(
      name, .error, summary,
      .init(
        says: says,
        matters:
          "People review these files line by line; what one line says must not depend on another far away.",
        wrong: .init("maps/journey.yaml#feelings", wrong),
        right: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 9}")))
  }

  static let duplicateKey = DiagnosticKind(
    "yaml/duplicate-key", .error, "A key is given twice in one place.",
    .init(
      says:
        "The same key stands twice among the keys of one thing. Other readers would silently keep the last.",
      matters: "One of the two values would be lost without a word: a voice, a count or a date.",
      wrong: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 9, count: 4}"),
      right: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 9}")))

  static let secondDocument = DiagnosticKind(
    "yaml/second-document", .error, "A second document begins inside a file.",
    .init(
      says: "A line of three dashes (`---`) or dots (`...`) starts a new document in YAML. A file holds one.",
      matters:
        "What follows would not be read, and what people said there would be missing from the contract.",
      wrong: .init("decisions.yaml", "kind: decisions\n---\nkind: decisions"),
      right: .init("decisions.yaml", "kind: decisions")))

  static let tooDeep = DiagnosticKind(
    "yaml/too-deep", .error, "More than 64 lists and groups of keys stand inside one another.",
    .init(
      says:
        "More than 64 brackets or levels of indentation are open at one place. Real files need fewer than ten.",
      matters: "It is nearly always a bracket that was never closed; everything after it would be misread.",
      wrong: .init(
        "maps/journey.yaml#feelings",
        "- {who: patient, word: \(String(repeating: "[", count: 70))worried, count: 9}"),
      right: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 9}")))

  static let valueTooLong = DiagnosticKind(
    "yaml/too-long", .error, "A value is longer than 1 MiB, or a key longer than 256 bytes.",
    .init(
      says: "One value or one key is far longer than anything a person would type.",
      matters:
        "It is nearly always a quotation mark that was never closed; what follows would become part of the quotation.",
      wrong: .init(
        "maps/journey.yaml#feelings",
        "- {who: patient, word: worried, count: 9, \(String(repeating: "x", count: 300)): 1}"),
      right: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 9}")))
}
