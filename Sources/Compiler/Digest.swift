import CNettle

/// SHA-256 of some bytes: `sha256:` and 64 hexadecimal digits.
public func digest(of bytes: [UInt8]) -> String {
  var context = sha256_ctx()
  nettle_sha256_init(&context)
  bytes.withUnsafeBufferPointer { nettle_sha256_update(&context, $0.count, $0.baseAddress) }
  var result = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
  nettle_sha256_digest(&context, result.count, &result)
  let digits = Array("0123456789abcdef".utf8)
  var text = Array("sha256:".utf8)
  for byte in result {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}
