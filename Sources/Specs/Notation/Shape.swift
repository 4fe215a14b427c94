import Reporting

/// Something an author writes as a mapping with fixed keys.
///
/// Its shape is declared once; reading, the manual and the JSON Schema follow from it.
protocol Written: Sendable {
  /// Before any key is read. What is required and missing stays empty, and has been reported.
  init(at span: Span)
  static var shape: Shape<Self> { get }
}

/// The keys that a mapping may have, and what each does.
struct Shape<Owner: Written>: Sendable {
  /// With its article: "a feeling".
  let title: String
  let documentation: String
  let fields: [Field<Owner>]
  private let keys: KeyTable
  private let required: UInt64
  /// What the manual and the editor say of it.
  let schema: ObjectSchema

  init(_ title: String, _ documentation: String, @ShapeBuilder<Owner> _ fields: () -> [Field<Owner>]) {
    self.title = title
    self.documentation = documentation
    let fields = fields()
    precondition(fields.count <= 64, "a shape has at most 64 keys")
    self.fields = fields
    keys = KeyTable(fields.map(\.key))
    required = fields.indices.reduce(0) { fields[$1].isRequired ? $0 | 1 << UInt64($1) : $0 }
    schema = ObjectSchema(
      title: title, documentation: documentation,
      fields: fields.map {
        FieldSchema(
          key: $0.key, isRequired: $0.isRequired, documentation: $0.documentation, schema: $0.schema)
      })
  }
}

/// One key: its name, what it means, and how its value gets into the owner.
struct Field<Owner>: Sendable {
  let key: String
  let isRequired: Bool
  let documentation: String
  let schema: Schema
  /// Whether its value is people's own text, in which a comma may stand.
  let holdsWords: Bool
  let read: @Sendable (NodeIndex, inout Owner, inout Reading) -> Void

  enum Need { case required, optional }

  init<Value>(
    _ key: String, _ notation: Notation<Value>, _ need: Need, _ documentation: String,
    _ assign: @escaping @Sendable (inout Owner, Value) -> Void
  ) {
    self.key = key
    self.isRequired = need == .required
    self.documentation = documentation
    schema = notation.schema
    holdsWords = if case .scalar(let scalar) = schema { scalar.isWords } else { false }
    read = { node, owner, reading in
      if let value = notation.read(node, &reading) { assign(&owner, value) }
    }
  }

  /// An optional key.
  init<Value>(
    _ key: String, _ notation: Notation<Value>, _ documentation: String,
    _ assign: @escaping @Sendable (inout Owner, Value) -> Void
  ) {
    self.init(key, notation, .optional, documentation, assign)
  }

  /// The first line of every file. By the time a shape is read, its kind is known.
  static func kind(_ name: String) -> Field {
    Field("kind", .constant(name), .required, "What the file is.") { _, _ in }
  }
}

@resultBuilder
enum ShapeBuilder<Owner> {
  static func buildExpression(_ field: Field<Owner>) -> Field<Owner> { field }
  static func buildBlock(_ fields: Field<Owner>...) -> [Field<Owner>] { fields }
}

extension Shape {
  func read(_ node: NodeIndex, _ reading: inout Reading) -> Owner? {
    let document = reading.document
    guard document.isMapping(node) else {
      let found = document.isList(node) ? "a list" : "a single value"
      reading.report(
        .wrongShape, "\(found) stands where \(title) is expected", at: node,
        help: "\(title) is written with keys: \(keyList)")
      return nil
    }
    var owner = Owner(at: document.span(of: node))
    var seen: UInt64 = 0
    var expected = 0
    var key = NodeIndex(node.at + 1)
    let end = document.after(node)
    var words: NodeIndex?
    while key.at < end.at {
      let value = document.after(key)
      if let index = index(of: key, in: document, from: expected) {
        seen |= 1 << UInt64(index)
        expected = index + 1
        fields[index].read(value, &owner, &reading)
        words = fields[index].holdsWords ? value : nil
      } else if let before = words, let next = reportCutWords(key, after: before, until: end, &reading) {
        key = next
        words = nil
        continue
      } else {
        // A misspelt key is one fault: the key it was meant to be is not missing as well.
        let meant = reportUnknown(key, of: node, &reading)
        for index in fields.indices where meant.contains(fields[index].key) { seen |= 1 << UInt64(index) }
      }
      key = document.after(value)
    }
    if seen & required != required { reportMissing(seen, node, &reading) }
    return owner
  }

  /// Authors mostly keep the order of the manual, so the search starts after the key found last.
  func index(of key: NodeIndex, in document: Document, from start: Int) -> Int? {
    guard document.isScalar(key) else { return nil }
    return document.withText(of: key) { keys.find($0, from: start) }
  }

  private var keyList: String { fields.map { "`\($0.key)`" }.joined(separator: ", ") }

  /// Gives back the keys that it may have been meant to be.
  private func reportUnknown(_ key: NodeIndex, of node: NodeIndex, _ reading: inout Reading) -> [String] {
    let name = reading.document.isScalar(key) ? reading.document.text(of: key) : ""
    if name.isPartOfNumber {
      reading.diagnostics.report(
        Diagnostic(
          .unknownKey, "\(title) has no key `\(name)`: a comma before it ends the value",
          at: reading.span(key),
          help: ["write numbers without commas: 3400.00, and not 3,400.00"]))
      return []
    }
    let near = NearestNames.of(name, among: fields.map(\.key))
    var report = Diagnostic(
      .unknownKey, "\(title) has no key `\(name)`", at: reading.span(key),
      help: near.isEmpty ? ["its keys are \(keyList)"] : [], suggestions: near)
    if near.isEmpty, reading.document.file.isCutOff(reading.span(key)) {
      report.help.insert(
        "a comma ends the value before it: one value only, and text with a comma in quotation marks", at: 0)
    }
    // Beside the key itself, a second one like it says something else.
    if let slip = NearestNames.slip(name, among: near), reading.document.value(of: slip, in: node) == nil {
      report.fixes = [reading.replacing(key, by: slip, .safe)]
    }
    reading.diagnostics.report(report)
    return near
  }

  private func reportMissing(_ seen: UInt64, _ node: NodeIndex, _ reading: inout Reading) {
    let missing = fields.indices.filter { fields[$0].isRequired && seen & 1 << UInt64($0) == 0 }
    let quoted = missing.map { "`\(fields[$0].key)`" }
    let names =
      quoted.count < 2
      ? quoted.joined() : quoted.dropLast().joined(separator: ", ") + " and " + quoted[quoted.count - 1]
    let span = reading.span(node)
    // The whole of a long mapping is no help to the eye; its first line is.
    let line = reading.document.file.line(at: span.start)
    let end = min(span.end, reading.document.file.bytes(ofLine: line).endIndex)
    reading.diagnostics.report(
      Diagnostic(
        .missingKey, "\(title) needs \(names)",
        at: Span(file: span.file, start: span.start, end: max(end, span.start + 1)),
        help: missing.map { "add `\(fields[$0].key)`: \(fields[$0].documentation)" }))
  }
}

extension String {
  /// What is left of `3,400.00` behind its comma.
  fileprivate var isPartOfNumber: Bool {
    !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
  }
}

extension DiagnosticKind {
  static let unknownKey = DiagnosticKind(
    "file/unknown-key", .error, "A key is not one of the language.",
    .init(
      says:
        "This thing has no key of that name. It may be misspelt, or stand one level too deep or too high.",
      matters: "A key that nobody reads is lost: what it says would never reach the contract.",
      wrong: .init("maps/journey.yaml#feelings", "- {who: patient, wrod: worried, word: worried, count: 9}"),
      right: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 9}")))

  static let missingKey = DiagnosticKind(
    "file/missing-key", .error, "A required key is missing.",
    .init(
      says: "Something cannot be understood without this key.",
      matters: "A feeling without its count, or a decision without its reason, cannot be answered for.",
      wrong: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried}"),
      right: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 9}")))
}
