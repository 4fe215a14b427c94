import Testing

@testable import Schedules

/// Whatever a value is made of, it reads as it was said and nothing in it acts.
@Suite struct EscapingPropertyTests {
  static let values = Array(HostileValues(count: 2_000))

  @Test func readsAsItWasSaid() {
    for value in Self.values {
      #expect(
        Written(Escaping.inline.escaped(value)).text == ReadValue.inLine(value), "\(value.debugDescription)")
      #expect(
        Written(Escaping.lineStart.escaped(value)).text == ReadValue.inLine(value, atStart: true),
        "\(value.debugDescription)")
      #expect(
        Written(Escaping.cell.escaped(value)).text == ReadValue.inCell(value), "\(value.debugDescription)")
    }
  }

  @Test(arguments: [Escaping.inline, .cell, .lineStart])
  func nothingActs(escaping: Escaping) {
    for value in Self.values {
      let bare = Written(escaping.escaped(value)).bare
      #expect(bare.firstMatch(of: /[`*<|@$\n\r\\]/) == nil, "\(value.debugDescription)")
      let brackets = bare.replacing(/\[ \](?!\()/, with: "")
      #expect(!brackets.contains("[") && !brackets.contains("]"), "\(value.debugDescription)")
      #expect(
        bare.firstMatch(of: /:\/\/|\b[wW]{3}\.|mailto:|#[0-9]|&[A-Za-z#]|&$/) == nil,
        "\(value.debugDescription)")
      #expect(
        bare.firstMatch(of: /:[a-z]+:|[^ \t(]~|~[^A-Za-z0-9]|~$|^~/) == nil, "\(value.debugDescription)")
      #expect(bare.firstMatch(of: /(^|[^A-Za-z0-9])_|_([^A-Za-z0-9]|$)/) == nil, "\(value.debugDescription)")
    }
  }

  @Test func nothingStartsABlock() {
    for value in Self.values {
      let bare = Written(Escaping.lineStart.escaped(value)).bare
      #expect(
        bare.firstMatch(of: /^([ \t#=>:]|[-+]([ \t]|$)|-[-:|]|[0-9]+[.)]([ \t]|$))/) == nil,
        "\(value.debugDescription)")
    }
  }

  @Test func plainTextIsLeftAlone() {
    let text = "People living with heart failure, and their carers; 61% (of 620) said so - \"supported\"."
    for escaping in Escaping.allCases { #expect(escaping.escaped(text) == text) }
  }
}

/// What was written, as CommonMark reads it: a backslash before a mark, a character by its number, and `<br>`.
private struct Written {
  private(set) var text = ""
  /// The same with a blank-proof sign in place of everything that was made harmless.
  private(set) var bare = ""

  init(_ written: String) {
    var rest = Substring(written)
    while let first = rest.first {
      if let match = rest.prefixMatch(of: /\\([!-\/:-@\[-`{-~])/) {
        text.append(contentsOf: match.1)
        bare.append("\u{E000}")
        rest = rest[match.range.upperBound...]
      } else if let match = rest.prefixMatch(of: /&#([0-9]+);/), let number = UInt32(match.1) {
        text.unicodeScalars.append(Unicode.Scalar(number)!)
        bare.append("\u{E000}")
        rest = rest[match.range.upperBound...]
      } else if rest.hasPrefix("<br>") {
        text.append("\n")
        bare.append(" ")
        rest = rest.dropFirst(4)
      } else {
        text.append(first)
        bare.append(first)
        rest = rest.dropFirst()
      }
    }
  }
}
