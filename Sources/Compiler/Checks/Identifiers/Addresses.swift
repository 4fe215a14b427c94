// Identifiers that are addresses: of e-mail, and of a street by its postcode.

/// Something, an `@`, and words joined by points; any ending, because those who type up notes misspell them too.
func holdsEmail(_ bytes: [UInt8]) -> Bool {
  func isPart(_ byte: UInt8) -> Bool {
    isDigit(byte) || isCapital(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
  for at in bytes.indices where bytes[at] == UInt8(ascii: "@") {
    guard at > 0, isPart(bytes[at - 1]) || "+.".utf8.contains(bytes[at - 1]) else { continue }
    var place = at + 1
    while place < bytes.count, isPart(bytes[place]) { place += 1 }
    guard place > at + 1, place + 1 < bytes.count, bytes[place] == UInt8(ascii: "."), isPart(bytes[place + 1])
    else { continue }
    return true
  }
  return false
}

/// "Ward E12 3rd" and "B12 1mg" are no postcodes.
private let doses: Set = ["ST", "ND", "RD", "TH", "MG", "ML", "AM", "PM"]

/// A whole postcode, such as `DE14 1AA`: the first half alone is a district, and may be said.
func holdsPostcode(_ bytes: [UInt8]) -> Bool {

  for inward in bytes.indices.dropLast(2) where isDigit(bytes[inward]) {
    let letters = bytes[inward + 1...inward + 2]
    guard letters.allSatisfy({ isCapital($0) && !"CIKMOV".utf8.contains($0) }),
      endsToken(bytes, at: inward + 3)
    else { continue }

    guard !doses.contains(String(decoding: letters, as: UTF8.self)) else { continue }
    var end = inward
    if end > 0, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    for length in 2...4 where end - length >= 0 && beginsToken(bytes, at: end - length) {
      if isOutward(bytes[end - length..<end]) { return true }
    }
  }
  return false
}

/// The first half: one or two letters, then one or two digits, or a digit and a letter.
private func isOutward(_ half: ArraySlice<UInt8>) -> Bool {
  let text = Array(half)

  let pattern = text.map { isDigit($0) ? "9" : isCapital($0) ? "A" : "-" }.joined()
  guard ["A9", "A99", "A9A", "AA9", "AA99", "AA9A"].contains(pattern) else { return false }
  guard !"QVX".utf8.contains(text[0]) else { return false }
  return !isCapital(text[1]) || !"IJZ".utf8.contains(text[1])
}
