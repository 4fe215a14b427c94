import CNettle

/// SHA-256 of some bytes: `sha256:` and 64 hexadecimal digits.
public func digest(of bytes: [UInt8]) -> String {
  var digester = Digester()
  bytes.withUnsafeBufferPointer { digester.take($0) }
  return "sha256:" + digester.finish()
}

/// SHA-256 of bytes that come in pieces.
public struct Digester: ~Copyable {
  private var context = sha256_ctx()

  public init() { nettle_sha256_init(&context) }

  public mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    nettle_sha256_update(&context, bytes.count, bytes.baseAddress)
  }

  /// 64 hexadecimal digits; then it begins anew.
  public mutating func finish() -> String {
    var result = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, result.count, &result)
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in result {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
