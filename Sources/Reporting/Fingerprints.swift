/// Gives each finding a name that stays its own when lines move, so that two reports can be compared.
///
/// It is made of the kind, the path, the text that the finding is about, and which of several such it is.
struct Fingerprints {
  private var occurrences: [UInt64: Int] = [:]

  /// Sixteen hexadecimal digits. Findings are to be given in order: those alike in all else are numbered.
  mutating func fingerprint(of finding: Finding) -> String {
    var hash = FNV1a()
    hash.add(finding.kind.name.utf8)
    hash.add(finding.place.path.utf8)
    // The hash of ten digits is as good as the digits: what must not be shown is not hashed either.
    if finding.kind.family != "privacy" { hash.add(finding.spannedBytes) }
    let number = occurrences[hash.value, default: 0]
    occurrences[hash.value] = number + 1
    hash.add("\(number)".utf8)
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// The 64-bit FNV-1a hash (Fowler, Noll and Vo): the same on every machine and in every version, unlike `Hasher`.
struct FNV1a {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes in some bytes and an end mark, one that no UTF-8 has, so that `ab`, `c` is not `a`, `bc`.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
    add(0xFF)
  }

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
