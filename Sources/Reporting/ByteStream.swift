/// Bytes of a document on their way out: gathered in memory, and handed on in pieces where somebody takes them.
///
/// A document of any size then costs no more memory than a piece. A text is copied into it and nothing is made of it on
/// the way.
public struct ByteStream: ~Copyable {
  /// Where what is gathered begins. Behind its end there is always room for `margin` bytes more.
  @usableFromInline var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var room: Int
  @usableFromInline var gathered = 0
  private let take: ((UnsafeBufferPointer<UInt8>) -> Void)?

  /// Bytes that may be looked at together.
  @usableFromInline static let margin = 8
  private static let piece = 128 << 10

  /// Keeps everything.
  public init() { self.init(room: 256, take: nil) }

  /// Hands on what has been gathered, a piece at a time. A piece is good only until `take` returns.
  public init(handingTo take: @escaping (UnsafeBufferPointer<UInt8>) -> Void) {
    self.init(room: Self.piece + Self.piece / 4, take: take)
  }

  private init(room: Int, take: ((UnsafeBufferPointer<UInt8>) -> Void)?) {
    start = .allocate(capacity: room + Self.margin)
    self.room = room
    self.take = take
  }

  deinit { start.deallocate() }

  /// How many bytes there are that have not been handed on.
  @inlinable public var count: Int { gathered }

  @inlinable public var last: UInt8? { gathered == 0 ? nil : start[gathered - 1] }

  /// What has not been handed on.
  public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: gathered)) }

  /// What has been gathered from a place on, good until the next change.
  @inlinable public func tail(from place: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start + place, count: gathered - place)
  }

  /// Says that nothing before this place is looked at again, so that it may be handed on.
  @inlinable public mutating func passOn() {
    if gathered >= 128 << 10 { handOn() }
  }

  /// Hands on what is left.
  public consuming func end() { handOn() }

  @usableFromInline mutating func handOn() {
    guard let take else { return }
    take(UnsafeBufferPointer(start: start, count: gathered))
    gathered = 0
  }

  /// Makes sure that this many bytes more have room.
  @inlinable @inline(__always) public mutating func reserve(_ count: Int) {
    if gathered + count > room { grow(count) }
  }

  @usableFromInline @inline(never) mutating func grow(_ count: Int) {
    let larger = max(room * 2, gathered + count)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + Self.margin)
    moved.update(from: start, count: gathered)
    start.deallocate()
    (start, room) = (moved, larger)
  }
}

extension ByteStream {
  @inlinable @inline(__always) public mutating func append(_ byte: UInt8) {
    reserve(1)
    start[gathered] = byte
    gathered += 1
  }

  @inlinable public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + gathered).update(from: base, count: bytes.count)
    gathered += bytes.count
  }

  public mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  /// Words of our own, as they are.
  @inlinable public mutating func append(own words: StaticString) {
    append(UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount))
  }

  /// Words of our own, with something before and behind them: room is made for all of it at once.
  @inlinable @inline(__always)
  public mutating func append(own words: StaticString, between before: UInt8, and behind: StaticString) {
    let (count, rest) = (words.utf8CodeUnitCount, behind.utf8CodeUnitCount)
    reserve(count + rest + 1)
    let end = start + gathered
    end[0] = before
    (end + 1).update(from: words.utf8Start, count: count)
    (end + 1 + count).update(from: behind.utf8Start, count: rest)
    gathered += count + rest + 1
  }

  /// The bytes of a text, as they are.
  @inlinable public mutating func append(_ text: String) {
    // Asked for twice: kept over the making of room, the text would be counted as held once more.
    reserve(text.utf8.count)
    let end = start + gathered
    let copied = text.utf8.withContiguousStorageIfAvailable { bytes in
      if let base = bytes.baseAddress { end.update(from: base, count: bytes.count) }
      return bytes.count
    }
    gathered += copied ?? copy(text, to: end)
  }

  /// Copies a text whose bytes do not stand together; gives back how many they are.
  @usableFromInline @inline(never) func copy(_ text: String, to end: UnsafeMutablePointer<UInt8>) -> Int {
    var count = 0
    for byte in text.utf8 {
      end[count] = byte
      count += 1
    }
    return count
  }

  /// A whole number in figures.
  public mutating func append(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let first = gathered
    repeat {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    var figures = UnsafeMutableBufferPointer(start: start + first, count: gathered - first)
    figures.reverse()
  }

  public mutating func append(_ byte: UInt8, times: Int) {
    reserve(times)
    (start + gathered).update(repeating: byte, count: times)
    gathered += times
  }

  /// Makes the small letter of ASCII at a place a capital.
  public mutating func capitalise(at place: Int) {
    if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(start[place]) { start[place] -= 0x20 }
  }

  /// Takes back what was appended from a place on; it must not have been handed on.
  @inlinable public mutating func cut(to place: Int) { gathered = place }

  @inlinable public mutating func removeLast() { gathered -= 1 }

  /// Whether all bytes from a place on that are looked for pass a test: they are looked for eight at a time.
  ///
  /// - Parameters:
  ///   - marks: sets the highest bit of each byte that is looked for; a letter must not be.
  ///   - passes: is told how far behind the place the byte is.
  @inlinable @inline(__always)
  public mutating func satisfies(
    from place: Int, _ marks: (EightBytes) -> UInt64, _ passes: (Int) -> Bool
  ) -> Bool {
    // Behind the end there are letters, so that the last look needs no care.
    UnsafeMutableRawPointer(start + gathered).storeBytes(of: 0x6161_6161_6161_6161, as: UInt64.self)
    let base = start + place
    let count = gathered - place
    var index = 0
    while index < count {
      let eight = EightBytes(
        UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)))
      var found = marks(eight) & EightBytes.highest
      while found != 0 {
        if !passes(index + found.trailingZeroBitCount / 8) { return false }
        found &= found - 1
      }
      index += 8
    }
    return true
  }
}

/// Eight bytes that are looked at together.
@frozen public struct EightBytes {
  @inlinable static var highest: UInt64 { 0x8080_8080_8080_8080 }
  @usableFromInline let all: UInt64
  /// Without the highest bits, so that no sum runs over into the next byte.
  @usableFromInline let low: UInt64

  @inlinable @inline(__always) init(_ all: UInt64) {
    self.all = all
    low = all & ~Self.highest
  }

  /// Sets the highest bit of each byte in a range of ASCII.
  @inlinable @inline(__always) public func lies(in range: ClosedRange<UInt8>) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let isAtLeast = low &+ ones &* UInt64(0x80 - range.lowerBound)
    let isAbove = low &+ ones &* UInt64(0x7F - range.upperBound)
    return isAtLeast & ~isAbove & ~all
  }
}

extension ByteStream {
  /// All that something writes.
  public static func bytes(of write: (inout ByteStream) -> Void) -> [UInt8] {
    var stream = ByteStream()
    write(&stream)
    return stream.bytes
  }
}

extension String {
  /// A text of the pieces that are written.
  public init(writing write: (inout ByteStream) -> Void) {
    var bytes = ByteStream()
    write(&bytes)
    self.init(decoding: bytes.tail(from: 0), as: UTF8.self)
  }
}
