import Compiler
import Reporting
import Schedules
import TestSupport
import Testing

/// What a comparison says of single values, and how it is printed.
@Suite struct ComparisonOfValuesTests {
  private static let framework = #"""
    {"format": "outcomes-framework/1", "contract": {"id": "c", "title": "C", "edition": "1", "smallNumber": 5},
     "outcomes": [{"id": "O-1", "key": "s/a/ease", "statement": "People do well.", "voice": ["people"], "confidence": {"notes": 9}}],
     "indicators": [{"id": "I-1.1", "key": "s/a/ease/experience", "title": "Share", "unit": "%", "direction": "up", "role": "monitor",
       "frequency": "Quarterly", "exclusions": [], "numerator": "n", "targets": [{"year": 2, "lower": 50, "target": 60.50, "upper": 70}],
       "proof": {"base": 300, "interval": [42.5, 57.5], "repairs": [{"kind": "pool-years", "text": "pool two years", "base": 480, "needed": 540}]},
       "novelty": 1}],
     "milestones": [{"kind": "bold-step", "id": "p/b1", "title": "Ring", "owner": null, "due": "2027-09-30", "outcomes": ["O-1"]}],
     "voices": [{"key": "m/v1", "who": "patient", "consent": "publish", "checked": true, "says": "SECRET"}],
     "payment": {"currency": "GBP", "settledAfter": 90, "gates": [], "pools": [{"year": 2, "atRisk": 3, "amount": 30000.00}],
       "indicators": [{"id": "I-1.1", "cap": 5000, "years": [{"year": 2, "phase": "reporting", "weight": 30, "amount": 3000.00,
         "parameters": {"lower": 51, "upper": 71, "bands": [{"from": null, "to": 56, "share": 0}, {"from": 56, "to": null, "share": 40}]}}]}]},
     "form": {"id": "plain", "title": "Plain", "terms": {"people": "People"}, "schedules": [
       {"key": "surveys", "letter": null, "title": "Surveys", "columns": ["A", "B"], "obligations": [{"id": "a", "text": "must"}, {"id": "b", "text": "must not"}]}]},
     "templates": [{"name": "footer", "digest": "sha256:00", "file": null}],
     "services": [{"id": "s", "title": "S", "people": "people", "size": 600}]}
    """#

  private func changes(_ old: String, _ new: String) throws -> [FieldChange] {
    #expect(Self.framework.contains(old))
    let base = try #require(JSONText(Array(Self.framework.utf8)))
    let head = try #require(JSONText(Array(Self.framework.replacing(old, with: new).utf8)))
    return compare(base: base, head: head).changes.flatMap(\.fields)
  }

  @Test(arguments: [
    ("\"target\": 60.50", "\"target\": 61", "target, year 2: 60.50% → 61% tighter material"),
    ("\"target\": 60.50", "\"target\": 60.4999", "target, year 2: 60.50% → 60.4999% looser material"),
    ("\"lower\": 50", "\"lower\": null", "lower, year 2: 50% → nothing looser material"),
    ("\"due\": \"2027-09-30\"", "\"due\": \"2027-08-30\"", "due: 2027-09-30 → 2027-08-30 tighter material"),
    ("\"due\": \"2027-09-30\"", "\"due\": null", "due: 2027-09-30 → nothing looser material"),
    ("\"Quarterly\"", "\"Monthly\"", "frequency: Quarterly → Monthly tighter material"),
    ("\"Quarterly\"", "\"At times\"", "frequency: Quarterly → At times - material"),
    ("\"size\": 600", "\"size\": 1200", "number of people: 600 → 1200 tighter material"),
    ("\"people\": \"people\"", "\"people\": \"others\"", "population: people → others - material"),
    ("[\"people\"]", "[\"people\", \"carers\"]", "whose outcome: nothing → carers tighter material"),
    ("\"exclusions\": []", "\"exclusions\": [\"some\"]", "exclusions: nothing → some looser material"),
    ("\"monitor\"", "\"pay\"", "use: monitor → pay tighter material"),
    ("\"smallNumber\": 5", "\"smallNumber\": 10", "smallest number printed: 5 → 10 looser material"),
    ("do well", "do better", "statement: People do well. → People do better. - wording"),
    ("\"notes\": 9", "\"notes\": 10", "notes: 9 → 10 - evidence"),
    (
      "[42.5, 57.5]", "[42.5, 56]",
      "what to expect at the target: from 42.5 to 57.5% → from 42.5 to 56% - evidence"
    ),
    (
      "pool two years\", \"base\": 480", "pool three years\", \"base\": 720",
      "repair pool-years: pool two years → pool three years - evidence"
    ),
    ("\"novelty\": 1", "\"novelty\": 2", "novelty: 1 → 2 - structure"),
    ("\"edition\": \"1\"", "\"edition\": \"2\"", "edition: 1 → 2 - structure"),
    ("\"weight\": 30", "\"weight\": 35", "weight of I-1.1, year 2: 30% → 35% tighter material"),
    (
      "\"amount\": 3000.00", "\"amount\": 13500.50",
      "amount for I-1.1, year 2: £3,000.00 → £13,500.50 tighter material"
    ),
    ("\"cap\": 5000", "\"cap\": \"none\"", "cap of I-1.1: £5,000 → none - material"),
    ("\"atRisk\": 3", "\"atRisk\": 2.5", "share at risk, year 2: 3% → 2.5% looser material"),
    ("\"lower\": 51", "\"lower\": 52", "lower of I-1.1, year 2: 51% → 52% tighter material"),
    ("\"upper\": 71", "\"upper\": 70.5", "upper of I-1.1, year 2: 71% → 70.5% looser material"),
    (
      "\"from\": 56", "\"from\": 58",
      "band from, of I-1.1, year 2, share 40%: 56% → 58% tighter material"
    ),
    ("\"reporting\"", "\"performance\"", "phase of I-1.1, year 2: reporting → performance tighter material"),
    (
      "\"settledAfter\": 90", "\"settledAfter\": 120",
      "days until it is settled: 90 → 120 tighter material"
    ),
    (
      "\"gates\": []", "\"gates\": [{\"id\": \"g\", \"text\": \"In time\"}]",
      "gate g text: nothing → In time tighter material"
    ),
    ("\"Surveys\"", "\"Asking\"", "title of surveys: Surveys → Asking - structure"),
    ("\"letter\": null", "\"letter\": \"6D\"", "letter of surveys: nothing → 6D - structure"),
    ("[\"A\", \"B\"]", "[\"A\", \"C\"]", "columns of surveys: B → C - structure"),
    ("\"text\": \"must\"", "\"text\": \"may\"", "obligation of surveys, a: must → may - material"),
    (
      "[{\"id\": \"a\", \"text\": \"must\"}, {\"id\": \"b\", \"text\": \"must not\"}]",
      "[{\"id\": \"b\", \"text\": \"must not\"}, {\"id\": \"a\", \"text\": \"must\"}]",
      "schedules obligations order surveys: a, b → b, a - structure"
    ),
    ("\"People\"", "\"Service Users\"", "term people: People → Service Users - wording"),
    ("sha256:00", "sha256:11", "text: nothing → nothing - structure"),
  ])
  func valueIsTold(_ old: String, _ new: String, _ expected: String) throws {
    let told = try changes(old, new).map { field in
      "\(field.label): \(field.from ?? "nothing") → \(field.to ?? "nothing") \(field.direction?.rawValue ?? "-") \(field.class)"
    }
    #expect(told == [expected])
  }

  /// Where less is better, less is tighter; where the direction itself has changed, nobody can say.
  @Test func directionIsTheIndicatorsOwn() throws {
    let down = Self.framework.replacing("\"up\"", with: "\"down\"")
    let direction = { (old: String, new: String) in
      compare(
        base: JSONText(written: Array(old.utf8)),
        head: JSONText(written: Array(new.replacing("60.50", with: "65").utf8))
      ).changes.flatMap(\.fields).first { $0.path == "targets.2.target" }?.direction
    }
    #expect(direction(Self.framework, Self.framework) == .tighter)
    #expect(direction(down, down) == .looser)
    #expect(direction(Self.framework, down) == nil)
  }

  /// Whoever takes their words back, or has them changed, is not quoted again, in any format.
  @Test(arguments: [
    ("\"publish\"", "\"withdrawn\""), ("SECRET", "OTHER"), ("\"says\": \"SECRET\"", "\"says\": null"),
    (
      "{\"key\": \"m/v1\", \"who\": \"patient\", \"consent\": \"publish\", \"checked\": true, \"says\": \"SECRET\"}",
      ""
    ),
  ])
  func wordsAreNeverQuoted(_ old: String, _ new: String) throws {
    let base = try #require(JSONText(Array(Self.framework.utf8)))
    let head = try #require(JSONText(Array(Self.framework.replacing(old, with: new).utf8)))
    for (left, right) in [(base, head), (head, base)] {
      let comparison = compare(base: left, head: right)
      #expect(!comparison.isEmpty)
      for format in ComparisonFormat.allCases {
        let text = String(
          decoding: ComparisonReport(comparison, base: "a", head: "b", saysWhy: true).bytes(format),
          as: UTF8.self)
        #expect(text.contains("m/v1"))
        #expect(!text.contains("SECRET") && !text.contains("OTHER"))
      }
    }
  }

  /// An id that changes hands is no change of what the milestone is for.
  @Test func idsStandForKeys() throws {
    let fields = try changes("\"O-1\"", "\"O-7\"")
    #expect(fields.map(\.path) == ["id"])
  }
}

/// A framework.json that an older program wrote still compares.
@Suite struct OlderFrameworkTests {
  private func text(_ path: String) throws -> JSONText {
    try #require(JSONText(Array(try Repository.text(of: path).utf8)))
  }

  @Test func olderOneComparesWithTodays() throws {
    let older = try text("Tests/SchedulesTests/Older/improving-lives-0.1.0.json")
    #expect(compare(base: older, head: older).isEmpty)
    let today = try text("specs/examples/improving-lives/build/framework.json")
    let comparison = compare(base: older, head: today)
    // What the older one does not know is named, and is no change.
    #expect(comparison.unsaid.contains("services") && comparison.unsaid.contains("visions"))
    let made = comparison.changes.filter { $0.event == .changed }.flatMap(\.fields).filter { $0.from == nil }
      .map(\.path)
    #expect(!made.contains("asAt") && !made.contains("description"), "\(made)")
    let report = String(
      decoding: ComparisonReport(comparison, base: "a", head: "b").bytes(.text), as: UTF8.self)
    #expect(report.contains("were not compared: "))
  }

  /// What is the same on both sides is no change.
  @Test(arguments: ["improving-lives", "heart-failure-encounters", "cancer-diagnosis"])
  func examplesDoNotDifferFromThemselves(_ example: String) throws {
    let framework = try text("specs/examples/\(example)/build/framework.json")
    let comparison = compare(base: framework, head: framework)
    #expect(comparison.isEmpty && comparison.unsaid.isEmpty)
  }

  @Test func aTargetOfAnOlderOneIsSeen() throws {
    let path = "Tests/SchedulesTests/Older/improving-lives-0.1.0.json"
    let head = try Repository.text(of: path).replacing("\"role\": \"monitor\"", with: "\"role\": \"require\"")
    let comparison = compare(base: try text(path), head: try #require(JSONText(Array(head.utf8))))
    #expect(comparison.count(.material) > 10 && comparison.unsaid.isEmpty)
  }
}

/// A comment has a limit, and nothing in it is cut.
@Suite struct ComparisonLengthTests {
  private func comparison(_ count: Int, statement: String) throws -> Comparison {
    let framework = { (mark: String) in
      let outcomes = (1...count).map { number in
        "{\"id\": \"O-\(number)\", \"key\": \"s/a/\(number)\", \"statement\": \"\(statement)\(mark)\", \"class\": \"payable\(mark)\"}"
      }
      let text =
        "{\"format\": \"outcomes-framework/1\", \"contract\": {\"id\": \"c\", \"title\": \"C\"}, \"outcomes\": [\(outcomes.joined(separator: ", "))]}"
      return try #require(JSONText(Array(text.utf8)))
    }
    return compare(base: try framework("a"), head: try framework("b"))
  }

  @Test(arguments: [(1, 100), (300, 100), (5_000, 40), (3, 40_000)])
  func commentIsWithinItsLimit(_ count: Int, _ length: Int) throws {
    let statement = String(repeating: "word ", count: length / 5)
    let report = ComparisonReport(try comparison(count, statement: statement), base: "a", head: "b")
    let comment = String(decoding: report.bytes(.md), as: UTF8.self)
    #expect(comment.utf8.count < 60_000)
    let summary = String(decoding: report.bytes(.github), as: UTF8.self)
    #expect(summary.utf8.count < 1 << 20)
    #expect(summary.utf8.count >= comment.utf8.count)
    for line in comment.split(separator: "\n") where line.hasPrefix("|") { #expect(line.hasSuffix("|")) }
    let rows = comment.split(separator: "\n").count { $0.hasPrefix("| ~") }
    if rows < 2 * count {
      #expect(comment.contains("\(2 * count - rows) more rows left out for length"))
    } else {
      #expect(!comment.contains("left out"))
    }
  }
}
