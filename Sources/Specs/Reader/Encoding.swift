import Reporting

/// Checks that a file is UTF-8 text with nothing hidden in it; says where it is not.
///
/// Plain ASCII, which most files nearly are, is looked at many bytes at a time.
func checkEncoding(of file: SourceFile, _ diagnostics: inout Diagnostics) -> Bool {
  let fault = file.bytes.withUnsafeBufferPointer { bytes -> EncodingFault? in
    let start = Array(bytes.prefix(2))
    // With a byte order mark, or without one where the first character is a letter.
    if [[0xFF, 0xFE], [0xFE, 0xFF]].contains(start) || (start.count == 2 && start.count { $0 == 0 } == 1) {
      return EncodingFault(offset: 0, length: 2, problem: .utf16)
    }
    return firstFault(in: bytes)
  }
  guard let fault else { return true }
  let span = file.span(fault.offset, fault.offset + fault.length)
  switch fault.problem {
  case .utf16:
    diagnostics.report(
      .wrongEncoding, "the file is saved as UTF-16", at: span, help: "save it again as UTF-8")
  case .notUTF8(let byte):
    let help =
      (0x80...0x9F).contains(byte)
      ? "it looks as if it was saved as Windows-1252 (curly quotes do this); save it again as UTF-8"
      : "save the file again as UTF-8"
    diagnostics.report(.wrongEncoding, "this byte is not UTF-8 text", at: span, help: help)
  case .hazard(let scalar):
    diagnostics.report(
      .controlCharacter, "the character \(visible(String(scalar))) cannot stand in a file", at: span,
      note: "invisible, or acts on a screen", help: "delete it; it often comes along when text is pasted")
  }
  return false
}

private struct EncodingFault {
  enum Problem {
    case utf16
    case notUTF8(UInt8)
    case hazard(Unicode.Scalar)
  }
  let offset: Int
  let length: Int
  let problem: Problem
}

private func firstFault(in bytes: UnsafeBufferPointer<UInt8>) -> EncodingFault? {
  let raw = UnsafeRawBufferPointer(bytes)
  var offset = 0
  if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { offset = 3 }
  while offset < bytes.count {
    while offset + 8 <= bytes.count, isPlain(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) {
      offset += 8
    }
    guard offset < bytes.count else { return nil }
    let byte = bytes[offset]
    if byte < 0x80 {
      if byte < 0x20 || byte == 0x7F, let fault = controlFault(in: bytes, at: offset) { return fault }
      offset += 1
      continue
    }
    guard let (scalar, length) = decodeScalar(in: bytes, at: offset) else {
      return EncodingFault(offset: offset, length: 1, problem: .notUTF8(byte))
    }
    if scalar.isHazard || scalar.value == 0xFEFF {
      return EncodingFault(offset: offset, length: length, problem: .hazard(scalar))
    }
    offset += length
  }
  return nil
}

/// Whether eight bytes are all printable ASCII or line feeds.
private func isPlain(_ word: UInt64) -> Bool {
  let highest: UInt64 = 0x8080_8080_8080_8080
  let each: UInt64 = 0x0101_0101_0101_0101
  guard word & highest == 0 else { return false }
  // No byte is above 0x7F, so none of these sums reaches the next one. A highest bit says: at least a space; not a line
  // feed; a delete.
  let printable = word + each * 0x60
  let other = (word ^ each * 0x0A) + each * 0x7F
  let delete = word + each
  return (~printable & other | delete) & highest == 0
}

private func controlFault(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> EncodingFault? {
  let byte = bytes[offset]
  if byte == 0x0A || byte == 0x09 { return nil }
  if byte == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { return nil }
  return EncodingFault(offset: offset, length: 1, problem: .hazard(Unicode.Scalar(byte)))
}

/// The scalar at an offset, in well-formed UTF-8 (no overlong forms, no surrogates); nil where it is not.
private func decodeScalar(
  in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
) -> (scalar: Unicode.Scalar, length: Int)? {
  let lead = bytes[offset]
  let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
  guard lead >= 0xC2, lead <= 0xF4, offset + length <= bytes.count else { return nil }
  var value = UInt32(lead) & (0x7F >> UInt32(length))
  for next in bytes[(offset + 1)..<(offset + length)] {
    guard next & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(next & 0x3F)
  }
  let least: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
  guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
  return (scalar, length)
}

extension DiagnosticKind {
  static let wrongEncoding = DiagnosticKind(
    "yaml/encoding", .error, "A file is not saved as UTF-8.",
    .init(
      says:
        "Files are read as UTF-8, the usual encoding of text today. This one holds bytes that are not UTF-8.",
      matters:
        "Read in the wrong encoding, names and quotations turn into other letters, and people's words are changed.",
      wrong: .init("tests: encoding", "says: \"I was \u{FFFD}afraid\u{FFFD}\""),
      right: .init("maps/journey.yaml#voices", "- {id: v1, who: patient, says: “I was afraid.”}")))

  static let controlCharacter = DiagnosticKind(
    "yaml/control-character", .error, "A file holds a character that cannot be seen.",
    .init(
      says: "Control characters and marks that change the direction of writing cannot stand in a file.",
      matters:
        "They can hide words from the person who reviews a contract, or show other words than those that are read.",
      wrong: .init("maps/journey.yaml#works", "- The driver\u{200F} saw me to my chair"),
      right: .init("maps/journey.yaml#works", "- The driver saw me to my chair")))
}
