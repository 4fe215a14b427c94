// Identifiers that are numbers: of the NHS, of National Insurance, of a telephone.

func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

/// Whether a token begins at this place, and not inside a longer one.
func beginsToken(_ bytes: [UInt8], at place: Int) -> Bool {
  guard place > 0 else { return true }
  let before = bytes[place - 1]
  return !isDigit(before) && !isCapital(before) && before != UInt8(ascii: "_")
}

func endsToken(_ bytes: [UInt8], at place: Int) -> Bool {
  guard place < bytes.count else { return true }
  return !isDigit(bytes[place]) && !isCapital(bytes[place]) && bytes[place] != UInt8(ascii: "_")
}

/// Ten digits with at most one space, point or hyphen between two, of which the last checks the others (modulus 11,
/// NHS Data Dictionary); ten equal digits are nobody's.
func holdsNHSNumber(_ bytes: [UInt8]) -> Bool {
  for start in bytes.indices where isDigit(bytes[start]) {
    if start > 0, isDigit(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ".") { continue }
    var digits: [Int] = []
    var place = start
    while place < bytes.count, digits.count < 10 {
      if isDigit(bytes[place]) {
        digits.append(Int(bytes[place] - UInt8(ascii: "0")))
      } else if !" .-".utf8.contains(bytes[place]) || !isDigit(bytes[place - 1]) {
        break
      }
      place += 1
    }
    guard digits.count == 10, place == bytes.count || !isDigit(bytes[place]) else { continue }
    let sum = zip(digits, stride(from: 10, through: 1, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
    if sum.isMultiple(of: 11), Set(digits).count > 1 { return true }
  }
  return false
}

private let neverTogether: Set = ["BG", "GB", "NK", "KN", "TN", "NT", "ZZ"]

/// Two letters, six digits in pairs, and a letter from A to D; some letters are never given out.
func holdsNationalInsuranceNumber(_ bytes: [UInt8]) -> Bool {
  for start in bytes.indices.dropLast(8) where isCapital(bytes[start]) && isCapital(bytes[start + 1]) {
    guard beginsToken(bytes, at: start), !"DFIQUV".utf8.contains(bytes[start]),
      !"DFIOQUV".utf8.contains(bytes[start + 1]),
      !neverTogether.contains(String(decoding: bytes[start...start + 1], as: UTF8.self))
    else { continue }
    var place = start + 2
    var digits = 0
    while place < bytes.count, digits < 6 {
      if isDigit(bytes[place]) {
        digits += 1
      } else if bytes[place] != UInt8(ascii: " ") || !digits.isMultiple(of: 2)
        || bytes[place - 1] == UInt8(ascii: " ")
      {
        break
      }
      place += 1
    }
    if place < bytes.count, bytes[place] == UInt8(ascii: " ") { place += 1 }
    guard digits == 6, place < bytes.count, (UInt8(ascii: "A")...UInt8(ascii: "D")).contains(bytes[place])
    else { continue }
    if endsToken(bytes, at: place + 1) { return true }
  }
  return false
}

/// A number of the United Kingdom: `0`, `+44` or `0044`, then nine or ten digits with spaces, points, hyphens or brackets;
/// lines that anybody may ring are not somebody's.
func holdsPhone(_ bytes: [UInt8]) -> Bool {
  var place = 0
  while place < bytes.count {
    guard isDigit(bytes[place]),
      place == 0 || !isDigit(bytes[place - 1]) && bytes[place - 1] != UInt8(ascii: ".")
    else {
      place += 1
      continue
    }
    let isInternational = place > 0 && bytes[place - 1] == UInt8(ascii: "+")
    var digits: [UInt8] = []
    var end = place
    var gap = 0
    while end < bytes.count {
      if isDigit(bytes[end]) {
        digits.append(bytes[end])
        gap = 0
        // Another number may follow this one, so each end of digits may be the end of it.
        let ends = end + 1 == bytes.count || !isDigit(bytes[end + 1])
        if ends, isPhone(digits, isInternational: isInternational) { return true }
      } else if " .-()".utf8.contains(bytes[end]), gap < 2 {
        gap += 1
      } else {
        break
      }
      end += 1
    }
    place = max(end, place + 1)
  }
  return false
}

private func isPhone(_ bytes: [UInt8], isInternational: Bool) -> Bool {
  guard (10...15).contains(bytes.count) else { return false }
  let digits = String(decoding: bytes, as: UTF8.self)
  var national = digits[...]
  if isInternational, digits.hasPrefix("44") {
    national = digits.dropFirst(2)
  } else if digits.hasPrefix("0044") {
    national = digits.dropFirst(4)
  } else if !digits.hasPrefix("0") {
    return false
  }
  if national.hasPrefix("0") { national = national.dropFirst() }
  guard (9...10).contains(national.count), national.first != "0" else { return false }
  // Freephone and public service numbers.
  return !["800", "808", "300", "303", "330", "345"].contains { national.hasPrefix($0) }
}
