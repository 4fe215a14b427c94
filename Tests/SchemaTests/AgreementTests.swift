import Specs
import Testing

/// What a schema accepts has no error of shape in the reader, and the reverse.
@Suite struct AgreementTests {
  @Test func everyShippedFileIsAccepted() throws {
    let folders = ["specs/library", "specs/starter", "specs/examples", "Tests/TestSupport/Base"]
    let samples = try folders.flatMap { Folder.yaml(below: Folder.root + "/" + $0) }.map { path in
      let text = try Folder.text(of: path)
      let line = text.split(separator: "\n").first { $0.hasPrefix("kind: ") }
      let kind = SpecKind(rawValue: line.map { String($0.dropFirst("kind: ".count)) } ?? "")
      return Sample(name: path, kind: try #require(kind, "\(path) does not say its kind"), text: text)
    }
    #expect(samples.count > 20)
    #expect(Set(samples.map(\.kind)) == Set(SpecKind.allCases))
    for opinion in try Opinion.all(on: samples) {
      #expect(opinion.bothAccept, "\(opinion)")
    }
  }

  @Test func theBasesAreAcceptedAndUseEveryKey() throws {
    let samples = try SpecKind.allCases.map { Sample(name: "base", kind: $0, text: try Base.text(of: $0)) }
    for opinion in try Opinion.all(on: samples) {
      #expect(opinion.bothAccept, "\(opinion)")
    }
    for sample in samples {
      for key in keys(of: sample.kind.schema)
      where !sample.text.contains("\(key): ") && !sample.text.contains("\(key):\n") {
        Issue.record("the base of \(sample.kind.rawValue) has no `\(key)`")
      }
    }
  }

  @Test func mistakesAreSeenByBoth() throws {
    let samples = try Mistake.all.map { mistake in
      let base = try Base.text(of: mistake.kind)
      let place = try #require(base.range(of: mistake.right), "\(mistake.name): no such place")
      return Sample(
        name: mistake.name, kind: mistake.kind, text: base.replacingCharacters(in: place, with: mistake.wrong)
      )
    }
    for (mistake, opinion) in zip(Mistake.all, try Opinion.all(on: samples)) {
      #expect(opinion.agree, "\(opinion)")
      #expect(opinion.bothAccept == mistake.isAccepted, "\(opinion)")
    }
  }

  /// Every value of every base replaced by every kind of value, and every key left out or misspelt.
  @Test(arguments: SpecKind.allCases) func anyValueAnywhere(_ kind: SpecKind) throws {
    let samples = variations(of: try Base.text(of: kind), kind)
    let opinions = try Opinion.all(on: samples)
    let quarrels = opinions.filter { !$0.agree }
    if !quarrels.isEmpty { Issue.record("\(quarrels.count) of \(samples.count): \(quarrels.prefix(8))") }
    #expect(opinions.contains { $0.bothAccept } && opinions.contains { !$0.bothAccept })
  }

  /// What a schema cannot know, because an editor hands it values and not their spelling. `check` reports each.
  @Test func whatOnlyTheReaderSees() throws {
    let unseen: [(String, SpecKind, String, String)] = [
      ("a count spelled as a decimal", .emotionalMap, "count: 9", "count: 9.0"),
      ("a count in another base", .emotionalMap, "count: 9", "count: 0x9"),
      ("a count with a sign", .emotionalMap, "count: 9", "count: +9"),
      ("money with one figure of pence", .contract, "amount: 38500000.00", "amount: 38500000.5"),
      ("true with a capital", .emotionalMap, "checked: true", "checked: True"),
      ("words cut short by a comment", .emotionalMap, "wanted: A call", "wanted: A call # 7"),
      ("a key given twice", .emotionalMap, "count: 9", "count: 9\n              count: 9"),
      ("an anchor", .emotionalMap, "word: abandoned", "word: &name abandoned"),
    ]
    let samples = try unseen.map { name, kind, right, wrong in
      let base = try Base.text(of: kind)
      let place = try #require(base.range(of: right), "\(name): no such place")
      return Sample(name: name, kind: kind, text: base.replacingCharacters(in: place, with: wrong))
    }
    for opinion in try Opinion.all(on: samples) {
      #expect(opinion.schema == nil && opinion.reader != nil, "\(opinion)")
    }
  }

  private func keys(of object: ObjectSchema) -> Set<String> {
    object.fields.reduce(into: []) { keys, field in
      keys.insert(field.key)
      for inner in objects(in: field.schema) { keys.formUnion(self.keys(of: inner)) }
    }
  }

  private func objects(in schema: Schema) -> [ObjectSchema] {
    switch schema {
    case .scalar, .choice: []
    case .list(let item): objects(in: item)
    case .entries(_, let value): objects(in: value)
    case .object(let object): [object()]
    case .either(let forms): forms.flatMap { objects(in: $0) }
    }
  }
}
