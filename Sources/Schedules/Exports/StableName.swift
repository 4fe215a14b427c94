import Compiler

/// A name for something of a project that nobody else has and that is the same in every build: a UUID of version 8 (RFC 9562,
/// made from a name), of the SHA-256 of the project's id and the thing's key.
func uniqueName(of key: String, in project: Project) -> String {
  let name = "outcomes\n\(project.contract.id.value)\n\(key)"
  var digits = Array(digest(of: Array(name.utf8)).utf8.dropFirst("sha256:".utf8.count).prefix(32))
  digits[12] = UInt8(ascii: "8")
  // The two highest bits of the ninth byte say that the layout is the RFC's.
  digits[16] =
    [UInt8(ascii: "8"), UInt8(ascii: "9"), UInt8(ascii: "a"), UInt8(ascii: "b")][
      Int(digits[16] & 3)]
  let text = String(decoding: digits, as: UTF8.self)
  let parts = [(0, 8), (8, 12), (12, 16), (16, 20), (20, 32)].map { text.utf8.dropFirst($0).prefix($1 - $0) }
  return "urn:uuid:" + parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
}
