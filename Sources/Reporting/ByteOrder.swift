/// The order of everything written: by bytes, never by a locale.
public struct UTF8Bytes: Comparable, Sendable {
  let text: String

  public static func == (left: UTF8Bytes, right: UTF8Bytes) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  public static func < (left: UTF8Bytes, right: UTF8Bytes) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension String {
  /// This text as something that sorts by its bytes.
  public var utf8Bytes: UTF8Bytes { UTF8Bytes(text: self) }
}

extension Sequence {
  /// Sorted by the bytes of a text that each element has.
  public func sorted(byBytesOf text: (Element) -> String) -> [Element] {
    map { (key: text($0).utf8Bytes, element: $0) }.sorted { $0.key < $1.key }.map(\.element)
  }
}
