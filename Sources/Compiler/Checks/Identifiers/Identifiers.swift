import Reporting
import Specs

/// What people wrote may be printed and is kept for years: it holds nothing that points at one person.
///
/// The identifier is never part of the message: reports are read in public logs.
@Sendable func checkIdentifiers(_ project: Project, _ diagnostics: inout Diagnostics) {
  eachWrittenText(of: project) { text in
    for kind in identifiers(in: text.value) {
      diagnostics.report(
        .identifier, "these words hold what looks like \(kind.phrase)", at: text.span,
        help:
          "take it out here and in earlier versions of the file; words that reached a shared folder have been shown"
      )
    }
  }
}

/// What a text can give away, where a pattern can find it.
enum Identifier: CaseIterable {
  case nhsNumber, nationalInsuranceNumber, email, phone, postcode

  var phrase: String {
    switch self {
    case .nhsNumber: "an NHS number"
    case .nationalInsuranceNumber: "a National Insurance number"
    case .email: "an e-mail address"
    case .phone: "a telephone number"
    case .postcode: "a full postcode"
    }
  }
}

/// The kinds of identifier in a text, each once.
///
/// Patterns only: no pattern finds a name, or a story that only one person can have lived. Those need a reader.
func identifiers(in text: String) -> [Identifier] {
  // Every one of them has a digit, but for an e-mail address; most of what people say has neither.
  guard text.withBytes(mayIdentify) else { return [] }
  let bytes = plainBytes(of: text)
  let digits = bytes.reduce(0) { $0 + (isDigit($1) ? 1 : 0) }
  var found: [Identifier] = []
  if digits >= 10, holdsNHSNumber(bytes) { found.append(.nhsNumber) }
  if digits >= 6, holdsNationalInsuranceNumber(bytes) { found.append(.nationalInsuranceNumber) }
  if holdsEmail(bytes) { found.append(.email) }
  // An NHS number that begins with a 0 is not a telephone number as well.
  if digits >= 10, !found.contains(.nhsNumber), holdsPhone(bytes) { found.append(.phone) }
  if digits >= 2, holdsPostcode(bytes) { found.append(.postcode) }
  return found
}

/// Whether there is a digit, an `@`, or anything beyond ASCII. Every byte is looked at, with no way out, so that many are at
/// once.
private func mayIdentify(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var found: UInt8 = 0
  for byte in bytes {
    found |= byte &- UInt8(ascii: "0") < 10 ? 1 : 0
    found |= byte == UInt8(ascii: "@") ? 1 : 0
    found |= byte & 0x80
  }
  return found != 0
}

/// Capital letters and plain spaces, hyphens and digits, so that an identifier is found however it was typed.
private func plainBytes(of text: String) -> [UInt8] {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.map(capital) }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0xA0, 0x2007, 0x2009, 0x202F: bytes.append(UInt8(ascii: " "))
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: continue
    case 0x2010...0x2013, 0x2212: bytes.append(UInt8(ascii: "-"))
    case 0xFF01...0xFF5E: bytes.append(capital(UInt8(scalar.value - 0xFEE0)))
    case 0..<0x80: bytes.append(capital(UInt8(scalar.value)))
    // Any other letter: it separates nothing, and is part of no identifier.
    default: bytes.append(scalar.properties.isAlphabetic ? UInt8(ascii: "_") : UInt8(ascii: " "))
    }
  }
  return bytes
}

private func capital(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte - 32 : byte
}

extension DiagnosticKind {
  static let identifier = DiagnosticKind(
    "privacy/identifier", .error, "Words hold something that points at one person.",
    .init(
      says:
        "What people said or wrote holds an NHS number, a National Insurance number, an e-mail address, a telephone number or a full postcode.",
      matters:
        "These words may be printed in a contract that anybody can read; a number or an address says whose they are.",
      wrong: .init(
        "maps/journey.yaml#voices",
        "- {id: v1, who: patient, says: \"Ring me on 01632 960 123, I told them.\"}"),
      right: .init(
        "maps/journey.yaml#voices", "- {id: v1, who: patient, says: \"I gave them my number, I told them.\"}")
    ))
}
