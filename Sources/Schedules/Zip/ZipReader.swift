/// Why an archive, or a file in it, is not read.
struct ZipFault: Error {
  let message: String
}

/// A zip archive that somebody else made: nothing in it is believed before it is looked at.
struct ZipReader: Sendable {
  private let bytes: [UInt8]
  private var files: [String: Place] = [:]

  private struct Place {
    let method: UInt16
    let crc: UInt32
    let packed: Int
    let plain: Int
    /// Where the file's own record begins.
    let offset: Int
  }

  static let mostFiles = 10_000

  /// Reads the list of files.
  init(_ bytes: [UInt8]) throws(ZipFault) {
    self.bytes = bytes
    guard bytes.starts(with: [0x50, 0x4B]), let end = Self.directoryEnd(in: bytes) else {
      throw ZipFault(message: "it is no zip archive")
    }
    let count = try Int(number16(end + 10))
    guard count <= Self.mostFiles else { throw ZipFault(message: "it has more files than \(Self.mostFiles)") }
    var at = try Int(number32(end + 16))
    for _ in 0..<count { at = try addFile(at) }
  }

  /// Where the closing record begins: it is last, but for a comment of up to 65,535 bytes.
  private static func directoryEnd(in bytes: [UInt8]) -> Int? {
    let first = max(0, bytes.count - 22 - 65_535)
    guard bytes.count >= 22 else { return nil }
    return (first...bytes.count - 22).last { bytes[$0...].starts(with: [0x50, 0x4B, 0x05, 0x06]) }
  }

  private mutating func addFile(_ at: Int) throws(ZipFault) -> Int {
    guard try number32(at) == 0x0201_4B50 else { throw damaged }
    let (flags, length) = (try number16(at + 8), try Int(number16(at + 28)))
    let place = Place(
      method: try number16(at + 10), crc: try number32(at + 16), packed: try Int(number32(at + 20)),
      plain: try Int(number32(at + 24)), offset: try Int(number32(at + 42)))
    let name = try String(validating: slice(at + 46, length), as: UTF8.self)
    guard let name, Self.isSafe(name) else {
      throw ZipFault(message: "it has a file whose name leads out of it")
    }
    guard flags & 1 == 0 else { throw ZipFault(message: "it is encrypted") }
    guard files.updateValue(place, forKey: name) == nil else {
      throw ZipFault(message: "it has two files of one name")
    }
    return try at + 46 + length + Int(number16(at + 30)) + Int(number16(at + 32))
  }

  /// Inside the archive, whatever it is unpacked by.
  private static func isSafe(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/") && !name.utf8.contains { $0 == UInt8(ascii: "\\") || $0 < 0x20 }
      && !name.utf8.contains(UInt8(ascii: ":"))
      && !name.split(separator: "/", omittingEmptySubsequences: false).contains { $0 == ".." || $0 == "." }
  }

  func contains(_ name: String) -> Bool { files[name] != nil }

  /// A file, unpacked; nil where there is none of that name.
  ///
  /// - limit: how many bytes it may have.
  func file(_ name: String, limit: Int) throws(ZipFault) -> [UInt8]? {
    guard let place = files[name] else { return nil }
    guard place.plain <= limit else { throw ZipFault(message: "`\(name)` in it is too large") }
    guard try number32(place.offset) == 0x0403_4B50 else { throw damaged }
    let start = try place.offset + 30 + Int(number16(place.offset + 26)) + Int(number16(place.offset + 28))
    let packed = try slice(start, place.packed)
    let plain: [UInt8]?
    switch place.method {
    case 0: plain = place.packed == place.plain ? Array(packed) : nil
    case 8: plain = inflate(packed, count: place.plain)
    default: throw ZipFault(message: "`\(name)` in it is packed in a way that is not known here")
    }
    guard let plain, crc32(of: plain) == place.crc else { throw damaged }
    return plain
  }

  private var damaged: ZipFault { ZipFault(message: "it is damaged") }

  private func slice(_ start: Int, _ count: Int) throws(ZipFault) -> ArraySlice<UInt8> {
    guard start >= 0, count >= 0, start <= bytes.count, count <= bytes.count - start else { throw damaged }
    return bytes[start..<start + count]
  }

  private func number16(_ at: Int) throws(ZipFault) -> UInt16 {
    try slice(at, 2).reversed().reduce(0) { $0 << 8 | UInt16($1) }
  }

  private func number32(_ at: Int) throws(ZipFault) -> UInt32 {
    try slice(at, 4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}
