// The standard library composes text for its own comparisons and keeps the way in to itself; the alternatives are the whole
// of Foundation with its locale data, or a C library more. One line uses it, and a test holds it to known cases.
@_spi(_Unicode) import Swift

extension String {
  /// The text in Unicode's composed form (NFC): what is printed looks the same to a diff whatever keyboard typed it.
  public var composed: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var result = ""
    result.unicodeScalars.append(contentsOf: _nfc)
    return result
  }
}
