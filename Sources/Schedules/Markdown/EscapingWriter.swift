import Reporting

/// Writes one value, with the marks it needs where it stands.
struct EscapingWriter {
  private let value: MarkdownValue
  private let escaping: Escaping
  private let joins: Bool
  private var index: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, as escaping: Escaping, joins: Bool) {
    value = MarkdownValue(bytes, trimsStart: escaping != .inline)
    self.escaping = escaping
    self.joins = joins
    index = value.start
  }

  mutating func write(to output: inout ByteStream) {
    let base = output.count
    if value.start < value.end { writeLead(to: &output) }
    var copied = index
    while index < value.end {
      let mark = value.mark(at: index)
      if mark == .none {
        index += 1
        continue
      }
      output.append(UnsafeBufferPointer(rebasing: value.bytes[copied..<index]))
      copied = write(mark, after: base, to: &output)
    }
    output.append(UnsafeBufferPointer(rebasing: value.bytes[copied..<value.end]))
    // Two blanks before a line end would be a line break; one keeps two values apart.
    if escaping != .cell, value.hasTrailingBlank, output.count > base || escaping == .inline {
      output.append(UInt8(ascii: " "))
    }
  }

  /// The first character where it could start a block, or finish what the value before it began.
  private mutating func writeLead(to output: inout ByteStream) {
    if joins, [.opening, .closing, .dot, .slash].contains(value.bytes[index]) {
      output.append(.backslash)
      output.append(value.bytes[index])
      index += 1
    } else if escaping == .lineStart, let place = value.blockMark, value.mark(at: place) == .none {
      output.append(UnsafeBufferPointer(rebasing: value.bytes[index..<place]))
      output.append(.backslash)
      output.append(value.bytes[place])
      index = place + 1
    }
  }

  /// Writes the byte at the index with its mark; gives where copying goes on.
  private mutating func write(_ mark: MarkdownValue.Mark, after base: Int, to output: inout ByteStream) -> Int
  {
    switch mark {
    case .none: break
    case .backslash:
      output.append(.backslash)
      output.append(value.bytes[index])
      index += 1
    case .entity:
      output.append("&#")
      output.append(Int(value.bytes[index]))
      output.append(UInt8(ascii: ";"))
      index += 1
    case .lineEnd:
      while output.count > base, output.last == .space || output.last == .tab { output.removeLast() }
      writeLineEnds(to: &output)
    }
    return index
  }

  /// In a cell each line end stays one; elsewhere all of them together are a space.
  private mutating func writeLineEnds(to output: inout ByteStream) {
    if escaping != .cell { output.append(.space) }
    while index < value.end, value.bytes[index].isBlank {
      let byte = value.bytes[index]
      let isPair = byte == .carriageReturn && index + 1 < value.end && value.bytes[index + 1] == .lineFeed
      if escaping == .cell, byte.isLineEnd, !isPair { output.append("<br>") }
      index += 1
    }
  }
}
