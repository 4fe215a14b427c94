import Reporting

// A comma inside `{…}` ends a value. Words that hold one and stand in no quotation marks lose what follows it: YAML reads
// that as a key without a value.

extension Shape {
  /// Reports the words that a comma cut off, where a key is that and no misspelt key; gives back where the next key stands.
  ///
  /// - Parameters:
  ///   - words: the value before the comma.
  ///   - end: where the mapping ends.
  func reportCutWords(
    _ key: NodeIndex, after words: NodeIndex, until end: NodeIndex, _ reading: inout Reading
  ) -> NodeIndex? {
    let document = reading.document
    guard document.style(of: words) == .plain, isCutOff(key, document),
      NearestNames.slip(document.text(of: key), among: fields.map(\.key)) == nil
    else { return nil }
    var (last, next) = (key, NodeIndex(key.at + 2))
    var mayBeKey = beginsWithKey(key, document)
    while next.at < end.at, isCutOff(next, document), index(of: next, in: document, from: 0) == nil {
      mayBeKey = mayBeKey || beginsWithKey(next, document)
      (last, next) = (next, NodeIndex(next.at + 2))
    }
    reading.reportCut(words, from: key, through: last, mayBeKey: mayBeKey)
    return next
  }

  /// Whether it may be a key whose colon was forgotten: `consent publish`.
  private func beginsWithKey(_ key: NodeIndex, _ document: Document) -> Bool {
    let word = document.text(of: key).prefix { $0 != " " }
    return fields.contains { $0.key == word }
  }

  /// Whether it is a key with neither a colon nor a value.
  private func isCutOff(_ key: NodeIndex, _ document: Document) -> Bool {
    let value = NodeIndex(key.at + 1)
    guard document.isScalar(key), document.isScalar(value), document.withText(of: value, \.isEmpty) else {
      return false
    }
    return document.file.isCutOff(document.span(of: key))
  }
}

extension SourceFile {
  /// Whether a key stands between commas, without a colon. Words may say the same twice: `says: No, never, never`.
  func isCutOff(_ key: Span) -> Bool {
    let next = bytes[key.end...].first { $0 > 0x20 }
    return next == UInt8(ascii: ",") || next == UInt8(ascii: "}")
  }
}

extension Reading {
  fileprivate mutating func reportCut(
    _ words: NodeIndex, from first: NodeIndex, through last: NodeIndex, mayBeKey: Bool
  ) {
    let file = document.file
    let whole = file.span(span(words).start, span(last).end)
    let text = String(decoding: file.bytes[whole.start..<whole.end], as: UTF8.self)
    let plain = text.withoutCurlyQuotes
    let isShort = !text.contains("\n") && text.count <= 60
    var report = Diagnostic(
      .cutByComma, "a comma cuts these words short", at: file.span(span(first).start, whole.end),
      note: "read as a key, not as part of the words",
      labels: [.init(span(words), "only this is read")],
      help: ["put the whole text in quotation marks" + (isShort ? ": \(plain.inQuotationMarks)" : "")])
    if mayBeKey { report.help.append("or write the colon that a key ends with, where one of them is a key") }
    if plain != text || text.unicodeScalars.first?.isCurlyQuote ?? false {
      report.help.append(curlyQuoteHelp)
    }
    if !text.contains("\n") {
      // A single word may also be the value of a key that was forgotten: `says: Nobody rang, publish`.
      let isSure = !mayBeKey && (plain != text || document.text(of: first).contains(" "))
      report.fixes = [Fix(replacing: whole, by: plain.inQuotationMarks, isSure ? .safe : .offered)]
    }
    diagnostics.report(report)
  }
}

/// What is said wherever words begin with a quotation mark of a word processor.
let curlyQuoteHelp = "“ and ” are letters to YAML, not quotation marks: write the straight ones, \"…\""

extension Unicode.Scalar {
  /// Whether it opens or closes a quotation in print.
  var isCurlyQuote: Bool { "“”„‟«»‘’‚‛".unicodeScalars.contains(self) }
}

extension String {
  /// As YAML writes it between `"…"`.
  var inQuotationMarks: String {
    var text = "\""
    for letter in unicodeScalars {
      if letter == "\\" || letter == "\"" { text += "\\" }
      text.unicodeScalars.append(letter)
    }
    return text + "\""
  }

  /// Without the marks of print around the whole of it.
  fileprivate var withoutCurlyQuotes: String {
    let letters = unicodeScalars
    guard letters.count > 2, let first = letters.first, let last = letters.last,
      [("“", "”"), ("„", "“"), ("«", "»"), ("‘", "’"), ("”", "”")].contains(where: { $0 == (first, last) })
    else { return self }
    return String(letters.dropFirst().dropLast())
  }
}

extension DiagnosticKind {
  static let cutByComma = DiagnosticKind(
    "file/cut-by-comma", .error, "A comma cuts people's words short.",
    .init(
      says:
        "Inside `{…}` a comma ends a value. Words that hold a comma stand in quotation marks, straight ones: \"…\".",
      matters: "Half of what somebody said would be lost.",
      wrong: .init(
        "maps/journey.yaml#feelings",
        "- {who: patient, word: worried, count: 9, because: nobody rang, I was alone}"),
      right: .init(
        "maps/journey.yaml#feelings",
        "- {who: patient, word: worried, count: 9, because: \"nobody rang, I was alone\"}")))
}
