/// A file of an archive.
struct ZipEntry: Hashable, Sendable {
  /// With `/` between folders.
  let name: String
  let bytes: [UInt8]
}

/// A zip archive of files that are stored as they are: its bytes depend on theirs alone, and on no library, clock or
/// machine.
///
/// - Precondition: the files together are smaller than 4 GiB, names are ASCII.
func zipArchive(of entries: [ZipEntry]) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(entries.reduce(1024) { $0 + $1.bytes.count + 2 * $1.name.utf8.count + 128 })
  var directory: [UInt8] = []
  for entry in entries {
    let offset = UInt32(output.count)
    let about = ZipRecord.about(entry)
    output.append(littleEndian: 0x0403_4B50 as UInt32)
    output += about
    // No extra field.
    output.append(littleEndian: 0 as UInt16)
    output += entry.name.utf8
    output += entry.bytes
    directory.append(littleEndian: 0x0201_4B50 as UInt32)
    // Made by version 2.0, on a system with no attributes of its own.
    directory.append(littleEndian: 20 as UInt16)
    directory += about
    // No extra field, no comment, the first disk, no attributes.
    directory += Array(repeating: 0, count: 12)
    directory.append(littleEndian: offset)
    directory += entry.name.utf8
  }
  let start = UInt32(output.count)
  output += directory
  output.append(littleEndian: 0x0605_4B50 as UInt32)
  output.append(littleEndian: 0 as UInt32)
  output.append(littleEndian: UInt16(entries.count))
  output.append(littleEndian: UInt16(entries.count))
  output.append(littleEndian: UInt32(directory.count))
  output.append(littleEndian: start)
  output.append(littleEndian: 0 as UInt16)
  return output
}

private enum ZipRecord {
  /// What both records of a file say: from the version that is needed to the length of its name.
  static func about(_ entry: ZipEntry) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: 20 as UInt16)
    // No flags; stored; midnight on 1 January 1980, the first time that the format knows.
    bytes.append(littleEndian: 0 as UInt16)
    bytes.append(littleEndian: 0 as UInt16)
    bytes.append(littleEndian: 0 as UInt16)
    bytes.append(littleEndian: 0x0021 as UInt16)
    bytes.append(littleEndian: crc32(of: entry.bytes))
    bytes.append(littleEndian: UInt32(entry.bytes.count))
    bytes.append(littleEndian: UInt32(entry.bytes.count))
    bytes.append(littleEndian: UInt16(entry.name.utf8.count))
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func append<Number: FixedWidthInteger>(littleEndian number: Number) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
