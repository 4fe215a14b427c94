import Reporting
import Testing

@testable import Specs

@Suite struct NotationTests {
  @Test(arguments: [("0", 0), ("9", 9), ("007", 7), ("999999999", 999_999_999)])
  func countsAreRead(text: String, number: Int) {
    #expect(value(Notation.count, of: text).value?.value == number)
  }

  @Test(arguments: [
    "-1", "+1", "1.0", "1,000", "1_000", "0x10", "1e3", "ten", "9999999999", "٣", "１", "1 2", "12 people",
  ])
  func otherCountsAreNot(text: String) {
    let (number, found) = value(Notation.count, of: "\"\(text)\"")
    #expect(number == nil)
    #expect(found.map(\.kind.name) == ["file/not-a-number"])
  }

  @Test(arguments: [("twelve", ["12"]), ("1,200", ["1200"]), ("many", [])])
  func countsHaveSuggestions(text: String, near: [String]) {
    #expect(value(Notation.count, of: "\"\(text)\"").found.first?.suggestions == near)
  }

  @Test(arguments: [("-3", -3), ("+3", 3), ("0", 0), ("2", 2)])
  func signedNumbersAreRead(text: String, number: Int) {
    #expect(value(Notation.signed, of: text).value?.value == number)
  }

  @Test(arguments: ["4", "-4", "--1", "+-1", "1.5", "-", "+"])
  func otherSignedNumbersAreNot(text: String) {
    #expect(value(Notation.signed, of: "\"\(text)\"").value == nil)
  }

  @Test(arguments: [("37%", 37, 0), ("37.5%", 375, 1), ("0%", 0, 0), ("100.000000%", 100_000_000, 6)])
  func percentsAreExact(text: String, units: Int, scale: Int) {
    let number = value(Notation.percent, of: text).value?.value
    #expect(number?.units == units)
    #expect(number?.scale == scale)
  }

  @Test(arguments: [
    ("37", ["37%"]), ("0.18", ["18%", "0.18%"]), ("0.185", ["18.5%", "0.185%"]), ("0.05", ["5%", "0.05%"]),
    ("0.8", ["80%", "0.8%"]), ("0.0", ["0.0%"]), ("0.005", ["0.5%", "0.005%"]), ("1.5", ["1.5%"]),
    ("37 %", []), ("37,5%", []),
    (".5%", []), ("5.%", []), ("-3%", []), ("1.1234567%", []), ("%", []),
  ])
  func otherPercentsAreNot(text: String, near: [String]) {
    let (number, found) = value(Notation.percent, of: "\"\(text)\"")
    #expect(number == nil)
    #expect(found.map(\.kind.name) == ["file/not-a-decimal"])
    #expect(found.first?.suggestions == near)
  }

  @Test(arguments: [
    ("38500000.00", 3_850_000_000, 2), ("0", 0, 0), ("12", 12, 0),
    ("999999999999999.99", 99_999_999_999_999_999, 2),
  ])
  func moneyIsExact(text: String, units: Int, scale: Int) {
    let number = value(Notation.money, of: text).value?.value
    #expect(number?.units == units)
    #expect(number?.scale == scale)
  }

  @Test(arguments: ["1.5", "1,200.00", "£5", "5 GBP", "-5", "1.234", "1000000000000000000"])
  func otherMoneyIsNot(text: String) { #expect(value(Notation.money, of: "\"\(text)\"").value == nil) }

  @Test(arguments: ["2026-11-23", "2024-02-29", "2000-02-29", "1900-01-01", "2999-12-31"])
  func datesAreRead(text: String) { #expect(value(Notation.date, of: text).value?.value.text == text) }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00",
    "26-01-01", "2026-1-1",
    "2026-01-01T00:00", "1899-12-31", "٢٠٢٦-01-01", "2026/01/01", "June 2026",
  ])
  func otherDatesAreNot(text: String) {
    let (day, found) = value(Notation.date, of: text)
    #expect(day == nil)
    #expect(found.map(\.kind.name) == ["file/not-a-date"])
  }

  /// Of two that it can be, the day first: so people write here.
  @Test(arguments: [
    ("12/06/2026", ["2026-06-12", "2026-12-06"]), ("1.6.2026", ["2026-06-01", "2026-01-06"]),
    ("29/02/2024", ["2024-02-29"]), ("6/6/2026", ["2026-06-06"]), ("13.03.26", ["2026-03-13"]),
    ("2026-3-12", ["2026-03-12"]), ("2026/03/12", ["2026-03-12"]), ("20260312", ["2026-03-12"]),
    ("12 March 2026", ["2026-03-12"]), ("12th Mar 26", ["2026-03-12"]), ("March 12, 2026", ["2026-03-12"]),
    ("Fri 13th of Sept. 2024", ["2024-09-13"]), ("1 May 2026", ["2026-05-01"]),
    ("2026 Mar 12", ["2026-03-12"]),
  ])
  func datesAsPeopleWriteThemAreSuggested(text: String, days: [String]) {
    #expect(value(Notation.date, of: "\"\(text)\"").found.first?.suggestions == days)
  }

  /// What could be another day, or is none, is not guessed.
  @Test(arguments: [
    "26-01-01", "31 June 2026", "2026-02-30", "June 2026", "12/2026", "March", "1/2/3", "12 Ma 2026",
  ])
  func otherTextsSuggestNoDay(text: String) {
    #expect(value(Notation.date, of: "\"\(text)\"").found.first?.suggestions == [])
  }

  @Test func daysAreCounted() {
    let day = { Day(year: $0, month: $1, day: $2)! }
    #expect(day(2024, 3, 1).days(since: day(2024, 2, 28)) == 2)
    #expect(day(2100, 3, 1).days(since: day(2100, 2, 28)) == 1)
    #expect(day(2026, 1, 1).days(since: day(2025, 1, 1)) == 365)
    #expect(day(2024, 2, 29).adding(years: 1) == day(2025, 2, 28))
    #expect(day(2024, 2, 29).adding(years: 4) == day(2028, 2, 29))
    #expect(day(2024, 3, 1).dayBefore == day(2024, 2, 29))
    #expect(day(2026, 1, 1).dayBefore == day(2025, 12, 31))
    var today = day(1900, 1, 1)
    for _ in 0..<2_000 { today = Day(year: today.year + 1, month: 1, day: 1) ?? today }
    #expect(today == day(2999, 1, 1))
  }

  @Test(arguments: ["a", "f1", "first-night", "2026", "a-1-b"])
  func idsAreRead(text: String) {
    #expect(value(Notation<Located<String>>.id, of: text).value?.value == text)
  }

  @Test(arguments: [
    ("First night", "first-night"), ("first_night", "first-night"), ("-a", "a"), ("a-", "a"), ("a--b", "a-b"),
    ("Café", "caf"),
    ("a/b", "a-b"), ("a.b", "a-b"),
  ])
  func otherIdsAreNot(text: String, near: String) {
    let (id, found) = value(Notation<Located<String>>.id, of: "\"\(text)\"")
    #expect(id == nil)
    #expect(found.map(\.kind.name) == ["file/not-an-id"])
    #expect(found.first?.suggestions == [near])
  }

  @Test(arguments: ["c1", "frailty-journey/c1", "a/b/c"])
  func referencesAreRead(text: String) {
    #expect(value(Notation<Located<String>>.reference, of: text).value?.value == text)
  }

  @Test(arguments: ["/a", "a/", "a//b", "A/b", "a/../b", "../a"])
  func otherReferencesAreNot(text: String) {
    #expect(value(Notation<Located<String>>.reference, of: text).value == nil)
  }

  @Test(arguments: [("yes", "true"), ("no", "false"), ("On", "true"), ("ture", "true")])
  func flagsAreTwoWords(text: String, near: String) {
    let (flag, found) = value(Notation.flag, of: text)
    #expect(flag == nil)
    #expect(found.first?.suggestions == [near])
  }

  @Test(arguments: ["nobody # rang", "nobody  # rang", "nobody\t# rang"])
  func commentsThatCutWordsAreErrors(text: String) {
    #expect(
      value(Notation<Located<String>>.words, of: text).found.map(\.kind.name) == ["file/cut-by-comment"])
  }

  @Test(arguments: ["\"nobody\" # rang", "nobody#rang", "'nobody # rang'", "nobody\n# rang"])
  func otherCommentsAreNot(text: String) {
    #expect(value(Notation<Located<String>>.words, of: text).found.isEmpty)
  }
}

/// Whole files, through the declarations of their keys.
@Suite struct SpecTests {
  private func feelings(_ yaml: String) -> (feelings: [Feeling], found: [Diagnostic]) {
    let (read, found) = spec(
      "kind: emotional-map\nid: m\ntitle: M\nservice: s\njourney:\n  stages:\n    - id: a\n      title: A\n      touchpoints:\n        - id: t\n          title: T\n          \(yaml)\n"
    )
    guard case .emotionalMap(let map) = read else { return ([], found) }
    return (map.journey?.stages.first?.touchpoints.first?.feelings ?? [], found)
  }

  @Test func theShortFormIsTheLongForm() {
    let short = feelings("feelings: {patient: {abandoned: 9, unsafe: 6}, carer: {under strain: 2}}")
    let long = feelings(
      "feelings: [{who: patient, word: abandoned, count: 9}, {who: patient, word: unsafe, count: 6}, {who: carer, word: under strain, count: 2}]"
    )
    #expect(short.found.isEmpty && long.found.isEmpty)
    let rows = { (list: [Feeling]) in list.map { "\($0.who.value) \($0.word.value) \($0.count.value)" } }
    #expect(rows(short.feelings) == ["patient abandoned 9", "patient unsafe 6", "carer under strain 2"])
    #expect(rows(short.feelings) == rows(long.feelings))
    #expect(short.feelings[0].word.span.start < short.feelings[0].count.span.start)
  }

  @Test func faultsOfTheShortFormAreAtTheirPlaces() {
    let (list, found) = feelings("feelings: {pateint: {abandoned: 9}, carer: {lonely: many, sad: 2}}")
    #expect(found.map(\.kind.name) == ["file/unknown-word", "file/not-a-number"])
    #expect(list.map(\.word.value) == ["sad"])
  }

  @Test func votesAreCountsByRole() {
    let (read, found) = spec(
      "kind: emotional-map\nid: m\ntitle: M\nservice: s\njourney:\n  stages:\n    - id: a\n      title: A\n      touchpoints:\n        - {id: t, title: T, changes: [{id: c, wanted: A call, votes: {patient: 12, carer: 0}}, {id: d, wanted: More, votes: {patient: -1}}]}\n"
    )
    guard case .emotionalMap(let map) = read else { return #expect(Bool(false), "not read") }
    let changes = map.journey?.stages.first?.touchpoints.first?.changes ?? []
    #expect(changes.first?.votes.map { "\($0.key.value) \($0.value.value)" } == ["patient 12", "carer 0"])
    #expect(found.map(\.kind.name) == ["file/not-a-number"])
  }

  @Test func unknownKeysNameTheirNeighbours() {
    let (_, found) = feelings(
      "feelings: [{who: patient, wrod: sad, count: 1}, {who: patient, word: sad, count: 1, colour: red}]")
    #expect(found.map(\.kind.name) == ["file/unknown-key", "file/unknown-key"])
    #expect(found.map(\.suggestions) == [["word"], []])
    #expect(found[1].help.first?.contains("`because`") == true)
  }

  @Test func faultsOfOneFileAreAllReported() {
    let (_, found) = feelings(
      "feelings: [{who: x, word: sad, count: 1}, {who: patient, word: [], count: 0}, {who: carer, count: 2}]")
    #expect(
      found.map(\.kind.name) == [
        "file/unknown-word", "file/wrong-shape", "file/not-a-number", "file/missing-key",
      ])
  }

  @Test func everyKindReadsItsSmallestFile() {
    for kind in SpecKind.allCases {
      let (_, found) = spec("kind: \(kind.rawValue)\n")
      #expect(
        found.allSatisfy { $0.kind.name == "file/missing-key" }, "\(kind.rawValue): \(found.map(\.message))")
    }
  }
}
