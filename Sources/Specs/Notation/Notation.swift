import Reporting

/// How a value is written: what reads it, and what the manual and the schema say of it.
public struct Notation<Value: Sendable>: Sendable {
  public let schema: Schema
  /// Nil, with one error reported, where what stands there is not such a value.
  let read: @Sendable (NodeIndex, inout Reading) -> Value?

  init(_ schema: Schema, read: @escaping @Sendable (NodeIndex, inout Reading) -> Value?) {
    self.schema = schema
    self.read = read
  }
}

/// The reading of one document: what it says, and what has been found wrong so far.
struct Reading {
  let document: Document
  var diagnostics = Diagnostics()

  init(_ document: Document) { self.document = document }

  func span(_ node: NodeIndex) -> Span { document.span(of: node) }

  mutating func report(
    _ kind: DiagnosticKind, _ message: String, at node: NodeIndex, help: String..., suggestions: [String] = []
  ) {
    diagnostics.report(Diagnostic(kind, message, at: span(node), help: help, suggestions: suggestions))
  }

  /// A change of a scalar's text; its quotation marks stay.
  func replacing(_ node: NodeIndex, by text: String, _ safety: Fix.Safety) -> Fix {
    Fix(replacing: document.textSpan(of: node), by: text, safety)
  }

  /// The text of a scalar; reports a list or mapping, and a value left out.
  mutating func scalarText(_ node: NodeIndex, as phrase: String) -> String? {
    guard requireScalar(node, as: phrase) else { return nil }
    return document.text(of: node)
  }

  mutating func requireScalar(_ node: NodeIndex, as phrase: String, help: @autoclosure () -> String? = nil)
    -> Bool
  {
    guard document.isScalar(node) else {
      reportSeveral(node, as: phrase, help: help())
      return false
    }
    guard document.withText(of: node, { !$0.isEmpty }) else {
      diagnostics.report(
        Diagnostic(
          .emptyValue, "nothing is given here; \(phrase) is expected", at: span(node),
          help: (help().map { [$0] } ?? []) + ["give a value, or leave the key out"]))
      return false
    }
    return true
  }
}

extension Reading {
  /// A list or a group of keys stands where one value is expected: it is one too many, or text that YAML took apart.
  fileprivate mutating func reportSeveral(_ node: NodeIndex, as phrase: String, help: String?) {
    let isList = document.isList(node)
    let file = document.file
    let text = file.bytes[span(node).start..<span(node).end]
    let opens = text.first == UInt8(ascii: "[") || text.first == UInt8(ascii: "{")
    var report = Diagnostic(
      .wrongShape, "\(isList ? "a list" : "a group of keys") stands where \(phrase) is expected",
      at: span(node))
    if isList { report.help.append("one value only: write an entry for each") }
    if help == nil, opens { report.help.append("text that begins with a bracket stands in quotation marks") }
    if !isList, !opens {
      report.help.append(
        "a colon and a space make a key of the words before them: put the whole text in quotation marks")
      if document.count(of: node) == 1, !text.contains(UInt8(ascii: "\n")) {
        let quoted = String(decoding: text, as: UTF8.self).inQuotationMarks
        report.fixes = [Fix(replacing: span(node), by: quoted, .offered)]
      }
    }
    if let help { report.help.append(help) }
    diagnostics.report(report)
  }
}

extension Notation {
  /// A list of such values; what cannot be read is left out, with its error.
  static func list<Item>(of item: Notation<Item>) -> Notation<[Item]> where Value == [Item] {
    Notation(.list(item.schema)) { node, reading in
      guard reading.document.isList(node) else {
        reading.report(
          .wrongShape, "\(item.schema.phrase) stands alone where a list is expected", at: node,
          help: "put it in brackets: [ … ], or begin its line with `- `")
        return nil
      }
      var items: [Item] = []
      items.reserveCapacity(reading.document.count(of: node))
      var next = NodeIndex(node.at + 1)
      for _ in 0..<reading.document.count(of: node) {
        if let value = item.read(next, &reading) { items.append(value) }
        next = reading.document.after(next)
      }
      return items
    }
  }

  /// A mapping whose keys are values themselves.
  static func entries<Key, Item>(
    _ key: Notation<Located<Key>>, _ value: Notation<Item>
  ) -> Notation<[Entry<Key, Item>]> where Value == [Entry<Key, Item>] {
    Notation(.entries(key: key.schema, value: value.schema)) { node, reading in
      guard reading.document.isMapping(node) else {
        reading.report(
          .wrongShape,
          "\(reading.document.isList(node) ? "a list" : "a single value") stands where a group of keys is expected",
          at: node,
          help:
            "write `{key: value}`: each key is \(key.schema.shortPhrase), each value \(value.schema.shortPhrase)"
        )
        return nil
      }
      var entries: [Entry<Key, Item>] = []
      entries.reserveCapacity(reading.document.count(of: node))
      var next = NodeIndex(node.at + 1)
      for _ in 0..<reading.document.count(of: node) {
        let valueNode = reading.document.after(next)
        if let key = key.read(next, &reading), let item = value.read(valueNode, &reading) {
          entries.append(Entry(key: key, value: item))
        }
        next = reading.document.after(valueNode)
      }
      return entries
    }
  }

  /// One value, or a list of such values.
  static func oneOrMore<Item>(_ item: Notation<Item>) -> Notation<[Item]> where Value == [Item] {
    let list = Notation.list(of: item)
    return Notation(.either([item.schema, list.schema])) { node, reading in
      if reading.document.isList(node) { return list.read(node, &reading) }
      return item.read(node, &reading).map { [$0] }
    }
  }

  /// Something with keys of its own.
  static func object(_ type: Value.Type) -> Notation<Value> where Value: Written {
    Notation(.object { Value.shape.schema }) { node, reading in Value.shape.read(node, &reading) }
  }
}

extension DiagnosticKind {
  static let wrongShape = DiagnosticKind(
    "file/wrong-shape", .error, "A list, a group of keys or a single value stands where another is expected.",
    .init(
      says:
        "Each key takes a single value, a list, or a group of keys of its own. Here stands another of the three.",
      matters: "What is written there cannot be read, so nothing it says would reach the contract.",
      wrong: .init("maps/journey.yaml#feelings", "- {who: patient, word: [worried, lonely], count: 9}"),
      right: .init(
        "maps/journey.yaml#feelings",
        "- {who: patient, word: worried, count: 9}\n- {who: patient, word: lonely, count: 6}")))

  static let emptyValue = DiagnosticKind(
    "file/empty-value", .error, "A key has no value.",
    .init(
      says: "A key is written with nothing after its colon.",
      matters:
        "Nobody can tell whether the value was forgotten or is meant to be open; a key left out becomes an open item.",
      wrong: .init("maps/journey.yaml#feelings", "- {who: patient, word: , count: 9}"),
      right: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 9}")))
}
