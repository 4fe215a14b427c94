import Testing

@testable import Schedules

/// Archives: ours, and those that somebody made to do harm.
@Suite struct ZipTests {
  private let entries = [
    ZipEntry(name: "a.txt", bytes: Array("hello".utf8)), ZipEntry(name: "b/c.txt", bytes: []),
  ]

  @Test func whatIsWrittenIsRead() throws {
    let archive = try ZipReader(zipArchive(of: entries))
    #expect(try archive.file("a.txt", limit: 5) == entries[0].bytes)
    #expect(try archive.file("b/c.txt", limit: 0) == [])
    #expect(try archive.file("c.txt", limit: 5) == nil)
    #expect(throws: ZipFault.self) { try archive.file("a.txt", limit: 4) }
  }

  /// The check value that every description of this sum gives.
  @Test func theChecksumIsTheOneOfZip() { #expect(crc32(of: Array("123456789".utf8)) == 0xCBF4_3926) }

  /// A thousand letters in eight bytes.
  private static let deflated: [UInt8] = [75, 76, 28, 5, 163, 96, 20, 12, 119, 0, 0]

  @Test func noMoreIsUnpackedThanWasAnnounced() {
    #expect(inflate(Self.deflated[...], count: 1000) == [UInt8](repeating: UInt8(ascii: "a"), count: 1000))
    #expect(inflate(Self.deflated[...], count: 999) == nil)
    #expect(inflate(Self.deflated[...], count: 1001) == nil)
    #expect(inflate(Self.deflated.dropLast(2), count: 1000) == nil)
    #expect(inflate([0xFF, 0xFF], count: 10) == nil)
  }

  @Test(arguments: ["../a", "/a", "a/../../b", "C:/a", "a\\b", "", "./a", "a\u{1}"])
  func namesThatLeadOutAreRefused(_ name: String) {
    #expect(throws: ZipFault.self) { try ZipReader(zipArchive(of: [ZipEntry(name: name, bytes: [])])) }
  }

  @Test func twoFilesOfOneNameAreRefused() {
    #expect(throws: ZipFault.self) { try ZipReader(zipArchive(of: [entries[0], entries[0]])) }
  }

  /// Every cut and every flipped byte is noticed, or changes nothing that is read.
  @Test func damageIsNoticed() {
    let whole = zipArchive(of: entries)
    for count in 0..<whole.count {
      #expect(throws: ZipFault.self, "cut at \(count)") { try ZipReader(Array(whole.prefix(count))) }
    }
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= 0x55
      let read = try? ZipReader(bytes).file("a.txt", limit: 100)
      #expect(read == nil || read == entries[0].bytes, "flipped at \(place)")
    }
  }
}

@Suite struct XMLReaderTests {
  private func read(_ text: String) throws -> String { try XMLReader.read(Array(text.utf8)).outline() }

  @Test func whatOfficeProgramsWriteIsRead() throws {
    #expect(
      try read("\u{FEFF}<?xml version='1.0'?><!-- c --><a b='&lt;1&#65;&#x42;'>t<![CDATA[<x>]]><c:d/></a>\n")
        == "<a b=\"<1AB\">t<x>\n <c:d>")
  }

  @Test(arguments: [
    "", "text", "<a>", "<a></b>", "<a b=c/>", "<a b='1' b='2'/>", "<a>&unknown;</a>", "<a>&#xD800;</a>",
    "<a b='<'/>",
    "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "<a", "<a b", "<a><![CDATA[", "<a><!--", "</a>",
    String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300),
  ])
  func whatIsNoXMLIsRefused(_ text: String) { #expect(throws: XMLFault.self) { try read(text) } }

  @Test func whatIsNoUTF8IsRefused() {
    #expect(throws: XMLFault.self) { try XMLReader.read([0x3C, 0x61, 0x2F, 0x3E, 0xFF]) }
  }
}
