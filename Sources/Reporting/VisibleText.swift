extension Unicode.Scalar {
  /// Whether this scalar could act on a terminal or hide text: controls, bidirectional and invisible formatting, tags.
  public var isHazard: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x2028, 0x2029, 0xE0000...0xE007F: true
    case 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}

/// Text from outside, made safe to print: what could act on a terminal is spelled `\u{1B}`.
public func visible(_ text: some StringProtocol) -> String {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return String(text) }
  var result = ""
  for scalar in text.unicodeScalars {
    let isInvisible = (0x200B...0x200D).contains(scalar.value) || scalar.value == 0xFEFF
    if scalar.isHazard || isInvisible || scalar == "\n" || scalar == "\t" {
      result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}
