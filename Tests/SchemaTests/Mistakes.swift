import Specs

/// A change to a base file: what is replaced (once, at its first place), with what, and whether the result may stand.
struct Mistake {
  let name: String
  let kind: SpecKind
  let wrong: String
  let right: String
  let isAccepted: Bool

  init(_ name: String, _ kind: SpecKind, _ right: String, _ wrong: String, isAccepted: Bool = false) {
    self.name = name
    self.kind = kind
    self.right = right
    self.wrong = wrong
    self.isAccepted = isAccepted
  }

  /// What authors get wrong, and some things that look wrong and are not.
  static let all: [Mistake] = [
    // Keys.
    Mistake("an unknown key", .emotionalMap, "word: abandoned", "word: abandoned\n              wrod: lost"),
    Mistake("a misspelt required key", .emotionalMap, "says: I am", "say: I am"),
    Mistake("a required key missing", .emotionalMap, "              count: 9\n", ""),
    Mistake("a required key missing in the project file", .contract, "as_at: 2026-11-01\n", ""),
    Mistake("an optional key missing", .contract, "edition: \"0.3\"\n", "", isAccepted: true),
    Mistake(
      "a key one level too high", .pathVision, "goal:\n  as_of: 2028-06-01\n", "as_of: 2028-06-01\ngoal:\n"),
    Mistake("a key without a value", .decisions, "because: it can be counted", "because:"),
    Mistake("no kind", .feelings, "kind: feelings\n", ""),
    Mistake("another kind", .feelings, "kind: feelings", "kind: decisions"),
    Mistake("a quoted kind", .feelings, "kind: feelings", "kind: \"feelings\"", isAccepted: true),
    // Words of closed lists.
    Mistake("a misspelt role", .emotionalMap, "who: patient", "who: pateint"),
    Mistake("a role with a capital", .emotionalMap, "who: patient", "who: Patient"),
    Mistake(
      "a misspelt role as a key", .emotionalMap, "            patient:\n              abandoned",
      "            pateint:\n              abandoned"),
    Mistake("a role that is none among votes", .emotionalMap, "carer: 0", "neighbour: 2"),
    Mistake("an unknown schedule", .contractForm, "reporting-requirements:", "reporting:"),
    Mistake("a version of the language that is not there", .contract, "language: 1", "language: 2"),
    Mistake(
      "a number of a closed list in quotation marks", .contract, "nhs_outcomes: 5", "nhs_outcomes: \"5\"",
      isAccepted: true),
    Mistake("a number outside a closed list", .contract, "nhs_outcomes: 5", "nhs_outcomes: 6"),
    Mistake("a list where one word stands", .emotionalMap, "axis: energy", "axis: [energy]"),
    Mistake(
      "one word where several may stand", .rulePack, "groups: [people, carers]", "groups: people",
      isAccepted: true),
    // Flags.
    Mistake("yes for true", .emotionalMap, "checked: true", "checked: yes"),
    Mistake("true in quotation marks", .emotionalMap, "checked: true", "checked: \"true\"", isAccepted: true),
    Mistake("1 for true", .emotionalMap, "in_scope: true", "in_scope: 1"),
    // Counts.
    Mistake("a count of 0", .emotionalMap, "count: 9", "count: 0"),
    Mistake("a count of 0 where 0 is allowed", .emotionalMap, "carer: 18", "carer: 0", isAccepted: true),
    Mistake("a count below 0", .emotionalMap, "patient: 42", "patient: -1"),
    Mistake("a count in a word", .emotionalMap, "count: 9", "count: nine"),
    Mistake("a count with a comma", .contract, "size: 6000", "size: 6,000"),
    Mistake("a count in quotation marks", .emotionalMap, "count: 9", "count: \"9\"", isAccepted: true),
    Mistake("a count of ten digits", .contract, "size: 6000", "size: 1000000000"),
    Mistake("a count with a fraction", .contract, "years: 7", "years: 7.5"),
    Mistake("a count in the short form", .emotionalMap, "not really here: 6", "not really here: 0"),
    Mistake("a height of 4", .emotionalMap, "patient: -3", "patient: 4"),
    Mistake("a height of -4", .emotionalMap, "valence: -2", "valence: -4"),
    Mistake(
      "a height with a plus in quotation marks", .emotionalMap, "valence: -2", "valence: \"+2\"",
      isAccepted: true),
    // Days.
    Mistake("a British date", .emotionalMap, "held: 2026-06-12", "held: 12/06/2026"),
    Mistake("a month", .decisions, "due: 2027-06-30", "due: 2027-06"),
    Mistake("31 June", .decisions, "due: 2027-06-30", "due: 2027-06-31"),
    Mistake("29 February of a leap year", .decisions, "due: 2027-06-30", "due: 2028-02-29", isAccepted: true),
    Mistake("29 February of a common year", .decisions, "due: 2027-06-30", "due: 2027-02-29"),
    Mistake("a quoted date", .decisions, "due: 2027-06-30", "due: \"2027-06-30\"", isAccepted: true),
    Mistake("a year", .contract, "starts: 2027-04-01", "starts: 2027"),
    // Percentages, money, quantities.
    Mistake("a share without its sign", .contract, "share: 18%", "share: 18"),
    Mistake("a share as a fraction", .contract, "share: 18%", "share: 0.18"),
    Mistake("a share with a space", .contract, "share: 18%", "share: 18 %"),
    Mistake("money with its sign", .contract, "amount: 38500000.00", "amount: £38500000"),
    Mistake("money below 0", .contract, "amount: 38500000.00", "amount: -38500000.00"),
    Mistake("money without pence", .contract, "amount: 38500000.00", "amount: 38500000", isAccepted: true),
    Mistake("a cap that is money", .decisions, "cap: none", "cap: 120000.00", isAccepted: true),
    Mistake("a cap that is a word", .decisions, "cap: none", "cap: nothing"),
    Mistake("a target as a number", .decisions, "lower: 44%", "lower: 44", isAccepted: true),
    Mistake("a target in words", .decisions, "lower: 44%", "lower: about 44%"),
    // Ids and references.
    Mistake("an id with capitals", .emotionalMap, "id: first-night", "id: First-Night"),
    Mistake("an id with a space", .emotionalMap, "id: first-night", "id: first night"),
    Mistake("an id that ends in a hyphen", .emotionalMap, "id: first-night", "id: first-"),
    Mistake("an id of digits", .emotionalMap, "id: first-night", "id: 2026", isAccepted: true),
    Mistake("an id with a slash", .emotionalMap, "session: june", "session: other/june"),
    Mistake(
      "a reference with two slashes together", .decisions, "frailty/going-home/connection\n",
      "frailty//connection\n"),
    Mistake(
      "a slot with underscores", .decisions, "experience/baseline", "experience/expected_people",
      isAccepted: true),
    // Text.
    Mistake("a title of digits", .emotionalMap, "title: Going home", "title: 111", isAccepted: true),
    Mistake("a title of two lines", .emotionalMap, "title: Going home", "title: \"Going\\nhome\""),
    Mistake("an empty title", .emotionalMap, "title: Going home", "title: \"\""),
    Mistake(
      "prose of two lines", .decisions, "note: Acute trust sets the date.", "note: |\n      One.\n      Two.",
      isAccepted: true),
    Mistake("a slot that does not exist", .rulePack, "{towards}", "{upwards}"),
    Mistake("a slot that is not closed", .rulePack, "{phrase}.", "{phrase."),
    // Lists and mappings.
    Mistake(
      "a value where a list belongs", .emotionalMap, "touchpoints: [first-night]", "touchpoints: first-night"),
    Mistake("a list where a value belongs", .emotionalMap, "place: Burton", "place: [Burton]"),
    Mistake("a mapping where a value belongs", .emotionalMap, "place: Burton", "place: {town: Burton}"),
    Mistake(
      "a value where a mapping belongs", .contract, "provider:\n    organisation: \"[insert]\"",
      "provider: unknown"),
    Mistake("an empty list", .contract, "axes: [safety, control]", "axes: []", isAccepted: true),
    Mistake("an empty item", .contract, "sources: [more/maps]", "sources: [\"\"]"),
    Mistake("an item of the wrong form", .pathVision, "services: [frailty]", "services: [Frailty Service]"),
  ]
}
