/// A value as an author would type it.
public indirect enum YAMLText: Sendable {
  case plain(String)
  case quoted(String)
  case number(Int)
  /// `[a, b]`
  case row([YAMLText])
  /// `{key: value}` with keys of the language, whose order means nothing.
  case inline([(key: String, value: YAMLText)])
  /// `{patient: 9, carer: 5}`: what is counted, in the order it was written.
  case counts([(key: String, value: YAMLText)])
  /// One key a line.
  case block([(key: String, value: YAMLText)])
  /// One item a line.
  case list([YAMLText])
}

/// In which order the keys of a mapping are written.
public enum KeyOrder: Sendable {
  case asInTheManual
  /// Any order, the same for the same seed. `kind` stays first, as every file begins with it.
  case shuffled(seed: UInt64)
}

/// Writes values as YAML.
public struct YAMLWriter {
  public private(set) var bytes: [UInt8] = []
  private var random: SplitMix64?

  public init(_ order: KeyOrder) {
    if case .shuffled(let seed) = order { random = SplitMix64(seed: seed) }
  }

  /// A whole file.
  public mutating func write(file value: YAMLText) { write(value, indent: 0) }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func lineBreak(_ indent: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
  }

  private mutating func ordered(_ entries: [(key: String, value: YAMLText)]) -> [(
    key: String, value: YAMLText
  )] {
    guard var random = self.random else { return entries }
    defer { self.random = random }
    guard let first = entries.first, first.key == "kind" else { return random.shuffled(entries) }
    return [first] + random.shuffled(Array(entries.dropFirst()))
  }

  private mutating func write(_ value: YAMLText, indent: Int) {
    switch value {
    case .plain(let text): put(text)
    case .quoted(let text): put("\"" + text + "\"")
    case .number(let number): put(String(number))
    case .row(let items): writeRow(items)
    case .inline(let entries): writeInline(ordered(entries))
    case .counts(let entries): writeInline(entries)
    case .block(let entries): writeBlock(ordered(entries), indent: indent)
    case .list(let items): writeList(items, indent: indent)
    }
  }

  private mutating func writeRow(_ items: [YAMLText]) {
    put("[")
    for (place, item) in items.enumerated() {
      if place > 0 { put(", ") }
      write(item, indent: 0)
    }
    put("]")
  }

  private mutating func writeInline(_ entries: [(key: String, value: YAMLText)]) {
    put("{")
    for (place, entry) in entries.enumerated() {
      if place > 0 { put(", ") }
      put(entry.key + ": ")
      write(entry.value, indent: 0)
    }
    put("}")
  }

  private mutating func writeBlock(_ entries: [(key: String, value: YAMLText)], indent: Int) {
    for (place, entry) in entries.enumerated() {
      if place > 0 { lineBreak(indent) }
      put(entry.key + ":")
      switch entry.value {
      case .block, .list:
        lineBreak(indent + 2)
        write(entry.value, indent: indent + 2)
      default:
        put(" ")
        write(entry.value, indent: indent)
      }
    }
    if indent == 0 { put("\n") }
  }

  private mutating func writeList(_ items: [YAMLText], indent: Int) {
    for (place, item) in items.enumerated() {
      if place > 0 { lineBreak(indent) }
      put("- ")
      write(item, indent: indent + 2)
    }
  }
}
