import CZlib

/// The checksum by which a zip archive tells that a file is whole.
func crc32(of bytes: [UInt8]) -> UInt32 {
  bytes.withUnsafeBufferPointer { buffer in
    // Given in pieces, because the library counts with 32 bits.
    var sum = CZlib.crc32(0, nil, 0)
    var rest = UnsafeBufferPointer(rebasing: buffer[...])
    while !rest.isEmpty {
      let piece = min(rest.count, 1 << 30)
      sum = CZlib.crc32(sum, rest.baseAddress, uInt(piece))
      rest = UnsafeBufferPointer(rebasing: rest[piece...])
    }
    return UInt32(truncatingIfNeeded: sum)
  }
}

/// What was deflated, made plain again; nil where it is damaged, or is not as many bytes as it should be.
///
/// No more is ever unpacked than was announced, so that a few bytes cannot become a full memory.
func inflate(_ deflated: ArraySlice<UInt8>, count: Int) -> [UInt8]? {
  var stream = z_stream()
  // Without the headers of zlib and gzip, as zip archives have it.
  let raw = -MAX_WBITS
  guard inflateInit2_(&stream, raw, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
    return nil
  }
  defer { inflateEnd(&stream) }
  var input = Array(deflated)
  // One byte more, so that too much is seen.
  var output = [UInt8](repeating: 0, count: count + 1)
  guard let available = uInt(exactly: input.count), let room = uInt(exactly: output.count) else { return nil }
  let end = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      stream.next_in = input.baseAddress
      stream.avail_in = available
      stream.next_out = output.baseAddress
      stream.avail_out = room
      return CZlib.inflate(&stream, Z_FINISH)
    }
  }
  guard end == Z_STREAM_END, Int(stream.total_out) == count else { return nil }
  output.removeLast()
  return output
}
