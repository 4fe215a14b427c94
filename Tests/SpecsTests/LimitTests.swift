import Testing

@testable import Specs

@Suite struct LimitTests {
  @Test(arguments: [1, 63, 64])
  func nestingUpToTheLimitIsRead(depth: Int) {
    let flow = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(read(flow).names == [])
    #expect(read(String(repeating: "- ", count: depth) + "x").names == [])
  }

  @Test(arguments: [65, 10_000, 100_000])
  func deeperNestingIsRefused(depth: Int) {
    for open in ["[", "{a: ", "- ", "{? "] {
      #expect(read(String(repeating: open, count: depth)).names == ["yaml/too-deep"], "\(open) × \(depth)")
    }
    #expect(
      read((0..<min(depth, 2_000)).map { String(repeating: " ", count: $0) + "a:\n" }.joined()).names == [
        "yaml/too-deep"
      ])
    #expect(
      read(String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).names == [
        "yaml/too-deep"
      ])
  }

  @Test func textUpToOneMebibyteIsRead() {
    let text = String(repeating: "x", count: 1 << 20)
    #expect(read("a: \(text)").names == [])
    for value in ["\(text)x", "\"\(text)x\"", "|\n  \(text)x", "'\(text)x'"] {
      let found = read("a: \(value)")
      #expect(found.names == ["yaml/too-long"])
      #expect(found.places == ["1:4-1:5"])
    }
  }

  @Test func keysUpTo256BytesAreRead() {
    #expect(read("\(String(repeating: "k", count: 256)): 1").names == [])
    for length in [257, 1000, 1024, 1025, 100_000] {
      let key = String(repeating: "k", count: length)
      #expect(read("\(key): 1").names == ["yaml/too-long"], "\(length)")
      #expect(read("a: 1\n\(key): 1").names == ["yaml/too-long"], "\(length)")
      #expect(read("{\(key): 1}").names == ["yaml/too-long"], "\(length)")
      #expect(read("? \(key)\n: 1").names == ["yaml/too-long"], "\(length)")
      #expect(read("\"\(key)\": 1").names == ["yaml/too-long"], "\(length)")
    }
  }

  @Test func filesOverSixteenMebibytesAreRefused() {
    #expect(read([UInt8](repeating: UInt8(ascii: "#"), count: 16 << 20 + 1)).names == ["yaml/file-too-large"])
  }

  /// A mapping of many keys takes time in proportion to them.
  @Test func manyKeysAreReadAndTheLastDuplicateIsFound() {
    let keys = (0..<50_000).map { "key\($0): 1\n" }.joined()
    #expect(read(keys).names == [])
    #expect(read(keys + "key7: 2\n").names == ["yaml/duplicate-key"])
    #expect(read(keys + "key49999: 2\n").names == ["yaml/duplicate-key"])
  }

  @Test func longAnchorsAndTagsAreRefusedInAShortMessage() {
    for text in ["&", "!", "*"] {
      let found = read("a: \(text)\(String(repeating: "x", count: 100_000))")
      #expect(found.found.count == 1)
      #expect(found.found[0].message.utf8.count < 200)
    }
  }
}
