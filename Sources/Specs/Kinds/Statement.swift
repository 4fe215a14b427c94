import Reporting

/// A sentence with named slots: "{people} more often feel {towards} {phrase}."
public struct Statement: Sendable {
  public enum Part: Sendable, Equatable {
    case text(String)
    case slot(Slot)
  }

  public enum Slot: String, CaseIterable, Sendable {
    case people, towards, away, phrase, touchpoint, stage, service, goal
  }

  public let parts: [Part]

  public func uses(_ slot: Slot) -> Bool { parts.contains(.slot(slot)) }
}

extension Notation where Value == Located<Statement> {
  static let statement = Notation(
    .scalar(
      ScalarSchema(
        phrase: "a sentence with slots",
        documentation: "Text with the slots "
          + Statement.Slot.allCases.map { "`{\($0.rawValue)}`" }.joined(separator: ", ") + ".",
        pattern: "([^{\\n]|\\{(" + Statement.Slot.allCases.map(\.rawValue).joined(separator: "|") + ")\\})+",
        examples: ["{people} more often feel {towards} {phrase}."]))
  ) { node, reading in
    guard let words = Notation<Located<String>>.words.read(node, &reading) else { return nil }
    return parse(words.value, at: node, &reading).map { Located($0, words.span) }
  }

  private static func parse(_ text: String, at node: NodeIndex, _ reading: inout Reading) -> Statement? {
    var parts: [Statement.Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: "}") else {
        reading.report(.unknownSlot, "a slot is opened and not closed", at: node, help: "write `{people}`")
        return nil
      }
      let name = String(rest[rest.index(after: open)..<close])
      guard let slot = Statement.Slot(rawValue: name) else {
        let names = Statement.Slot.allCases.map(\.rawValue)
        let range = text[..<open].utf8.count..<text[...close].utf8.count
        reading.diagnostics.report(
          Diagnostic(
            .unknownSlot, "`{\(name)}` is not a slot",
            at: reading.document.span(of: range, of: text, in: node),
            help: ["the slots are " + names.map { "{\($0)}" }.joined(separator: ", ")],
            suggestions: NearestNames.of(name, among: names).map { "{\($0)}" }))
        return nil
      }
      parts.append(.slot(slot))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return Statement(parts: parts)
  }
}

extension Document {
  /// Where a part of a scalar's text stands; the whole of it where the text is not in the file as it reads.
  fileprivate func span(of part: Range<Int>, of text: String, in node: NodeIndex) -> Span {
    let whole = textSpan(of: node)
    guard whole.end - whole.start == text.utf8.count else { return span(of: node) }
    return file.span(whole.start + part.lowerBound, whole.start + part.upperBound)
  }
}

extension DiagnosticKind {
  static let unknownSlot = DiagnosticKind(
    "rule/unknown-slot", .error, "A statement has a slot that does not exist.",
    .init(
      says: "Words in braces are filled in from the map. Only the slots of the manual exist.",
      matters: "A slot that cannot be filled would leave a hole in a sentence of the contract.",
      wrong: .init(
        "rules/local.yaml",
        "kind: rule-pack\nid: local\nrules:\n  - id: rings-back\n    kind: low-point\n    when: {axis: connection}\n    outcome: {statement: \"{persons} more often feel {towards} {phrase}.\"}\n    because: A call is an answer."
      ),
      right: .init(
        "rules/local.yaml",
        "kind: rule-pack\nid: local\nrules:\n  - id: rings-back\n    kind: low-point\n    when: {axis: connection}\n    outcome: {statement: \"{people} more often feel {towards} {phrase}.\"}\n    because: A call is an answer."
      )))
}
